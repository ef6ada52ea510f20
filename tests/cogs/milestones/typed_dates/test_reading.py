"""What people type as a date is read as they mean it, asked back where it may mean two, never guessed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.members.local_days import day_begins, instant_of, local_day
from cogs.milestones.typed_dates import (
    Ambiguous,
    Answer,
    Future,
    NotUnderstood,
    Read,
    Reason,
    read_date,
    read_date_in_thread,
)
from cogs.milestones.typed_dates.english import ENGLISH
from cogs.milestones.typed_dates.grammar import LONGEST_AGO, MOST_CHOICES
from cogs.milestones.typed_dates.spanish import SPANISH

MADRID = ZoneInfo("Europe/Madrid")
NOW = datetime(2024, 3, 6, 17, 30, tzinfo=UTC)
"""A Wednesday, 18:30 in Madrid."""

ENGLISH_DAYS = {
    "2024-03-06": "today",
    "2024-03-05": "my last drink was yesterday|yesterday|Yesterday!|Tuesday|on tuesday|mar 5|"
    "since yesterday|3/5/2024|5.3.",
    "2024-03-04": "the day before yesterday|Monday|2 days ago",
    "2024-03-03": "March 3rd|3rd of March|the 3rd|3d|3 days|sunday|3 March|last Sunday|this past Sunday",
    "2024-03-01": "I've been sober since last Friday|last friday|since last Fri.|Friday",
    "2024-02-29": "29.02.2024|29/2/24|29-2-2024|2024-02-29|2024/02/29|20240229|29 Feb 2024|Feb 29|"
    "February 29th, 2024|29th of February, 2024|the twenty-ninth of february|Feb. 29 '24|Thursday|"
    "2/29/2024|Thu 29 Feb",
    "2024-02-28": "a week ago|1 week ago|7 days ago|one week|Wednesday last week",
    "2024-02-27": "Tuesday last week|a week ago Tuesday|last week Tuesday|Tuesday 27 February 2024|"
    "Tuesday the 27th|Tue 27",
    "2024-02-21": "a fortnight ago|2 weeks|two weeks ago|a couple of weeks ago|about 2 weeks ago",
    "2024-02-14": "3 weeks ago|three weeks|3 weeks ago 🎉|٣ weeks ago|the last 3 weeks|"
    "twenty-one days ago|valentine's day|3 wks",
    "2024-02-06": "a month ago|1 month",
    "2024-02-04": "thirty one days|31 days ago",
    "2024-01-01": "new year's day|New Year|Jan 1|1 January 2024|first of January|01.01.",
    "2023-12-31": "new year's eve|12/31/2023|Dec 31",
    "2023-12-25": "christmas|last christmas|Christmas last year",
    "2023-12-07": "90 days|90 days ago|ninety days|in the last 90 days",
    "2023-11-22": "3 months, 2 weeks|3 months and 2 weeks ago",
    "2023-09-06": "6 months ago|half a year ago|Sept 6, 2023|6 mths",
    "2023-03-06": "a year ago|1 year|12 months|one year ago today|March 6 last year",
    "2022-09-06": "18 months|a year and a half ago|1.5 years",
    "1999-12-31": "31.12.99|Dec 31 1999|new year's eve 1999",
}
SPANISH_DAYS = {
    "2024-03-06": "hoy",
    "2024-03-05": "ayer|dejé de fumar ayer|mi último trago fue ayer|Ayer.|martes|el martes|mar 5|"
    "desde ayer|5/3/2024|este martes",
    "2024-03-04": "anteayer|antier|antes de ayer|el lunes|hace 2 días|hace dos dias",
    "2024-03-03": "3 de marzo|el 3 de marzo|el 3|el día 3|3 días",
    "2024-03-01": "desde el viernes pasado|el viernes pasado|viernes",
    "2024-02-29": "29.02.2024|29/2/24|2024-02-29|el 29 de febrero de 2024|29 de febrero|29 feb 2024|"
    "29 de febrero del 2024|jueves 29 de febrero|2/29/2024",
    "2024-02-28": "hace una semana|hace 7 días|1 semana|el miércoles de la semana pasada",
    "2024-02-27": "el martes de la semana pasada|la semana pasada el martes|"
    "martes 27 de febrero de 2024|el martes 27",
    "2024-02-21": "hace dos semanas|hace un par de semanas|2 semanas atrás",
    "2024-02-20": "hace quince días|hace una quincena",
    "2024-02-14": "hace 3 semanas|desde hace 3 semanas|llevo tres semanas|San Valentín|hace unas 3 semanas",
    "2024-02-04": "hace treinta y un días",
    "2024-01-22": "hace un mes y medio",
    "2024-01-06": "el día de reyes|reyes",
    "2024-01-01": "año nuevo|1 de enero|primero de enero|uno de enero|1º de enero de 2024",
    "2023-12-31": "nochevieja|fin de año",
    "2023-12-25": "navidad|la navidad pasada|25 dic",
    "2023-12-07": "90 días|hace 90 días|los últimos 90 días|hace noventa días",
    "2023-09-06": "hace 6 meses|hace medio año",
    "2023-08-05": "5 ago 2023|5 de agosto",
    "2023-03-06": "hace un año|hace casi un año|hoy hace un año|6 de marzo del año pasado",
    "2022-09-06": "hace 18 meses|hace un año y medio|hace año y medio",
    "2021-09-06": "hace 2 años y medio",
}
TIMES = {
    ("en", "just now"): "2024-03-06 18:30",
    ("en", "5 hours ago"): "2024-03-06 13:30",
    ("en", "half an hour ago"): "2024-03-06 18:00",
    ("en", "24 hours"): "2024-03-05 18:30",
    ("en", "48h"): "2024-03-04 18:30",
    ("en", "3h ago"): "2024-03-06 15:30",
    ("es", "19h"): "2024-03-05 19:00",
    ("es", "las 7 de la tarde"): "2024-03-05 19:00",
    ("en", "8am"): "2024-03-06 08:00",
    ("en", "8 p.m."): "2024-03-05 20:00",
    ("en", "2024-02-29 07:30"): "2024-02-29 07:30",
    ("en", "2024-02-29T07:30"): "2024-02-29 07:30",
    ("en", "2024-02-29T07:30Z"): "2024-02-29 08:30",
    ("en", "2024-02-29T07:30:00+05:45"): "2024-02-29 02:45",
    ("en", "<t:1709193600:F>"): "2024-02-29 09:00",
    ("en", "Jan. 5th, 2023 at 3:15 p.m."): "2023-01-05 15:15",
    ("en", "yesterday evening at 7"): "2024-03-05 19:00",
    ("en", "monday morning at 9"): "2024-03-04 09:00",
    ("en", "last night at 11"): "2024-03-05 23:00",
    ("en", "last night at 2"): "2024-03-06 02:00",
    ("en", "sunday at noon"): "2024-03-03 12:00",
    ("en", "half past 7 yesterday"): "2024-03-05 07:30",
    ("es", "ahora mismo"): "2024-03-06 18:30",
    ("es", "hace 5 horas"): "2024-03-06 13:30",
    ("es", "hace media hora"): "2024-03-06 18:00",
    ("es", "veinticuatro horas"): "2024-03-05 18:30",
    ("es", "a las 8"): "2024-03-06 08:00",
    ("es", "3 de marzo a las 7"): "2024-03-03 07:00",
    ("es", "ayer a las 19h"): "2024-03-05 19:00",
    ("es", "viernes a las 19h"): "2024-03-01 19:00",
    ("es", "ayer a las 7 de la tarde"): "2024-03-05 19:00",
    ("es", "ayer a las siete y media de la tarde"): "2024-03-05 19:30",
    ("es", "anoche a las 2"): "2024-03-06 02:00",
    ("es", "el domingo a mediodía"): "2024-03-03 12:00",
    ("es", "el 14 de febrero a las 22:15"): "2024-02-14 22:15",
}
ABOUT = {
    ("en", "last night"): "2024-03-05 22:00",
    ("en", "this morning"): "2024-03-06 08:00",
    ("en", "yesterday evening"): "2024-03-05 19:00",
    ("en", "this evening"): "2024-03-06 18:30",
    ("es", "anoche"): "2024-03-05 22:00",
    ("es", "ayer por la noche"): "2024-03-05 22:00",
    ("es", "esta mañana"): "2024-03-06 08:00",
    ("es", "ayer de madrugada"): "2024-03-05 03:00",
    ("es", "el sábado por la noche"): "2024-03-02 22:00",
}
AHEAD = {
    "en": "tomorrow|next Tuesday|in 3 days|3 days from now|10.03.2024|today at 8pm|tonight|in 2 hours",
    "es": "mañana|pasado mañana|el próximo martes|el martes que viene|dentro de 3 días|en 2 horas|esta noche",
}
NO_DATES = {
    Reason.NO_SUCH_DAY: "29.02.2023|31/04/2023|Feb 30|13/13/2023|2023-02-29|2024-13-01|31 de abril|25:00|"
    "yesterday at 13pm|Monday 27 February 2024|the 32nd",
    Reason.TOO_VAGUE: "2019|3|a few days ago|hace unos días|last year|en 2019",
    Reason.TOO_LONG_AGO: "1800-01-01|200 years ago|hace 3000 años",
    Reason.UNREADABLE: "my birthday|asdf|the other day|🙂|?|" + "1" * 500,
}


def read(text: str, language: str = "en", now: datetime = NOW, zone: ZoneInfo = MADRID) -> Answer:
    return read_date(text, language=language, zone=zone, now=now)


def _forms(days: dict[str, str]) -> list[tuple[str, str]]:
    return [(form, day) for day, forms in days.items() for form in forms.split("|")]


@pytest.mark.parametrize(("text", "day"), _forms(ENGLISH_DAYS))
def test_a_day_in_english(text: str, day: str) -> None:
    assert read(text, "en-US") == Read(day_begins(date.fromisoformat(day), MADRID), exact=False)


@pytest.mark.parametrize(("text", "day"), _forms(SPANISH_DAYS))
def test_a_day_in_spanish(text: str, day: str) -> None:
    assert read(text, "es") == Read(day_begins(date.fromisoformat(day), MADRID), exact=False)


@pytest.mark.parametrize(("language", "text"), TIMES)
def test_a_time_that_was_given_is_kept(language: str, text: str) -> None:
    wall = datetime.fromisoformat(TIMES[language, text]).replace(tzinfo=MADRID)
    assert read(text, language) == Read(wall.astimezone(UTC), exact=True)


@pytest.mark.parametrize(("language", "text"), ABOUT)
def test_a_part_of_the_day_is_about_its_usual_time_and_never_ahead(language: str, text: str) -> None:
    wall = datetime.fromisoformat(ABOUT[language, text]).replace(tzinfo=MADRID)
    assert read(text, language) == Read(wall.astimezone(UTC), exact=False)


def test_what_is_typed_in_the_other_language_is_read_too() -> None:
    assert read("3 weeks ago", "es") == read("hace 3 semanas", "en") == read("hace 3 semanas", "es")


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in AHEAD for text in AHEAD[language].split("|")]
)
def test_what_lies_ahead_is_said_to(language: str, text: str) -> None:
    answer = read(text, language)
    assert isinstance(answer, Future)
    assert NOW < answer.at < NOW + timedelta(days=15)


@pytest.mark.parametrize(
    ("reason", "text"), [(reason, text) for reason in NO_DATES for text in NO_DATES[reason].split("|")]
)
def test_what_is_no_date_is_never_moved_to_one(reason: Reason, text: str) -> None:
    assert read(text) == NotUnderstood(reason)


@pytest.mark.parametrize(
    ("language", "first"), [("en-US", "2024-03-04"), ("en", "2024-03-04"), ("en-GB", "2024-04-03")]
)
def test_where_the_order_of_day_and_month_is_unknown_both_are_offered(language: str, first: str) -> None:
    answer = read("03/04/2024", language, now=datetime(2024, 6, 1, 12, tzinfo=UTC))
    assert isinstance(answer, Ambiguous)
    assert _day(answer.choices[0]) == first
    assert {_day(choice) for choice in answer.choices} == {"2024-03-04", "2024-04-03"}


def test_what_only_one_order_allows_is_not_asked_back() -> None:
    assert _only_day(read("03/04/2024", "en-GB")) == "2024-03-04"  # the 3rd of April is still to come
    assert _only_day(read("04/04/2023")) == "2023-04-04"
    assert _only_day(read("03/04/2023", "es")) == "2023-04-03"
    for text in ("03.04.2023", "3. 4. 2023", "3.4.23"):
        assert _only_day(read(text, "en-US")) == "2023-04-03"


@pytest.mark.parametrize(
    ("today", "meant"),
    [
        (4, ["2024-02-27"]),  # Monday: there is but one
        (5, ["2024-02-27"]),  # Tuesday: today would be called so
        (6, ["2024-03-05", "2024-02-27"]),
        (7, ["2024-03-05", "2024-02-27"]),
        (11, ["2024-03-05"]),
    ],
)
def test_last_tuesday_is_asked_back_where_it_may_be_this_weeks_or_the_one_before(
    today: int, meant: list[str]
) -> None:
    now = datetime(2024, 3, today, 12, tzinfo=UTC)
    for text, language in (("last Tuesday", "en"), ("el martes pasado", "es")):
        answer = read(text, language, now=now)
        choices = answer.choices if isinstance(answer, Ambiguous) else (answer,)
        assert [_day(choice) for choice in choices] == meant


def test_a_weekday_said_on_that_very_day_may_be_today_or_a_week_ago() -> None:
    answer = read("Wednesday")
    assert isinstance(answer, Ambiguous)
    assert [_day(choice) for choice in answer.choices] == ["2024-03-06", "2024-02-28"]
    assert _only_day(read("Wednesday at 8pm")) == "2024-02-28"  # today's is still to come


def test_an_hour_that_may_be_of_the_morning_or_the_evening_is_asked_back_in_english() -> None:
    answer = read("yesterday at 7")
    assert isinstance(answer, Ambiguous)
    assert [choice.at.astimezone(MADRID).hour for choice in answer.choices] == [7, 19]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("febuary 3", "February 3"),
        ("Wendesday", "Wednesday"),
        ("yesteday", "yesterday"),
        ("novienbre", "noviembre"),
    ],
)
def test_a_slip_of_the_finger_is_read_as_what_was_meant(text: str, meant: str) -> None:
    assert read(text) == read(meant) != NotUnderstood(Reason.UNREADABLE)


def test_a_month_without_a_day_offers_days_of_it() -> None:
    for text in ("March 2020", "marzo de 2020", "mid-March 2020", "a mediados de marzo de 2020"):
        answer = read(text)
        assert isinstance(answer, Ambiguous)
        assert [_day(choice) for choice in answer.choices] == ["2020-03-01", "2020-03-15", "2020-03-31"]


def test_a_time_that_the_clock_skipped_is_the_first_after_the_gap() -> None:
    assert read("31.03.2024 02:30", now=datetime(2024, 4, 2, tzinfo=UTC)) == Read(
        datetime(2024, 3, 31, 1, 0, tzinfo=UTC), exact=True
    )


def test_of_a_time_that_the_clock_showed_twice_the_first_is_meant() -> None:
    assert read("27 October 2024 2:30", now=datetime(2024, 10, 28, tzinfo=UTC)) == Read(
        datetime(2024, 10, 27, 0, 30, tzinfo=UTC), exact=True
    )


def test_the_same_words_are_another_day_in_another_zone() -> None:
    kiritimati, new_york = ZoneInfo("Pacific/Kiritimati"), ZoneInfo("America/New_York")
    assert read("today", zone=kiritimati) == Read(datetime(2024, 3, 6, 10, tzinfo=UTC), exact=False)
    assert read("today", zone=new_york) == Read(datetime(2024, 3, 6, 5, tzinfo=UTC), exact=False)


def test_what_only_the_library_knows_is_read_in_the_persons_language() -> None:
    for text, language in (("3. März 2023", "de"), ("le 3 mars 2023", "fr"), ("3 de março de 2023", "pt-BR")):
        assert read(text, language) == Read(day_begins(date(2023, 3, 3), MADRID), exact=False)


async def test_the_event_loop_is_not_held_up() -> None:
    assert await read_date_in_thread("hoy", language="es", zone=MADRID, now=NOW) == read("hoy", "es")
    assert threading.current_thread() is threading.main_thread()


ZONES = st.sampled_from(
    [
        ZoneInfo(name)
        for name in (
            *("Asia/Kathmandu", "Pacific/Kiritimati", "Europe/Madrid", "America/St_Johns", "Pacific/Apia"),
            *("Australia/Lord_Howe", "America/Santiago", "Pacific/Pago_Pago", "UTC"),
        )
    ]
)
DAYS = st.one_of(
    st.dates(date(1950, 1, 1), date(2026, 6, 30)),
    st.sampled_from([date(2024, 2, 29), date(2024, 3, 31), date(2024, 10, 27), date(2025, 12, 31)]),
)
WRITTEN: list[tuple[str, Callable[[date], str]]] = [
    ("en", lambda day: day.isoformat()),
    ("es", lambda day: f"{day:%d.%m.%Y}"),
    ("en-GB", lambda day: f"{day.day}.{day.month}.{day.year}"),
    ("es", lambda day: f"{day.day}/{day.month}/{day.year}"),
    ("es", lambda day: f"el {format_date(day, 'long', locale='es')}"),
    *(
        (language, lambda day, style=style, language=language: format_date(day, style, locale=language))  # type: ignore[misc]
        for language in ("en", "es")
        for style in ("medium", "long", "full")
    ),
    ("en-GB", lambda day: format_date(day, "full", locale="en_GB")),
    ("es", lambda day: format_date(day, "medium", locale="es_MX")),
]


@settings(max_examples=150, deadline=None)
@given(DAYS, st.sampled_from(WRITTEN), ZONES)
def test_a_day_written_in_any_usual_form_is_that_day(
    day: date, written: tuple[str, Callable[[date], str]], zone: ZoneInfo
) -> None:
    language, write = written
    answer = read(write(day), language, now=datetime(2026, 7, 2, tzinfo=UTC), zone=zone)
    assert answer == Read(day_begins(day, zone), exact=False)


@settings(max_examples=150, deadline=None)
@given(
    DAYS, st.times(), st.sampled_from(WRITTEN), ZONES, st.sampled_from(["{} {}", "{} at {}", "{} a las {}"])
)
def test_a_time_written_after_the_day_is_that_time(
    day: date, at: time, written: tuple[str, Callable[[date], str]], zone: ZoneInfo, form: str
) -> None:
    language, write = written
    if " at " in form or "las" in form:
        language = "en-US" if "at" in form.split() else "es"
        write = WRITTEN[0][1]
    text = form.format(write(day), f"{at:%H:%M}")
    answer = read(text, language, now=datetime(2026, 7, 2, tzinfo=UTC), zone=zone)
    assert answer == Read(instant_of(day, at.replace(second=0, microsecond=0), zone), exact=True)


ODD_WORDS = (
    "hace medio media un una a ago last pasado que viene half past noon midnight am pm : / - . 0 1 3 7 12 24"
    " 29 31 99 2023 2024 9999 29.02.2024 3/4 7:30 19h 3rd christmas navidad o'clock la semana this esta"
    " dentro de"
)
KNOWN_WORDS = sorted(
    {
        *ODD_WORDS.split(),
        *ENGLISH.words,
        *ENGLISH.numbers,
        *ENGLISH.fillers,
        *SPANISH.words,
        *SPANISH.numbers,
        *SPANISH.fillers,
    }
)
ANYTHING = st.one_of(
    st.lists(st.sampled_from(KNOWN_WORDS), max_size=6).map(" ".join),
    st.lists(st.sampled_from(KNOWN_WORDS), max_size=4).map("".join),
    st.text(max_size=30),
    st.from_regex(r"[0-9]{1,4}[-/. ][0-9]{1,4}[-/. ][0-9]{1,4}( [0-9]{1,2}:[0-9]{2})?", fullmatch=True),
)


@settings(max_examples=200, deadline=None)
@given(
    ANYTHING,
    st.sampled_from(["en", "en-US", "es", "es-419", "de", "xx", ""]),
    ZONES,
    st.integers(0, 20 * 366 * 86_400).map(lambda seconds: NOW + timedelta(seconds=seconds)),
)
def test_whatever_is_typed_nothing_breaks_and_no_future_is_read_as_past(
    text: str, language: str, zone: ZoneInfo, now: datetime
) -> None:
    answer = read(text, language, now=now, zone=zone)
    match answer:
        case Read(at=at):
            assert now - LONGEST_AGO - timedelta(days=1) <= at <= now
        case Ambiguous(choices=choices):
            assert 2 <= len(choices) <= MOST_CHOICES
            assert len(set(choices)) == len(choices)
            assert all(now - LONGEST_AGO - timedelta(days=1) <= choice.at <= now for choice in choices)
        case Future(at=at):
            assert at > now
        case NotUnderstood():
            pass


def _day(answer: object) -> str:
    assert isinstance(answer, Read)
    return local_day(answer.at, MADRID).isoformat()


def _only_day(answer: Answer) -> str:
    return _day(answer)
