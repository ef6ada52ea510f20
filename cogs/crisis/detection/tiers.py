"""How near the danger is."""

from __future__ import annotations

from enum import Enum


class Tier(Enum):
    """Ordered: EMERGENCY > URGENT > CONCERN. The value is the word used in YAML and in storage."""

    CONCERN = "concern"
    URGENT = "urgent"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """0 for a concern, 1 for urgent, 2 for an emergency."""
        return _RANKS[self.value]

    def __lt__(self, other: Tier) -> bool:
        return self.rank < other.rank

    def __le__(self, other: Tier) -> bool:
        return self.rank <= other.rank

    def __gt__(self, other: Tier) -> bool:
        return self.rank > other.rank

    def __ge__(self, other: Tier) -> bool:
        return self.rank >= other.rank


_RANKS = {"concern": 0, "urgent": 1, "emergency": 2}
