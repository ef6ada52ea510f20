"""The time of day in what somebody typed: "19:30", "7 pm", "At 7 pm", "Noon".

A bare 7 is asked about and not guessed: a wrong guess would send everybody to a meeting twelve hours early.
"""

from __future__ import annotations

import re
from datetime import time

from cogs.meetings.recurrence.results import NotUnderstood, Reason

_HALF = r" ?(?P<half>[aApP]m)"
_FORMS = tuple(
    re.compile(rf"(?<![\w:./-])(?:At )?{form}(?![\w:/-]|\.[0-9])", re.ASCII)
    for form in (
        rf"(?P<hour>[0-9]{{1,2}})[:.](?P<minute>[0-9]{{2}})(?: ?h(?:s|rs)?)?(?:{_HALF})?",
        rf"N?(?P<hour>[0-9]{{1,2}}){_HALF}",
        r"(?P<hour>[0-9]{1,2}) ?h(?:s|rs)? ?(?P<minute>[0-9]{2})?",
        rf"N?(?P<hour>[0-9]{{1,2}}) Oclock(?:{_HALF})?",
    )
)
_AT_HOUR = re.compile(rf"(?<!\S)At N?(?P<hour>[0-9]{{1,2}})(?:{_HALF})?(?!\S)", re.ASCII)
_HALVES = {"am", "pm", "Am", "Pm"}
_WORDS = {"Noon": time(12), "Midnight": time(0)}


def take_time(signs: str) -> tuple[str, time | None]:
    """Return the signs without those of the time, and the time; None where there is none.

    The half of the day may stand apart: "Tuesday evenings at 7".

    Raises `NotUnderstood`: a time that is none, that may be in the morning or the evening, or a second one.
    """
    found: list[time] = []
    kept = []
    for sign in signs.split():
        if sign in _WORDS:
            found.append(_WORDS[sign])
        else:
            kept.append(sign)
    signs = " ".join(kept)
    matches: list[re.Match[str]] = []
    for form in (*_FORMS, _AT_HOUR):
        while (match := form.search(signs)) is not None:
            matches.append(match)
            signs = f"{signs[: match.start()]} {signs[match.end() :]}"
    halves = {sign for sign in signs.split() if sign in _HALVES}
    if len(halves) > 1:
        raise NotUnderstood(Reason.TWO_TIMES, " / ".join(sorted(halves)).lower(), expected="one time")
    half = next(iter(halves), "")
    found += (_time(match, half) for match in matches)
    if len(set(found)) > 1:
        raise NotUnderstood(Reason.TWO_TIMES, f"{found[1]:%H:%M}", expected="one time")
    left = [sign for sign in signs.split() if sign != "At" and sign not in _HALVES]
    if half and left == ["Every"]:
        left = ["Every", "Uday"]  # every evening
    return " ".join(left), found[0] if found else None


def _time(found: re.Match[str], half_apart: str) -> time:
    named = found.groupdict()
    hour, minute = int(named["hour"]), int(named.get("minute") or 0)
    half = named.get("half") or half_apart
    said = re.sub(r"At |N(?=[0-9])| ?Oclock", "", found[0]).strip().lower()
    exact = named.get("minute") is not None or "h" in said
    if hour > 23 or minute > 59 or (hour > 12 and half in {"am", "Am"}) or (hour > 12 and half == "pm"):
        raise NotUnderstood(Reason.NO_SUCH_TIME, said, expected="a time such as 19:30")
    if hour == 12 and half in {"Am", "Pm"}:
        raise ambiguous(said, hour, minute)  # twelve at night is midnight, and "de la mañana" it is noon
    if half and hour <= 12:
        return time(hour % 12 + (12 if half.lower() == "pm" else 0), minute)
    if not exact and not half and 1 <= hour <= 12:
        raise ambiguous(said, hour)
    return time(hour, minute)


def ambiguous(said: str, hour: int, minute: int = 0) -> NotUnderstood:
    """Return the question whether an hour from 1 to 12 is in the morning or in the evening."""
    choices = f"{hour % 12:02}:{minute:02} / {hour % 12 + 12:02}:{minute:02}"
    return NotUnderstood(
        Reason.AMBIGUOUS_TIME, said, expected="a time such as 07:00, 19:00 or 7 pm", suggestion=choices
    )
