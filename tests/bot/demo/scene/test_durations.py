from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.demo.scene.durations import Span, parse_passing

MADRID = ZoneInfo("Europe/Madrid")
EVENING = datetime(2026, 3, 2, 20, 40, tzinfo=UTC)  # 21:40 in Madrid


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5 minutes", 300),
        ("1 minute", 60),
        ("1 hour 30 minutes", 5400),
        ("2 days, 3 hours and 1 second", 2 * 86400 + 3 * 3600 + 1),
        ("1 Week", 604800),
    ],
)
def test_a_length_of_time_is_read_in_words(text: str, seconds: int) -> None:
    assert parse_passing(text) == Span(timedelta(seconds=seconds))


def test_until_an_hour_means_the_next_time_that_the_groups_clocks_show_it() -> None:
    assert parse_passing("until 22:00").end(EVENING, MADRID) == datetime(2026, 3, 2, 21, 0, tzinfo=UTC)
    assert parse_passing("until 08:00").end(EVENING, MADRID) == datetime(2026, 3, 3, 7, 0, tzinfo=UTC)


def test_until_a_day_that_is_over_is_refused() -> None:
    with pytest.raises(ValueError, match="is over"):
        parse_passing("until 2026-03-02 08:00").end(EVENING, MADRID)


@pytest.mark.parametrize("text", ["5", "minutes", "5 minuts", "until 25:00", "until 2026-02-30 08:00", ""])
def test_what_is_no_time_is_refused_with_examples(text: str) -> None:
    with pytest.raises(ValueError, match="5 minutes"):
        parse_passing(text)
