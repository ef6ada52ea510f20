"""A celebration on its way: checked again and rendered at the moment of sending.

In the channel only with its counter's consent of that very moment, else privately; and where a person takes
no private messages, it waits until they look at their counters.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from bot import outbox
from bot.community import find_text_channel
from bot.language import Language
from bot.outbox import (
    Call,
    Delivered,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    ToPerson,
    Unreachable,
)
from bot.pictures import drawn
from cogs.crisis.actions.membership import may_be_member
from cogs.members.actions import language_of
from cogs.members.store import pause_of
from cogs.milestones import messages, store
from cogs.milestones.actions import payloads, promising
from cogs.milestones.actions.posts import line_of, post_of, put_refresh, put_unpost
from cogs.milestones.pictures import draw_chip
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.store import Celebration, Counter, Reach, State

if TYPE_CHECKING:
    import discord

    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

IN_CHANNEL = "milestones.celebrate"
IN_PRIVATE = "milestones.celebrate-in-private"


async def put_in_channel(transaction: Transaction, celebration: Celebration, channel_id: int) -> None:
    """Have a celebration posted for the group."""
    await outbox.put(
        transaction,
        kind=IN_CHANNEL,
        key=str(celebration.id),
        guild_id=celebration.guild_id,
        payload={"celebration": celebration.id, "named": celebration.named},
        to=ToChannel(channel_id),
    )


async def put_in_private(transaction: Transaction, celebration: Celebration, person_id: int) -> None:
    """Have a celebration sent to its member alone."""
    await outbox.put(
        transaction,
        kind=IN_PRIVATE,
        key=str(celebration.id),
        guild_id=celebration.guild_id,
        payload={"celebration": celebration.id},
        to=ToPerson(person_id),
    )


async def withdraw_waiting(transaction: Transaction, celebration: Celebration) -> None:
    """Take back a celebration that nobody has seen: its run has ended, or began later than was thought."""
    for kind in (IN_CHANNEL, IN_PRIVATE):
        await outbox.withdraw(transaction, kind=kind, key=str(celebration.id))
    await store.celebrations.delete(transaction, celebration.id)


def celebration_channel(platform: Platform, guild_id: int) -> discord.TextChannel | None:
    """Return the channel in which a guild celebrates; None where there is none."""
    settings = platform.configuration.current.section(guild_id, MilestonesSettings)
    guild = platform.client.get_guild(guild_id)
    if guild is None or settings.channel is None:
        return None
    return find_text_channel(guild, settings.channel)


async def wanted(
    platform: Platform, transaction: Transaction, celebration_id: int
) -> tuple[Celebration, Counter] | None:
    """Return a celebration and its counter if it may be sent at this moment, else None."""
    celebration = await store.celebrations.find(transaction, celebration_id)
    if celebration is None or celebration.reach is not Reach.WAITING:
        return None
    counter = await store.counters.find(transaction, celebration.counter_id)
    run = await store.runs.find(transaction, celebration.run_id)
    if counter is None or run is None or run.ended is not None or counter.state is not State.RUNNING:
        return None
    if await pause_of(transaction, counter.person_id) is not None:
        return None
    if not await may_be_member(platform, counter.guild_id, counter.person_id):
        return None
    return celebration, counter


async def _prepare_in_channel(
    platform: Platform, transaction: Transaction, entry: OutboxEntry
) -> Call | None:
    found = await wanted(platform, transaction, payloads.number(entry.payload, "celebration"))
    if found is None:
        return None
    celebration, counter = found
    channel = celebration_channel(platform, counter.guild_id)
    if channel is None or not counter.shared:
        return await _in_private(platform, transaction, entry, celebration, counter)
    shown = replace(celebration, named=celebration.named and counter.named_to_group)
    post = await post_of(platform, transaction, shown, counter, mark=entry.mark, with_chip=True)
    return SendMessage(ToChannel(channel.id), post, entry.mark)


async def _prepare_in_private(
    platform: Platform, transaction: Transaction, entry: OutboxEntry
) -> Call | None:
    found = await wanted(platform, transaction, payloads.number(entry.payload, "celebration"))
    return None if found is None else await _in_private(platform, transaction, entry, *found)


async def _in_private(
    platform: Platform,
    transaction: Transaction,
    entry: OutboxEntry,
    celebration: Celebration,
    counter: Counter,
) -> Call:
    language = await language_of(platform, transaction, counter.person_id, counter.guild_id)
    message = await private_message(platform, language, celebration, counter)
    habits = await promising.habits_of(platform, transaction, counter.person_id, counter.guild_id)
    if habits.quiet.hold(transaction.now.astimezone(habits.zone).time()):
        message = replace(message, silent=True)
    return SendMessage(ToPerson(counter.person_id), message, entry.mark)


async def private_message(
    platform: Platform, language: Language, celebration: Celebration, counter: Counter
) -> messages.Message:
    """Return what a member alone sees of a celebration."""
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    face = messages.chips.face_of(language, settings, celebration.step, counter.shows)
    guild = platform.client.get_guild(counter.guild_id)
    return messages.celebrations.in_private(
        language,
        counter,
        celebration,
        line=line_of(platform, language, celebration, in_private=True),
        face=face,
        chip=await drawn(draw_chip, face),
        guild_name=None if guild is None else guild.name,
    )


async def _delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Write down where it is; or take it away again, if its member has changed their mind meanwhile."""
    celebration = await store.celebrations.find(transaction, payloads.number(entry.payload, "celebration"))
    counter = None if celebration is None else await store.counters.find(transaction, celebration.counter_id)
    channel_id, message_id = delivered.channel_id, delivered.message_id
    if celebration is None or counter is None or celebration.reach is not Reach.WAITING:
        if celebration is None or celebration.message_id != message_id:
            await put_unpost(transaction, entry.guild_id, channel_id, message_id)
        return
    in_channel = _is_in_channel(platform, entry, delivered)
    if in_channel and not counter.shared:
        await put_unpost(transaction, entry.guild_id, channel_id, message_id)
        await put_in_private(transaction, celebration, counter.person_id)
        return
    reach = Reach.POSTED if in_channel else Reach.SENT
    await store.celebrations.reached(
        transaction, celebration.id, reach, channel_id=channel_id, message_id=message_id
    )
    if in_channel and entry.payload.get("named") and not celebration.named:
        shown = replace(celebration, channel_id=channel_id, message_id=message_id)
        await put_refresh(transaction, shown)


