"""The iCalendar RRULE as text: taken apart, checked against RFC 5545 (3.3.10), put together in one order."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bot.configuration.suggestions import did_you_mean, listed
from cogs.meetings.recurrence.results import NotUnderstood, Reason

LONGEST = 500
"""Characters. A longer text is no rule of a meeting."""

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_FREQUENCIES = ("HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_TOO_FAST = ("SECONDLY", "MINUTELY")
_MOST_HOURS = 12
"""Hours of a day on which an endless rule may fall: more is "every hour" in other words."""
_FARTHEST = 1000

_RANGES = {
    "BYMONTH": (1, 12, False),
    "BYWEEKNO": (1, 53, True),
    "BYYEARDAY": (1, 366, True),
    "BYMONTHDAY": (1, 31, True),
    "BYHOUR": (0, 23, False),
    "BYMINUTE": (0, 59, False),
    "BYSETPOS": (1, 366, True),
}
"""The smallest, the largest, and whether it may be counted from the end with a minus."""


@dataclass(frozen=True)
class Rule:
    """A rule, part by part. Weekdays are 0 (Monday) to 6."""

    frequency: str
    interval: int = 1
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The lists of numbers by their key: `BYMONTH`, `BYHOUR` …; a key that is not here has none."""
    weekdays: tuple[tuple[int, int], ...] = ()
    """Which of the period (1 the first, -1 the last, 0 each), and the weekday."""
    week_starts: int | None = None
    count: int | None = None
    until: date | datetime | None = None
    """The last day; or the last wall time, naive; or the last instant, UTC."""

    @property
    def endless(self) -> bool:
        """Whether it has neither a count nor a last day."""
        return self.count is None and self.until is None

    def __str__(self) -> str:
        """Return it as text, keys in one order."""
        parts = [f"FREQ={self.frequency}"]
        if self.interval != 1:
            parts.append(f"INTERVAL={self.interval}")
        for key in ("BYMONTH", "BYWEEKNO", "BYYEARDAY", "BYMONTHDAY"):
            parts += self._list(key)
        if self.weekdays:
            parts.append("BYDAY=" + ",".join(f"{nth or ''}{_WEEKDAYS[day]}" for nth, day in self.weekdays))
        for key in ("BYHOUR", "BYMINUTE", "BYSETPOS"):
            parts += self._list(key)
        if self.week_starts is not None:
            parts.append(f"WKST={_WEEKDAYS[self.week_starts]}")
        if self.count is not None:
            parts.append(f"COUNT={self.count}")
        if self.until is not None:
            parts.append(f"UNTIL={_until_text(self.until)}")
        return ";".join(parts)

    def _list(self, key: str) -> list[str]:
        numbers = self.numbers.get(key, ())
        return [f"{key}={','.join(map(str, numbers))}"] if numbers else []


def looks_like_rule(text: str) -> bool:
    """Return whether a text is meant as a rule and not as words."""
    return "=" in text or text.strip().upper().startswith("RRULE")


def parsed(text: str) -> Rule:
    """Return the rule that `text` is; whether it ever happens is not asked here.

    Raises `NotUnderstood` where the standard or this house does not allow it.
    """
    if len(text) > LONGEST:
        raise NotUnderstood(Reason.TOO_LONG, expected=f"at most {LONGEST} characters")
    bare = re.sub(r"(?i)^\s*RRULE\s*:", "", text)
    parts = _parts(bare)
    frequency = parts.pop("FREQ", "")
    if frequency in _TOO_FAST:
        raise NotUnderstood(Reason.TOO_OFTEN, f"FREQ={frequency}", expected="HOURLY or slower")
    if frequency not in _FREQUENCIES:
        raise NotUnderstood(
            Reason.BAD_VALUE if frequency else Reason.UNREADABLE,
            f"FREQ={frequency}" if frequency else text.strip(),
            expected="FREQ=" + listed(_FREQUENCIES),
            suggestion=did_you_mean(frequency, _FREQUENCIES),
        )
    if parts.pop("BYSECOND", "0") not in {"0", "00"}:
        raise NotUnderstood(Reason.TOO_OFTEN, "BYSECOND", expected="meetings to begin on a full minute")
    rule = Rule(
        frequency,
        interval=_counted("INTERVAL", parts.get("INTERVAL", "1")),
        numbers={key: _numbers(key, parts[key]) for key in _RANGES if key in parts},
        weekdays=_weekdays(parts["BYDAY"]) if "BYDAY" in parts else (),
        week_starts=_weekday(parts["WKST"]) if "WKST" in parts else None,
        count=_counted("COUNT", parts["COUNT"]) if "COUNT" in parts else None,
        until=_until(parts["UNTIL"]) if "UNTIL" in parts else None,
    )
    _refuse_what_does_not_fit(rule)
    _refuse_too_often(rule)
    return rule


_KEYS = ("FREQ", "INTERVAL", *_RANGES, "BYDAY", "BYSECOND", "WKST", "COUNT", "UNTIL")


def _parts(text: str) -> dict[str, str]:
    parts: dict[str, str] = {}
    for part in text.strip().strip(";").split(";"):
        key, equals, value = (piece.strip().upper() for piece in part.partition("="))
        if key not in _KEYS:
            # DTSTART and such come in the same breath; a rule is asked for without them.
            raise NotUnderstood(
                Reason.UNKNOWN_KEY, key, expected=listed(_KEYS, 20), suggestion=did_you_mean(key, _KEYS)
            )
        if not equals or not value:
            raise NotUnderstood(Reason.BAD_VALUE, part.strip(), expected=f"{key}=…")
        if key in parts:
            raise NotUnderstood(Reason.DOES_NOT_FIT, f"{key} twice", expected="each key once")
        parts[key] = value
    return parts


