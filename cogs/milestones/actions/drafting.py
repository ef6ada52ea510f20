"""A typed date is read, echoed back and confirmed; what else was typed waits in a draft meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.interactions import Finished, answer_privately, require_guild_id
from cogs.crisis.actions.scanning import notice_written
from cogs.members.actions import frame_of, zone_of
from cogs.members.local_days import day_begins, local_day
from cogs.milestones import messages, store
from cogs.milestones.store import Draft, DraftContent
from cogs.milestones.typed_dates import (
    Ambiguous,
    Answer,
    Future,
    NotUnderstood,
    Read,
    read_date_in_thread,
)

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import discord

    from bot.database import Transaction
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


async def look_at_words(interaction: Interaction, *words: str | None) -> None:
    """Let crisis look at what a person typed, once."""
    text = "\n".join(word for word in words if word)
    if not text or interaction.guild_id is None:
        return
    platform = interaction.client.platform
    await notice_written(
        platform,
        guild_id=interaction.guild_id,
        person_id=interaction.user.id,
        source_id=interaction.id,
        text=text,
        at=platform.clock.now(),
        channel_id=interaction.channel_id,
    )


async def zone_here(interaction: Interaction) -> ZoneInfo:
    """Return the zone of the person who acts."""
    platform = interaction.client.platform
    async with platform.database.reading() as transaction:
        return await zone_of(platform, transaction, interaction.user.id, interaction.guild_id)


async def _has_own_zone(interaction: Interaction) -> bool:
    async with interaction.client.platform.database.reading() as transaction:
        return (await frame_of(transaction, interaction.user.id)).zone is not None


async def read_typed(interaction: Interaction, typed: str) -> Answer:
    """Read a date in the language and zone of the person who acts.

    Where their Discord is set to a variety of that language, it says which of two readings comes first.
    """
    platform = interaction.client.platform
    return await read_date_in_thread(
        typed,
        language=_spoken_by(interaction),
        zone=await zone_here(interaction),
        now=platform.clock.now(),
    )


def _spoken_by(interaction: Interaction) -> str:
    language = interaction.client.platform.languages.of_interaction(interaction).locale
    variety = str(interaction.locale)
    return variety if variety.partition("-")[0] == language.partition("-")[0] else language


async def ask(
    interaction: Interaction,
    typed: str,
    content: DraftContent,
    lines: Sequence[str],
    yes: str,
    *,
    keep: bool = False,
) -> None:
    """Read `typed`, keep `content` as a draft and have the date confirmed; or explain what is wrong with it.

    `lines` say what will happen; `yes` is the label of the button that makes it happen. `keep`: more was
    typed than a date, so where that cannot be read the draft stays, and days to choose from are offered.
    """
    language = interaction.client.platform.languages.of_interaction(interaction)
    zone = await zone_here(interaction)
    if not await _has_own_zone(interaction):
        lines = [*lines, messages.confirming.whose_clock(language, zone)]
    match await read_typed(interaction, typed):
        case NotUnderstood(reason):
            said = messages.confirming.not_understood(language, reason)
            await _explain(interaction, said, content, lines, keep=keep)
        case Future(at, exact):
            said = messages.confirming.in_future(language, Read(at, exact), zone)
            await _explain(interaction, said, content, lines, keep=keep)
        case Read() as read:
            draft_id = await _put(interaction, content)
            await answer_privately(
                interaction, messages.confirming.ask_to_confirm(language, draft_id, read, zone, lines, yes)
            )
        case Ambiguous(choices):
            said = language.text("milestones-date-which")
            await _offer(interaction, said, choices, content, lines)


async def found(interaction: Interaction, draft_id: int) -> Draft:
    """Return a draft of the person who acts. Raises `Finished` where it is there no more."""
    guild_id = require_guild_id(interaction)
    async with interaction.client.platform.database.reading() as transaction:
        draft = await store.drafts.find(transaction, draft_id, guild_id, interaction.user.id)
    if draft is None:
        raise Finished("milestones-draft-gone")
    return draft


async def use_up(transaction: Transaction, draft: Draft) -> None:
    """Remove a draft in the transaction that does what it was for, so that neither is lost without the other.

    Raises `Finished` where that was done before. What never was a draft (id 0) is none afterwards.
    """
    if draft.id and not await store.drafts.remove(transaction, draft.id):
        raise Finished("milestones-draft-gone")


async def forget_old(platform: Platform) -> None:
    """Delete what nobody confirms any more: at each start."""
    async with platform.database.transaction() as transaction:
        await store.drafts.purge(transaction)


async def _explain(
    interaction: Interaction, said: str, content: DraftContent, lines: Sequence[str], *, keep: bool
) -> None:
    if not keep:
        await answer_privately(interaction, said)
        return
    zone, now = await zone_here(interaction), interaction.client.platform.clock.now()
    today = local_day(now, zone)
    days = [Read(day_begins(today - timedelta(days=ago), zone), exact=False) for ago in (0, 1, 2)]
    await _offer(interaction, said, (Read(now, exact=True), *days), content, lines)


async def _offer(
    interaction: Interaction,
    said: str,
    choices: Sequence[Read],
    content: DraftContent,
    lines: Sequence[str],
) -> None:
    language = interaction.client.platform.languages.of_interaction(interaction)
    draft_id = await _put(interaction, content)
    zone = await zone_here(interaction)
    question = messages.confirming.ask_which(language, draft_id, said, choices, zone, lines)
    await answer_privately(interaction, question)


async def _put(interaction: Interaction, content: DraftContent) -> int:
    guild_id = require_guild_id(interaction)
    async with interaction.client.platform.database.transaction(guild_id=guild_id) as transaction:
        return await store.drafts.put(transaction, guild_id, interaction.user.id, content)
