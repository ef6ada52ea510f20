"""How a meeting goes through its script: which part comes next, and how long each has.

A meeting may be shorter or longer than its script is written. Then its shares shrink or stretch (in a
meeting without shares, its speakers), never below one share; everything else keeps its length. When the
meeting's end is given as such a part begins, it is measured by what is left, so that a late chair takes time
from the shares and not from the closing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from bot.wording import Wording
from cogs.meetings.settings.format_parts import Part, PartKind
from cogs.meetings.settings.formats import MeetingFormat

_NOTHING = timedelta()
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Progress:
    """Where a meeting stands. Instants are UTC.

    `paused_seconds`: the pauses that are over; one that lasts begins at `paused_at`.
    `extended_seconds`: by how much this part is longer (or, where the meeting is late, shorter) than planned.
    """

    part_index: int
    began_at: datetime
    paused_at: datetime | None = None
    paused_seconds: int = 0
    extended_seconds: int = 0


@dataclass(frozen=True)
class Standing:
    """Where a meeting stands, for who comes late: part `part_number` (from 1) `of` so many."""

    part_number: int
    of: int
    part: Part
    remaining: timedelta
    paused: bool

    @property
    def title(self) -> Wording:
        """What the part is called."""
        return self.part.title


class Script:
    """A format as a meeting of a certain length goes through it."""

    def __init__(self, written: MeetingFormat, lasting: timedelta | None = None) -> None:
        """`lasting`: how long the meeting is; None: as long as its format is written.

        A meeting too short for its format (see `fits`) keeps the least of each part, and ends late.
        """
        self.written = written
        self._lengths = _lengths(written, written.length if lasting is None else lasting)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts, in order."""
        return self.written.parts

    @property
    def length(self) -> timedelta:
        """How long all parts take together."""
        return sum(self._lengths, _NOTHING)

    def first(self) -> int:
        """Return the index of the first part."""
        return 0

    def after(self, index: int) -> int | None:
        """Return the index of the part after this one; None after the last."""
        return None if self.is_last(index) else index + 1

    def is_last(self, index: int) -> bool:
        """Say whether nothing comes after this part."""
        return index >= len(self.parts) - 1

    def part(self, index: int) -> Part:
        """Return the part at `index`; the last one where the format has become shorter meanwhile."""
        return self.parts[self._known(index)]

    def length_of(self, index: int) -> timedelta:
        """Return how long the part at `index` has in this meeting."""
        return self._lengths[self._known(index)]

    def begun(self, now: datetime, ends_at: datetime | None = None) -> Progress:
        """Return the meeting at the beginning of its first part.

        `ends_at`: when the meeting is to end; a part that can shrink or stretch is measured by it.
        """
        return self._in_part(self.first(), now, ends_at)

    def moved_on(self, progress: Progress, now: datetime, ends_at: datetime | None = None) -> Progress | None:
        """Return the meeting at the beginning of the next part; None after the last. A pause ends.

        `ends_at`: as for `begun`.
        """
        following = self.after(progress.part_index)
        return None if following is None else self._in_part(following, now, ends_at)

    def ends_at(self, progress: Progress) -> datetime | None:
        """Return when the part in hand is over (UTC); None while the meeting is paused."""
        return None if progress.paused_at is not None else progress.began_at + self._whole(progress)

    def remaining(self, progress: Progress, now: datetime) -> timedelta:
        """Return how long the part in hand still has; it stands still in a pause, and is never below zero."""
        at = now if progress.paused_at is None else progress.paused_at
        return max(_NOTHING, progress.began_at + self._whole(progress) - at)

    def standing(self, progress: Progress, now: datetime) -> Standing:
        """Return where the meeting stands."""
        index = self._known(progress.part_index)
        return Standing(
            part_number=index + 1,
            of=len(self.parts),
            part=self.parts[index],
            remaining=self.remaining(progress, now),
            paused=progress.paused_at is not None,
        )

    def _known(self, index: int) -> int:
        return min(index, len(self.parts) - 1)

    def _whole(self, progress: Progress) -> timedelta:
        more = progress.extended_seconds + progress.paused_seconds
        return self.length_of(progress.part_index) + timedelta(seconds=more)

    def _in_part(self, index: int, now: datetime, ends_at: datetime | None) -> Progress:
        if ends_at is None or index not in _elastic(self.written):
            return Progress(index, now)
        rest = sum(self._lengths[index:], _NOTHING)
        # What this part alone gives or takes; a later elastic part is measured anew when its turn comes.
        missing = max(ends_at - now - rest, self.parts[index].shortest - self._lengths[index])
        return Progress(index, now, extended_seconds=int(missing.total_seconds()))


def paused(progress: Progress, now: datetime) -> Progress:
    """Return the meeting paused since `now`, or as it was where it is paused already."""
    return progress if progress.paused_at is not None else replace(progress, paused_at=now)


def resumed(progress: Progress, now: datetime) -> Progress:
    """Return the meeting going on. A pause is counted in whole seconds, in favour of who has the word."""
    if progress.paused_at is None:
        return progress
    lasted = max(0, ceil((now - progress.paused_at).total_seconds()))
    return replace(progress, paused_at=None, paused_seconds=progress.paused_seconds + lasted)


def extended(progress: Progress, minutes: int) -> Progress:
    """Return the meeting with so many minutes more for the part in hand. Raises `ValueError` below 1."""
    if minutes < 1:
        raise ValueError("a part is extended by a minute or more")
    return replace(progress, extended_seconds=progress.extended_seconds + 60 * minutes)


def shortest(written: MeetingFormat) -> timedelta:
    """Return the length of the shortest meeting that this format is good for."""
    elastic = _elastic(written)
    return sum(
        (part.shortest if index in elastic else part.length for index, part in enumerate(written.parts)),
        _NOTHING,
    )


def fits(written: MeetingFormat, minutes: int) -> str | None:
    """Return what is wrong, in an admin's words, with a meeting of this format and length; None: nothing."""
    least = ceil(shortest(written) / timedelta(minutes=1))
    if minutes >= least:
        return None
    return f"{minutes} minutes are too short for this format, which takes at least {least}"


def _elastic(written: MeetingFormat) -> frozenset[int]:
    """The indexes of the parts that shrink and stretch: the shares, or else the speakers."""
    for kind in (PartKind.SHARES, PartKind.SPEAKER):
        found = frozenset(index for index, part in enumerate(written.parts) if part.kind is kind)
        if found:
            return found
    return frozenset()


def _lengths(written: MeetingFormat, lasting: timedelta) -> tuple[timedelta, ...]:
    """How long each part has in a meeting that lasts `lasting`: what the least leaves goes to the elastic."""
    lengths = [part.length for part in written.parts]
    elastic = sorted(_elastic(written))
    for index in elastic:
        lengths[index] = written.parts[index].shortest
    spare = max(_NOTHING, lasting - sum(lengths, _NOTHING))
    weights = [written.parts[index].length - lengths[index] for index in elastic]
    if not any(weights):
        weights = [written.parts[index].length for index in elastic]
    whole, left = sum(weights, _NOTHING), spare
    for index, weight in zip(elastic, weights, strict=True):
        in_proportion = spare * (weight // _SECOND) // (whole // _SECOND)
        given = left if index == elastic[-1] else in_proportion // _SECOND * _SECOND
        lengths[index] += given
        left -= given
    return tuple(lengths)