def _counted(key: str, value: str) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", value, re.ASCII) or not 1 <= int(value) <= _FARTHEST:
        raise NotUnderstood(Reason.BAD_VALUE, f"{key}={value}", expected=f"a number from 1 to {_FARTHEST}")
    return int(value)


def _numbers(key: str, value: str) -> tuple[int, ...]:
    smallest, largest, from_the_end = _RANGES[key]
    found = set()
    for written in value.split(","):
        if re.fullmatch(r"[+-]?[0-9]{1,3}", written.strip(), re.ASCII):
            number = int(written)
            if smallest <= (abs(number) if from_the_end else number) <= largest:
                found.add(number)
                continue
        expected = f"numbers from {smallest} to {largest}" + (
            ", or from the end with -" if from_the_end else ""
        )
        raise NotUnderstood(Reason.BAD_VALUE, f"{key}={written.strip()}", expected=expected)
    return tuple(sorted(found))


def _weekdays(value: str) -> tuple[tuple[int, int], ...]:
    found = set()
    for written in value.split(","):
        parts = re.fullmatch(r"([+-]?[0-9]{1,2})?([A-Z]{2})", written.strip(), re.ASCII)
        if parts is None or parts[2] not in _WEEKDAYS or (parts[1] and not 1 <= abs(int(parts[1])) <= 53):
            raise NotUnderstood(
                Reason.BAD_VALUE,
                f"BYDAY={written.strip()}",
                expected=listed(_WEEKDAYS) + ", or 1MO for the first Monday, -1SU for the last Sunday",
                suggestion=did_you_mean(written, _WEEKDAYS),
            )
        found.add((int(parts[1] or 0), _WEEKDAYS.index(parts[2])))
    return tuple(sorted(found, key=lambda nth_day: (nth_day[1], nth_day[0])))


def _weekday(value: str) -> int:
    if value not in _WEEKDAYS:
        raise NotUnderstood(Reason.BAD_VALUE, f"WKST={value}", expected=listed(_WEEKDAYS))
    return _WEEKDAYS.index(value)


_UNTIL_FORMS: tuple[tuple[str, Callable[[datetime], date | datetime]], ...] = (
    ("%Y%m%d", datetime.date),
    ("%Y-%m-%d", datetime.date),
    ("%Y%m%dT%H%M%S", lambda until: until),
    ("%Y%m%dT%H%M%SZ", lambda until: until.replace(tzinfo=UTC)),
)


def _until(value: str) -> date | datetime:
    for form, made in _UNTIL_FORMS:
        try:
            return made(datetime.strptime(value, form))  # noqa: DTZ007 – a wall time where it has no Z
        except ValueError:
            continue
    raise NotUnderstood(Reason.BAD_VALUE, f"UNTIL={value}", expected="a day such as UNTIL=20271231")


def _until_text(until: date | datetime) -> str:
    if not isinstance(until, datetime):
        return until.strftime("%Y%m%d").rjust(8, "0")
    return until.strftime("%Y%m%dT%H%M%S").rjust(15, "0") + ("Z" if until.tzinfo else "")


def _refuse_what_does_not_fit(rule: Rule) -> None:
    """RFC 5545, 3.3.10: which parts go with which frequency. dateutil takes all, and finds something."""
    if rule.count is not None and rule.until is not None:
        raise NotUnderstood(Reason.DOES_NOT_FIT, "COUNT and UNTIL", expected="one of them")
    refused = {
        "BYWEEKNO": {"HOURLY", "DAILY", "WEEKLY", "MONTHLY"},
        "BYYEARDAY": {"DAILY", "WEEKLY", "MONTHLY"},
        "BYMONTHDAY": {"WEEKLY"},
    }
    for key, frequencies in refused.items():
        if key in rule.numbers and rule.frequency in frequencies:
            raise NotUnderstood(Reason.DOES_NOT_FIT, f"FREQ={rule.frequency} and {key}")
    if any(nth for nth, _ in rule.weekdays):
        if rule.frequency not in {"MONTHLY", "YEARLY"} or "BYWEEKNO" in rule.numbers:
            raise NotUnderstood(
                Reason.DOES_NOT_FIT,
                f"FREQ={rule.frequency} and a numbered BYDAY",
                expected="numbered weekdays in MONTHLY or YEARLY without BYWEEKNO",
            )
        most = 5 if rule.frequency == "MONTHLY" or "BYMONTH" in rule.numbers else 53
        if any(abs(nth) > most for nth, _ in rule.weekdays):
            raise NotUnderstood(Reason.NEVER, str(rule), expected=f"at most the {most}th weekday")
    if "BYSETPOS" in rule.numbers and not rule.weekdays and set(rule.numbers) <= {"BYSETPOS"}:
        raise NotUnderstood(Reason.DOES_NOT_FIT, "BYSETPOS", expected="BYSETPOS beside another BY…")


def _refuse_too_often(rule: Rule) -> None:
    if len(rule.numbers.get("BYMINUTE", ())) > 1:
        raise NotUnderstood(Reason.TOO_OFTEN, str(rule), expected="one minute in BYMINUTE")
    hours = rule.numbers.get("BYHOUR", ())
    if rule.endless and (rule.frequency == "HOURLY" or len(hours) > _MOST_HOURS):
        raise NotUnderstood(Reason.WITHOUT_END, str(rule), expected="COUNT=… or UNTIL=…")
