"""A history as a picture: for a phone first, whose screen shows it at half its width or less.

Above, mood and craving: each day a small point, the weeks' means a line. They differ by shape as well as by
colour. Below, the days with a check-in as a calendar. A day without one is simply empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.pictures import Align, Canvas, Lettering, Upright, palette
from cogs.checkins.history.days import History

WIDTH = 600
_MARGIN = 28
_ONE_DAY = timedelta(days=1)

_HEADING = Lettering(40, bold=True)
_SMALL = Lettering(27)
_TINY = Lettering(25)

_CHART_HEIGHT = 330
_AXIS_WIDTH = 44
_MOST_LANDMARKS = 4
_DAYS_AS_A_MONTH = 31
_DAYS_IN_ONE_BAND = 190


@dataclass(frozen=True)
class HistoryWords:
    """What is written in the picture, in the reader's language.

    `months`: twelve short names; `weekdays`: seven, Monday first, as short as can be. `day_and_month` has
    {day} and {month} in it.
    """

    heading: str
    dates: str
    mood: str
    craving: str
    means: str
    calendar: str
    more_landmarks: str
    months: tuple[str, ...]
    weekdays: tuple[str, ...]

    def month(self, day: date) -> str:
        """Return the short name of the month of `day`."""
        return self.months[day.month - 1]

    def short_date(self, day: date) -> str:
        """Return a day as it is written on an axis."""
        return f"{day.day} {self.month(day)}"


def draw_history(history: History, words: HistoryWords) -> bytes:
    """Return the PNG of a history."""
    has_chart = bool(history.moods or history.cravings)
    calendar = _Calendar(history, words)
    height = _HEADER + (_CHART if has_chart else 0) + calendar.height + _landmarks_height(history) + _MARGIN
    canvas = Canvas(WIDTH, height)
    canvas.box((0, 0, WIDTH, height), fill=palette.CARD, radius=28, edge=palette.EDGE, edge_width=2)
    _draw_header(canvas, words)
    top = float(_HEADER)
    if has_chart:
        _Chart(canvas, history, words, top).draw()
        top += _CHART
    top = calendar.draw(canvas, top)
    _draw_landmarks(canvas, history, words, top)
    return canvas.png()


_HEADER = 112
_CHART = _CHART_HEIGHT + 178


def _draw_header(canvas: Canvas, words: HistoryWords) -> None:
    canvas.text((_MARGIN, 32), words.heading, _HEADING, upright=Upright.TOP, within=WIDTH - 2 * _MARGIN)
    canvas.text((_MARGIN, 78), words.dates, _SMALL, colour=palette.QUIET_INK, upright=Upright.TOP)


class _Chart:
    """Mood and craving on one scale of 1 to 10."""

    def __init__(self, canvas: Canvas, history: History, words: HistoryWords, top: float) -> None:
        self._canvas = canvas
        self._history = history
        self._words = words
        self._top = top + 110
        self._bottom = self._top + _CHART_HEIGHT
        self._left = _MARGIN + _AXIS_WIDTH
        self._right = WIDTH - _MARGIN - 12

    def draw(self) -> None:
        self._draw_legend()
        self._draw_grid()
        self._draw_dates()
        self._draw_landmarks()
        self._draw_days()
        self._draw_means()

    def _draw_legend(self) -> None:
        y = self._top - 90
        x: float = _MARGIN
        for shown, colour, word, shape in (
            (self._history.moods, palette.MOOD, self._words.mood, _round),
            (self._history.cravings, palette.CRAVING, self._words.craving, _square),
        ):
            if shown:
                self._canvas.line([(x, y), (x + 44, y)], colour=colour, width=5)
                shape(self._canvas, (x + 22, y), 9, colour)
                width = self._canvas.text((x + 56, y), word, _SMALL, upright=Upright.MIDDLE)
                x += 56 + width + 32
        self._canvas.text(
            (_MARGIN, y + 36),
            self._words.means,
            _TINY,
            colour=palette.QUIET_INK,
            upright=Upright.MIDDLE,
            within=WIDTH - 2 * _MARGIN,
        )

    def _draw_grid(self) -> None:
        for value in (1, 4, 7, 10):
            y = self._y(value)
            self._canvas.line([(self._left, y), (self._right, y)], colour=palette.GRID, width=2)
            self._canvas.text(
                (self._left - 16, y),
                str(value),
                _TINY,
                colour=palette.QUIET_INK,
                align=Align.RIGHT,
                upright=Upright.MIDDLE,
            )

    def _draw_dates(self) -> None:
        free_from = self._left - 30.0
        for day, label in _axis_labels(self._history, self._words):
            x, width = self._x(day), _TINY.width(label)
            left = min(max(x - width / 2, self._left - 20), self._right + 12 - width)
            if left < free_from:
                continue
            self._canvas.line([(x, self._bottom), (x, self._bottom + 8)], colour=palette.GRID, width=2)
            self._canvas.text(
                (left, self._bottom + 20), label, _TINY, colour=palette.QUIET_INK, upright=Upright.TOP
            )
            free_from = left + width + 24

    def _draw_landmarks(self) -> None:
        for day in dict.fromkeys(day for day, _ in self._history.landmarks):
            x = self._x(day)
            self._canvas.line(
                [(x, self._top - 4), (x, self._bottom)], colour=palette.MILESTONE, width=2, dash=8
            )
            _diamond(self._canvas, (x, self._top - 4), 11)

    def _draw_days(self) -> None:
        if self._history.length > _DAYS_IN_ONE_BAND:
            radius, share = 2.5, 0.4
        else:
            radius, share = (6.0, 0.6) if self._history.length <= _DAYS_AS_A_MONTH else (4.5, 0.5)
        for values, colour, shape in (
            (self._history.cravings, palette.CRAVING, _square),
            (self._history.moods, palette.MOOD, _round),
        ):
            dimmed = palette.mixed(colour, palette.CARD, share)
            for day, value in sorted(values.items()):
                shape(self._canvas, (self._x(day), self._y(value)), radius, dimmed)

    def _draw_means(self) -> None:
        # Where a year's points would touch each other, only a week that stands alone is shown as one.
        crowded = self._history.length > _DAYS_IN_ONE_BAND
        dot = 7.0 if crowded else 9.0
        for craving in (True, False):
            colour, shape = (palette.CRAVING, _square) if craving else (palette.MOOD, _round)
            points: list[tuple[float, float] | None] = []
            for week in self._history.weeks:
                mean = week.craving if craving else week.mood
                begins = max(week.monday, self._history.first)
                ends = min(week.monday + _ONE_DAY * 6, self._history.last)
                middle = (self._x(begins) + self._x(ends)) / 2
                points.append(None if mean is None else (middle, self._y(mean)))
            for stretch in _without_gaps(points):
                if len(stretch) > 1:
                    self._canvas.line(stretch, colour=palette.CARD, width=9)
                    self._canvas.line(stretch, colour=colour, width=5)
                for point in stretch if len(stretch) == 1 or not crowded else (stretch[0], stretch[-1]):
                    shape(self._canvas, point, dot + 2, palette.CARD)
                    shape(self._canvas, point, dot, colour)

    def _x(self, day: date) -> float:
        share = (day - self._history.first).days / max(1, self._history.length - 1)
        inset = 14
        return self._left + inset + share * (self._right - self._left - 2 * inset)

    def _y(self, value: float) -> float:
        inset = 14
        return self._bottom - inset - (value - 1) / 9 * (self._bottom - self._top - 2 * inset)


class _Calendar:
    """The days with a check-in: a month as on a wall, a longer time with a column for each week."""

    def __init__(self, history: History, words: HistoryWords) -> None:
        self._history = history
        self._words = words
        self._monday = history.first - _ONE_DAY * history.first.weekday()
        self._weeks = ((history.last - self._monday).days) // 7 + 1
        self._marked = {day for day, _ in history.landmarks}
        self._wall = history.length <= _DAYS_AS_A_MONTH
        bands = 1 if history.length <= _DAYS_IN_ONE_BAND else 2
        self._columns = -(-self._weeks // bands)
        self._bands = bands
        width = WIDTH - 2 * _MARGIN
        if self._wall:
            self._cell_width, self._cell_height = width / 7, 56.0
        else:
            self._cell_width = self._cell_height = min((width - _AXIS_WIDTH) / self._columns, 44.0)

    @property
    def height(self) -> int:
        """How much room it takes, with its caption."""
        if self._wall:
            return round(_CAPTION + 44 + self._weeks * self._cell_height + 16)
        return round(_CAPTION + self._bands * (42 + 7 * self._cell_height + 16))

    def draw(self, canvas: Canvas, top: float) -> float:
        """Draw it below `top`; return where it ends."""
        canvas.text(
            (_MARGIN, top + 12), self._words.calendar, _SMALL, upright=Upright.TOP, within=WIDTH - 2 * _MARGIN
        )
        if self._wall:
            self._draw_wall(canvas, top + _CAPTION)
        else:
            for band in range(self._bands):
                self._draw_band(canvas, top + _CAPTION + band * (42 + 7 * self._cell_height + 16), band)
        return top + self.height

    def _draw_wall(self, canvas: Canvas, top: float) -> None:
        for number, name in enumerate(self._words.weekdays):
            x = _MARGIN + (number + 0.5) * self._cell_width
            canvas.text(
                (x, top + 8), name, _TINY, colour=palette.QUIET_INK, align=Align.CENTRE, upright=Upright.TOP
            )
        for day in self._days():
            row = (day - self._monday).days // 7
            left = _MARGIN + day.weekday() * self._cell_width
            above = top + 44 + row * self._cell_height
            self._draw_day(canvas, day, (left, above), numeral=True)

    def _draw_band(self, canvas: Canvas, top: float, band: int) -> None:
        first_week = band * self._columns
        for number in (0, 2, 4, 6):
            y = top + 42 + (number + 0.5) * self._cell_height
            canvas.text(
                (_MARGIN, y),
                self._words.weekdays[number],
                _TINY,
                colour=palette.QUIET_INK,
                upright=Upright.MIDDLE,
            )
        free_from = 0.0
        for day in self._days():
            week = (day - self._monday).days // 7
            if not first_week <= week < first_week + self._columns:
                continue
            left = _MARGIN + _AXIS_WIDTH + (week - first_week) * self._cell_width
            if day.day == 1 and left >= free_from:
                name = self._words.month(day)
                width = canvas.text(
                    (left, top + 10), name, _TINY, colour=palette.QUIET_INK, upright=Upright.TOP
                )
                free_from = left + width + 14
            self._draw_day(canvas, day, (left, top + 42 + day.weekday() * self._cell_height), numeral=False)

    def _draw_day(self, canvas: Canvas, day: date, corner: tuple[float, float], *, numeral: bool) -> None:
        gap = 4 if numeral else 2
        box = (
            corner[0] + gap,
            corner[1] + gap,
            corner[0] + self._cell_width - gap,
            corner[1] + self._cell_height - gap,
        )
        here = day in self._history.checked_in
        radius = 12 if numeral else min(8, self._cell_width / 4)
        fill = palette.CHECKED_IN if here else palette.PANEL
        canvas.box(box, fill=fill, radius=radius)
        if day in self._marked:
            canvas.box(box, radius=radius, edge=palette.MILESTONE, edge_width=4 if numeral else 3)
        if numeral:
            canvas.text(
                ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2),
                self._words.short_date(day) if day.day == 1 or day == self._history.first else str(day.day),
                Lettering(25, bold=here),
                colour=palette.ink_on(fill) if here else palette.QUIET_INK,
                align=Align.CENTRE,
                upright=Upright.MIDDLE,
                within=box[2] - box[0] - 8,
                smallest=19,
            )

    def _days(self) -> Iterator[date]:
        for number in range(self._history.length):
            yield self._history.first + _ONE_DAY * number


_CAPTION = 46


def _landmarks_height(history: History) -> int:
    shown = min(len(history.landmarks), _MOST_LANDMARKS) + (len(history.landmarks) > _MOST_LANDMARKS)
    return 8 + 40 * shown if shown else 0


def _draw_landmarks(canvas: Canvas, history: History, words: HistoryWords, top: float) -> None:
    y = top + 22
    latest = history.landmarks[-_MOST_LANDMARKS:]
    for day, label in latest:
        _diamond(canvas, (_MARGIN + 12, y), 12)
        dated = words.short_date(day)
        width = canvas.text(
            (_MARGIN + 38, y), dated, _SMALL, colour=palette.QUIET_INK, upright=Upright.MIDDLE
        )
        canvas.text(
            (_MARGIN + 38 + width + 18, y),
            label,
            _SMALL,
            upright=Upright.MIDDLE,
            within=WIDTH - 2 * _MARGIN - 56 - width,
        )
        y += 40
    if len(history.landmarks) > len(latest):
        canvas.text(
            (_MARGIN + 38, y), words.more_landmarks, _TINY, colour=palette.QUIET_INK, upright=Upright.MIDDLE
        )


def _axis_labels(history: History, words: HistoryWords) -> Iterator[tuple[date, str]]:
    """Yield the days that are named below the chart: Mondays of a month, else the months' first days."""
    for number in range(history.length):
        day = history.first + _ONE_DAY * number
        if history.length <= _DAYS_AS_A_MONTH:
            if day.weekday() == 0:
                yield day, words.short_date(day)
        elif day.day == 1:
            yield day, words.month(day)


def _without_gaps(points: Sequence[tuple[float, float] | None]) -> Iterator[list[tuple[float, float]]]:
    stretch: list[tuple[float, float]] = []
    for point in (*points, None):
        if point is not None:
            stretch.append(point)
        elif stretch:
            yield stretch
            stretch = []


def _round(canvas: Canvas, centre: tuple[float, float], radius: float, colour: palette.Colour) -> None:
    canvas.circle(centre, radius, colour)


def _square(canvas: Canvas, centre: tuple[float, float], radius: float, colour: palette.Colour) -> None:
    x, y = centre
    side = radius * 0.9
    canvas.box((x - side, y - side, x + side, y + side), fill=colour, radius=side / 4)


def _diamond(canvas: Canvas, centre: tuple[float, float], radius: float) -> None:
    x, y = centre
    canvas.polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], palette.MILESTONE)
