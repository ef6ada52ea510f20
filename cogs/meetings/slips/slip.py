"""What an attendance slip says: everything that its code carries, so that nothing of it need be kept."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

LONGEST_GROUP, LONGEST_MEETING, LONGEST_NAME = 48, 64, 80
"""Bytes of the names in UTF-8: five of them cost eight letters that somebody may have to type by hand."""


@dataclass(frozen=True, kw_only=True)
class Slip:
    """One person's presence at one meeting. Instants are in UTC and whole minutes; `made_out` makes them so.

    `ahead_of_utc` is the meeting's own zone at its start. `minutes_held` are those of the meeting until
    `issued_at`. `name` is as the person typed it; empty if they want none on it.
    """

    group: str
    meeting: str
    starts_at: datetime
    ahead_of_utc: timedelta
    minutes_present: int
    minutes_held: int
    name: str
    issued_at: datetime
    valid_days: int

    @property
    def valid_until(self) -> datetime:
        """Return the last instant (UTC) at which the slip is held to be good."""
        return self.issued_at + timedelta(days=self.valid_days)


def made_out(
    *,
    group: str,
    meeting: str,
    starts_at: datetime,
    zone: ZoneInfo,
    minutes_present: int,
    minutes_held: int,
    name: str,
    issued_at: datetime,
    valid_days: int,
) -> Slip:
    """Return the slip of these values: texts in one line and cut to their longest, instants in whole minutes.

    Nobody was there for longer than the meeting was held. Raises `ValueError` for an instant without a zone.
    """
    start = _whole_minute(starts_at)
    offset = start.astimezone(zone).utcoffset() or timedelta()
    return Slip(
        group=_cut(group, LONGEST_GROUP),
        meeting=_cut(meeting, LONGEST_MEETING),
        starts_at=start,
        ahead_of_utc=timedelta(minutes=offset // timedelta(minutes=1)),
        minutes_present=max(0, min(minutes_present, minutes_held)),
        minutes_held=max(0, minutes_held),
        name=_cut(name, LONGEST_NAME),
        issued_at=_whole_minute(issued_at),
        valid_days=valid_days,
    )


def _whole_minute(instant: datetime) -> datetime:
    if instant.tzinfo is None:
        raise ValueError("an instant without a time zone cannot stand on a slip")
    return instant.astimezone(UTC).replace(second=0, microsecond=0)


def _cut(text: str, most: int) -> str:
    """Return `text` in one line, without what is not seen, in at most `most` bytes; the end shows a cut."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(each for each in composed if each.isspace() or unicodedata.category(each)[0] != "C")
    line = " ".join(seen.split())
    if len(line.encode()) <= most:
        return line
    ending = "…"
    kept = line.encode()[: most - len(ending.encode())].decode(errors="ignore")
    return kept.rstrip() + ending
