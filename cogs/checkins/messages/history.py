"""What somebody's check-ins looked like: the picture, and the same in words. Only they see it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from statistics import fmean

import discord
from babel.dates import format_date, get_day_names, get_month_names
from babel.numbers import format_decimal

from bot.language import Language
from bot.message import Message, Picture
from cogs.checkins.history import History, HistoryWords, Span, Trend, trend_of
from cogs.checkins.messages import custom_ids, parts

PICTURE = "history.png"
_LONGEST_DESCRIPTION = 1024


def words_of(language: Language, history: History) -> HistoryWords:
    """Return what is written in the picture."""
    return HistoryWords(
        heading=language.text("checkins-history-heading", days=history.length),
        dates=span_of_days(language, history.first, history.last),
        mood=language.text("checkins-history-mood"),
        craving=language.text("checkins-history-craving"),
        means=language.text("checkins-history-means"),
        calendar=language.text("checkins-history-calendar"),
        more_landmarks=language.text("checkins-history-more-landmarks"),
        months=tuple(name.removesuffix(".") for _, name in sorted(_months(language).items())),
        weekdays=tuple(name for _, name in sorted(_weekdays(language).items())),
    )


def panel(
    language: Language, history: History, span: Span, picture: bytes | None, *, guild_id: int
) -> Message:
    """Return the picture with the same in words, and buttons for other lengths of time.

    Without a picture there is nothing to draw, which is said kindly.
    """
    said = in_words(language, history)
    private = f"-# {language.text('checkins-only-you')}"
    choices = parts.row(*(_span_button(language, each, span, guild_id) for each in Span))
    if picture is None:
        return Message(view=parts.layout(parts.box(parts.paragraph(said, private)), choices))
    description = _as_description("\n".join([said, *_by_week(language, history)]))
    gallery = discord.ui.MediaGallery[parts.Layout]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=description)
    return Message(
        # The picture stands outside of the box, whose edges would make it smaller on a phone.
        view=parts.layout(gallery, parts.paragraph(said, private), choices),
        pictures=(Picture(PICTURE, picture, description),),
    )


def in_words(language: Language, history: History) -> str:
    """Return what the picture shows, in words that compare and do not judge."""
    dates = span_of_days(language, history.first, history.last)
    if not history.checked_in and not history.landmarks:
        return language.text("checkins-history-empty", dates=dates)
    lines = [language.text("checkins-history-days", dates=dates, count=len(history.checked_in))]
    for measured, values in (("mood", history.moods), ("craving", history.cravings)):
        if values:
            lines.append(_measured(language, measured, values, history))
    if history.landmarks:
        marks = ", ".join(f"{short_date(language, day)} {label}" for day, label in history.landmarks[-4:])
        lines.append(language.text("checkins-history-landmarks", marks=parts.plain(marks)))
    return "\n".join(lines)


def short_date(language: Language, day: date) -> str:
    """Return a day as `3 Mar`."""
    return str(format_date(day, "d MMM", locale=_babel(language))).removesuffix(".")


def span_of_days(language: Language, first: date, last: date) -> str:
    """Return two days with a dash between them, and the years where they matter."""
    begins = short_date(language, first)
    if first.year != last.year:
        begins = f"{begins} {first.year}"
    return f"{begins} – {short_date(language, last)} {last.year}"


def measured_words(language: Language, measured: str, values: Mapping[date, float]) -> str:
    """Return how mood or craving was: its mean, and between what it lay."""
    lowest, highest = min(values.values()), max(values.values())
    return language.text(
        "checkins-measured",
        measured=measured,
        mean=round(fmean(values.values()), 1),
        lowest=round(lowest, 1),
        highest=round(highest, 1),
        varied="yes" if round(lowest, 1) != round(highest, 1) else "no",
    )


def _measured(language: Language, measured: str, values: Mapping[date, float], history: History) -> str:
    said = measured_words(language, measured, values)
    trend = trend_of(values, history.first, history.last)
    if trend is Trend.UNKNOWN:
        return said
    return f"{said} {language.text('checkins-history-trend', trend=trend.value)}"


def _by_week(language: Language, history: History) -> list[str]:
    """Return what the lines and the calendar show, for who hears the picture instead of seeing it."""
    sevens = timedelta(days=7)
    days = [
        sum(week.monday <= day < week.monday + sevens for day in history.checked_in) for week in history.weeks
    ]
    said = [language.text("checkins-history-by-week", measured="days", values=", ".join(map(str, days)))]
    for measured, means in (
        ("mood", [week.mood for week in history.weeks]),
        ("craving", [week.craving for week in history.weeks]),
    ):
        if any(mean is not None for mean in means):
            values = ", ".join("–" if mean is None else _number(language, mean) for mean in means)
            said.append(language.text("checkins-history-by-week", measured=measured, values=values))
    return said


def _number(language: Language, value: float) -> str:
    return str(format_decimal(round(value, 1), locale=_babel(language)))


def _span_button(
    language: Language, span: Span, shown: Span, guild_id: int
) -> discord.ui.Button[parts.Layout]:
    button = parts.button(
        language.text("checkins-button-span", days=span.value), custom_ids.history(guild_id, span.value)
    )
    if span is shown:
        button.style, button.disabled = discord.ButtonStyle.primary, True
    return button


def _as_description(said: str) -> str:
    plain = said.replace("**", "").replace("\\", "")
    return plain if len(plain) <= _LONGEST_DESCRIPTION else f"{plain[: _LONGEST_DESCRIPTION - 1]}…"


def _months(language: Language) -> Mapping[int, str]:
    return get_month_names("abbreviated", "stand-alone", _babel(language))


def _weekdays(language: Language) -> Mapping[int, str]:
    return get_day_names("narrow", "stand-alone", _babel(language))


def _babel(language: Language) -> str:
    return language.locale.replace("-", "_")
