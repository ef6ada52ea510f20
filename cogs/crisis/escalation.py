"""Who is called when, for as long as nobody has taken an alert. Pure: instants in, the next step out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum


class Audience(Enum):
    """Whom a step pings; each holds the one before it. Never Discord's @everyone."""

    ON_CALL = "on_call"
    MODERATORS = "moderators"
    EVERYONE = "everyone"

    @property
    def roles(self) -> tuple[str, ...]:
        """The names, in `community.yaml`, of the roles to ping."""
        return _ROLES[self.value]


_ROLES = {
    "on_call": ("on_call",),
    "moderators": ("on_call", "moderators"),
    "everyone": ("on_call", "moderators", "admins"),
}


@dataclass(frozen=True)
class Step:
    """`after` the alert was opened, `ping` these."""

    after: timedelta
    ping: Audience


@dataclass(frozen=True)
class Ladder:
    """Steps whose times rise, then the last one again every `repeat_every` without end.

    Raises `ValueError` for no steps, for a step that is not later than the one before it, and for a
    repetition that is not in the future.
    """

    steps: tuple[Step, ...]
    repeat_every: timedelta

    def __post_init__(self) -> None:
        if not self.steps:
            raise ValueError("a ladder has at least one step")
        if self.repeat_every <= timedelta():
            raise ValueError("a ladder repeats after a while, not at once")
        before = timedelta()
        for step in self.steps:
            if step.after <= before:
                raise ValueError("each step of a ladder comes later than the one before it")
            before = step.after

    def step(self, number: int) -> Step:
        """Return step `number`, counted from 1; past the last named step it is a repetition of that one."""
        if number < 1:
            raise ValueError(f"steps count from 1, not {number}")
        if number <= len(self.steps):
            return self.steps[number - 1]
        last = self.steps[-1]
        return Step(last.after + (number - len(self.steps)) * self.repeat_every, last.ping)


@dataclass(frozen=True)
class DueStep:
    """Step `number` is to be taken at `due` (UTC) and pings `ping`."""

    number: int
    due: datetime
    ping: Audience


def next_step(
    ladder: Ladder, *, opened_at: datetime, taken: int, now: datetime, acknowledged: bool
) -> DueStep | None:
    """Return the step after `taken` ones (0: none yet), or `None` once somebody has acknowledged.

    A named step is never skipped: a late one is due in the past, so at once. Of the repetitions that were
    missed while the bot was away, the one that was waiting is taken late and the others are not: a late start
    must not ping ten times in a second.
    """
    if acknowledged:
        return None
    number = taken + 1
    if number > len(ladder.steps):
        since_last_named = now - (opened_at + ladder.steps[-1].after)
        number = max(number, len(ladder.steps) + since_last_named // ladder.repeat_every + 1)
    step = ladder.step(number)
    return DueStep(number, opened_at + step.after, step.ping)
