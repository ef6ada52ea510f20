"""The feature's buttons, menus and forms. They find their way by custom id, so they outlive every restart."""

from bot.interactions import Button, Modal, Select
from cogs.milestones.panels.counters import BeginAgain, Confirm, Discard, End, LookAt, ReturnForm, Undo
from cogs.milestones.panels.posts import Glad, Preview, Share, ShareAgain

BUTTONS: tuple[type[Button], ...] = (
    BeginAgain,
    Confirm,
    Discard,
    End,
    Glad,
    Preview,
    Share,
    ShareAgain,
    Undo,
)
SELECTS: tuple[type[Select], ...] = (LookAt,)
MODALS: tuple[type[Modal], ...] = (ReturnForm,)
