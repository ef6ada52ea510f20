"""What an admin is told of a meeting that could not take place as it is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.community import COMMUNITY_FILE
from bot.configuration import ConfigurationRefused, load
from cogs.meetings.settings import FORMATS_FILE, MEETINGS_FILE, MeetingsSettings

CONFIG = Path(__file__).parents[4] / "config"
MEETING = """meetings:
  - id: tuesday
    name: Tuesday circle
    format: open-discussion
    when: every Tuesday 19:30
    minutes: 60
    room: {kind: text, channel: "#meetings"}
"""


def read(folder: Path, text: str) -> MeetingsSettings:
    for name in ("community.yaml", "meeting-formats.yaml"):
        (folder / name).write_text((CONFIG / name).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "meetings.yaml").write_text(text, encoding="utf-8")
    return load(folder, [COMMUNITY_FILE, FORMATS_FILE, MEETINGS_FILE]).section(None, MeetingsSettings)


def test_the_three_examples_of_the_shipped_file_hold_once_their_signs_are_taken_away(tmp_path: Path) -> None:
    shipped = (CONFIG / "meetings.yaml").read_text(encoding="utf-8")
    head, _, examples = shipped.partition("# meetings:\n")
    uncommented = re.sub("^# ?", "", examples.replace("meetings: []", ""), flags=re.MULTILINE)
    settings = read(tmp_path, f"{head}meetings:\n{uncommented}")
    assert [meeting.id for meeting in settings.meetings] == ["tuesday", "sunday", "en-espanol"]
    assert read(tmp_path, shipped).meetings == ()


@pytest.mark.parametrize(
    ("written", "instead", "place", "said"),
    [
        ("open-discussion", "open-discusion", "4:13", "did you mean open-discussion?"),
        ("minutes: 60", "minutes: 10", "6:14", "10 minutes are too short for this format"),
        ("every Tuesday 19:30", "every Tusday 19:30", "5:11", "did you mean every tuesday 19:30?"),
        ("every Tuesday 19:30", "every Tuesday", "5:11", "it is not said at what time"),
        ("every Tuesday 19:30", "every other Tuesday 19:30", "5:11", 'begins: "2027-01-05"'),
        ("every Tuesday 19:30", 'every Tuesday 19:30\n    at: "20:00"', "6:9", "is another time"),
        ("every Tuesday 19:30", "FREQ=MINUTELY", "5:11", "more than once in an hour"),
        ("every Tuesday 19:30", '"FREQ=HOURLY"\n    at: "10:00"', "5:11", "never ends"),
        ("minutes: 60", "turns: true", "6:12", "in a thread everybody may write"),
        ('"#meetings"', '"#alerts"', "7:33", "#alerts is where alerts appear"),
        ("meetings:", 'channel: "#alerts"\nmeetings:', "1:10", "#alerts is where alerts appear"),
    ],
)
def test_what_keeps_a_meeting_from_taking_place_is_named_at_its_place(
    tmp_path: Path, written: str, instead: str, place: str, said: str
) -> None:
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, MEETING.replace(written, instead, 1))
    [problem] = refused.value.problems
    assert f":{place}: " in str(problem)
    assert said in str(problem)


def test_a_room_of_its_own_may_have_raised_hands(tmp_path: Path) -> None:
    made = MEETING.replace('channel: "#meetings"', "category: Meetings").replace("minutes: 60", "turns: true")
    assert read(tmp_path, made).meetings[0].turns
