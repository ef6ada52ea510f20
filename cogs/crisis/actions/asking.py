"""A member asks for a person, for themselves or for the writer of a message."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from cogs.crisis.actions.noticing import Noticed, Reason, notice
from cogs.crisis.settings import CrisisSettings
from cogs.crisis.store import REPORT_RULE, REQUEST_RULE, Alert, Source
from cogs.crisis.words import tidy

if TYPE_CHECKING:
    from bot.platform import Platform


@dataclass(frozen=True)
class Where:
    """A message in a channel; without a message, just the channel. `posted_at` is UTC."""

    channel_id: int | None
    message_id: int | None
    posted_at: datetime


async def ask_for_person(
    platform: Platform, *, guild_id: int, member_id: int, interaction_id: int, where: Where, words: str | None
) -> Alert | None:
    """Call moderators for the member, at once and without any limit on how often.

    Returns the alert; None where this very interaction has been answered before. The words pass the lexicon
    like any other text, so that they can raise the tier.
    """
    settings = platform.configuration.current.section(guild_id, CrisisSettings)
    words = tidy(words)
    found = settings.detector.matches(words) if words else ()
    matched = [Reason(match.rule, match.tier) for match in found]
    return await notice(
        platform,
        Noticed(
            guild_id=guild_id,
            member_id=member_id,
            source=Source.REQUEST,
            source_id=interaction_id,
            reasons=[Reason(REQUEST_RULE, settings.calls), *dict.fromkeys(matched)],
            channel_id=where.channel_id,
            message_id=where.message_id,
            posted_at=where.posted_at,
            words=words,
        ),
    )


async def report(
    platform: Platform,
    *,
    guild_id: int,
    member_id: int,
    reporter_id: int,
    interaction_id: int,
    where: Where,
) -> Alert | None:
    """Call moderators about somebody else's message. Who did is seen by those alone who may handle the alert,
    and stands in no post: its channel may be open to the very person.
    """
    settings = platform.configuration.current.section(guild_id, CrisisSettings)
    return await notice(
        platform,
        Noticed(
            guild_id=guild_id,
            member_id=member_id,
            source=Source.REPORT,
            source_id=interaction_id,
            reasons=[Reason(REPORT_RULE, settings.calls)],
            channel_id=where.channel_id,
            message_id=where.message_id,
            posted_at=where.posted_at,
            reporter_id=reporter_id,
        ),
    )
