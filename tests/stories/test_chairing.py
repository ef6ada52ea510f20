"""Chairing a meeting over real sockets: late, handed over, paused, left alone, restarted in the middle."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert

from bot.demo.stage import Stage
from cogs.meetings.actions import finding_a_chair, presence, sitting
from cogs.meetings.positions import Position
from cogs.meetings.sitting import Sitting
from cogs.meetings.store import occurrences, service, sittings, tables
from cogs.meetings.store.records import Occurrence, OccurrenceState
from tests.stories.conftest import OpenStory

GROUP = """guild:
  channels:
    - {name: circle, topic: Where we meet}
config:
  meetings:
    chairs: {days_in_group: 0}
    scheduled_events: false
    meetings:
      - id: tuesday
        name: {en: Tuesday circle, es: Círculo del martes}
        format: open-discussion
        when: every Tuesday 19:30
        time_zone: Europe/London
        minutes: 60
        room: {kind: text, channel: "#circle"}
"""
TRUSTED = (
    GROUP.replace("guild:\n", "guild:\n  roles:\n    - {name: Trusted}\n").replace(
        "room: {kind", 'chair: "@Trusted"\n        room: {kind'
    )
    + "people:\n  - {name: Bea, roles: [Trusted]}\n"
)
BEGINS = datetime(2026, 3, 3, 19, 30, tzinfo=UTC)


@pytest.fixture
async def story(open_story: OpenStory) -> Stage:
    """A group with one weekly meeting."""
    return await open_story(GROUP)


class Meeting:
    """The meeting of the story, with its room open in a channel."""

    def __init__(self, story: Stage) -> None:
        self._story = story
        self._guild_id = story.community.guild.id

    async def open(self, *, at: datetime, chair: str | None = None, co_chair: str | None = None) -> None:
        """Open its room at `at`, with who has signed up."""
        story = self._story
        await story.pass_time(at)
        assert story.bot is not None
        platform = story.bot.platform
        guild = platform.client.get_guild(self._guild_id)
        assert guild is not None
        channel = next(each for each in guild.text_channels if each.name == "circle")
        async with platform.database.transaction(guild_id=self._guild_id) as transaction:
            [planned, *_] = await occurrences.live(transaction, self._guild_id)
            for name, position in ((chair, Position.CHAIR), (co_chair, Position.CO_CHAIR)):
                if name is not None:
                    person = story.actor(name).id
                    await service.sign_up(
                        transaction, self._guild_id, planned.meeting_id, planned.planned_for, position, person
                    )
            opened = await occurrences.change(
                transaction, planned.id, state=OccurrenceState.OPEN, room_id=channel.id
            )
            assert opened is not None
            await sitting.room_ready(platform, transaction, opened)
        await story.settle()

    async def comes(self, name: str) -> None:
        """Let somebody be in the room."""
        story = self._story
        assert story.bot is not None
        async with story.bot.platform.database.transaction(guild_id=self._guild_id) as transaction:
            occurrence = (await occurrences.in_progress(transaction, self._guild_id))[0]
            now = await sittings.find(transaction, occurrence.id)
            assert now is not None
            values = {
                "occurrence_id": occurrence.id,
                "pseudonym": presence.pseudonym_of(transaction, now, story.actor(name).id),
                "guild_id": self._guild_id,
                "came_at": transaction.now,
                "seconds": 0,
            }
            await transaction.execute(insert(tables.presence).values(values))

    async def leaves(self, name: str) -> None:
        """Let somebody leave the room."""
        await self._moves(name, finding_a_chair.left)

    async def comes_back(self, name: str) -> None:
        """Let somebody be back in the room."""
        await self._moves(name, finding_a_chair.came)

    async def _moves(self, name: str, how: Callable[..., Awaitable[None]]) -> None:
        assert self._story.bot is not None
        platform = self._story.bot.platform
        async with platform.database.transaction(guild_id=self._guild_id) as transaction:
            [occurrence] = await occurrences.in_progress(transaction, self._guild_id)
            await how(platform, transaction, occurrence, self._story.actor(name).id)

    async def now(self) -> tuple[Occurrence, Sitting | None]:
        story = self._story
        assert story.bot is not None
        async with story.bot.platform.database.reading() as transaction:
            [occurrence, *_] = await occurrences.around(
                transaction, self._guild_id, "tuesday", BEGINS - timedelta(hours=1)
            )
            return occurrence, await sittings.find(transaction, occurrence.id)

    def post(self, name: str) -> Any:
        """Return the room's post as somebody sees it now."""
        return next(
            seen
            for seen in self._story.actor(name).sees("#circle")
            if any(each.label == "Chair's panel" for each in seen.buttons)
        )

    def said(self, name: str) -> str:
        return "\n".join(seen.text for seen in self._story.actor(name).sees("#circle"))


