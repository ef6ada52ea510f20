"""Everything between a person's press and the answer they see, whatever goes wrong on the way."""

from bot.interactions.answering import answer_privately, defer_change, defer_privately, show_instead
from bot.interactions.components import Button, Modal, Select
from bot.interactions.errors import Finished, NotAllowed, UserFacing
from bot.interactions.handling import new_reference
from bot.interactions.permissions import (
    is_moderator,
    is_responder,
    moderates,
    require_admin,
    require_guild_id,
    require_member,
    require_moderator,
    require_responder,
)
from bot.interactions.typed_options import typed_options, was_offered

__all__ = [
    "Button",
    "Finished",
    "Modal",
    "NotAllowed",
    "Select",
    "UserFacing",
    "answer_privately",
    "defer_change",
    "defer_privately",
    "is_moderator",
    "is_responder",
    "moderates",
    "new_reference",
    "require_admin",
    "require_guild_id",
    "require_member",
    "require_moderator",
    "require_responder",
    "show_instead",
    "typed_options",
    "was_offered",
]
