"""Values that come back from a menu: ours, or of another version's message."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from bot.interactions import UserFacing

_Choice = TypeVar("_Choice", bound=StrEnum)


def understood(choices: type[_Choice], value: str) -> _Choice:
    """Return the choice called `value`; `UserFacing` where a menu of another version offered it."""
    try:
        return choices(value)
    except ValueError:
        raise UserFacing("bot-value-not-understood") from None
