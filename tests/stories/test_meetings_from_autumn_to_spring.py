"""A weekly meeting from autumn to spring, over both clock changes, on a Discord that loses answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import WEEKLY, rrule

from bot.demo.stage import Stage
from bot.local_discord.world.scheduled_events import CANCELED, COMPLETED
from cogs.meetings.actions import announcing, changing_dates, opening
from cogs.meetings.store import occurrences
from cogs.meetings.store.records import OccurrenceState
from tests.stories.conftest import OpenStory

LONDON = ZoneInfo("Europe/London")
WEEKS = 26
BEGINS = datetime(2026, 10, 5, 12, 0, tzinfo=UTC)
GROUP = """config:
  meetings:
    channel: "#evening"
    meetings:
      - id: tuesday
        name: Tuesday circle
        format: open-discussion
        when: every Tuesday 19:30
        time_zone: Europe/London
        minutes: 60
        room: {kind: text, category: Meetings}
"""
MOVED, SKIPPED = {2, 3, 11, 24}, {1, 7, 25}
"""Weeks in which moderators change the date."""


async def no_room(*_: Any) -> None:
    """Rooms are another story."""


class Told:
    """What a server's members saw happen to its events."""

    def __init__(self, story: Stage) -> None:
        self.made: Counter[datetime] = Counter()
        self.starts: dict[int, list[datetime]] = {}
        self.ends: dict[int, list[int]] = {}
        story.discord.world.subscribe(self._hear)

    def _hear(self, event: Any) -> None:
        if event.name not in ("GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_UPDATE"):
            return
        number, start = int(event.data["id"]), datetime.fromisoformat(event.data["scheduled_start_time"])
        if event.name.endswith("CREATE"):
            self.made[start] += 1
        starts = self.starts.setdefault(number, [])
        if start not in starts:
            starts.append(start)
        if event.data["status"] in (COMPLETED, CANCELED):
            self.ends.setdefault(number, []).append(event.data["status"])


async def test_each_event_is_made_moved_and_called_off_exactly_once_although_answers_are_lost(
    open_story: OpenStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "plan", no_room)
    told: list[Told] = []

    async def lose_answers(stage: Stage) -> None:
        stage.clock.move_to(BEGINS)
        told.append(Told(stage))
        faults = stage.discord.faults
        # The library waits a real second after a 502, and none where the answer does not come at all.
        faults.lose_answer(status=502, times=2, share=0.2, matching="POST */scheduled-events")
        faults.lose_answer(times=None, share=0.3, matching="POST */scheduled-events")
        faults.cut(times=None, share=0.1, matching="POST */scheduled-events")
        faults.lose_answer(times=None, share=0.3, matching="PATCH */scheduled-events/*")

    story = await open_story(GROUP, before_the_bot=lose_answers)
    wanted = tuesdays()
    moved = {wanted[week]: wanted[week] + timedelta(days=1, hours=2) for week in MOVED}
    skipped = {wanted[week] for week in SKIPPED}
    for planned_for in wanted:
        if planned_for in moved or planned_for in skipped:
            await look_on(story, planned_for - timedelta(days=3))
        if planned_for in moved:
            await change(story, changing_dates.move, planned_for, moved[planned_for], 1)
        elif planned_for in skipped:
            await change(story, changing_dates.skip, planned_for, 1)
        if planned_for not in skipped:
            await look_on(story, moved.get(planned_for, planned_for) - timedelta(minutes=15))
            await hold(story, planned_for)
    await settle_down(story)

    held = [each for each in wanted if each not in skipped]
    assert set(told[0].made.values()) == {1}
    assert set(wanted) <= set(told[0].made)
    events = {
        starts[0]: (starts[1:], told[0].ends.get(number, []))
        for number, starts in told[0].starts.items()
        if starts[0] in set(wanted)
    }
    assert {start: moves for start, (moves, _) in events.items() if moves} == {
        start: [to] for start, to in moved.items()
    }
    assert [events[start][1] for start in held] == [[COMPLETED]] * len(held)
    assert [events[start][1] for start in sorted(skipped)] == [[CANCELED]] * len(skipped)


def tuesdays() -> list[datetime]:
    """Return when the meeting is, by dateutil and zoneinfo alone (UTC)."""
    walls = rrule(WEEKLY, dtstart=datetime(2026, 10, 6, 19, 30), count=WEEKS)  # noqa: DTZ001 – a wall time
    return [wall.replace(tzinfo=LONDON).astimezone(UTC) for wall in walls]


async def look_on(story: Stage, instant: datetime) -> None:
    """Let time pass at one leap, and everything that fell due be done; what failed is tried again."""
    if instant > story.clock.now():
        story.clock.move_to(instant)
    await settle_down(story)


async def settle_down(story: Stage) -> None:
    """Let everything be done, with all the attempts it takes."""
    await story.settle()
    assert story.bot is not None
    soon = story.clock.now() + timedelta(minutes=5)
    while (due := await story.bot.alarm.next_due()) is not None and due < soon:
        story.clock.move_to(max(due, story.clock.now()) + timedelta(seconds=10))
        await story.settle()


async def change(story: Stage, action: Callable[..., Any], planned_for: datetime, *values: Any) -> None:
    """Let a moderator change a date."""
    assert story.bot is not None
    await action(story.bot.platform, story.community.guild.id, "tuesday", planned_for, *values)
    await settle_down(story)


async def hold(story: Stage, planned_for: datetime) -> None:
    """Open the room, hold the meeting and close it, as the rooms do."""
    assert story.bot is not None
    platform, guild_id = story.bot.platform, story.community.guild.id
    for state, call in (
        (OccurrenceState.OPEN, announcing.room_open),
        (OccurrenceState.ENDED, announcing.closed),
    ):
        async with platform.database.transaction(guild_id=guild_id) as transaction:
            found = await occurrences.planned_for(transaction, guild_id, "tuesday", planned_for)
            assert found is not None
            now = await occurrences.change(transaction, found.id, state=state)
            assert now is not None
            await call(platform, transaction, now)
        await settle_down(story)
