"""The feature's buttons, menus and forms. They find their way by custom id, so they outlive every restart."""

from bot.interactions import Button, Modal, Select
from cogs.checkins.panels.looking_back import SendWeekly, ShowSpan
from cogs.checkins.panels.suggesting import Decide, SuggestionForm

BUTTONS: tuple[type[Button], ...] = (ShowSpan, SendWeekly, Decide)
SELECTS: tuple[type[Select], ...] = ()
MODALS: tuple[type[Modal], ...] = (SuggestionForm,)
