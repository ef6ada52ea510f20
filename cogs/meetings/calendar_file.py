"""The meetings as an iCalendar file (RFC 5545), for a member's own calendar. Pure.

Each meeting is one event with its rule, on the clock of its home zone. What a calendar would get wrong is
written out: skipped days (EXDATE), moved ones (RECURRENCE-ID), and times that the clocks skip, which
calendars place differently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cogs.meetings.recurrence import Change, Moved, Recurrence
from cogs.meetings.recurrence.instants import MOST, Series
from cogs.meetings.recurrence.rules import Rule, parsed
from cogs.members.local_days import instant_of

if TYPE_CHECKING:
    from icalendar import Event, vRecur

_AHEAD = timedelta(days=366 * 3)
"""So far ahead times that the clocks skip are written out."""
_CLOCKS_AHEAD = timedelta(days=366 * 5)
"""So far ahead the changes of clocks are; most calendars know the zone by its name."""
_BEHIND = timedelta(days=31)


@dataclass(frozen=True)
class CalendarMeeting:
    """What of a meeting goes into the file."""

    uid: str
    """The same for the same meeting for ever, and no other's: calendars update the event by it."""
    name: str
    recurrence: Recurrence
    first: date
    at: time
    zone: ZoneInfo
    lasts: timedelta
    changes: Mapping[datetime, Change] = field(default_factory=dict)
    """By `planned_for`, as for `occurrences`."""
    notes: str = ""
    url: str = ""
    """Where it takes place, for whoever presses on it."""


def calendar_file(meetings: Iterable[CalendarMeeting], *, now: datetime, name: str = "") -> bytes:
    """Return the file, UTF-8; a tenth of a second for each zone, so in a thread where others wait.

    A meeting that never takes place is left out.

    `now` (UTC) is when it was made; `name` is what a calendar calls the whole. The events are marked private,
    so that a shared calendar shows others that its owner is busy, and not with what.
    """
    # Not with the rest: it takes 0.3 seconds to import, and a start has no need of it.
    from icalendar import Calendar, Timezone

    calendar = Calendar()
    calendar.add("PRODID", "-//Mutual Aid Bot//Meetings//EN")
    calendar.add("VERSION", "2.0")
    if name:
        calendar.add("X-WR-CALNAME", name)
    zones: dict[str, date] = {}
    events: list[Event] = []
    for meeting in meetings:
        made = list(_events(meeting, now))
        if made:
            begins = made[0].start.date() if isinstance(made[0].start, datetime) else made[0].start
            zones[meeting.zone.key] = min(begins, zones.get(meeting.zone.key, date.max))
            events += made
    for zone, begins in sorted(zones.items()):
        clock = Timezone.from_tzid(zone, first_date=begins - _BEHIND, last_date=(now + _CLOCKS_AHEAD).date())
        clock.pop("COMMENT", None)  # the library's own, and nobody's concern
        calendar.add_component(clock)
    for event in events:
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(meeting: CalendarMeeting, now: datetime) -> Iterator[Event]:
    rule = parsed(meeting.recurrence.rule)
    series = Series(rule, meeting.first, meeting.at, meeting.zone)
    begins = series.begins
    if begins is None:
        return
    changed = {
        wall: change
        for planned_for, change in sorted(meeting.changes.items())
        for wall, _ in series.between(planned_for, planned_for + timedelta(microseconds=1))
    }
    event = _event(meeting, begins, now)
    if rule.frequency == "HOURLY":
        # It has an end. Where the clocks change calendars do not agree on what an hour later is.
        event.add("RDATE", list(islice(_walls(series, meeting.zone), 1, MOST)))
    elif rule.count != 1:
        event.add("RRULE", _as_calendars_count(rule, meeting.zone))
    elsewhere = {
        wall: change.to.astimezone(meeting.zone)
        for wall, change in changed.items()
        if isinstance(change, Moved)
    }
    skipped = [wall.replace(tzinfo=meeting.zone) for wall in changed if wall not in elsewhere]
    if skipped:
        event.add("EXDATE", skipped)
    yield event
    for wall, instant in series.between(now - _BEHIND, now + _AHEAD):
        local = instant.astimezone(meeting.zone)
        if wall not in changed and local.replace(tzinfo=None) != wall:
            elsewhere[wall] = local
    for wall, starts_at in sorted(elsewhere.items()):
        moved = _event(meeting, starts_at, now)
        moved.add("RECURRENCE-ID", wall.replace(tzinfo=meeting.zone))
        yield moved


def _walls(series: Series, zone: ZoneInfo) -> Iterator[datetime]:
    everything = series.between(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
    return (wall.replace(tzinfo=zone) for wall, _ in everything)


def _event(meeting: CalendarMeeting, starts_at: datetime, now: datetime) -> Event:
    from icalendar import Event

    event = Event()
    event.add("UID", meeting.uid)
    event.add("DTSTAMP", now.astimezone(UTC))
    event.add("DTSTART", starts_at.replace(tzinfo=meeting.zone))
    event.add("DURATION", meeting.lasts)
    event.add("SUMMARY", meeting.name)
    event.add("CLASS", "PRIVATE")
    if meeting.notes:
        event.add("DESCRIPTION", meeting.notes)
    if meeting.url:
        event.add("URL", meeting.url)
    return event


def _as_calendars_count(rule: Rule, zone: ZoneInfo) -> vRecur:
    """Return the rule as the standard wants it beside a start with a zone: its end is an instant."""
    from icalendar import vRecur

    until = rule.until
    if until is not None:
        wall = until if isinstance(until, datetime) else datetime.combine(until, time(23, 59, 59))
        instant = wall if wall.tzinfo else instant_of(wall.date(), wall.time(), zone)
        rule = replace(rule, until=instant)
    return vRecur(vRecur.from_ical(str(rule)))
