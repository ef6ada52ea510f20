"""The short form of `make year`."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from tests.simulated_year import lives, store_and_rules, whole_bot
from tests.simulated_year.comparing import compare


async def test_around_a_leap_day_and_moved_clocks_everybody_is_asked_once_and_celebrated_as_due(
    tmp_path: Path,
) -> None:
    year = lives.year(12, 3, begins=datetime(2028, 2, 28, 6, tzinfo=UTC), days=14)

    comparison = compare(year, await store_and_rules.live(year, tmp_path))

    assert comparison.differences == ()
    assert comparison.asked > 100
    assert comparison.celebrated.total() > 10


async def test_the_whole_bot_asks_and_celebrates_as_due_and_names_nobody_without_consent(
    tmp_path: Path,
) -> None:
    year = lives.year(5, 4, begins=datetime(2028, 2, 28, 22, tzinfo=UTC), days=1.5)

    comparison = compare(year, await whole_bot.live(year, tmp_path))

    assert comparison.differences == ()
    assert comparison.asked >= 5
