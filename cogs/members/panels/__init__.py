"""The buttons, menus and forms of `/me`. Each changes one thing and shows the panel as it is then."""

from cogs.members.panels.forms import AskPause, AskQuietHours, PauseForm, QuietHoursForm
from cogs.members.panels.menus import (
    ChooseLanguage,
    ChoosePronouns,
    ChooseVisibility,
    ChooseZone,
    EndPause,
    UseZone,
)

BUTTONS = (AskPause, AskQuietHours, EndPause, UseZone)
SELECTS = (ChooseLanguage, ChoosePronouns, ChooseVisibility, ChooseZone)
MODALS = (PauseForm, QuietHoursForm)

__all__ = ["BUTTONS", "MODALS", "SELECTS"]
