"""Plain words: "every other Friday 20:00", "primer lunes del mes 18:00", "once on 2027-01-05 19:30"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from bot.configuration.suggestions import did_you_mean
from cogs.meetings.recurrence.clock_times import ambiguous, take_time
from cogs.meetings.recurrence.results import NotUnderstood, Reason
from cogs.meetings.recurrence.rules import Rule
from cogs.meetings.recurrence.tongues import TONGUES, Tongue, plain

Phrase = tuple[Rule, time | None, date | None]
_EXAMPLES = "“every Tuesday 19:30”, “first Monday of the month 18:00”, “once on 2027-01-05 19:30”"


def read_phrase(text: str, locale: str) -> Phrase:
    """Return the rule, the time and the first day that `text` names. Raises `NotUnderstood`."""
    own = "es" if locale.lower().startswith("es") else "en"
    errors: list[tuple[int, NotUnderstood]] = []
    for language in (own, *(other for other in TONGUES if other != own)):
        tongue = TONGUES[language]
        try:
            return _read(plain(text), tongue)
        except NotUnderstood as error:
            errors.append((_strange_words(plain(text), tongue), error))
    # The language that knew more of the words speaks; of two, the reader's.
    raise min(errors, key=lambda strange_error: strange_error[0])[1]


def _read(text: str, tongue: Tongue) -> Phrase:
    phrase, signs = _phrase(text, tongue)
    if phrase is None:
        raise _two_readings(signs, text, tongue) or _why_not(signs, text, tongue)
    return phrase


def _phrase(text: str, tongue: Tongue) -> tuple[Phrase | None, str]:
    """Return what is said, None where no form fits; and the signs that were left for the rule."""
    signs, at = take_time(" ".join(tongue.signs(text)))
    signs, count, until = _take_end(signs)
    signs, on = _take_date(signs)
    signs = _RANGE.sub(_days_between, signs)
    rule = _rule(signs, on, text)
    if rule is None:
        return None, signs
    if count is not None or until is not None:
        if rule.count is not None or (count is not None and until is not None):
            raise NotUnderstood(Reason.DOES_NOT_FIT, text, expected="one end")
        rule = replace(rule, count=count, until=until)
    if rule.endless and rule.frequency == "HOURLY":
        raise NotUnderstood(
            Reason.WITHOUT_END, text, expected="an end such as “10 times” or “until 2027-06-01”"
        )
    return (rule, at, on if rule.count == 1 else None), signs


_DAY = r"(?P<iso>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})"
_DAY_MONTH = (
    r"(?:Nth )?O?(?P<day>[0-9]{1,2})(?:st|nd|rd|th|o|º)? (?P<month>M[0-9]{2})(?: (?P<year>[0-9]{4}))?"
)
_MONTH_DAY = r"(?P<month>M[0-9]{2}) (?:Nth )?O?(?P<day>[0-9]{1,2})(?:st|nd|rd|th)?(?: (?P<year>[0-9]{4}))?"
_DATES = tuple(re.compile(rf"(?<!\S){form}(?!\S)", re.ASCII) for form in (_DAY, _DAY_MONTH, _MONTH_DAY))
_SLASHED = re.compile(r"(?<!\S)[0-9]{1,2}[/.-][0-9]{1,2}(?:[/.-][0-9]{2,4})?(?!\S)", re.ASCII)
_TIMES = re.compile(r"(?<!\S)(?:N)?([0-9]{1,3}) Times(?!\S)", re.ASCII)


def _take_end(signs: str) -> tuple[str, int | None, date | None]:
    count = until = None
    found = _TIMES.search(signs)
    if found is not None:
        count = int(found[1])
        if count < 1:
            raise NotUnderstood(Reason.NEVER, found[0].lower())
        signs = f"{signs[: found.start()]} {signs[found.end() :]}"
    before, word, behind = signs.partition("Until ")
    if word:
        behind, until = _take_date(behind)
        if until is None:
            raise NotUnderstood(Reason.NO_SUCH_DAY, behind, expected="a day such as 2027-06-01")
        signs = f"{before} {behind}"
    return " ".join(signs.split()), count, until


def _take_date(signs: str) -> tuple[str, date | None]:
    """Return the signs without a date that has a year, and the date."""
    slashed = _SLASHED.search(signs)
    if slashed is not None:
        raise NotUnderstood(Reason.AMBIGUOUS_DAY, slashed[0], expected="a day such as 2027-01-05")
    for form in _DATES:
        found = form.search(signs)
        if found is None:
            continue
        named = found.groupdict()
        if named.get("iso"):
            year, month, day = map(int, named["iso"].split("-"))
        elif named.get("year"):
            year, month, day = int(named["year"]), int(named["month"][1:]), int(named["day"])
        else:
            continue
        try:
            meant = date(year, month, day)
        except ValueError:
            raise NotUnderstood(
                Reason.NO_SUCH_DAY, f"{year}-{month:02}-{day:02}", expected="a day such as 2027-01-05"
            ) from None
        return " ".join(f"{signs[: found.start()]} {signs[found.end() :]}".split()), meant
    return signs, None


def _rule(signs: str, on: date | None, text: str) -> Rule | None:
    if on is not None:
        weekday = f"D{on.weekday()}"
        if signs not in {"", "Once", weekday, f"Once {weekday}", f"{weekday} Once"}:
            return None
        return Rule("DAILY", count=1)
    for form, made in _FORMS:
        found = form.fullmatch(signs)
        if found is not None:
            return made(found, text)
    return None


def _interval(found: re.Match[str]) -> int:
    number = found.groupdict().get("number")
    interval = 2 if found.groupdict().get("other") else int((number or "1").lstrip("N"))
    if not 1 <= interval <= 100:
        raise NotUnderstood(Reason.BAD_VALUE, number or "", expected="a number from 1 to 100")
    return interval


def _days(found: re.Match[str]) -> tuple[int, ...]:
    return tuple(sorted({int(day) for day in re.findall(r"D([0-6])", found["days"])}))


def _daily(found: re.Match[str], _: str) -> Rule:
    return Rule("DAILY", interval=_interval(found))


def _workdays(_: re.Match[str], __: str) -> Rule:
    return Rule("WEEKLY", weekdays=tuple((0, day) for day in range(5)))


def _weekend(_: re.Match[str], __: str) -> Rule:
    return Rule("WEEKLY", weekdays=((0, 5), (0, 6)))


def _weekly(found: re.Match[str], _: str) -> Rule:
    return Rule("WEEKLY", interval=_interval(found), weekdays=tuple((0, day) for day in _days(found)))


def _monthly_weekday(found: re.Match[str], _: str) -> Rule:
    ordinals = sorted({int(nth) for nth in re.findall(r"O(-?[0-9])", found["ordinals"])})
    weekdays = tuple((nth, day) for day in _days(found) for nth in ordinals)
    return Rule("MONTHLY", interval=_interval(found), weekdays=weekdays)


def _monthly_day(found: re.Match[str], text: str) -> Rule:
    written = re.findall(r"[0-9]+|O-?[0-9]", found["dates"])
    days = {int(day.lstrip("O")) for day in written}
    if not all(day == -1 or 1 <= day <= 31 for day in days):
        raise NotUnderstood(Reason.NO_SUCH_DAY, text, expected="a day from 1 to 31")
    return Rule("MONTHLY", interval=_interval(found), numbers={"BYMONTHDAY": tuple(sorted(days))})


def _yearly(found: re.Match[str], text: str) -> Rule:
    month, day = int(found["month"][1:]), int(found["day"])
    try:
        date(2024, month, day)
    except ValueError:
        raise NotUnderstood(Reason.NO_SUCH_DAY, text, expected="a day of the year") from None
    return Rule("YEARLY", interval=_interval(found), numbers={"BYMONTH": (month,), "BYMONTHDAY": (day,)})


def _hourly(found: re.Match[str], _: str) -> Rule:
    return Rule("HOURLY", interval=_interval(found))


_RANGE = re.compile(r"D([0-6]) To D([0-6])")


def _days_between(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return " ".join(f"D{(first + day) % 7}" for day in range((last - first) % 7 + 1))


def _too_often(_: re.Match[str], text: str) -> Rule:
    raise NotUnderstood(Reason.TOO_OFTEN, text, expected="meetings at least an hour apart")


def _biweekly(_: re.Match[str], text: str) -> Rule:
    raise NotUnderstood(
        Reason.AMBIGUOUS_DAY,
        text,
        expected="twice a week or every two weeks",
        suggestion="every 2 weeks on Tuesday / Mondays and Thursdays",
    )


def _no_day(_: re.Match[str], text: str) -> Rule:
    raise NotUnderstood(Reason.NO_DAY, text, expected=_EXAMPLES)


_MORE = r"(?:Every )?(?:(?P<other>Other )|(?P<number>N?[0-9]{1,3}) )?"
_WHOLE_DAYS = r"(?P<days>D[0-6](?: (?:Every )?D[0-6])*)"
_ORDINALS = r"(?P<ordinals>O-?[1-5](?: O-?[1-5])*)"
_MONTH = rf"{_MORE}Umonth"
_DATE = r"(?:Nth )?(?:[0-9]{1,2}(?:st|nd|rd|th)?|O-1 Uday|O[1-5])"
_SOME_DATES = rf"(?P<dates>{_DATE}(?: {_DATE})*)(?: Uday)?"

_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str], Rule]], ...] = tuple(
    (re.compile(form, re.ASCII), made)
    for form, made in (
        (rf"{_MORE}Uday", _daily),
        (r"(?:Every )?Workdays", _workdays),
        (r"(?:Every )?Weekend", _weekend),
        (rf"(?:Every )?(?P<other>Other )?{_WHOLE_DAYS}", _weekly),
        (rf"{_MORE}Uweek {_WHOLE_DAYS}", _weekly),
        (rf"(?:Every )?{_WHOLE_DAYS} {_MORE}Uweek", _weekly),
        (rf"(?:Every )?{_ORDINALS} (?:Every )?{_WHOLE_DAYS} {_MONTH}", _monthly_weekday),
        (rf"{_MONTH} {_ORDINALS} {_WHOLE_DAYS}", _monthly_weekday),
        # Only of a month there is a first and a last one, or two in a breath.
        (rf"(?:Every )?(?P<ordinals>O1|O-1|O-?[1-5](?: O-?[1-5])+) {_WHOLE_DAYS}", _monthly_weekday),
        (rf"(?:Every )?{_SOME_DATES} {_MONTH}", _monthly_day),
        (rf"{_MONTH} {_SOME_DATES}", _monthly_day),
        (rf"(?:{_MORE}Uyear )?(?:Every )?{_DAY_MONTH}", _yearly),
        (rf"(?:{_MORE}Uyear )?(?:Every )?{_MONTH_DAY}", _yearly),
        (rf"(?:Every )?{_DAY_MONTH} {_MORE}Uyear", _yearly),
        (rf"{_MORE}Uhour", _hourly),
        (rf"{_MORE}Uminute", _too_often),
        (r"(?:.* )?Biweekly(?: .*)?", _biweekly),
        (rf"|Once|{_MORE}(?:Uweek|Umonth|Uyear)", _no_day),
    )
)


_SIGN = re.compile(r"[A-Z]|[0-9]")


def _strange(signs: str) -> list[str]:
    return [sign for sign in signs.split() if not _SIGN.match(sign) and sign not in {"am", "pm"}]


def _strange_words(text: str, tongue: Tongue) -> int:
    return len(_strange(" ".join(tongue.signs(text))))


def _two_readings(signs: str, text: str, tongue: Tongue) -> NotUnderstood | None:
    """Return the question about "every second Friday": of the month, or every other one."""
    found = re.fullmatch(r"(?:Every )?O([2-5]) (D[0-6])", signs, re.ASCII)
    if found is None:
        return None
    day = tongue.word(found[2])
    choices = (
        tongue.of_the_month.format(nth=tongue.word(f"O{found[1]}"), day=day),
        tongue.every_weeks.format(weeks=found[1], day=day),
    )
    return NotUnderstood(
        Reason.AMBIGUOUS_DAY,
        text,
        expected="which of the month, or every how many weeks",
        suggestion=" / ".join(choices),
    )


def _why_not(signs: str, text: str, tongue: Tongue) -> NotUnderstood:
    strange = _strange(signs)
    if strange:
        suggestion = _mended(text, strange[0], tongue)
        return NotUnderstood(Reason.UNKNOWN_WORD, strange[0], expected=_EXAMPLES, suggestion=suggestion)
    bare_hour = re.search(r"(?<!\S)N?([0-9]{1,2})$", signs, re.ASCII)
    if bare_hour is not None and 1 <= int(bare_hour[1]) <= 12:
        return ambiguous(bare_hour[1], int(bare_hour[1]))
    return NotUnderstood(Reason.UNREADABLE, text, expected=_EXAMPLES)


def _mended(text: str, strange: str, tongue: Tongue) -> str:
    """Return the text with the nearest known word there; empty where it would not be understood either."""
    meant = did_you_mean(strange, tongue.vocabulary)
    if not meant:
        return ""
    mended = re.sub(rf"(?<!\w){re.escape(strange)}(?!\w)", meant, text)
    try:
        phrase, _ = _phrase(mended, tongue)
    except NotUnderstood:
        return ""
    return mended if phrase is not None else ""
