"""Offers: what a feature can put before a person in a hard hour, unknown to the feature that shows it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord

    from bot.language import Language
    from bot.personal_data import Person
    from bot.platform import Platform


@dataclass(frozen=True, kw_only=True)
class OfferedHelp:
    """One line of help for one person, already in their language; `button` leads to it where there is one."""

    text: str
    button: discord.ui.Item[discord.ui.LayoutView] | None = None


@dataclass(frozen=True, kw_only=True)
class Offer:
    """Help that a feature registers ("message my buddy", "next meeting").

    `order`: lower is shown first. `for_person` returns None when it has nothing for that person now.
    """

    name: str
    order: int
    for_person: Callable[[Platform, Person, Language], Awaitable[OfferedHelp | None]]
