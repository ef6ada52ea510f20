"""What people can do for a meeting besides being there. Helping is part of recovery."""

from __future__ import annotations

from enum import StrEnum


class Position(StrEnum):
    """A service position. One person has it for one date of a meeting."""

    CHAIR = "chair"
    CO_CHAIR = "co-chair"
    GREETER = "greeter"
    TIMEKEEPER = "timekeeper"
    READER = "reader"
    TECH_HOST = "tech-host"

    @property
    def leads(self) -> bool:
        """Whether only who may chair can have it."""
        return self in (Position.CHAIR, Position.CO_CHAIR)


class Served(StrEnum):
    """What came of a sign-up. Who could not come is not counted, and nobody is told."""

    SIGNED_UP = "signed-up"
    SERVED = "served"
    NOT_SERVED = "not-served"
