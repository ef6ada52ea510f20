"""How a member's rows are exported and forgotten: every table of the database is declared here, by its owner.

A test holds that each table of the metadata is declared once, as `PersonalData` or as `NoPersonalData`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sqlalchemy import Table

    from bot.database import Transaction


@dataclass(frozen=True)
class Person:
    """A person whose rows are meant: in one guild, or wherever the bot met them when `guild_id` is None."""

    user_id: int
    guild_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class PersonalData:
    """A table that holds something about a person.

    `export` returns that person's rows as plain values a person can read (free text decrypted); `forget`
    deletes or blanks them and returns how many rows it touched. Both receive the transaction they work in.
    """

    table: Table
    export: Callable[[Transaction, Person], Awaitable[Sequence[Mapping[str, Any]]]]
    forget: Callable[[Transaction, Person], Awaitable[int]]


@dataclass(frozen=True, kw_only=True)
class NoPersonalData:
    """A table that holds nothing about a person, and the reason why that is so."""

    table: Table
    because: str
