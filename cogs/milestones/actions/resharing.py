"""A counter that became private with a return to use is shared again, by its member alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.interactions import answer_privately, defer_privately, require_guild_id
from cogs.members.frame import Visibility
from cogs.milestones import store
from cogs.milestones.actions import finding, starting
from cogs.milestones.store import Counter

if TYPE_CHECKING:
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction


async def answer_share_again(interaction: Interaction, counter_id: int) -> None:
    """Let the group know of the milestones to come, and say what it will see. Nothing past is posted."""
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id = require_guild_id(interaction)
    counter = await share_again(platform, guild_id, interaction.user.id, counter_id)
    language = platform.languages.of_interaction(interaction)
    said = starting.who_sees(platform, language, guild_id, counter.visibility, named=counter.named)
    await answer_privately(interaction, f"{language.text('milestones-shared-again')}\n{said}")


async def share_again(platform: Platform, guild_id: int, person_id: int, counter_id: int) -> Counter:
    """Share a member's counter as it was before. Raises `Finished` where it is there no more."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        counter = await finding.own_counter(transaction, guild_id, person_id, counter_id)
        await store.counters.set_sharing(transaction, counter.id, Visibility.CHANNEL, named=counter.named)
        await store.runs.settle_sharing(transaction, counter.id)
        return await finding.own_counter(transaction, guild_id, person_id, counter_id)