def _is_in_channel(platform: Platform, entry: OutboxEntry, delivered: Delivered) -> bool:
    """Say whether the group sees it: what was meant for the channel may have become private."""
    guild = platform.client.get_guild(entry.guild_id)
    known = () if guild is None else guild.text_channels
    return entry.to == ToChannel(delivered.channel_id) or any(
        channel.id == delivered.channel_id for channel in known
    )


async def _channel_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Where the channel is closed to the bot, its member gets it privately. Nothing is lost."""
    celebration_id = payloads.number(entry.payload, "celebration")
    celebration = await store.celebrations.find(transaction, celebration_id)
    counter = None if celebration is None else await store.counters.find(transaction, celebration.counter_id)
    if celebration is not None and counter is not None:
        _log.warning("Celebration %d could not be posted in guild %d", celebration_id, entry.guild_id)
        await put_in_private(transaction, celebration, counter.person_id)


async def _person_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Where they take no private messages, they see it the next time they look at their counters."""
    await store.celebrations.reached(transaction, payloads.number(entry.payload, "celebration"), Reach.HELD)


OUTBOX = (
    OutboxKind(
        name=IN_CHANNEL,
        prepare=_prepare_in_channel,
        delivered=_delivered,
        unreachable=_channel_unreachable,
    ),
    OutboxKind(
        name=IN_PRIVATE,
        prepare=_prepare_in_private,
        delivered=_delivered,
        unreachable=_person_unreachable,
    ),
)
