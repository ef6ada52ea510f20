"""A member shows the group where they stand; and who wants to be there reads which milestones come next."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot import outbox
from bot.interactions import (
    Finished,
    UserFacing,
    answer_privately,
    defer_change,
    defer_privately,
    require_guild_id,
    show_instead,
)
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, Unreachable
from bot.pictures import drawn
from cogs.crisis.actions.membership import may_be_member
from cogs.milestones import messages, store
from cogs.milestones.actions import finding, payloads, showing
from cogs.milestones.pictures import draw_card
from cogs.milestones.store import Counter, State

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction

CARD = "milestones.card"

AHEAD = timedelta(days=31)
MOST_LISTED = 25

_THREADS = {
    discord.ChannelType.public_thread,
    discord.ChannelType.private_thread,
    discord.ChannelType.news_thread,
}


async def answer_preview(interaction: Interaction, *, chosen: str | None = None, counter_id: int = 0) -> None:
    """Show the person who acts their card as it would be posted here, and who would see it."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id, person_id = require_guild_id(interaction), interaction.user.id
    async with platform.database.reading() as transaction:
        if counter_id:
            counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        else:
            counter = await finding.chosen_counter(
                transaction, guild_id, person_id, chosen, states=(State.RUNNING,)
            )
        run = await store.runs.current(transaction, counter.id)
        if run is None or counter.state is not State.RUNNING:
            raise Finished("milestones-not-running")
        guild_language = platform.languages.of_guild(platform.configuration, guild_id)
        card, described = await _card(platform, transaction, guild_language, counter)
    language = platform.languages.of_interaction(interaction)
    channel = f"<#{interaction.channel_id}>"
    preview = messages.sharing.preview(language, counter, run.id, card, described, channel)
    await answer_privately(interaction, preview)


async def answer_share(interaction: Interaction, counter_id: int, run_id: int) -> None:
    """Post the card here, of the run that its owner saw on it.

    Raises `UserFacing` where the person, or the bot, may not write here, `Finished` where another run goes
    on.
    """
    guild_id, person_id = require_guild_id(interaction), interaction.user.id
    thread = interaction.channel is not None and interaction.channel.type in _THREADS
    if not may_write(interaction.permissions, thread=thread):
        raise UserFacing("milestones-share-not-you")
    mine = interaction.app_permissions
    if not (may_write(mine, thread=thread) and mine.attach_files):
        raise UserFacing("milestones-share-not-me")
    await defer_change(interaction)
    platform = interaction.client.platform
    channel_id = interaction.channel_id
    assert channel_id is not None
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        if not await _goes_on(transaction, counter, run_id):
            raise Finished("milestones-share-changed")
        await outbox.put(
            transaction,
            kind=CARD,
            key=str(interaction.id),
            guild_id=guild_id,
            payload={"counter": counter.id, "run": run_id, "channel": channel_id},
            to=ToChannel(channel_id),
        )
    language = platform.languages.of_interaction(interaction)
    await show_instead(interaction, messages.confirming.done(language.text("milestones-shared")))


async def answer_upcoming(interaction: Interaction) -> None:
    """List the shared milestones of the next weeks by date, to the person who acts alone."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id = require_guild_id(interaction)
    async with platform.database.reading() as transaction:
        coming = await store.counters.upcoming(
            transaction, guild_id, before=transaction.now + AHEAD, limit=MOST_LISTED
        )
    coming = await of_members(platform, guild_id, coming)
    language = platform.languages.of_interaction(interaction)
    await answer_privately(interaction, messages.sharing.upcoming(language, coming))


async def of_members(platform: Platform, guild_id: int, counters: Sequence[Counter]) -> tuple[Counter, ...]:
    """Return those of the counters whose owners are in the guild."""
    people = {counter.person_id for counter in counters}
    there = await asyncio.gather(*(may_be_member(platform, guild_id, person) for person in people))
    gone = {person for person, is_there in zip(people, there, strict=True) if not is_there}
    return tuple(counter for counter in counters if counter.person_id not in gone)


async def _card(
    platform: Platform, transaction: Transaction, language: Language, counter: Counter
) -> tuple[bytes, str]:
    """Return the card of a counter as others may see it, and its words."""
    standing = await showing.standing_of(platform, transaction, language, counter)
    chips = showing.chips_of(platform, language, standing, for_others=True)
    face = messages.counters.card_face(language, standing, chips, named=counter.named_to_group)
    return await drawn(draw_card, face), messages.counters.description(language, face)


def may_write(permissions: discord.Permissions, *, thread: bool) -> bool:
    """Say whether somebody may write in a channel, or in a thread: Discord keeps the two apart."""
    return permissions.send_messages_in_threads if thread else permissions.send_messages


async def _goes_on(transaction: Transaction, counter: Counter, run_id: int) -> bool:
    """Say whether this run of a counter is the one that goes on."""
    run = await store.runs.current(transaction, counter.id)
    return counter.state is State.RUNNING and run is not None and run.id == run_id


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    counter = await store.counters.find(transaction, payloads.number(entry.payload, "counter"))
    if counter is None or not await _goes_on(transaction, counter, payloads.number(entry.payload, "run")):
        return None
    language = platform.languages.of_guild(platform.configuration, entry.guild_id)
    card, described = await _card(platform, transaction, language, counter)
    post = messages.sharing.card_post(language, counter, card, described)
    return SendMessage(ToChannel(payloads.number(entry.payload, "channel")), post, entry.mark)


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows: a card that was shared is not kept, and never changed."""


async def _not_posted(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The channel was closed to the bot after the press; its owner sees that the card is not there."""


OUTBOX = (OutboxKind(name=CARD, prepare=_prepare, delivered=_done, unreachable=_not_posted, urgency=4),)
