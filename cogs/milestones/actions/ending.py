"""A member stops counting something: it is kept as it is, or deleted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import answer_privately, defer_change, defer_privately, require_guild_id, show_instead
from cogs.members.actions import zone_of
from cogs.milestones import messages, store
from cogs.milestones.actions import finding, promising, returning, roles
from cogs.milestones.actions.posts import put_unpost
from cogs.milestones.moments import moment
from cogs.milestones.store import Counter, Reach, State

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction


async def ask(interaction: Interaction, chosen: str | None) -> None:
    """Ask whether what was counted is to be kept."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    async with platform.database.reading() as transaction:
        counter = await finding.chosen_counter(
            transaction,
            require_guild_id(interaction),
            interaction.user.id,
            chosen,
            states=tuple(State),
        )
    language = platform.languages.of_interaction(interaction)
    await answer_privately(interaction, messages.confirming.ask_to_end(language, counter))


async def answer_end(interaction: Interaction, counter_id: int, *, keep: bool) -> None:
    """Stop counting. Nobody else is told; posts that were made go only with what is deleted."""
    await defer_change(interaction)
    platform = interaction.client.platform
    guild_id, person_id = require_guild_id(interaction), interaction.user.id
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        if keep:
            await stop(platform, transaction, counter)
        else:
            await delete(transaction, counter)
    language = platform.languages.of_interaction(interaction)
    said = language.text("milestones-end-kept" if keep else "milestones-end-deleted")
    await show_instead(interaction, messages.confirming.done(said))


async def delete(transaction: Transaction, counter: Counter) -> None:
    """Delete a counter with all that belongs to it, its posts too; what was planned goes with it."""
    for each in await store.celebrations.of_counter(transaction, counter.id):
        if each.reach is Reach.POSTED and each.channel_id is not None and each.message_id is not None:
            await put_unpost(transaction, counter.guild_id, each.channel_id, each.message_id)
    await _withdraw(transaction, counter)
    await store.counters.delete(transaction, counter.id)


async def stop(platform: Platform, transaction: Transaction, counter: Counter) -> None:
    """Stop counting; what was counted, and posted, stays."""
    zone = await zone_of(platform, transaction, counter.person_id, counter.guild_id)
    run = await store.runs.current(transaction, counter.id)
    await _withdraw(transaction, counter)
    if run is not None:
        await store.runs.end(transaction, run.id, moment(transaction.now, zone))
    await store.counters.set_state(transaction, counter.id, State.ENDED)


async def _withdraw(transaction: Transaction, counter: Counter) -> None:
    await promising.plan_nothing(transaction, counter)
    await roles.take(transaction, counter)
    run = await store.runs.current(transaction, counter.id)
    if run is not None:
        await returning.withdraw_unseen(transaction, run.id)
