"""Questions that members suggest: encrypted, waiting for a moderator, and then part of their guild's set."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any

from sqlalchemy import Column, Index, LargeBinary, Row, String, Table, delete, func, or_, select, update

from bot.database import RowId, Snowflake, Transaction, UTCDateTime, metadata
from bot.personal_data import Person

suggestions = Table(
    "checkins_suggestions",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("set_name", String(32), nullable=False),
    # NULL once the person has been forgotten; their question stays if it is in use.
    Column("author_id", Snowflake, nullable=True),
    Column("state", String(16), nullable=False),
    # NULL once it has been declined: nothing is done with it any more.
    Column("words", LargeBinary, nullable=True),
    Column("suggested_at", UTCDateTime, nullable=False),
    Column("decided_by", Snowflake, nullable=True),
    Column("decided_at", UTCDateTime, nullable=True),
    Index(None, "guild_id", "state"),
    Index(None, "author_id"),
    Index(None, "decided_by"),
    # Buttons carry the id: one that came back after a deletion would decide about another question.
    sqlite_autoincrement=True,
)


class Decision(Enum):
    """What became of a suggestion."""

    WAITING = "waiting"
    APPROVED = "approved"
    DECLINED = "declined"


@dataclass(frozen=True)
class Suggestion:
    """A question of a member. `words` is None where it was declined, or no key of ours opens it any more."""

    id: int
    guild_id: int
    set_name: str
    author_id: int | None
    state: Decision
    words: str | None
    suggested_at: datetime
    decided_by: int | None
    decided_at: datetime | None


async def add(transaction: Transaction, guild_id: int, set_name: str, author_id: int, words: str) -> int:
    """Add a suggestion that waits for a moderator; return its id."""
    values = {
        "guild_id": guild_id,
        "set_name": set_name,
        "author_id": author_id,
        "state": Decision.WAITING.value,
        "words": transaction.cipher.encrypt(words),
        "suggested_at": transaction.now,
    }
    result = await transaction.execute(suggestions.insert().values(values).returning(suggestions.c.id))
    return int(result.scalar_one())


async def find(transaction: Transaction, suggestion_id: int) -> Suggestion | None:
    """Return the suggestion with this id, or None."""
    row = (await transaction.execute(select(suggestions).where(suggestions.c.id == suggestion_id))).first()
    return None if row is None else _suggestion(transaction, row)


async def waiting(transaction: Transaction, guild_id: int, most: int) -> tuple[Suggestion, ...]:
    """Return the guild's suggestions that wait for a moderator, the oldest first, at most `most`."""
    statement = (
        select(suggestions)
        .where(suggestions.c.guild_id == guild_id, suggestions.c.state == Decision.WAITING.value)
        .order_by(suggestions.c.id)
        .limit(most)
    )
    return tuple(_suggestion(transaction, row) for row in await transaction.execute(statement))


async def how_many_wait(transaction: Transaction, guild_id: int) -> int:
    """Return how many of the guild's suggestions wait for a moderator."""
    statement = select(func.count()).where(
        suggestions.c.guild_id == guild_id, suggestions.c.state == Decision.WAITING.value
    )
    return int((await transaction.execute(statement)).scalar_one())


async def how_many_since(transaction: Transaction, guild_id: int, author_id: int, since: datetime) -> int:
    """Return how many questions somebody has suggested in a guild after `since` (UTC)."""
    statement = select(func.count()).where(
        suggestions.c.guild_id == guild_id,
        suggestions.c.author_id == author_id,
        suggestions.c.suggested_at > since,
    )
    return int((await transaction.execute(statement)).scalar_one())


async def approved(transaction: Transaction, guild_id: int, set_name: str) -> tuple[Suggestion, ...]:
    """Return the questions that have joined a set of a guild, the oldest first."""
    statement = (
        select(suggestions)
        .where(
            suggestions.c.guild_id == guild_id,
            suggestions.c.state == Decision.APPROVED.value,
            suggestions.c.set_name == set_name,
        )
        .order_by(suggestions.c.id)
    )
    return tuple(_suggestion(transaction, row) for row in await transaction.execute(statement))


async def decide(transaction: Transaction, suggestion_id: int, decision: Decision, decided_by: int) -> bool:
    """Approve or decline one that waits; False if it waits no more. A declined one keeps no words."""
    values: dict[str, Any] = {
        "state": decision.value,
        "decided_by": decided_by,
        "decided_at": transaction.now,
    }
    if decision is Decision.DECLINED:
        values["words"] = None
    result = await transaction.execute(
        update(suggestions)
        .where(suggestions.c.id == suggestion_id, suggestions.c.state == Decision.WAITING.value)
        .values(values)
    )
    return result.rowcount > 0


async def purge_declined(transaction: Transaction, before: datetime) -> int:
    """Delete those declined before an instant (UTC), of which no words are left; return how many."""
    result = await transaction.execute(
        delete(suggestions).where(
            suggestions.c.state == Decision.DECLINED.value, suggestions.c.decided_at < before
        )
    )
    return result.rowcount


async def export_suggestions(transaction: Transaction, person: Person) -> Sequence[Mapping[str, Any]]:
    """Return what the person suggested, and what they decided about others' suggestions (not the words)."""
    theirs = or_(suggestions.c.author_id == person.user_id, suggestions.c.decided_by == person.user_id)
    statement = select(suggestions).where(theirs, *_in_guild(person)).order_by(suggestions.c.id)
    exported: list[Mapping[str, Any]] = []
    for row in await transaction.execute(statement):
        suggestion = _suggestion(transaction, row)
        line: dict[str, Any] = {"guild": suggestion.guild_id, "set": suggestion.set_name}
        if suggestion.author_id == person.user_id:
            line |= {
                "suggested_at": suggestion.suggested_at.isoformat(),
                "your_words": suggestion.words,
                "state": suggestion.state.value,
            }
        if suggestion.decided_by == person.user_id and suggestion.decided_at is not None:
            line |= {"decided_by_you_at": suggestion.decided_at.isoformat()}
        exported.append(line)
    return exported


async def forget_suggestions(transaction: Transaction, person: Person) -> int:
    """Delete what the person suggested, except for questions in use: those stay without a name."""
    here = _in_guild(person)
    by_them = suggestions.c.author_id == person.user_id
    in_use = suggestions.c.state == Decision.APPROVED.value
    deleted = await transaction.execute(delete(suggestions).where(by_them, ~in_use, *here))
    blanked = await transaction.execute(
        update(suggestions).where(by_them, in_use, *here).values(author_id=None)
    )
    decided = await transaction.execute(
        update(suggestions).where(suggestions.c.decided_by == person.user_id, *here).values(decided_by=None)
    )
    return deleted.rowcount + blanked.rowcount + decided.rowcount


def _in_guild(person: Person) -> list[Any]:
    return [] if person.guild_id is None else [suggestions.c.guild_id == person.guild_id]


def _suggestion(transaction: Transaction, row: Row[Any]) -> Suggestion:
    words = transaction.cipher.opened(row.words)
    return Suggestion(
        row.id,
        row.guild_id,
        row.set_name,
        row.author_id,
        Decision(row.state),
        words,
        row.suggested_at,
        row.decided_by,
        row.decided_at,
    )
