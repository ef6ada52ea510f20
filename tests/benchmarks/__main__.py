"""`make bench`: `python -m tests.benchmarks [--seconds S] [--rate R] [--one-in N] [--seed N]`."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import drawing, figures, planning, reading_words
from tests.benchmarks.running import Options, run


def main() -> int:
    """Measure and print; always 0, since what is fast enough is for people to judge."""
    usual = Options()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("--seconds", type=float, default=usual.seconds, help="of the whole run")
    parser.add_argument("--rate", type=float, default=usual.rate, help="messages a second")
    parser.add_argument("--one-in", type=int, default=usual.one_in, help="of so many messages, one matches")
    parser.add_argument("--seed", type=int, default=usual.seed, help="of what people write")
    arguments = parser.parse_args()
    options = Options(arguments.seconds, arguments.rate, arguments.one_in, arguments.seed)
    _tell(reading_words.told(reading_words.compare(options.seed)))
    _tell(drawing.told(drawing.measure()))
    _tell(planning.told(planning.measure()))
    with tempfile.TemporaryDirectory() as folder:
        _tell(figures.told(asyncio.run(run(options, Path(folder), _tell))))
    return 0


def _tell(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
