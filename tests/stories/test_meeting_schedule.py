"""Meetings from the schedule to the group: announced, moved, called off and over, each once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.demo.stage import Stage
from tests.stories.conftest import OpenStory

GROUP = """guild:
  channels:
    - {name: meetings, topic: What is on}
    - {name: Quiet room, type: voice}
config:
  meetings:
    channel: "#meetings"
    meetings:
      - id: tuesday
        name: {en: Tuesday circle, es: Círculo del martes}
        format: open-discussion
        when: every Tuesday 19:30
        time_zone: Europe/London
        minutes: 60
        room: {kind: text, channel: "#meetings"}
"""


def events_of(story: Stage) -> list[Any]:
    """Return every event there ever was, the soonest first."""
    events = story.community.guild.scheduled_events.values()
    return sorted(events, key=lambda event: event.scheduled_start_time)


@pytest.fixture
async def story(open_story: OpenStory) -> Stage:
    """A group with one weekly meeting; it is Monday evening."""
    return await open_story(GROUP)


async def test_a_meeting_is_an_event_of_the_server_and_announced_an_hour_before(story: Stage) -> None:
    ana = story.actor("Ana")
    [this_week, next_week] = events_of(story)
    assert this_week.scheduled_start_time == datetime(2026, 3, 3, 19, 30, tzinfo=UTC)
    assert next_week.scheduled_start_time - this_week.scheduled_start_time == timedelta(days=7)
    listed: Any = await ana.runs("meetings", where="#evening")
    assert listed.ephemeral
    assert "Tuesday, 3 March 2026 19:30" in listed.text
    assert ana.sees("#meetings") == []
    await story.pass_time(datetime(2026, 3, 3, 18, 30, 1, tzinfo=UTC))
    [post] = ana.sees("#meetings")
    assert "Tuesday circle" in post.text
    assert not post.pings_me
