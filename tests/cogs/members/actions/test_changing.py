from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.clock import MovableClock
from bot.database import Database, Transaction
from bot.platform import Platform
from cogs import members
from cogs.members import actions, store
from cogs.members.frame import Frame, PauseReason, Pronouns, QuietHours, Visibility
from cogs.members.local_days import day_begins
from cogs.members.pause_ends import PauseLength
from tests.cogs.crisis.small_guild import GUILD, MEMBER, small_guild

Changes = Callable[[Platform], Awaitable[None]]

PLANNED: dict[str, Changes] = {
    "zone": lambda platform: actions.change_zone(platform, MEMBER, GUILD, "Asia/Kathmandu"),
    "quiet hours": lambda platform: actions.change_quiet_hours(
        platform, MEMBER, QuietHours(time(1), time(2))
    ),
    "pause": lambda platform: actions.pause(platform, MEMBER, GUILD, PauseLength.WEEK, PauseReason.TRAVEL),
    "language": lambda platform: actions.change_language(platform, MEMBER, "es"),
}


class Planning:
    """A feature that plans by frames: it remembers which it was shown, or fails."""

    def __init__(self) -> None:
        self.shown: list[Frame] = []
        self.fails = False

    async def plan(self, platform: Platform, transaction: Transaction, person_id: int) -> None:
        if self.fails:
            raise LookupError("this feature cannot plan")
        self.shown.append(await actions.frame_of(transaction, person_id))


@pytest.fixture
def planning() -> Planning:
    return Planning()


@pytest.fixture
def platform(tmp_path: Path, database: Database, clock: MovableClock, planning: Planning) -> Platform:
    found = small_guild(tmp_path, database, clock).platform
    return replace(found, features=(replace(members.feature, frame_changed=(planning.plan,)),))


async def frame(platform: Platform) -> Frame:
    async with platform.database.reading() as transaction:
        return await actions.frame_of(transaction, MEMBER)


async def test_a_change_and_what_others_plan_by_it_are_one(platform: Platform, planning: Planning) -> None:
    for what, change in PLANNED.items():
        before, shown = await frame(platform), len(planning.shown)
        planning.fails = True
        with pytest.raises(LookupError):
            await change(platform)
        assert await frame(platform) == before, what
        assert platform.languages.choice_of(MEMBER) is None, what
        planning.fails = False
        await change(platform)
        assert await frame(platform) != before, what
        assert planning.shown[shown:] == [await frame(platform)], what


async def test_who_ends_a_pause_is_planned_for_again(
    platform: Platform, planning: Planning, clock: MovableClock
) -> None:
    await actions.pause(platform, MEMBER, GUILD, PauseLength.UNTIL_ENDED, None)
    clock.advance(timedelta(days=3))
    await actions.end_pause(platform, MEMBER)
    assert [shown.pause is None for shown in planning.shown] == [False, True]


async def test_pronouns_and_visibility_change_no_plans(platform: Platform, planning: Planning) -> None:
    await actions.change_pronouns(platform, MEMBER, Pronouns.ASK)
    await actions.change_visibility(platform, MEMBER, Visibility.CHANNEL)
    assert planning.shown == []
    assert await frame(platform) == Frame(MEMBER, pronouns=Pronouns.ASK, visibility=Visibility.CHANNEL)
    await actions.change_pronouns(platform, MEMBER, None)
    assert (await frame(platform)).pronouns is None


async def test_a_pause_until_a_date_moves_with_its_member_and_ends_where_that_day_has_begun(
    platform: Platform, clock: MovableClock
) -> None:
    await actions.change_zone(platform, MEMBER, GUILD, "America/Los_Angeles")  # there it is 01:00 of 2 March
    await actions.pause(platform, MEMBER, GUILD, PauseLength.WEEK, PauseReason.HOLIDAY)
    await actions.change_zone(platform, MEMBER, GUILD, "Pacific/Auckland")
    paused = (await frame(platform)).pause
    assert paused is not None
    assert paused.ends_at == day_begins(date(2026, 3, 9), ZoneInfo("Pacific/Auckland"))
    assert paused.reason is PauseReason.HOLIDAY
    await actions.change_zone(platform, MEMBER, GUILD, "America/Los_Angeles")
    clock.move_to(day_begins(date(2026, 3, 9), ZoneInfo("Pacific/Auckland")))
    assert (await frame(platform)).pause is not None
    await actions.change_zone(platform, MEMBER, GUILD, "Pacific/Auckland")
    assert (await frame(platform)).pause is None


async def test_a_chosen_language_is_answered_in_also_after_a_restart_and_until_it_is_forgotten(
    platform: Platform, clock: MovableClock
) -> None:
    await actions.change_language(platform, MEMBER, "es")
    assert platform.languages.choice_of(MEMBER) == "es"
    platform.languages.remember_choice(MEMBER, None)  # as after a restart
    await actions.recall_languages(platform)
    assert platform.languages.choice_of(MEMBER) == "es"
    async with platform.database.transaction() as transaction:
        await store.set_language(transaction, MEMBER, None)  # by another process
    await actions.remember(platform, MEMBER, locale="en-GB", guild_id=GUILD)
    assert platform.languages.choice_of(MEMBER) is None
