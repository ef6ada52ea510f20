"""Discord's message text as a person reads it: markup resolved, mentions by name, times as words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

_MENTION = re.compile(r"<(@!?|@&|#)(\d+)>")
_COMMAND = re.compile(r"</([^:>]+):\d+>")
_EMOJI = re.compile(r"<a?:(\w+):\d+>")
_TIME = re.compile(r"<t:(-?\d+)(?::([tTdDfFRsS]))?>")
_LINK = re.compile(r"\[([^\]]+)\]\(<?(https?://[^)>]+)>?\)")
_ADDRESS = re.compile(r"<(https?://[^>\s]+)>")
_BOLD = re.compile(r"(?<!\\)\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_EMPHASIS = re.compile(r"(?<!\\)(\*\*|__|~~|\|\|)(?=\S)(.+?)(?<=\S)\1", re.DOTALL)
_SLANTED = re.compile(r"(?<![\w*\\])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])")
_LINE_START = re.compile(r"^(?:#{1,3} |-# )", re.MULTILINE)
_ESCAPE = re.compile(r"\\([*_~`|>#<\-\[\]()\\:@])")


@dataclass(frozen=True)
class Names:
    """What stands in the place of ids and instants for those who look at this group."""

    zone: ZoneInfo
    now: datetime
    people: Mapping[int, str] = field(default_factory=dict)
    roles: Mapping[int, str] = field(default_factory=dict)
    channels: Mapping[int, str] = field(default_factory=dict)

    def mention(self, kind: str, number: int) -> str:
        """Return what a mention shows: "@Ana", "@Moderators", "#evening"."""
        if kind == "#":
            return f"#{self.channels.get(number, 'unknown')}"
        names = self.roles if kind == "@&" else self.people
        return f"@{names.get(number, 'unknown')}"

    def instant(self, seconds: int, style: str | None) -> str:
        """Return what a timestamp shows on this group's clocks."""
        try:
            at = datetime.fromtimestamp(seconds, UTC).astimezone(self.zone)
        except (ValueError, OverflowError, OSError):
            return "(no such time)"
        if style == "R":
            return relative(at - self.now)
        return written(at, style or "f")


def written(at: datetime, style: str) -> str:
    """Return a local time in one of Discord's styles: t, T, d, D, f, F."""
    match style:
        case "t":
            return f"{at:%H:%M}"
        case "T":
            return f"{at:%H:%M:%S}"
        case "d":
            return f"{at:%Y-%m-%d}"
        case "D":
            return f"{at.day} {at:%B %Y}"
        case "F":
            return f"{at:%A} {at.day} {at:%B %Y %H:%M}"
        case _:
            return f"{at.day} {at:%B %Y %H:%M}"


_UNITS = {
    "year": 31_536_000, "month": 2_592_000, "day": 86_400, "hour": 3_600, "minute": 60, "second": 1,
}  # fmt: skip


def relative(distance: timedelta) -> str:
    """Return "in 5 minutes", "an hour ago" …, as Discord writes it."""
    seconds = round(distance.total_seconds())
    if seconds == 0:
        return "now"
    unit = next(unit for unit, length in _UNITS.items() if abs(seconds) >= length)
    count = round(abs(seconds) / _UNITS[unit])
    article = "an" if unit == "hour" else "a"
    words = f"{article} {unit}" if count == 1 else f"{count} {unit}s"
    return f"in {words}" if seconds > 0 else f"{words} ago"


STRONG, END_OF_STRONG = "\ue000", "\ue001"
"""Stand around bold words in what `with_emphasis` returns; Unicode leaves them to private use."""


def as_read(text: str, names: Names) -> str:
    """Return `text` (Discord's markup) as it is read on the screen, without its emphasis."""
    return without_emphasis(with_emphasis(text, names))


def without_emphasis(text: str) -> str:
    """Return `text` without the marks of bold words."""
    return text.replace(STRONG, "").replace(END_OF_STRONG, "")


def with_emphasis(text: str, names: Names) -> str:
    """Return `text` (Discord's markup) as it is read on the screen, bold words between their marks."""
    text = _MENTION.sub(lambda found: names.mention(found[1].rstrip("!"), int(found[2])), text)
    text = _COMMAND.sub(r"/\1", text)
    text = _EMOJI.sub(r":\1:", text)
    text = _TIME.sub(lambda found: names.instant(int(found[1]), found[2]), text)
    text = _ADDRESS.sub(r"\1", _LINK.sub(r"\1", text))
    text = _LINE_START.sub("", text)
    text = _BOLD.sub(rf"{STRONG}\1{END_OF_STRONG}", text)
    for _ in range(3):  # italics in spoilers: markup nests, a few levels deep
        text = _SLANTED.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    text = text.replace("```", "").replace("`", "")
    return _ESCAPE.sub(r"\1", text)
