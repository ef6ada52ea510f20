"""What an admin may write in meeting-formats.yaml, and what they are told where it makes no sense."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.community import ChannelReference
from bot.configuration import ConfigurationRefused, load
from cogs.meetings.settings import FORMATS_FILE, MeetingFormat, MeetingFormats, Room, RoomKind

OPEN = """formats:
  open:
    name: Open
    summary: Whoever wants to.
    parts:
      - {id: welcome, kind: opening, title: Hello, text: Welcome., minutes: 5}
      - {id: quiet, kind: silence, title: Quiet, seconds: 30}
      - {id: shares, kind: shares, title: Sharing, minutes: 40, share_minutes: 3}
      - {id: end, kind: closing, title: Goodbye, text: Thank you., minutes: 5}
"""
SHARES, SILENCE, CLOSING = "minutes: 40, share_minutes: 3", "seconds: 30", "id: end, kind: closing"
EARLY_END = "kind: closing, title: Bye, text: Bye., minutes: 1"


def read(folder: Path, text: str) -> MeetingFormat:
    (folder / FORMATS_FILE.name).write_text(text, encoding="utf-8")
    return load(folder, [FORMATS_FILE]).section(None, MeetingFormats).formats["open"]


@pytest.mark.parametrize(
    ("written", "instead", "place", "said"),
    [
        (SHARES, "minutes: 40", "8:28", "how long each person may speak"),
        (SHARES, "minutes: 2, share_minutes: 3", "8:79", "one share takes 3 minutes, the whole part only 2"),
        (SHARES, f"{SHARES}, warn_before_seconds: 180", "8:104", "before anybody has begun"),
        (SHARES, "minutes: 240, share_minutes: 3", "8:61", "240"),
        (SHARES, "share_minutes: 3", "8:9", "how long this part takes"),
        (SHARES, f"{SHARES}, colour: red", "8:83", "colour"),
        (SHARES, "minutes: forty, share_minutes: 3", "8:61", "forty"),
        (SILENCE, f"{SILENCE}, minutes: 1", "7:59", "`minutes` is given as well"),
        (SILENCE, f"{SILENCE}, share_minutes: 1", "7:78", "only shares have this"),
        (SILENCE, f"{SILENCE}, in_turn: true", "7:72", "only shares have this"),
        (SILENCE, f"{SILENCE}, warn_before_seconds: 5", "7:84", "nobody's time is measured"),
        (SILENCE, f"{SILENCE}, reader: reader", "7:71", "nothing to read"),
        ("text: Welcome., minutes: 5", "text: Welcome., seconds: 30", "6:77", "only a silence"),
        ("text: Welcome., ", "", "6:29", "a part of the kind opening needs words"),
        ("text: Welcome.", "text: {de: Hallo}", "6:63", "`de` is not a language of this bot"),
        ("text: Welcome.", f"text: {'so ' * 501}", "6:58", "at most 1500"),
        (CLOSING, "id: end, kind: notice", "5:5", "the meeting has no closing"),
        ("kind: silence, title: Quiet, seconds: 30", EARLY_END, "7:27", "the meeting goes on after this"),
        ("minutes: 5", "minutes: 150", "5:5", "its parts take 340 minutes in all; expected at most 240"),
        (CLOSING, "id: quiet, kind: closing", "9:14", "`quiet` is given twice (first as part 2)"),
        ("id: shares", "id: welcome", "8:14", "`welcome` is given twice (first as part 1)"),
        ("    parts:", "    topics: [Evenings]\n    parts:", "5:5", "no part has a topic"),
        ("    parts:", "    guide_types: [D, D]\n    parts:", "5:22", "`D` is given twice"),
        ("    parts:", "    guide_types: [Sp]\n    parts:", "5:19", "no type `Sp`"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_place(
    tmp_path: Path, written: str, instead: str, place: str, said: str
) -> None:
    assert written in OPEN
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, OPEN.replace(written, instead))
    [problem] = refused.value.problems
    assert (f"{problem.line}:{problem.column}", said in str(problem)) == (place, True), str(problem)


@pytest.mark.parametrize(
    ("kind", "made", "written", "meetings_own", "in_turn"),
    [
        (RoomKind.STAGE, False, "", None, True),
        (RoomKind.VOICE, False, "", None, True),
        (RoomKind.TEXT, True, "", None, True),
        (RoomKind.TEXT, False, "", None, False),
        (RoomKind.TEXT, True, "turns: free", None, False),
        (RoomKind.TEXT, True, "turns: free", True, True),
        (RoomKind.VOICE, False, "turns: queue", False, False),
    ],
)
def test_hands_are_raised_where_meeting_format_and_room_in_this_order_say_so(
    tmp_path: Path, kind: RoomKind, made: bool, written: str, meetings_own: bool | None, in_turn: bool
) -> None:
    written_format = read(tmp_path, OPEN.replace("    parts:", f"    {written}\n    parts:"))
    place: dict[str, Any] = {"category": "Rooms"} if made else {"channel": ChannelReference("#hall")}
    room = Room(kind=kind, **place)
    shares, closing = written_format.parts[2:]
    assert written_format.in_turn(shares, room, meetings_own) is in_turn
    assert written_format.in_turn(closing, room, meetings_own) is False


def test_a_part_that_goes_freely_is_not_asked_for_hands_although_the_format_has_them(tmp_path: Path) -> None:
    turns = "    turns: queue\n    parts:"
    written = OPEN.replace("    parts:", turns)
    assert read(tmp_path, written).needs_turns
    assert not read(tmp_path, written.replace(SHARES, f"{SHARES}, in_turn: false")).needs_turns


def test_the_sign_comes_a_minute_before_the_end_unless_the_share_is_no_longer_than_that(
    tmp_path: Path,
) -> None:
    signs = [
        read(tmp_path, OPEN.replace("share_minutes: 3", written)).parts[2].warn_before
        for written in (
            "share_minutes: 3",
            "share_minutes: 1",
            "share_minutes: 3, warn_before_seconds: 30",
            "share_minutes: 3, warn_before_seconds: 0",
        )
    ]
    assert signs == [timedelta(minutes=1), None, timedelta(seconds=30), None]
