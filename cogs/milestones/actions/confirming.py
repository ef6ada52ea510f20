"""A date was confirmed: what the draft was for is done now."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.interactions import Finished, answer_privately, defer_change, show_instead
from cogs.milestones import messages
from cogs.milestones.actions import drafting, editing, returning, showing, starting

if TYPE_CHECKING:
    from cogs.milestones.actions.drafting import Interaction


async def answer_confirm(interaction: Interaction, draft_id: int, seconds: int, *, exact: bool) -> None:
    """Do what a draft was for, from the instant that was confirmed; `seconds` since 1970 (UTC)."""
    await defer_change(interaction)
    platform = interaction.client.platform
    at = datetime.fromtimestamp(seconds, UTC)
    if at > platform.clock.now():
        raise Finished("milestones-draft-gone")  # no button of ours says so
    draft = await drafting.found(interaction, draft_id)
    language = platform.languages.of_interaction(interaction)
    match draft.content["what"]:
        case starting.START:
            counter = await starting.start(platform, draft, at)
            said = language.text("milestones-started")
        case editing.DATE:
            counter = await editing.correct_date(platform, draft, at)
            said = language.text("milestones-date-corrected")
        case returning.RETURN:
            await show_instead(interaction, await returning.record(interaction, draft, at))
            return
        case other:
            raise ValueError(f"a draft of {other}")
    await show_instead(interaction, messages.confirming.done(said))
    async with platform.database.reading() as transaction:
        standing = await showing.standing_of(platform, transaction, language, counter)
    await answer_privately(interaction, await showing.detail(platform, language, standing))


async def answer_discard(interaction: Interaction, draft_id: int) -> None:
    """Forget a draft; nothing was counted."""
    await defer_change(interaction)
    platform = interaction.client.platform
    draft = await drafting.found(interaction, draft_id)
    async with platform.database.transaction(guild_id=draft.guild_id) as transaction:
        await drafting.use_up(transaction, draft)
    language = platform.languages.of_interaction(interaction)
    await show_instead(interaction, messages.confirming.done(language.text("milestones-discarded")))
