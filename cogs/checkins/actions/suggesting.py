"""Suggesting a question, and deciding about it. In public nobody is named; moderators see who suggested."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot import outbox
from bot.interactions import Finished, UserFacing
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from cogs.checkins import messages
from cogs.checkins.actions import payloads, places
from cogs.checkins.messages.suggesting import LONGEST, SHORTEST
from cogs.checkins.settings import PromptLibrary
from cogs.checkins.store import suggestions
from cogs.checkins.store.suggestions import Decision, Suggestion
from cogs.crisis.actions.scanning import notice_written
from cogs.crisis.words import tidy
from cogs.members.actions import frame_of, language_of, zone_of
from cogs.members.frame import decent_instant

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.message import Message
    from bot.platform import Platform

DECIDED = "checkins.suggestion-decided"
MOST_A_DAY = 3
"""Of one member, in 24 hours."""
MOST_WAITING = 200
"""In one guild: moderators read every one of them."""
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Written:
    """What came in with the form. `source_id`: its interaction; `at`: when it came (UTC)."""

    words: str
    set_name: str | None
    source_id: int
    at: datetime
    channel_id: int | None


def sets_of(platform: Platform, guild_id: int, language: Language) -> dict[str, str]:
    """Return, by name, the sets that the guild's check-ins draw from, with these check-ins' names."""
    library = platform.configuration.current.section(guild_id, PromptLibrary)
    named: dict[str, list[str]] = {}
    for kind in places.settings_of(platform, guild_id).kinds:
        if kind.prompts is not None and kind.prompts in library.sets:
            named.setdefault(kind.prompts, []).append(kind.name.spoken_in(language))
    return {name: ", ".join(kinds) for name, kinds in named.items()}


async def require_room(platform: Platform, guild_id: int, person_id: int) -> None:
    """Raise `UserFacing` where somebody has suggested enough for a day, or too many suggestions wait."""
    async with platform.database.reading() as transaction:
        await _require_room(transaction, guild_id, person_id)


async def suggest(platform: Platform, guild_id: int, person_id: int, written: Written) -> None:
    """Keep a suggestion for the moderators. Raises `UserFacing` for what cannot be one.

    What was written is looked at as any message is, whatever becomes of it.
    """
    words = " ".join((tidy(written.words) or "").split())
    await notice_written(
        platform,
        guild_id=guild_id,
        person_id=person_id,
        source_id=written.source_id,
        text=words,
        at=written.at,
        channel_id=written.channel_id,
    )
    if not SHORTEST <= len(words) <= LONGEST:
        raise UserFacing("checkins-suggest-length", shortest=SHORTEST, longest=LONGEST)
    sets = sets_of(platform, guild_id, platform.languages.source)
    set_name = written.set_name if written.set_name in sets else next(iter(sets), None)
    if set_name is None:
        raise Finished("checkins-suggest-nowhere")
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await _require_room(transaction, guild_id, person_id)
        await suggestions.add(transaction, guild_id, set_name, person_id, words)


async def waiting_message(
    platform: Platform,
    guild_id: int,
    language: Language,
    *,
    done: Decision | None = None,
    late: bool = False,
) -> Message:
    """Return the list of what waits for a moderator; `done` and `late` as `messages.suggesting` has them."""
    async with platform.database.reading() as transaction:
        waiting = await suggestions.waiting(transaction, guild_id, messages.suggesting.SHOWN)
        count = await suggestions.how_many_wait(transaction, guild_id)
    sets = sets_of(platform, guild_id, language)
    return messages.suggesting.waiting_list(language, waiting, count, sets, done=done, late=late)


async def decide(
    platform: Platform, guild_id: int, suggestion_id: int, decision: Decision, moderator_id: int
) -> bool:
    """Approve or decline one that waits, and let its author know; False if it waits no more in this guild."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        suggestion = await suggestions.find(transaction, suggestion_id)
        if suggestion is None or suggestion.guild_id != guild_id:
            return False
        if not await suggestions.decide(transaction, suggestion_id, decision, moderator_id):
            return False
        if suggestion.author_id is not None and suggestion.author_id != moderator_id:
            await _put_news(platform, transaction, suggestion, suggestion.author_id)
    return True


async def prepare_news(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render what was decided, unless the author has been forgotten since."""
    suggestion = await suggestions.find(transaction, payloads.number(entry.payload, "suggestion"))
    if suggestion is None or suggestion.author_id is None or suggestion.state is Decision.WAITING:
        return None
    language = await language_of(platform, transaction, suggestion.author_id, suggestion.guild_id)
    message = messages.suggesting.decided(
        language, suggestion, guild_name=places.guild_name(platform, suggestion.guild_id)
    )
    return SendMessage(ToPerson(suggestion.author_id), message, entry.mark)


async def nothing_more(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, outcome: Delivered | Unreachable
) -> None:
    """It arrived, or their private messages are closed: an approved question is seen when it is asked."""


async def _put_news(
    platform: Platform, transaction: Transaction, suggestion: Suggestion, author_id: int
) -> None:
    frame = await frame_of(transaction, author_id)
    zone = await zone_of(platform, transaction, author_id, suggestion.guild_id)
    await outbox.put(
        transaction,
        kind=DECIDED,
        key=f"{suggestion.id}",
        guild_id=suggestion.guild_id,
        payload={"suggestion": suggestion.id},
        due=decent_instant(frame.quiet_hours, zone, transaction.now),
        to=ToPerson(author_id),
    )


async def _require_room(transaction: Transaction, guild_id: int, person_id: int) -> None:
    since = transaction.now - _ONE_DAY
    if await suggestions.how_many_since(transaction, guild_id, person_id, since) >= MOST_A_DAY:
        raise UserFacing("checkins-suggest-enough", most=MOST_A_DAY)
    if await suggestions.how_many_wait(transaction, guild_id) >= MOST_WAITING:
        raise UserFacing("checkins-suggest-full")


OUTBOX = (
    OutboxKind(
        name=DECIDED, prepare=prepare_news, delivered=nothing_more, unreachable=nothing_more, urgency=7
    ),
)
