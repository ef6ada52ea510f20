"""Shortcuts for what members do."""

from __future__ import annotations

from datetime import timedelta

from cogs.crisis.actions.noticing import Noticed, Reason, notice
from cogs.crisis.detection import Tier
from cogs.crisis.store import Alert, Source
from tests.cogs.crisis.small_guild import GENERAL, GUILD, MEMBER, SmallGuild


async def writes(
    guild: SmallGuild,
    message_id: int,
    *reasons: tuple[str, Tier],
    member: int = MEMBER,
    guild_id: int = GUILD,
    source: Source = Source.MESSAGE,
    ago: timedelta = timedelta(0),
    told: tuple[int, ...] = (),
) -> Alert | None:
    """Notice a message of a member as the listeners do; by default it matches one urgent rule."""
    private = source is Source.DIRECT_MESSAGE
    return await notice(
        guild.platform,
        Noticed(
            guild_id=guild_id,
            member_id=member,
            source=source,
            source_id=message_id,
            reasons=[Reason(rule, tier) for rule, tier in reasons or (("wish", Tier.URGENT),)],
            channel_id=999 if private else GENERAL,
            message_id=message_id,
            posted_at=guild.clock.now() - ago,
            told=told,
        ),
    )
