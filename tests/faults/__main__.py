"""`make faults`: `python -m tests.faults [--kills N] [--members N] [--both N] [--seed N]`."""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.faults.bad_answers import answer_badly
from tests.faults.harbour import Harbour, Tally, harbour
from tests.faults.killing import kill_at_random_moments, kill_while_answering_badly

Trouble = Callable[
    [Harbour, int, random.Random, Callable[[str], None]], Awaitable[tuple[Tally, Counter[str]]]
]


def main() -> int:
    """Make the three kinds of trouble and print the tallies; returns 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="how often the bot is killed")
    parser.add_argument("--members", type=int, default=200, help="who write while requests go wrong")
    parser.add_argument("--both", type=int, default=200, help="how often it is killed while they go wrong")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    troubles: list[tuple[str, int, Trouble]] = [
        ("kill -9", arguments.kills, kill_at_random_moments),
        ("a fifth of the requests goes wrong", arguments.members, answer_badly),
        ("kill -9 while a fifth of the requests goes wrong", arguments.both, kill_while_answering_badly),
    ]
    tallies = [
        asyncio.run(_make(title, times, trouble, arguments.seed))
        for title, times, trouble in troubles
        if times
    ]
    return 0 if all(tally.in_order for tally in tallies) else 1


async def _make(title: str, times: int, trouble: Trouble, seed: int) -> Tally:
    with tempfile.TemporaryDirectory() as folder:
        async with harbour(Path(folder)) as place:
            return _report(
                f"{title}, {times} times", *await trouble(place, times, random.Random(seed), _tell)
            )


def _report(title: str, tally: Tally, counted: Counter[str]) -> Tally:
    _tell(f"\n{title}\n  {tally}")
    for name, count in counted.most_common():
        _tell(f"  {count:5d}  {name}")
    for what, names in vars(tally).items():
        if isinstance(names, list) and names:
            _tell(f"  {what.replace('_', ' ')}: {', '.join(names)}")
    return tally


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
