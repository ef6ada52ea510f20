"""Reading when a meeting is, as a rule or in words, and refusing what could not be kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

from cogs.meetings.recurrence.phrases import read_phrase
from cogs.meetings.recurrence.results import NotUnderstood, Reason, Recurrence
from cogs.meetings.recurrence.rules import LONGEST, Rule, looks_like_rule, parsed
from cogs.meetings.recurrence.starting import ANY_DAY, beginning


def read_recurrence(
    text: str, *, locale: str = "en", at: time | None = None, first: date | None = None
) -> Recurrence:
    """Return what `text` says: an iCalendar RRULE, or plain words in English or Spanish.

    `locale` ("es", "en-US") says which language is tried first. `at` is a time given beside the text, and
    `first` the first local day, where they are known already: they must not contradict it. Raises
    `NotUnderstood`: also for what comes more than once in an hour, every hour for ever, or never.
    """
    if not text.strip():
        raise NotUnderstood(Reason.UNREADABLE, text.strip(), expected=EXAMPLES)
    if len(text) > LONGEST:
        raise NotUnderstood(Reason.TOO_LONG, expected=f"at most {LONGEST} characters")
    if looks_like_rule(text):
        rule, said_at, said_first = parsed(text), None, None
    else:
        rule, said_at, said_first = read_phrase(text, locale)
    rule, at = _with_one_time(rule, said_at, at)
    if first is not None and said_first is not None and first != said_first:
        raise NotUnderstood(Reason.DOES_NOT_FIT, f"{said_first:%Y-%m-%d}", expected=f"{first:%Y-%m-%d}")
    first = first or said_first
    _refuse_never(rule, first, at)
    return Recurrence(str(rule), at, said_first)


EXAMPLES = "“every Tuesday 19:30”, “first Monday of the month 18:00” or a rule such as FREQ=WEEKLY;BYDAY=TU"


def _with_one_time(rule: Rule, said: time | None, given: time | None) -> tuple[Rule, time | None]:
    """Return the rule without a time of its own, and the time; several hours a day stay in the rule."""
    hours, minutes = rule.numbers.get("BYHOUR", ()), rule.numbers.get("BYMINUTE", ())
    if said and given and said != given:
        raise NotUnderstood(Reason.TWO_TIMES, f"{said:%H:%M}", expected=f"{given:%H:%M}")
    at = said or given
    if rule.frequency == "HOURLY":
        numbers = {key: found for key, found in rule.numbers.items() if key != "BYMINUTE"}
        if minutes and at and at.minute != minutes[0]:
            raise NotUnderstood(Reason.TWO_TIMES, f"BYMINUTE={minutes[0]}", expected=f"{at:%H:%M}")
        if minutes and not at:
            at = time(hours[0] if hours else 0, minutes[0])
        return replace(rule, numbers=numbers), at
    if hours or minutes:
        if at and ((hours and at.hour not in hours) or (minutes and at.minute != minutes[0])):
            told = ";".join(
                f"{key}={','.join(map(str, rule.numbers[key]))}"
                for key in ("BYHOUR", "BYMINUTE")
                if key in rule.numbers
            )
            raise NotUnderstood(Reason.TWO_TIMES, told, expected=f"{at:%H:%M}")
        if hours and not at:
            at = time(hours[0], minutes[0] if minutes else 0)
        drop = {"BYMINUTE"} if at else set()
        if at and len(hours) == 1:
            drop.add("BYHOUR")
        rule = replace(rule, numbers={key: found for key, found in rule.numbers.items() if key not in drop})
    return rule, at


def _refuse_never(rule: Rule, first: date | None, at: time | None) -> None:
    start = first or ANY_DAY
    begins = beginning(rule, start, at or time(0))
    if begins is None:
        raise NotUnderstood(Reason.NEVER, str(rule), expected="a day that exists")
    if first is None or rule.until is None:
        return
    until = rule.until
    if isinstance(until, datetime):
        over = begins > until.astimezone(UTC).replace(tzinfo=None) if until.tzinfo else begins > until
    else:
        over = begins.date() > until
    if over:
        raise NotUnderstood(
            Reason.NEVER, f"UNTIL={until:%Y-%m-%d}", expected=f"an end after {begins:%Y-%m-%d}"
        )
