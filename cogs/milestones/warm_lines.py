"""Which warm line comes with a celebration. Pure: the same lines, past and seed give the same line.

Lines are drawn in rounds: none comes twice before all that are written in the group's language were used, and
the last of a round does not open the next one.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class DrawnLine:
    """A line's id, and the round that it was drawn in."""

    id: str
    round: int


def draw_line(
    lines: Collection[str], used: Mapping[str, int], seed: str, latest: str | None = None
) -> DrawnLine | None:
    """Return the next of `lines` (ids); None of none.

    `used`: by a line's id, the last round it was drawn in in this guild; ids that are no lines any more are
    harmless, and a line that was added takes part in the round that goes on. `latest`: the line drawn last.
    """
    if not lines:
        return None
    round_ = max((used[line] for line in lines if line in used), default=1)
    left = [line for line in lines if used.get(line, 0) < round_]
    if not left:
        round_, left = round_ + 1, list(lines)
    fresh = sorted(line for line in left if line != latest) or left
    dice = random.Random(seed)  # noqa: S311  (a fair order, not a secret)
    return DrawnLine(dice.choice(fresh), round_)
