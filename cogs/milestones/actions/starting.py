"""A member starts to count something."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.interactions import UserFacing, defer_privately, require_guild_id
from cogs.members.actions import frame_of, zone_of
from cogs.members.frame import Visibility
from cogs.milestones import messages, store
from cogs.milestones.actions import drafting, promising, suggesting
from cogs.milestones.actions.sending import celebration_channel
from cogs.milestones.goals import Goal
from cogs.milestones.moments import moment
from cogs.milestones.naming import tidy_name
from cogs.milestones.settings import LONGEST_NAME
from cogs.milestones.store import MOST_COUNTERS, Counter, Draft

if TYPE_CHECKING:
    from datetime import datetime

    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform
    from cogs.milestones.actions.drafting import Interaction

START = "start"


async def draft(
    interaction: Interaction,
    *,
    what: str,
    when: str,
    goal: str | None,
    visibility: Visibility | None,
    named: bool,
) -> None:
    """Show what was understood, and who will see what; nothing is counted before it is confirmed.

    `goal` is what was chosen or typed for it. Without a `visibility` it is the one that the member chose for
    everything. Raises `UserFacing` where something cannot be used.
    """
    await defer_privately(interaction)
    platform = interaction.client.platform
    guild_id = require_guild_id(interaction)
    language = platform.languages.of_interaction(interaction)
    name = tidy_name(what, LONGEST_NAME)
    if not name:
        raise UserFacing("milestones-name-empty")
    chosen = suggesting.goal_of(platform, guild_id, goal)
    async with platform.database.reading() as transaction:
        if await store.counters.count_of(transaction, guild_id, interaction.user.id) >= MOST_COUNTERS:
            raise UserFacing("milestones-too-many", most=MOST_COUNTERS)
        if visibility is None:
            visibility = await _chosen_for_all(transaction, interaction.user.id)
    content = {
        "what": START,
        "name": name,
        "goal": chosen.value,
        "visibility": visibility.value,
        "named": named,
    }
    lines = [
        language.text("milestones-start-what", name=messages.celebrations.safe(name)),
        who_sees(platform, language, guild_id, visibility, named=named),
    ]
    await drafting.ask(interaction, when, content, lines, language.text("milestones-button-start"))


async def start(platform: Platform, draft: Draft, at: datetime) -> Counter:
    """Begin to count from `at` (UTC), as the draft says. The steps before now are earned silently."""
    async with platform.database.transaction(guild_id=draft.guild_id) as transaction:
        await drafting.use_up(transaction, draft)
        counter = await store.counters.add(
            transaction,
            guild_id=draft.guild_id,
            person_id=draft.person_id,
            name=str(draft.content["name"]),
            goal=Goal(str(draft.content["goal"])),
            visibility=Visibility(str(draft.content["visibility"])),
            named=bool(draft.content["named"]),
        )
        zone = await zone_of(platform, transaction, draft.person_id, draft.guild_id)
        await begin_run(platform, transaction, counter, at, zone)
    return counter


async def begin_run(
    platform: Platform, transaction: Transaction, counter: Counter, at: datetime, zone: ZoneInfo
) -> None:
    """Begin a run of a running counter at `at` (UTC) and plan what comes of it."""
    await store.runs.begin(
        transaction,
        counter,
        moment(at, zone),
        zone=zone.key,
        silence=promising.silence_from(transaction.now, zone),
    )
    await promising.plan_next(platform, transaction, counter)


def who_sees(
    platform: Platform, language: Language, guild_id: int, visibility: Visibility, *, named: bool
) -> str:
    """Say who will see what of a counter, and where."""
    said = messages.counters.seen_by(language, visibility, named=named)
    if visibility is not Visibility.CHANNEL:
        return said
    channel = celebration_channel(platform, guild_id)
    if channel is None:
        return f"{said} {language.text('milestones-no-channel')}"
    return f"{said} {language.text('milestones-in-channel', channel=channel.mention)}"


async def _chosen_for_all(transaction: Transaction, person_id: int) -> Visibility:
    """Return the visibility a member chose for everything; what buddies may see is private here."""
    chosen = (await frame_of(transaction, person_id)).visibility
    return chosen if chosen is Visibility.CHANNEL else Visibility.PRIVATE
