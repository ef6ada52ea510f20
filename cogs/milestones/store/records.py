"""What the milestones tables hold, as the rest of the feature sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias

from cogs.members.frame import Visibility
from cogs.milestones import counting
from cogs.milestones.goals import Goal
from cogs.milestones.moments import Moment
from cogs.milestones.steps import Step
from cogs.milestones.winnings import PerDay

ILLEGIBLE = "…"
"""Stands in the place of a name that no key of ours opens any more."""


class State(StrEnum):
    """Where a counter is."""

    RUNNING = "running"
    RESTING = "resting"
    """A return to use was told of that goes on; its member begins again when they are ready."""
    ENDED = "ended"
    """Its member stopped counting and kept what was counted."""


class Shows(StrEnum):
    """What its owner wants to see of a counter, and to be seen where it is shared."""

    CURRENT = "current"
    TOTAL = "total"
    DAYS_OF_DAYS = "days-of-days"
    NO_NUMBER = "no-number"


class Reach(StrEnum):
    """How far a celebration has come."""

    WAITING = "waiting"
    """Put down, and not on its way yet."""
    POSTED = "posted"
    """The group has seen it."""
    SENT = "sent"
    """Its member has got it privately."""
    HELD = "held"
    """It could not be sent; its member sees it the next time they look at their counters."""
    SILENT = "silent"
    """Its time came in a pause. It counts, and nothing was sent."""


@dataclass(frozen=True)
class Counter:
    """One thing that a member counts. `next_due` is UTC; `next_on` the local day it was planned for.

    `legible`: whether a key of ours opens what its member wrote. Where none does, its name is `ILLEGIBLE`,
    and all else goes on.
    """

    id: int
    guild_id: int
    person_id: int
    name: str
    goal: Goal | None
    visibility: Visibility
    named: bool
    shows: Shows
    step_set: str | None
    state: State
    created_at: datetime
    per_day: PerDay | None = None
    role_id: int | None = None
    plan: int = 0
    next_step: Step | None = None
    next_on: date | None = None
    next_due: datetime | None = None
    ladder: str | None = None
    legible: bool = True

    @property
    def shared(self) -> bool:
        """Whether the group may know of it."""
        return self.visibility is Visibility.CHANNEL

    @property
    def named_to_group(self) -> bool:
        """Whether the group may read its name."""
        return self.shared and self.named and self.legible


@dataclass(frozen=True)
class Run:
    """A run of a counter. `zone`: where the day of its beginning was decided; `silence`: up to when steps
    were earned silently; `told_at` (UTC): when its member told of the return to use that ended it;
    `made_private`: whether the counter was shared until then.
    """

    id: int
    guild_id: int
    counter_id: int
    began: Moment
    ended: Moment | None
    zone: str
    silence: Moment
    note: str | None = None
    told_at: datetime | None = None
    welcomed_at: datetime | None = None
    made_private: bool = False

    @property
    def counted(self) -> counting.Run:
        """The run as the rules count it."""
        return counting.Run(self.began, self.ended)


@dataclass(frozen=True)
class Celebration:
    """A step of a run whose time came. `line`: the warm line that was drawn for it, by its mark.

    `named`: whether its post shows the counter's name, as its member wished when it was decided.
    """

    id: int
    guild_id: int
    counter_id: int
    run_id: int
    step: Step
    day: date
    reach: Reach
    line: str | None
    decided_at: datetime
    channel_id: int | None = None
    message_id: int | None = None
    named: bool = False


DraftContent: TypeAlias = Mapping[str, str | int | bool | None]
"""What was typed and chosen, by name."""


@dataclass(frozen=True)
class Draft:
    """What a member has begun and not confirmed yet. One a member and guild: a newer one takes its place."""

    id: int
    guild_id: int
    person_id: int
    content: DraftContent
