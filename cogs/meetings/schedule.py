"""From a meeting as somebody wrote it to the instants at which it takes place. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.configuration.times_of_day import read_time
from cogs.meetings.recurrence import (
    ANY_DAY,
    Change,
    Occurrence,
    Recurrence,
    changes_of_days,
    needs_first_day,
    next_occurrence,
    occurrences,
    read_recurrence,
)

if TYPE_CHECKING:
    from cogs.meetings.settings import Meeting


class NoTime(ValueError):
    """A meeting of which neither `when` nor `at` says at what time it is."""


class NoFirstDay(ValueError):
    """A meeting whose days depend on the first one ("every other week"), which is not said."""


@dataclass(frozen=True)
class Schedule:
    """When a meeting takes place: `changes` by the instant its recurrence gave (UTC)."""

    recurrence: Recurrence
    first: date
    at: time
    zone: ZoneInfo
    lasting: timedelta
    changes: Mapping[datetime, Change]

    def between(self, after: datetime, before: datetime) -> tuple[Occurrence, ...]:
        """Return what begins from `after` on and before `before` (UTC), with what was changed."""
        return self._between(after, before, self.changes)

    def unchanged(self, after: datetime, before: datetime) -> tuple[datetime, ...]:
        """Return the instants that the recurrence alone gives in this window (UTC)."""
        return tuple(each.planned_for for each in self._between(after, before, {}))

    def following(self, after: datetime, number: int) -> tuple[datetime, ...]:
        """Return when (UTC) the next `number` occurrences begin, at or after `after`; fewer at the end."""
        found: list[datetime] = []
        while len(found) < number:
            following = next_occurrence(
                self.recurrence, self.first, self.at, self.zone, after=after, changes=self.changes
            )
            if following is None:
                break
            found.append(following.starts_at)
            after = following.starts_at + timedelta(seconds=1)
        return tuple(found)

    def _between(
        self, after: datetime, before: datetime, changes: Mapping[datetime, Change]
    ) -> tuple[Occurrence, ...]:
        return occurrences(
            self.recurrence, self.first, self.at, self.zone, after=after, before=before, changes=changes
        )


def schedule_of(
    meeting: Meeting,
    *,
    zone: str,
    locale: str,
    changed: Mapping[datetime, Change] | None = None,
) -> Schedule:
    """Return when a meeting takes place. `zone` and `locale` are the group's, for what it does not say.

    `changed`: what moderators changed by command, by `planned_for`; it comes before what the file says of the
    same date. Raises `NotUnderstood`, `NoTime` or `NoFirstDay` for what a file's check refuses.
    """
    at = None if meeting.at is None else read_time(meeting.at)
    begins = None if meeting.begins is None else date.fromisoformat(meeting.begins)
    recurrence = read_recurrence(meeting.when, locale=meeting.language or locale, at=at, first=begins)
    time_of_day = recurrence.at or at
    if time_of_day is None:
        raise NoTime
    first = recurrence.first or begins
    if first is None and needs_first_day(recurrence):
        raise NoFirstDay
    home = ZoneInfo(meeting.time_zone or zone)
    written = changes_of_days(
        recurrence,
        first or ANY_DAY,
        time_of_day,
        home,
        skipped=[date.fromisoformat(day) for day in meeting.skip],
        moved={
            date.fromisoformat(each.day): (
                date.fromisoformat(each.to_day),
                None if each.to_time is None else read_time(each.to_time),
            )
            for each in meeting.moved
        },
    )
    return Schedule(
        recurrence,
        first or ANY_DAY,
        time_of_day,
        home,
        timedelta(minutes=meeting.minutes),
        {**written, **(changed or {})},
    )
