"""The feature's buttons, menus and forms. They find their way by custom id, so they outlive every restart."""

from bot.interactions import Button, Modal, Select
from cogs.checkins.panels.answers import Change, CheckIn, Join, Readers, Withdraw
from cogs.checkins.panels.choices import Coping, ImOk, Switch
from cogs.checkins.panels.form import CheckInForm
from cogs.checkins.panels.looking_back import SendWeekly, ShowSpan
from cogs.checkins.panels.suggesting import Decide, SuggestionForm

BUTTONS: tuple[type[Button], ...] = (
    CheckIn,
    Change,
    Withdraw,
    Join,
    ImOk,
    Coping,
    Switch,
    ShowSpan,
    SendWeekly,
    Decide,
)
SELECTS: tuple[type[Select], ...] = (Readers,)
MODALS: tuple[type[Modal], ...] = (CheckInForm, SuggestionForm)
