"""Turning Discord's markup into what a person reads: names for mentions, dates for timestamps."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_MARKUP = re.compile(
    r"<(?:@!?(?P<user>\d+)|@&(?P<role>\d+)|\#(?P<channel>\d+)|/(?P<command>[^:>]+):\d+"
    r"|a?:(?P<emoji>\w+):\d+|t:(?P<instant>-?\d{1,13})(?::(?P<style>[tTdDfFsSR]))?)>"
)

Namer = Callable[[int], str]


def legible(text: str, *, user: Namer, role: Namer, channel: Namer, now: datetime) -> str:
    """Return `text` as its reader sees it. Dates are written in UTC: Discord does not know the zone."""

    def replaced(match: re.Match[str]) -> str:
        found = match.groupdict()
        if found["user"]:
            return f"@{user(int(found['user']))}"
        if found["role"]:
            return f"@{role(int(found['role']))}"
        if found["channel"]:
            return f"#{channel(int(found['channel']))}"
        if found["command"]:
            return f"/{found['command']}"
        if found["emoji"]:
            return f":{found['emoji']}:"
        return written_instant(int(found["instant"]), found["style"] or "f", now)

    return _MARKUP.sub(replaced, text)


_STYLES = {
    "t": "%H:%M",
    "T": "%H:%M:%S",
    "d": "%d/%m/%Y",
    "D": "%-d %B %Y",
    "f": "%-d %B %Y %H:%M",
    "F": "%A, %-d %B %Y %H:%M",
    "s": "%d/%m/%Y, %H:%M",
    "S": "%d/%m/%Y, %H:%M:%S",
}
_STEPS = (("year", 31_536_000), ("month", 2_592_000), ("day", 86_400), ("hour", 3_600), ("minute", 60))


def written_instant(seconds: int, style: str, now: datetime) -> str:
    """Return a timestamp of Discord's (`<t:…:style>`) in words, in UTC; "R" is told from `now`."""
    try:
        instant = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    except OverflowError:
        return "Invalid date"
    return _told_from(instant, now) if style == "R" else instant.strftime(_STYLES[style])


def _told_from(instant: datetime, now: datetime) -> str:
    distance = (instant - now).total_seconds()
    unit, size = next(((unit, size) for unit, size in _STEPS if abs(distance) >= size), ("second", 1))
    count = round(abs(distance) / size)
    words = f"{count} {unit}{'' if count == 1 else 's'}"
    return f"in {words}" if distance > 0 else f"{words} ago"
