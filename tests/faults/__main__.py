"""`make faults`: `python -m tests.faults [--kills N] [--members N] [--seed N]`."""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.faults.bad_answers import answer_badly
from tests.faults.harbour import Tally, harbour
from tests.faults.killing import kill_at_random_moments


def main() -> int:
    """Run both kinds of trouble and print the tally; returns 1 if anything was lost or doubled."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults", description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--members", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    return asyncio.run(_run(arguments.kills, arguments.members, arguments.seed))


async def _run(kills: int, members: int, seed: int) -> int:
    tallies: list[Tally] = []
    if kills:
        with tempfile.TemporaryDirectory() as folder:
            async with harbour(Path(folder)) as place:
                tallies.append(
                    _report(
                        f"kill -9 at {kills} moments",
                        *await kill_at_random_moments(place, kills, random.Random(seed), _tell),
                    )
                )
    if members:
        with tempfile.TemporaryDirectory() as folder:
            async with harbour(Path(folder)) as place:
                tallies.append(
                    _report(
                        "a fifth of the requests goes wrong",
                        *await answer_badly(place, members, random.Random(seed), _tell),
                    )
                )
    return 0 if all(tally.in_order for tally in tallies) else 1


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
