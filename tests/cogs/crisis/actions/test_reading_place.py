from __future__ import annotations

from typing import Any, cast

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.clock import MovableClock
from bot.database import Database
from cogs.crisis import store
from cogs.crisis.actions.reading_place import ReadingPlace, Track
from tests.conftest import CIPHER

CHANNEL = (1, 10)


def ready_place() -> ReadingPlace:
    place = ReadingPlace()
    place.session_began(0)
    place.history_read(place.sessions)
    return place


def test_before_the_history_has_been_read_nothing_moves() -> None:
    place = ReadingPlace()
    place.session_began(0)
    place.saw(CHANNEL, 5)
    assert place.channels.to_write() == {}
    place.history_read(place.sessions)
    assert place.channels.to_write() == {CHANNEL: 5}


def test_a_lost_connection_holds_what_comes_after_it_until_it_is_resumed() -> None:
    place = ready_place()
    place.saw(CHANNEL, 5)
    place.disconnected(0)
    place.saw(CHANNEL, 9)
    assert place.channels.to_write() == {CHANNEL: 5}
    place.resumed(0)
    assert place.channels.to_write() == {CHANNEL: 9}


def test_a_new_session_holds_until_its_own_history_has_been_read() -> None:
    place = ready_place()
    place.session_began(0)
    reading = place.sessions
    place.session_began(0)
    place.saw(CHANNEL, 9)
    place.history_read(reading)
    assert place.channels.to_write() == {}
    place.history_read(place.sessions)
    assert place.channels.to_write() == {CHANNEL: 9}


def test_one_shards_return_does_not_close_another_ones_gap() -> None:
    place = ready_place()
    place.disconnected(0)
    place.disconnected(1)
    place.saw(CHANNEL, 9)
    place.resumed(1)
    assert place.channels.to_write() == {}
    place.resumed(0)
    assert place.channels.to_write() == {CHANNEL: 9}


def test_a_channels_first_message_in_hand_keeps_the_channel_before_it() -> None:
    place = ready_place()
    place.channels.begin(CHANNEL, 100)
    place.saw((1, 11), 200)
    assert place.channels.to_write() == {CHANNEL: 99, (1, 11): 200}


async def test_what_could_not_be_written_is_written_next_time(sqlite_url: str, clock: MovableClock) -> None:
    database = await Database.open(sqlite_url, clock, CIPHER)
    place = ready_place()
    place.saw(CHANNEL, 5)
    place.saw_from(7, 6)

    class Unwritable:
        def claiming(self) -> Any:
            raise OSError

    with pytest.raises(OSError):
        await place.write(cast(Any, Unwritable()))
    await place.write(database)
    assert place.channels.to_write() == {}
    async with database.reading() as transaction:
        assert await store.watermarks.of_guild(transaction, 1) == {10: 5}
        assert await store.watermarks.of_people(transaction, newest=5) == {7: 6}
    await database.close()


class Watermarks(RuleBasedStateMachine):
    """Messages come in order; some match and are written down later, or never."""

    def __init__(self) -> None:
        super().__init__()
        self.track: Track[str] = Track()
        self.last = 0
        self.written = 0
        self.in_hand: set[int] = set()

    @rule(matches=st.booleans())
    def a_message_comes(self, *, matches: bool) -> None:
        self.last += 1
        if matches:
            self.track.begin("here", self.last)
            self.in_hand.add(self.last)
        else:
            self.track.saw("here", self.last, beyond_a_gap=False)

    @precondition(lambda self: self.in_hand)
    @rule(data=st.data())
    def one_is_written_down(self, data: st.DataObject) -> None:
        message = data.draw(st.sampled_from(sorted(self.in_hand)))
        self.in_hand.discard(message)
        self.track.end("here", message)
        self.track.saw("here", message, beyond_a_gap=False)

    @rule()
    def the_watermark_is_written(self) -> None:
        marks = self.track.to_write()
        self.track.written(marks)
        self.written = max(self.written, marks.get("here", 0))

    @invariant()
    def nothing_that_is_not_written_down_lies_before_the_watermark(self) -> None:
        assert all(message > self.written for message in self.in_hand)


TestWatermarks = Watermarks.TestCase
TestWatermarks.settings = settings(max_examples=60, stateful_step_count=25, deadline=None)
