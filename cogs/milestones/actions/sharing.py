"""A member shows the group where they stand; and who wants to be there reads which milestones come next."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import discord

from bot import outbox
from bot.interactions import UserFacing, answer_privately, defer_change, defer_privately, show_instead
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, Unreachable
from bot.pictures import drawn
from cogs.milestones import messages, store
from cogs.milestones.actions import drafting, finding, payloads, showing
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


async def answer_preview(interaction: Interaction, *, chosen: str | None = None, counter_id: int = 0) -> None:
    """Show the person who acts their card as it would be posted here, and who would see it."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id, person_id = drafting.guild_of(interaction), interaction.user.id
    async with platform.database.reading() as transaction:
        if counter_id:
            counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        else:
            counter = await finding.chosen_counter(
                transaction, guild_id, person_id, chosen, states=(State.RUNNING,)
            )
        guild_language = platform.languages.of_guild(platform.configuration, guild_id)
        card, described = await _card(platform, transaction, guild_language, counter)
    language = platform.languages.of_interaction(interaction)
    channel = f"<#{interaction.channel_id}>"
    await answer_privately(interaction, messages.sharing.preview(language, counter, card, described, channel))


async def answer_share(interaction: Interaction, counter_id: int) -> None:
    """Post the card here. Raises `UserFacing` where the person, or the bot, may not write here."""
    guild_id, person_id = drafting.guild_of(interaction), interaction.user.id
    if not _may_write(interaction.permissions):
        raise UserFacing("milestones-share-not-you")
    if not _may_write(interaction.app_permissions):
        raise UserFacing("milestones-share-not-me")
    await defer_change(interaction)
    platform = interaction.client.platform
    channel_id = interaction.channel_id
    assert channel_id is not None
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        await outbox.put(
            transaction,
            kind=CARD,
            key=str(interaction.id),
            guild_id=guild_id,
            payload={"counter": counter.id, "channel": channel_id},
            to=ToChannel(channel_id),
        )
    language = platform.languages.of_interaction(interaction)
    await show_instead(interaction, messages.confirming.done(language.text("milestones-shared")))


async def answer_upcoming(interaction: Interaction) -> None:
    """List the shared milestones of the next weeks by date, to the person who acts alone."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id = drafting.guild_of(interaction)
    async with platform.database.reading() as transaction:
        coming = await store.counters.upcoming(
            transaction, guild_id, before=transaction.now + AHEAD, limit=MOST_LISTED
        )
    language = platform.languages.of_interaction(interaction)
    await answer_privately(interaction, messages.sharing.upcoming(language, coming))


async def _card(
    platform: Platform, transaction: Transaction, language: Language, counter: Counter
) -> tuple[bytes, str]:
    """Return the card of a counter as others may see it, and its words."""
    standing = await showing.standing_of(platform, transaction, language, counter)
    chips = showing.chips_of(platform, language, standing, for_others=True)
    face = messages.counters.card_face(language, standing, chips, named=counter.named)
    return await drawn(draw_card, face), messages.counters.description(language, face)


def _may_write(permissions: discord.Permissions) -> bool:
    return permissions.send_messages or permissions.send_messages_in_threads


async def _prepare(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    counter = await store.counters.find(transaction, payloads.number(entry.payload, "counter"))
    if counter is None or counter.state is not State.RUNNING:
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
