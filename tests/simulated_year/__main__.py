"""`make year`: `python -m tests.simulated_year [--members N] [--days D] [--whole-bot N] [--seed N]`."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.simulated_year import lives, store_and_rules, whole_bot
from tests.simulated_year.comparing import compare
from tests.simulated_year.happenings import Year
from tests.simulated_year.store_and_rules import Lived

Living = Callable[[Year, Path, Callable[[str], None]], Awaitable[Lived]]


def main() -> int:
    """Live through the year twice, with few and with many; returns 1 if anything differs."""
    parser = argparse.ArgumentParser(prog="python -m tests.simulated_year", description=__doc__)
    parser.add_argument("--members", type=int, default=1000, help="with store and rules alone")
    parser.add_argument("--days", type=float, default=lives.DAYS)
    parser.add_argument("--from", dest="begins", type=datetime.fromisoformat, default=lives.FROM)
    parser.add_argument("--whole-bot", type=int, default=50, help="members with the bot on real sockets")
    parser.add_argument("--whole-bot-days", type=float, default=None, help="if not all of the days")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    logging.getLogger("discord").setLevel(logging.ERROR)  # a clock that jumps looks like a slow connection
    begins = arguments.begins.replace(tzinfo=UTC)
    runs: list[tuple[str, int, float, Living]] = [
        ("store and rules alone", arguments.members, arguments.days, store_and_rules.live),
        (
            "the whole bot",
            arguments.whole_bot,
            arguments.whole_bot_days or arguments.days,
            whole_bot.live,
        ),
    ]
    different = 0
    for title, members, days, live in runs:
        if members:
            year = lives.year(members, arguments.seed, begins=begins, days=days)
            _tell(f"{title}: {members} members, {len(year.happenings)} happenings in {days:g} days")
            different += _live_and_compare(year, live)
    return 1 if different else 0


def _live_and_compare(year: Year, live: Living) -> int:
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        lived = asyncio.run(_lived(year, Path(folder), live))
    comparison = compare(year, lived)
    _tell(f"  {comparison} ({time.perf_counter() - began:.0f} s)")
    for difference in comparison.differences:
        _tell(f"  {difference}")
    return len(comparison.differences)


async def _lived(year: Year, folder: Path, live: Living) -> Lived:
    return await live(year, folder, _tell)


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
