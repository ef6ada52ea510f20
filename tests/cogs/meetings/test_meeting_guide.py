"""The listing for meeting finders, held against the published specification as a JSON Schema."""

import json
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.meetings.meeting_guide import LANGUAGE_TYPES, TYPES, Listing, entries, problems
from cogs.meetings.recurrence import read_recurrence

SCHEMA = json.loads(Path(__file__).with_name("meeting_guide.schema.json").read_text())
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def listing(text: str = "every Tuesday", **other: object) -> Listing:
    given_fields = {
        "id": "tuesday",
        "name": "Evening Circle",
        "recurrence": read_recurrence(text),
        "at": time(19, 30),
        "zone": ZoneInfo("America/New_York"),
        "lasts": timedelta(minutes=75),
        "types": ("O", "D", "EN"),
        "conference_url": "https://discord.gg/evening-circle",
        "formatted_address": "Chicago, IL, USA",
        **other,
    }
    return Listing(**given_fields)  # type: ignore[arg-type]


def test_a_weekly_meeting_is_listed_as_finders_read_it() -> None:
    one = listing(
        conference_url_notes="Press Come in",
        notes="Camera off is fine.\nListening is enough.",
        group="Evening Circle",
        updated=datetime(2026, 11, 25, 12, tzinfo=UTC),
    )
    feed = entries([one])
    VALIDATOR.validate(feed)
    assert feed == [
        {
            "name": "Evening Circle",
            "slug": "tuesday",
            "day": 2,
            "time": "19:30",
            "end_time": "20:45",
            "timezone": "America/New_York",
            "types": ["O", "D", "EN"],
            "conference_url": "https://discord.gg/evening-circle",
            "conference_url_notes": "Press Come in",
            "formatted_address": "Chicago, IL, USA",
            "approximate": "yes",
            "notes": "Camera off is fine.\nListening is enough.",
            "group": "Evening Circle",
            "updated": "2026-11-25 12:00:00",
        }
    ]
    assert problems(one) == ()


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("every Sunday", [0]),
        ("every Saturday", [6]),
        ("Mondays and Thursdays", [1, 4]),
        ("weekdays", [1, 2, 3, 4, 5]),
        ("every day", [0, 1, 2, 3, 4, 5, 6]),
        ("every other Friday", []),
        ("first Monday of the month", []),
        ("15th of every month", []),
        ("once on 2027-01-05", []),
    ],
)
def test_each_weekday_is_an_entry_and_what_is_not_weekly_is_left_out(text: str, days: list[int]) -> None:
    feed = entries([listing(text)])
    VALIDATOR.validate(feed)
    assert [entry["day"] for entry in feed] == days
    assert len({entry["slug"] for entry in feed}) == len(days)
    assert any("not weekly" in problem for problem in problems(listing(text))) is (not days)


def test_what_is_not_weekly_is_listed_with_a_note_that_says_so() -> None:
    monthly = listing(
        "first Monday of the month", rhythm="Every first Monday of the month", notes="Bring tea"
    )
    (entry,) = entries([monthly])
    assert (entry["day"], entry["notes"]) == (1, "Every first Monday of the month\nBring tea")
    assert entries([listing("15th of every month", rhythm="On the 15th")]) == []


def test_a_meeting_past_midnight_ends_on_the_clock() -> None:
    (entry,) = entries([listing(at=time(23, 30))])
    assert (entry["time"], entry["end_time"]) == ("23:30", "00:45")


def test_what_finders_would_not_like_is_said_before_they_do() -> None:
    lame = listing(
        name="",
        conference_url="discord",
        formatted_address="",
        types=("O", "C", "ONL"),
        recurrence=read_recurrence("every day"),
    )
    assert problems(lame) == (
        "tuesday: it has no name",
        "tuesday: it has no address to get in (an invitation to the server), so finders take it for closed",
        "tuesday: it has no rough address of the group's home, so the Meeting Guide app does not list it",
        "tuesday: the specification has no type ONL",
        "tuesday: it cannot be open (O) and closed (C)",
    )
    with pytest.raises(jsonschema.ValidationError):
        VALIDATOR.validate(entries([lame]))


def test_every_language_has_a_type_that_the_specification_knows() -> None:
    assert set(LANGUAGE_TYPES.values()) <= TYPES
    assert frozenset(SCHEMA["$defs"]["type"]["enum"]) == TYPES


WORDS = st.text(min_size=1, max_size=300).filter(lambda text: bool(text.strip()))


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=4), st.sampled_from(["every Tuesday", "weekdays"]))
@settings(max_examples=40, deadline=None)
def test_whatever_a_group_writes_is_a_valid_feed_with_slugs_of_its_own(
    written: list[tuple[str, str, str]], text: str
) -> None:
    feed = entries(
        listing(text, id=name, name=f"a {name}", notes=f"b <b>{notes}</b>", group=f"c {group}")
        for name, notes, group in written
    )
    VALIDATOR.validate(feed)
    slugs = [entry["slug"] for entry in feed]
    assert len(set(slugs)) == len(slugs)
