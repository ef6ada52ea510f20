"""Whatever is pressed in a meeting, and by however many: no part is skipped, and nobody loses time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wording import Wording
from cogs.meetings import sitting as rules
from cogs.meetings.script import Script
from cogs.meetings.settings import MeetingFormat, Part, PartKind
from cogs.meetings.sitting import Refusal, Sitting

BEGINS = datetime(2026, 3, 3, 19, 30, tzinfo=UTC)
ENDS = BEGINS + timedelta(hours=1)
CHAIR, BESIDE, OTHER = 1, 2, 3


def part(kind: PartKind, minutes: int, **more: Any) -> Part:
    text = Wording("Words.") if kind.needs_text else None
    return Part(id=kind.value, kind=kind, title=Wording("Title"), text=text, minutes=minutes, **more)


def script() -> Script:
    parts = (
        part(PartKind.OPENING, 4),
        part(PartKind.SHARES, 50, share_minutes=4),
        part(PartKind.CLOSING, 6),
    )
    written = MeetingFormat(name=Wording("Circle"), summary=Wording("A circle."), parts=parts)
    return Script(written, ENDS - BEGINS)


def waiting() -> Sitting:
    return Sitting(1, 10, step=0, presence_key=b"", chair_id=CHAIR, co_chair_id=BESIDE)


def begun() -> Sitting:
    return done(rules.start(waiting(), script(), BEGINS, ENDS))


def done(result: Sitting | Refusal) -> Sitting:
    assert isinstance(result, Sitting)
    return result


def test_before_the_beginning_nothing_goes_on_pauses_or_is_extended() -> None:
    now = waiting()
    assert rules.move_on(now, script(), BEGINS, ENDS, seen=0) is Refusal.NOT_BEGUN
    assert rules.extend(now, 5, seen=0, seen_extended=0) is Refusal.NOT_BEGUN
    assert rules.pause(now, BEGINS) is Refusal.NOT_BEGUN
    assert rules.resume(now, BEGINS) is Refusal.NOT_BEGUN


def test_two_who_press_at_once_move_on_once_and_the_second_is_told() -> None:
    first = done(rules.move_on(begun(), script(), BEGINS, ENDS, seen=0))
    assert first.part == 1
    assert rules.move_on(first, script(), BEGINS, ENDS, seen=0) is Refusal.MOVED_ON
    assert rules.start(first, script(), BEGINS, ENDS) is Refusal.BEGUN
    longer = done(rules.extend(begun(), 5, seen=0, seen_extended=0))
    assert rules.extend(longer, 5, seen=0, seen_extended=0) is Refusal.EXTENDED
    assert rules.extend(first, 5, seen=0, seen_extended=0) is Refusal.MOVED_ON


def test_a_part_is_extended_by_an_hour_at_most() -> None:
    now = begun()
    for _ in range(12):
        assert now.progress is not None
        now = done(rules.extend(now, 5, seen=0, seen_extended=now.progress.extended_seconds))
    assert rules.extend(now, 5, seen=0, seen_extended=3600) is Refusal.LONG_ENOUGH


def test_after_the_last_part_nothing_comes() -> None:
    now = begun()
    for seen in (0, 1):
        now = done(rules.move_on(now, script(), BEGINS, ENDS, seen=seen))
    assert rules.move_on(now, script(), BEGINS, ENDS, seen=2) is Refusal.LAST_PART


def test_a_pause_takes_nothing_from_the_part_and_nothing_from_who_has_the_word() -> None:
    at = BEGINS + timedelta(minutes=1)
    now = replace(begun(), speaker_id=OTHER, speaking_since=at)
    paused = done(rules.pause(now, at + timedelta(seconds=30)))
    assert rules.pause(paused, at) is Refusal.PAUSED
    again = done(rules.resume(paused, at + timedelta(seconds=90)))
    assert again.speaking_paused_seconds == 60
    assert again.progress is not None
    assert again.progress.paused_seconds == 60
    assert rules.resume(again, at) is Refusal.GOES_ON


def test_who_gets_the_word_in_a_pause_loses_only_what_is_left_of_it() -> None:
    paused = replace(done(rules.pause(begun(), BEGINS)), speaker_id=OTHER)
    speaks = replace(paused, speaking_since=BEGINS + timedelta(seconds=50))
    assert done(rules.resume(speaks, BEGINS + timedelta(seconds=60))).speaking_paused_seconds == 10


def test_a_share_lasts_longer_by_what_it_was_paused_and_extended_and_has_no_end_in_a_pause() -> None:
    length = timedelta(minutes=4)
    now = replace(begun(), speaker_id=OTHER, speaking_since=BEGINS)
    assert rules.share_ends_at(begun(), length) is None
    assert rules.share_ends_at(now, length) == BEGINS + length
    longer = replace(now, speaking_paused_seconds=20, speaking_extended_seconds=60)
    assert rules.share_ends_at(longer, length) == BEGINS + length + timedelta(seconds=80)
    assert rules.share_ends_at(done(rules.pause(longer, BEGINS)), length) is None


def test_the_chair_goes_to_the_co_chair_and_back() -> None:
    over = done(rules.hand_over(waiting(), BESIDE))
    assert (over.chair_id, over.co_chair_id) == (BESIDE, CHAIR)
    assert rules.hand_over(over, BESIDE) is Refusal.CHAIRS
    assert done(rules.hand_over(over, CHAIR)) == waiting()
    third = done(rules.hand_over(waiting(), OTHER))
    assert (third.chair_id, third.co_chair_id) == (OTHER, BESIDE)


def test_where_the_chair_goes_the_co_chair_steps_in_and_then_nobody() -> None:
    alone = rules.without_chair(waiting(), CHAIR)
    assert (alone.chair_id, alone.co_chair_id) == (BESIDE, None)
    nobody = rules.without_chair(alone, BESIDE)
    assert (nobody.chair_id, nobody.co_chair_id) == (None, None)
    assert rules.without_chair(waiting(), BESIDE).chair_id == CHAIR


def test_the_door_is_locked_once_and_opened_once() -> None:
    locked = done(rules.lock(waiting(), locked=True))
    assert rules.lock(locked, locked=True) is Refusal.LOCKED
    assert rules.lock(done(rules.lock(locked, locked=False)), locked=False) is Refusal.OPEN


PRESSES = st.lists(
    st.tuples(st.sampled_from(["start", "next", "stale", "extend", "pause", "resume"]), st.integers(0, 400)),
    max_size=25,
)


@settings(max_examples=60, deadline=None)
@given(PRESSES)
def test_whatever_is_pressed_no_part_is_skipped_and_no_time_is_lost(presses: list[tuple[str, int]]) -> None:
    now, at, whole = waiting(), BEGINS, script()
    running = timedelta()  # how long the part in hand has run, pauses left out
    for what, seconds in presses:
        at += timedelta(seconds=seconds)
        if now.progress is not None and now.paused_at is None:
            running += timedelta(seconds=seconds)
        before = now
        result = press(now, what, whole, at)
        if isinstance(result, Refusal):
            continue
        now = result
        assert now.progress is not None
        moved = (now.part or 0) - (-1 if before.part is None else before.part)
        assert moved in (0, 1)
        if moved:
            running = timedelta()
        planned = whole.length_of(now.progress.part_index) + timedelta(seconds=now.progress.extended_seconds)
        assert whole.remaining(now.progress, at) == max(timedelta(), planned - running)


def press(now: Sitting, what: str, whole: Script, at: datetime) -> Sitting | Refusal:
    seen = now.part or 0
    match what:
        case "start":
            return rules.start(now, whole, at, ENDS)
        case "next":
            return rules.move_on(now, whole, at, ENDS, seen=seen)
        case "stale":
            return rules.move_on(now, whole, at, ENDS, seen=seen - 1 if seen else 99)
        case "extend":
            extended = 0 if now.progress is None else now.progress.extended_seconds
            return rules.extend(now, 5, seen=seen, seen_extended=extended)
        case "pause":
            return rules.pause(now, at)
        case _:
            return rules.resume(now, at)