async def opens_panel(story: Stage, name: str, meeting: Meeting) -> Any:
    """Open the chair's panel; return the answer, which only they see."""
    answer: Any = await story.actor(name).presses(meeting.post(name), "Chair's panel")
    return answer


async def press(story: Stage, name: str, shown: Any, label: str) -> Any:
    """Press a button of the panel that somebody sees, and let what follows happen."""
    answer: Any = await story.actor(name).presses(shown.seen, label)
    await story.pass_time(story.clock.now() + timedelta(seconds=5))
    return answer


async def test_a_chair_who_is_late_finds_the_co_chair_in_their_place_and_gets_it_back(story: Stage) -> None:
    meeting = Meeting(story)
    await meeting.open(at=BEGINS - timedelta(minutes=15), chair="Ana", co_chair="Bea")
    assert "Chair: @Ana · co-chair: @Bea" in meeting.post("Ravi").text
    await meeting.comes("Bea")
    await story.pass_time(BEGINS + timedelta(minutes=5, seconds=5))
    assert "@Bea, would you chair today?" in meeting.said("Ravi")
    assert "Chair: @Bea · co-chair: @Ana" in meeting.post("Ravi").text
    not_theirs: Any = await story.actor("Ravi").presses(meeting.post("Ravi"), "Chair's panel")
    assert "The panel is for who chairs, just now @Bea" in not_theirs.text
    panel = await opens_panel(story, "Bea", meeting)
    assert panel.ephemeral
    begun = await press(story, "Bea", panel, "Start the meeting")
    assert "Part 1 of 8: Welcome" in begun.text.replace("**", "")
    assert "There is nothing to join" in meeting.said("Ravi")

    # Two press at once: the meeting moves on once.
    ana = await opens_panel(story, "Ana", meeting)
    label = next(button.label for button in begun.seen.buttons if button.label.startswith("Next:"))
    await press(story, "Bea", begun, label)
    late = await press(story, "Ana", ana, label)
    assert "Already done: the meeting has moved on" in late.text
    assert "Part 2 of 8" in late.text
    _, now = await meeting.now()
    assert now is not None
    assert now.part == 1

    asked = await press(story, "Bea", begun, "Hand the chair over")
    over = await press(story, "Bea", asked, "To the co-chair")
    assert "@Ana chairs now" in over.text
    assert "Chair: @Ana · co-chair: @Bea" in meeting.post("Ravi").text


async def test_time_is_paused_extended_and_remembered_through_a_restart(story: Stage) -> None:
    meeting = Meeting(story)
    await meeting.open(at=BEGINS - timedelta(minutes=15), chair="Ana")
    await story.pass_time(BEGINS)
    panel = await press(story, "Ana", await opens_panel(story, "Ana", meeting), "Start the meeting")
    older = await opens_panel(story, "Ana", meeting)
    longer = await press(story, "Ana", panel, "5 more minutes")
    assert "5 more minutes for this part" in longer.text
    again = await press(story, "Ana", older, "5 more minutes")
    assert "Already done: this part has more time now" in again.text
    await story.pass_time(BEGINS + timedelta(minutes=2))
    await press(story, "Ana", again, "Pause")
    assert "The meeting is paused just now" in meeting.post("Bea").text
    await story.stop_bot()
    await story.pass_time(BEGINS + timedelta(minutes=12))
    await story.start_bot()
    await press(story, "Ana", await opens_panel(story, "Ana", meeting), "Go on")
    _, now = await meeting.now()
    assert now is not None
    assert now.progress is not None
    assert 600 <= now.progress.paused_seconds <= 606
    assert "is up" not in meeting.said("Bea")
    # 4 minutes as written, 5 more, and the pause of ten: the chair goes on by hand.
    await story.pass_time(BEGINS + timedelta(minutes=18, seconds=50))
    assert "is up" not in meeting.said("Bea")
    await story.pass_time(BEGINS + timedelta(minutes=19, seconds=20))
    assert meeting.said("Bea").count("The time of **Welcome** is up") == 1
    _, now = await meeting.now()
    assert now is not None
    assert now.part == 0


