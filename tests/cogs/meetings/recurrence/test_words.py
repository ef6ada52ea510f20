"""Plain words, English and Spanish, that say when a meeting is."""

from datetime import date, time

import pytest

from cogs.meetings.recurrence import NotUnderstood, Reason, Recurrence, read_recurrence

UNDERSTOOD = {
    "every Tuesday 19:30": ("FREQ=WEEKLY;BYDAY=TU", "19:30"),
    "every day at 7pm": ("FREQ=DAILY", "19:00"),
    "daily, 7 p.m.": ("FREQ=DAILY", "19:00"),
    "every 3 days at 12:30 am": ("FREQ=DAILY;INTERVAL=3", "00:30"),
    "weekdays 12:00": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "12:00"),
    "Monday to Friday at noon": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "12:00"),
    "weekends 9 in the morning": ("FREQ=WEEKLY;BYDAY=SA,SU", "09:00"),
    "every other Friday 20:00": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "20:00"),
    "every 2 weeks on Tuesday 19:30": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "19:30"),
    "Sundays fortnightly at midnight": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "00:00"),
    "Mondays and Thursdays 19:30": ("FREQ=WEEKLY;BYDAY=MO,TH", "19:30"),
    "we meet every Sunday, Tuesday & Sat. at 8 pm": ("FREQ=WEEKLY;BYDAY=TU,SA,SU", "20:00"),
    "first Monday of the month 18:00": ("FREQ=MONTHLY;BYDAY=1MO", "18:00"),
    "last Sunday of every month 10:00": ("FREQ=MONTHLY;BYDAY=-1SU", "10:00"),
    "2nd and 4th Tuesday of each month 19.30": ("FREQ=MONTHLY;BYDAY=2TU,4TU", "19:30"),
    "first Monday of every other month 18:00": ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", "18:00"),
    "the 15th of every month 20:00": ("FREQ=MONTHLY;BYMONTHDAY=15", "20:00"),
    "last day of the month 20:00": ("FREQ=MONTHLY;BYMONTHDAY=-1", "20:00"),
    "every year on 29 February 12:00": ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", "12:00"),
    "every hour 24 times from 18:00": ("FREQ=HOURLY;COUNT=24", "18:00"),
    "every Tuesday 19:30 until 2027-06-01": ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601", "19:30"),
    "every Tuesday 19:30, eight times": ("FREQ=WEEKLY;BYDAY=TU;COUNT=8", "19:30"),
    "every Tuesday": ("FREQ=WEEKLY;BYDAY=TU", None),
    "todos los martes 19:30": ("FREQ=WEEKLY;BYDAY=TU", "19:30"),
    "Tuesday evenings at 7:30": ("FREQ=WEEKLY;BYDAY=TU", "19:30"),
    "every evening at eight o'clock": ("FREQ=DAILY", "20:00"),
    "Thursday to Sunday 10:00": ("FREQ=WEEKLY;BYDAY=TH,FR,SA,SU", "10:00"),
    "every first Monday 18:00": ("FREQ=MONTHLY;BYDAY=1MO", "18:00"),
    "first and third Mondays 18:00": ("FREQ=MONTHLY;BYDAY=1MO,3MO", "18:00"),
    "todas las noches a las 9": ("FREQ=DAILY", "21:00"),
    "los martes por la noche a las 8": ("FREQ=WEEKLY;BYDAY=TU", "20:00"),
    "de viernes a domingo a las 10 de la mañana": ("FREQ=WEEKLY;BYDAY=FR,SA,SU", "10:00"),
    "cada día a las 19": ("FREQ=DAILY", "19:00"),
    "cada día a las 7 de la tarde": ("FREQ=DAILY", "19:00"),
    "todos los días a las 7 y media de la mañana": ("FREQ=DAILY", "07:30"),
    "de lunes a viernes al mediodía": ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "12:00"),
    "los fines de semana a las 11:00": ("FREQ=WEEKLY;BYDAY=SA,SU", "11:00"),
    "martes y jueves 19:30h": ("FREQ=WEEKLY;BYDAY=TU,TH", "19:30"),
    "cada dos semanas los miércoles 20h": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "20:00"),
    "un martes sí y otro no 20:00": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "20:00"),
    "sábados alternos 20:00": ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "20:00"),
    "primer lunes del mes 18:00": ("FREQ=MONTHLY;BYDAY=1MO", "18:00"),
    "el último domingo de cada mes a las 10:00": ("FREQ=MONTHLY;BYDAY=-1SU", "10:00"),
    "el primer y tercer jueves de cada mes 18:00": ("FREQ=MONTHLY;BYDAY=1TH,3TH", "18:00"),
    "el día 15 de cada mes a las 20h": ("FREQ=MONTHLY;BYMONTHDAY=15", "20:00"),
    "el último día del mes 20:00": ("FREQ=MONTHLY;BYMONTHDAY=-1", "20:00"),
    "cada 1 de enero a medianoche": ("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "00:00"),
    "todos los martes a las 19:30 hasta el 1 de junio de 2027": (
        "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270601",
        "19:30",
    ),
}


