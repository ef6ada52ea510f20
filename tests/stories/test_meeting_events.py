"""Meetings' events where things go wrong at the worst moment: still one each, and people are told."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.demo.stage import Stage
from bot.local_discord import permissions as bits
from bot.local_discord.world.scheduled_events import CANCELED, SCHEDULED
from cogs.meetings.actions import changing_dates, opening
from cogs.meetings.store import occurrences
from cogs.meetings.store.records import Occurrence
from tests.stories.conftest import OpenStory

MEETING = """      - id: {id}
        name: {id} meeting
        format: open-discussion
        when: every {id} 19:30
        room: {{kind: text, category: Meetings}}
"""
DAYS = ("wednesday", "thursday", "friday", "saturday")
GROUP = """config:
  meetings:
    channel: "#evening"
    meetings:
""" + "".join(MEETING.format(id=day) for day in DAYS)


@pytest.fixture(autouse=True)
def _no_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rooms are another story."""

    async def nothing(*_: Any) -> None:
        return None

    monkeypatch.setattr(opening, "plan", nothing)


def events(story: Stage, day: str) -> list[Any]:
    """Return a meeting's events, the soonest first."""
    every = story.community.guild.scheduled_events.values()
    own = [event for event in every if event.name == f"{day} meeting"]
    return sorted(own, key=lambda event: event.scheduled_start_time)


async def planned(story: Stage, day: str) -> list[Occurrence]:
    """Return a meeting's occurrences, the soonest first."""
    assert story.bot is not None
    async with story.bot.platform.database.reading() as transaction:
        return list(await occurrences.live(transaction, story.community.guild.id, meeting_id=day))


async def test_what_moderators_decide_while_it_is_unknown_whether_an_event_was_made_doubles_none(
    open_story: OpenStory,
) -> None:
    async def lose_answers(stage: Stage) -> None:
        stage.discord.faults.lose_answer(times=None, matching="POST */scheduled-events")

    story = await open_story(GROUP, before_the_bot=lose_answers)
    assert story.bot is not None
    platform, guild_id = story.bot.platform, story.community.guild.id
    assert all(len(events(story, day)) == 2 for day in DAYS)
    [wednesday, _], [thursday, _], [friday, _] = [await planned(story, day) for day in DAYS[:3]]
    later = wednesday.planned_for + timedelta(hours=2)
    await changing_dates.move(platform, guild_id, "wednesday", wednesday.planned_for, later, 1)
    await changing_dates.skip(platform, guild_id, "thursday", thursday.planned_for, 1)
    await changing_dates.skip(platform, guild_id, "friday", friday.planned_for, 1)
    await changing_dates.undo(platform, guild_id, "friday", friday.planned_for)
    await story.settle()
    story.discord.faults.clear()
    await story.pass_time(story.clock.now() + timedelta(minutes=5))

    assert all(len(events(story, day)) == 2 for day in DAYS)
    assert events(story, "wednesday")[0].scheduled_start_time == later
    assert [each.status for each in events(story, "thursday")] == [CANCELED, SCHEDULED]
    assert [each.status for each in events(story, "friday")] == [SCHEDULED, SCHEDULED]
    assert [each.event_id for each in await planned(story, "friday")] == [
        each.id for each in events(story, "friday")
    ]


async def test_an_event_that_was_taken_away_by_hand_is_not_made_again_and_a_refusal_is_said_once(
    open_story: OpenStory,
) -> None:
    story = await open_story(GROUP)
    assert story.bot is not None
    platform, guild = story.bot.platform, story.community.guild
    [first, second] = events(story, "wednesday")
    story.discord.world.scheduled_events.delete(first)
    [occurrence, _] = await planned(story, "wednesday")
    later = occurrence.planned_for + timedelta(hours=1)
    await changing_dates.move(platform, guild.id, "wednesday", occurrence.planned_for, later, 1)
    await story.pass_time(story.clock.now() + timedelta(hours=10))  # also when the night has planned anew
    assert [each.id for each in events(story, "wednesday")] == [second.id]

    world, sam = story.discord.world, story.actor("Sam")
    before = len(sam.sees("#alerts"))
    everyone = guild.everyone
    for role in (everyone, *guild.members[story.application.user.id].roles):
        world.roles.change(role, permissions=role.permissions & ~(bits.CREATE_EVENTS | bits.MANAGE_EVENTS))
    await story.pass_time(story.clock.now() + timedelta(days=8, hours=14))
    said = [message.text for message in sam.sees("#alerts")[before:]]
    assert ["Create Events" in text for text in said] == [True]
    [post] = [each for each in story.actor("Ana").sees("#evening") if "friday meeting" in each.text]
    assert post