async def test_where_nobody_comes_forward_the_bot_walks_through_the_whole_script(story: Stage) -> None:
    meeting = Meeting(story)
    await meeting.open(at=BEGINS - timedelta(minutes=15))
    await story.pass_time(BEGINS + timedelta(minutes=5, seconds=5))
    assert "Nobody chairs yet. Who would like to?" in meeting.said("Bea")
    await story.pass_time(BEGINS + timedelta(minutes=7, seconds=5))
    assert "The script leads us today, and everything is said here in turn" in meeting.said("Bea")
    assert "Part 1 of 8" in meeting.post("Bea").text
    await story.kill_bot()
    await story.pass_time(BEGINS + timedelta(minutes=20))
    await story.start_bot()
    await story.settle()
    _, now = await meeting.now()
    assert now is not None
    assert now.part == 1  # no part is skipped for who has waited
    await story.pass_time(BEGINS + timedelta(minutes=75))
    occurrence, gone = await meeting.now()
    assert gone is None
    assert occurrence.state is OccurrenceState.ENDED
    said = meeting.said("Bea")
    for part in ("Welcome", "Sharing", "Closing"):
        assert f"## {part}" in said, said
    assert "by the chair" not in said  # there is none


async def test_a_chair_who_leaves_the_server_is_replaced_by_who_comes_forward(story: Stage) -> None:
    meeting = Meeting(story)
    await meeting.open(at=BEGINS - timedelta(minutes=15), chair="Ana")
    await story.pass_time(BEGINS)
    await press(story, "Ana", await opens_panel(story, "Ana", meeting), "Start the meeting")
    await story.actor("Ana").leaves()
    await story.settle()
    assert "The chair had to go. Who would like to go on?" in meeting.said("Bea")
    await story.pass_time(story.clock.now() + timedelta(seconds=5))
    taken: Any = await story.actor("Bea").presses(meeting.post("Bea"), "I'll chair")
    assert "You chair now" in taken.text
    quicker: Any = await story.actor("Ravi").presses(meeting.post("Ravi"), "I'll chair")
    assert "@Bea was a moment quicker" in quicker.text
    await story.pass_time(story.clock.now() + timedelta(minutes=3))
    _, now = await meeting.now()
    assert now is not None
    assert (now.chair_id, now.leaderless) == (story.actor("Bea").id, False)
    shown: Any = await story.actor("Sam").presses(meeting.post("Sam"), "Chair's panel")
    assert "@Bea chairs. If the meeting needs it, you may take the chair" in shown.text
    panel = await press(story, "Sam", shown, "Take the chair")
    asked = await press(story, "Sam", panel, "Close the meeting")
    closed = await press(story, "Sam", asked, "Yes, close it")
    assert "The meeting is closed. Thank you for chairing" in closed.text
    served: Any = await story.actor("Sam").runs("service history", where="#evening")
    assert "Chair: once" in served.text.replace("**", "")


