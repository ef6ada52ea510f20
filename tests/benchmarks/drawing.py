"""What a picture takes to draw, next to an empty one of its size: milliseconds each, in one thread."""

from __future__ import annotations

import io
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PIL import Image

from bot.language import Languages
from bot.pictures import Canvas, palette
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.checkins.history import History, Span, draw_history
from cogs.checkins.messages.history import words_of
from cogs.milestones.pictures import CardFace, ChipFace, draw_card, draw_chip
from tests.benchmarks.figures import percentile

TIMES = 15
_TODAY = date(2026, 11, 25)
_CHIPS = tuple(ChipFace(str(each * 30), "days", colour) for each, colour in enumerate(palette.SERIES, 1))


@dataclass(frozen=True)
class Drawing:
    """One picture, drawn several times. Seconds each; `size` in bytes of the PNG."""

    name: str
    seconds: tuple[float, ...]
    empty: tuple[float, ...]
    size: int


def pictures(languages: Languages | None = None) -> Mapping[str, Callable[[], bytes]]:
    """Return what is measured, by name: each draws one picture from values that are ready."""
    spoken = (languages or languages_of(FEATURES, strict=True)).source

    def history(span: Span) -> Callable[[], bytes]:
        full = full_history(span)
        words = words_of(spoken, full)
        return lambda: draw_history(full, words)

    return {
        **{f"history, {span.value} days": history(span) for span in Span},
        "chip": lambda: draw_chip(_CHIPS[-1]),
        "card, five chips": lambda: draw_card(CardFace("Nicotine", "412", "days", "in all", _CHIPS)),
    }


def full_history(span: Span) -> History:
    """Return the history of somebody who answers every day and has reached six milestones."""
    dice = random.Random(span.value)
    days = [_TODAY - timedelta(days=number) for number in range(span.value)]
    marks = sorted(dice.sample(days, 6))
    return History(
        span.first_day(_TODAY),
        _TODAY,
        frozenset(days),
        {day: float(dice.randint(1, 10)) for day in days},
        {day: float(dice.randint(1, 10)) for day in days},
        tuple((day, f"{number} months") for number, day in enumerate(marks)),
    )


def measure(times: int = TIMES) -> tuple[Drawing, ...]:
    """Draw each picture once unmeasured (fonts are loaded), and then so many times."""
    measured = []
    for name, draw in pictures().items():
        drawn = draw()
        width, height = Image.open(io.BytesIO(drawn)).size
        measured.append(
            Drawing(
                name, _timed(draw, times), _timed(lambda w=width, h=height: _empty(w, h), times), len(drawn)
            )
        )
    return tuple(measured)


def told(measured: tuple[Drawing, ...]) -> str:
    """Return the table, ready to print."""
    lines = ["", "Drawing one picture, ms (an empty one of its size beside it)"]
    lines.append(f"  {'':<20}{'median':>9}{'p99':>9}{'empty':>9}{'ratio':>9}{'KiB':>9}")
    for drawing in measured:
        median, empty = percentile(drawing.seconds, 0.5), percentile(drawing.empty, 0.5)
        cells = (
            f"{median * 1000:.0f}",
            f"{percentile(drawing.seconds, 0.99) * 1000:.0f}",
            f"{empty * 1000:.0f}",
            f"{median / empty:.1f}",
            f"{drawing.size / 1024:.0f}",
        )
        lines.append(f"  {drawing.name:<20}" + "".join(f"{cell:>9}" for cell in cells))
    return "\n".join(lines)


def _empty(width: int, height: int) -> bytes:
    return Canvas(width, height, palette.CARD).png()


def _timed(draw: Callable[[], bytes], times: int) -> tuple[float, ...]:
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        draw()
        seconds.append(time.perf_counter() - began)
    return tuple(seconds)
