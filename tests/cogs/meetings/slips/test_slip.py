"""What a slip says."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cogs.meetings.slips import made_out
from cogs.meetings.slips.slip import LONGEST_NAME
from tests.cogs.meetings.slips.samples import ISSUED_AT, STARTS_AT, slip


def test_nobody_was_there_for_longer_than_the_meeting_was_held() -> None:
    assert slip(minutes_present=70).minutes_present == 55
    assert slip(minutes_present=-1).minutes_present == 0


def test_a_name_stands_in_one_line_and_nothing_in_it_is_unseen() -> None:
    assert slip(name="  Ana\n\u202e  Garci\u0301a\x00 ").name == "Ana García"


def test_a_name_that_is_too_long_shows_that_it_was_cut() -> None:
    name = slip(name="Я" * 80).name

    assert name.endswith("Я…")
    assert len(name.encode()) <= LONGEST_NAME


def test_the_zone_is_the_meetings_own_on_that_day() -> None:
    summer = made_out(
        group="g",
        meeting="m",
        starts_at=STARTS_AT + timedelta(days=120),
        zone=ZoneInfo("Europe/Madrid"),
        minutes_present=1,
        minutes_held=1,
        name="",
        issued_at=ISSUED_AT + timedelta(days=120, seconds=59),
        valid_days=90,
    )

    assert slip().ahead_of_utc == timedelta(hours=1)
    assert summer.ahead_of_utc == timedelta(hours=2)
    assert summer.issued_at.second == 0


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        made_out(
            group="g",
            meeting="m",
            starts_at=datetime(2026, 3, 3, 18, 30),  # noqa: DTZ001
            zone=ZoneInfo("Europe/Madrid"),
            minutes_present=1,
            minutes_held=1,
            name="",
            issued_at=ISSUED_AT,
            valid_days=90,
        )
