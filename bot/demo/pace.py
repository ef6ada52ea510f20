"""How fast a scene goes by: as fast as it can, or so that a person can read along."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass


@dataclass(frozen=True)
class Pace:
    """`seconds_a_line` of real time for each line that was written, within `least` and `most` seconds."""

    seconds_a_line: float = 0.0
    least: float = 0.0
    most: float = 0.0

    async def leave_time_for(self, lines: int) -> None:
        """Wait as long as it takes to read so many lines."""
        if lines and self.most:
            await asyncio.sleep(min(self.most, max(self.least, lines * self.seconds_a_line)))


AT_ONCE = Pace()
TO_WATCH = Pace(seconds_a_line=0.22, least=0.35, most=2.4)