async def test_only_who_may_chair_comes_forward_and_who_loses_the_role_leads_no_more(
    open_story: OpenStory,
) -> None:
    story = await open_story(TRUSTED)
    meeting = Meeting(story)
    await meeting.open(at=BEGINS - timedelta(minutes=15))
    refused: Any = await story.actor("Ana").presses(meeting.post("Ana"), "I'll chair")
    assert "This group asks for a role of those who chair" in refused.text
    refused = await story.actor("Ana").runs(
        "service sign-up", meeting="2", position="co-chair", where="#evening"
    )
    assert "This group asks for a role of those who chair" in refused.text
    panel: Any = await story.actor("Bea").presses(meeting.post("Bea"), "I'll chair")
    await press(story, "Bea", panel, "Start the meeting")
    asked = await press(story, "Bea", panel, "Hand the chair over")
    refused = await story.actor("Bea").chooses(asked.seen, "Somebody else", str(story.actor("Ana").id))
    assert "@Ana cannot chair this meeting yet" in refused.text
    await story.pass_time(BEGINS + timedelta(minutes=1))

    guild = story.community.guild
    members = story.community.world.members
    trusted = story.community.roles["Trusted"]
    members.take_role(members.get(guild, story.actor("Bea").id), trusted)
    await story.settle()
    assert "The chair had to go. Who would like to go on?" in meeting.said("Ana")
    await story.pass_time(BEGINS + timedelta(minutes=4))
    _, now = await meeting.now()
    assert now is not None
    assert (now.chair_id, now.leaderless) == (None, True)

    # Moderators lead whatever role is asked for, and whatever else becomes of their roles.
    sam = story.actor("Sam")
    await press(story, "Sam", await opens_panel(story, "Sam", meeting), "Take the chair")
    members.give_role(members.get(guild, sam.id), trusted)
    members.take_role(members.get(guild, sam.id), trusted)
    await story.settle()
    _, now = await meeting.now()
    assert now is not None
    assert (now.chair_id, now.leaderless) == (sam.id, False)


async def test_a_chair_who_is_gone_for_three_minutes_gives_way_to_the_co_chair_and_keeps_the_panel(
    story: Stage,
) -> None:
    meeting = Meeting(story)
    await meeting.open(at=BEGINS - timedelta(minutes=15), chair="Ana", co_chair="Bea")
    await meeting.comes("Bea")
    await press(story, "Ana", await opens_panel(story, "Ana", meeting), "Start the meeting")
    await meeting.leaves("Ana")
    await story.pass_time(story.clock.now() + timedelta(minutes=2, seconds=50))
    await meeting.comes_back("Ana")
    await meeting.leaves("Ana")
    await story.pass_time(story.clock.now() + timedelta(minutes=2))
    assert "Chair: @Ana" in meeting.post("Ravi").text
    await story.pass_time(story.clock.now() + timedelta(minutes=2))
    assert "@Bea chairs from here on" in meeting.said("Ravi")
    assert "Chair: @Bea · co-chair: @Ana" in meeting.post("Ravi").text


async def test_somebody_signs_up_is_reminded_the_day_before_and_takes_it_back(story: Stage) -> None:
    ana, bea = story.actor("Ana"), story.actor("Bea")
    shown: Any = await ana.runs("service show", where="#evening")
    assert shown.ephemeral
    assert "Open: Chair, Co-chair, Greeter, Timekeeper, Reader, Tech host" in shown.text
    choices = await ana.autocompletes("service sign-up", "meeting", "", where="#evening")
    second = choices[1]
    signed: Any = await ana.runs("service sign-up", where="#evening", meeting=second.value, position="reader")
    assert "Reader: it is yours. Thank you" in signed.text
    hers: Any = await ana.runs("service show", where="#evening")
    assert hers.text.count("Yours: Reader. Thank you.") == 1
    for_bea: Any = await bea.runs("service show", where="#evening")
    assert "Yours" not in for_bea.text
    assert for_bea.text.count("Open: Chair, Co-chair, Greeter, Timekeeper, Tech host") == 1
    taken: Any = await bea.runs("service sign-up", where="#evening", meeting=second.value, position="reader")
    assert "somebody else has just taken this on" in taken.text
    await story.pass_time(BEGINS + timedelta(days=6, minutes=1))
    [reminder] = ana.sees_dm()
    assert "You signed up for Tuesday circle" in reminder.text.replace("**", "")
    gone: Any = await ana.presses(reminder, "Take back: Reader")
    assert "Taken back: Reader" in gone.text
    assert "Nothing yet" in (await ana.runs("service history", where="#evening")).text
