"""A meeting goes through its parts in order, and no pause, extension or late chair loses anybody's time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.wording import Wording
from cogs.meetings.script import Progress, Script, extended, fits, paused, resumed, shortest
from cogs.meetings.settings import MeetingFormat, Part, PartKind

NOW = datetime(2027, 3, 2, 19, 30, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


def part(kind: PartKind, minutes: int, number: int = 0, **more: Any) -> Part:
    text = Wording("Words.") if kind.needs_text else None
    return Part(id=f"{kind}-{number}", kind=kind, title=Wording("Title"), text=text, minutes=minutes, **more)


def meeting(*between: Part) -> MeetingFormat:
    parts = (part(PartKind.OPENING, 5), *between, part(PartKind.CLOSING, 5))
    return MeetingFormat(name=Wording("Open"), summary=Wording("Open."), parts=parts)


SHARING = meeting(part(PartKind.SHARES, 40, share_minutes=3))

formats = st.lists(
    st.tuples(st.sampled_from(["shares", "speaker", "reading"]), st.integers(5, 30), st.integers(1, 5)),
    max_size=5,
).map(
    lambda drawn: meeting(
        *(
            part(PartKind(kind), minutes, number, **({"share_minutes": each} if kind == "shares" else {}))
            for number, (kind, minutes, each) in enumerate(drawn)
        )
    )
)


def test_the_parts_come_in_order_and_nothing_comes_after_the_last() -> None:
    script = Script(SHARING)
    progress: Progress | None = script.begun(NOW)
    seen = []
    while progress is not None:
        seen.append(script.part(progress.part_index).kind)
        progress = script.moved_on(progress, NOW)
    assert seen == [PartKind.OPENING, PartKind.SHARES, PartKind.CLOSING]
    assert [script.is_last(index) for index in range(3)] == [False, False, True]
    assert (script.first(), script.after(0), script.after(2)) == (0, 1, None)


def test_a_format_that_was_shortened_under_a_running_meeting_leaves_it_in_the_last_part() -> None:
    gone = Progress(part_index=7, began_at=NOW)
    script = Script(SHARING)
    assert script.standing(gone, NOW).part.kind is PartKind.CLOSING
    assert script.moved_on(gone, NOW) is None


@settings(max_examples=60)
@given(formats, st.integers(10, 240))
def test_a_meeting_takes_its_own_length_where_shares_or_speakers_can_give_or_take(
    written: MeetingFormat, minutes: int
) -> None:
    script = Script(written, timedelta(minutes=minutes))
    kinds = {each.kind for each in written.parts}
    for index, each in enumerate(written.parts):
        assert script.length_of(index) >= each.shortest
        elastic = PartKind.SHARES if PartKind.SHARES in kinds else PartKind.SPEAKER
        if each.kind is not elastic:
            assert script.length_of(index) == each.length
    assert script.length >= shortest(written)
    if fits(written, minutes) is not None:
        assert script.length == shortest(written) > timedelta(minutes=minutes)
    elif kinds & {PartKind.SHARES, PartKind.SPEAKER}:
        assert script.length == timedelta(minutes=minutes)


@settings(max_examples=30)
@given(formats)
def test_a_meeting_as_long_as_its_script_goes_as_it_is_written(written: MeetingFormat) -> None:
    for script in (Script(written), Script(written, written.length)):
        assert [script.length_of(index) for index in range(len(script.parts))] == [
            each.length for each in written.parts
        ]


def test_a_meeting_without_room_for_one_share_is_named_with_what_it_needs() -> None:
    assert fits(SHARING, 13) is None
    assert fits(SHARING, 12) == "12 minutes are too short for this format, which takes at least 13"


changes = st.lists(
    st.tuples(st.sampled_from(["pause", "resume", "extend"]), st.integers(0, 600_000)), max_size=12
)


@settings(max_examples=80)
@given(changes)
def test_whatever_is_pressed_the_time_that_a_part_has_left_is_what_was_given_less_what_ran(
    pressed: list[tuple[str, int]],
) -> None:
    script = Script(SHARING)
    progress, now = Progress(1, NOW), NOW
    ran, given_more, pauses = timedelta(), timedelta(), 0
    for what, milliseconds in pressed:
        step = timedelta(milliseconds=milliseconds)
        ran += step if progress.paused_at is None else timedelta()
        now += step
        match what:
            case "pause":
                progress = paused(progress, now)
            case "resume":
                pauses += progress.paused_at is not None
                progress = resumed(progress, now)
            case _:
                progress, given_more = extended(progress, 2), given_more + 2 * MINUTE
    left = max(timedelta(), script.length_of(1) + given_more - ran)
    # A pause is rounded up to whole seconds: never against the people in the room.
    assert left <= script.remaining(progress, now) <= left + pauses * SECOND
    ends_at = script.ends_at(progress)
    assert (ends_at is None) == (progress.paused_at is not None)
    if ends_at is not None:
        assert max(timedelta(), ends_at - now) == script.remaining(progress, now)


def test_time_stands_still_in_a_pause_and_moving_on_ends_it() -> None:
    script = Script(SHARING)
    at_rest = paused(Progress(1, NOW), NOW + 10 * MINUTE)
    for later in (MINUTE, 20 * MINUTE):
        assert script.remaining(at_rest, NOW + 10 * MINUTE + later) == 30 * MINUTE
    assert paused(at_rest, NOW + 15 * MINUTE) == at_rest
    assert script.moved_on(at_rest, NOW + 15 * MINUTE) == Progress(2, NOW + 15 * MINUTE)


def test_a_part_is_never_extended_by_nothing_or_less() -> None:
    with pytest.raises(ValueError, match="a minute or more"):
        extended(Progress(1, NOW), 0)


@settings(max_examples=60)
@given(formats, st.integers(-5, 60))
def test_who_begins_late_still_closes_in_time_at_the_cost_of_the_shares_and_never_below_one(
    written: MeetingFormat, late: int
) -> None:
    script = Script(written)
    ends_at, now = NOW + script.length, NOW + late * MINUTE
    progress: Progress | None = script.begun(now, ends_at)
    lasted: list[timedelta] = []
    while progress is not None:
        lasted.append(script.remaining(progress, now))
        now += lasted[-1]
        progress = script.moved_on(progress, now, ends_at)
    assert all(had >= each.shortest for had, each in zip(lasted, written.parts, strict=True))
    elastic = any(each.kind in (PartKind.SHARES, PartKind.SPEAKER) for each in written.parts)
    if not elastic:
        assert now == NOW + script.length + late * MINUTE
    elif late * MINUTE <= script.length - shortest(written):
        assert now == ends_at
    else:
        assert now == NOW + late * MINUTE + shortest(written)


def test_who_comes_late_is_told_the_part_its_place_and_what_is_left_of_it() -> None:
    standing = Script(SHARING).standing(paused(Progress(1, NOW), NOW + MINUTE), NOW + 5 * MINUTE)
    assert (standing.part_number, standing.of, standing.paused) == (2, 3, True)
    assert standing.remaining == 39 * MINUTE


def test_a_part_that_runs_over_has_nothing_left_and_never_less() -> None:
    assert Script(SHARING).remaining(Progress(1, NOW), NOW + 2 * Script(SHARING).length) == timedelta()
