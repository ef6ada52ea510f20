"""The feature's buttons, menus and forms. They find their way by custom id, so they outlive every restart."""

from bot.interactions import Button, Modal, Select
from cogs.crisis.panels.members import APerson, ChooseCountry, Elsewhere, HelpLinesHere, More, TellToo
from cogs.crisis.panels.moderators import (
    Acknowledge,
    ClosingForm,
    FalseAlarm,
    Resolve,
    SendHelpLines,
    Show,
)

BUTTONS: tuple[type[Button], ...] = (
    Acknowledge,
    Resolve,
    FalseAlarm,
    SendHelpLines,
    Show,
    HelpLinesHere,
    Elsewhere,
    More,
    APerson,
)
SELECTS: tuple[type[Select], ...] = (ChooseCountry, TellToo)
MODALS: tuple[type[Modal], ...] = (ClosingForm,)
