"""The picture of a history: whatever was or was not answered, and never in red."""

from __future__ import annotations

import io
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.checkins.history import History, Span, draw_history
from cogs.checkins.messages.history import words_of

LAST = date(2026, 11, 25)
LANGUAGES = languages_of(FEATURES, strict=True)
LONG = "6 months of something with a very long name that nobody could fit into one line"


def drawn(history: History, locale: str = "en") -> bytes:
    return draw_history(history, words_of(LANGUAGES.of_locale(locale), history))


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGBA").convert("RGB")


def some_history(span: Span, days: list[int], values: list[int], marks: int) -> History:
    shown = sorted({LAST - timedelta(days=day % span.value) for day in days})
    moods = dict(zip(shown, map(float, values), strict=False))
    cravings = {day: 11 - value for day, value in list(moods.items())[::2]}
    first = span.first_day(LAST)
    landmarks = tuple((first + timedelta(days=number), LONG) for number in range(marks))
    return History(first, LAST, frozenset(shown), moods, cravings, landmarks)


@given(
    st.sampled_from(Span),
    st.lists(st.integers(0, 364), max_size=40),
    st.lists(st.integers(1, 10), max_size=40),
    st.integers(0, 6),
    st.sampled_from(["en", "es"]),
)
@settings(max_examples=8, deadline=None)
def test_whatever_was_answered_is_drawn_and_nothing_is_red(
    span: Span, days: list[int], values: list[int], marks: int, locale: str
) -> None:
    picture = opened(drawn(some_history(span, days, values, marks), locale))
    colours = picture.getcolors(maxcolors=picture.width * picture.height)
    assert colours is not None
    assert [rgb for _, rgb in colours if rgb[0] > 140 and max(rgb[1:]) < rgb[0] / 2.2] == []


def test_a_check_in_changes_its_own_day_in_the_calendar_and_no_other() -> None:
    none = History(Span.MONTH.first_day(LAST), LAST)
    one = History(none.first, LAST, frozenset({LAST}))
    before, after = (opened(drawn(each)).convert("L") for each in (none, one))
    # Colours of one picture may shift a little with those of the whole: what counts is light against dark.
    box = ImageChops.difference(before, after).point(lambda light: 255 if light > 40 else 0).getbbox()
    assert box is not None
    left, top, right, bottom = box
    assert right - left <= before.width / 7
    assert bottom - top <= 60


def test_the_same_history_is_the_same_picture() -> None:
    history = some_history(Span.QUARTER, list(range(0, 80, 3)), [5] * 30, 2)
    assert drawn(history) == drawn(history)