@pytest.mark.parametrize("locale", ["en-US", "es"])
def test_the_usual_ways_to_say_it_are_understood_whatever_language_the_reader_has(locale: str) -> None:
    said = {text: read_recurrence(text, locale=locale) for text in UNDERSTOOD}
    assert {text: (each.rule, each.at and f"{each.at:%H:%M}") for text, each in said.items()} == UNDERSTOOD


@pytest.mark.parametrize(
    "text",
    [
        "once on 2027-01-05 19:30",
        "2027-01-05 at 7:30 pm",
        "once, on Tuesday 5 January 2027 at 19:30",
        "January 5th, 2027, 19:30",
        "una vez el 5 de enero de 2027 a las 19:30",
    ],
)
def test_a_single_day_is_a_rule_that_happens_once_from_that_day_on(text: str) -> None:
    assert read_recurrence(text) == Recurrence("FREQ=DAILY;COUNT=1", time(19, 30), date(2027, 1, 5))


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("7", Reason.AMBIGUOUS_TIME, "07:00 / 19:00"),
        ("every day at 7", Reason.AMBIGUOUS_TIME, "07:00 / 19:00"),
        ("todos los martes a las 12", Reason.AMBIGUOUS_TIME, "00:00 / 12:00"),
        ("every Tuesday 7", Reason.AMBIGUOUS_TIME, "07:00 / 19:00"),
        (
            "every second Friday 19:00",
            Reason.AMBIGUOUS_DAY,
            "second friday of the month / every 2 weeks on friday",
        ),
        (
            "biweekly on Tuesday 19:00",
            Reason.AMBIGUOUS_DAY,
            "every 2 weeks on Tuesday / Mondays and Thursdays",
        ),
        ("once on 05/01/2027 19:30", Reason.AMBIGUOUS_DAY, ""),
        ("every tusday 19:30", Reason.UNKNOWN_WORD, "every tuesday 19:30"),
        ("todos los mares 19:30", Reason.UNKNOWN_WORD, "todos los martes 19:30"),
        ("bananas", Reason.UNKNOWN_WORD, ""),
        ("every Tuesday 25:00", Reason.NO_SUCH_TIME, ""),
        ("every Tuesday 13 pm", Reason.NO_SUCH_TIME, ""),
        ("every Tuesday 19:30 and 20:30", Reason.TWO_TIMES, ""),
        ("every week 19:30", Reason.NO_DAY, ""),
        ("19:30", Reason.NO_DAY, ""),
        ("once", Reason.NO_DAY, ""),
        ("every 30 February 12:00", Reason.NO_SUCH_DAY, ""),
        ("once on 2027-02-29 12:00", Reason.NO_SUCH_DAY, ""),
        ("the 32nd of every month 12:00", Reason.NO_SUCH_DAY, ""),
        ("once on Monday 2027-01-05 19:30", Reason.UNREADABLE, ""),
        ("every hour", Reason.WITHOUT_END, ""),
        ("cada hora", Reason.WITHOUT_END, ""),
        ("every 15 minutes", Reason.TOO_OFTEN, ""),
        ("every 0 days 12:00", Reason.BAD_VALUE, ""),
        ("  ", Reason.UNREADABLE, ""),
        ("every Tuesday " * 40, Reason.TOO_LONG, ""),
    ],
)
def test_what_is_not_understood_says_why_and_what_was_probably_meant(
    text: str, reason: Reason, suggestion: str
) -> None:
    with pytest.raises(NotUnderstood) as refused:
        read_recurrence(text)
    assert (refused.value.reason, refused.value.suggestion) == (reason, suggestion)


def test_an_error_is_a_sentence_for_whoever_edits_the_file() -> None:
    with pytest.raises(
        NotUnderstood, match=r"“tusday” is no word known here; expected .+; did you mean every tues"
    ):
        read_recurrence("every tusday 19:30")


def test_a_time_given_beside_the_text_must_not_contradict_it() -> None:
    assert read_recurrence("every Tuesday", at=time(19, 30)).at == time(19, 30)
    assert read_recurrence("every Tuesday 19:30", at=time(19, 30)).at == time(19, 30)
    with pytest.raises(NotUnderstood) as refused:
        read_recurrence("every Tuesday 19:30", at=time(20, 30))
    assert refused.value.reason is Reason.TWO_TIMES
