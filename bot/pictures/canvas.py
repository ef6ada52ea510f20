"""A canvas: what is drawn on it is drawn at double size and scaled down, so that every edge is smooth."""

from __future__ import annotations

import io
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from math import ceil, dist
from typing import TypeAlias

from PIL import Image, ImageDraw

from bot.pictures.lettering import CAPITAL_HEIGHT, Lettering, font, wrapped, writable
from bot.pictures.palette import INK, Colour

_DETAIL = 2
_CLEAR = (0, 0, 0, 0)
_READ_ON_A_PHONE = 26

Point: TypeAlias = tuple[float, float]
"""Pixels of the finished picture, from the left and from the top."""

Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom, in pixels of the finished picture."""


class Align(StrEnum):
    """Which part of a line of text lies at its point, from side to side."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Upright(StrEnum):
    """Which part of a line of text lies at its point, up and down. Measured on its capitals and numerals."""

    TOP = "top"
    MIDDLE = "middle"
    BASELINE = "baseline"


_ANCHORS = {Align.LEFT: "ls", Align.CENTRE: "ms", Align.RIGHT: "rs"}
_BELOW_POINT = {Upright.TOP: CAPITAL_HEIGHT, Upright.MIDDLE: CAPITAL_HEIGHT / 2, Upright.BASELINE: 0.0}


class Canvas:
    """A picture being drawn. All measures are pixels of the finished picture; colours are `palette`'s.

    Without a `background` it is clear where nothing is drawn.
    """

    def __init__(self, width: int, height: int, background: Colour | None = None) -> None:
        self.width = width
        self.height = height
        size = (width * _DETAIL, height * _DETAIL)
        self._image = Image.new("RGBA", size, background if background is not None else _CLEAR)
        self._draw = ImageDraw.Draw(self._image)

    def text(
        self,
        point: Point,
        text: str,
        lettering: Lettering,
        *,
        colour: Colour = INK,
        align: Align = Align.LEFT,
        upright: Upright = Upright.BASELINE,
        within: float | None = None,
        smallest: float | None = None,
    ) -> float:
        """Write one line at `point` and return its width.

        With `within` it is at most so wide: set smaller, down to `smallest` (if None, the least that is read
        on a phone), and then cut off.
        """
        if within is not None:
            least = self.width / _READ_ON_A_PHONE if smallest is None else smallest
            lettering, text = lettering.fitting(text, within, smallest=min(least, lettering.size))
        x, y = point
        self._draw.text(
            _doubled((x, y + lettering.size * _BELOW_POINT[upright])),
            writable(text),
            fill=colour,
            font=font(lettering.size * _DETAIL, bold=lettering.bold),
            anchor=_ANCHORS[align],
        )
        return lettering.width(text)

    def paragraph(
        self,
        point: Point,
        text: str,
        lettering: Lettering,
        *,
        within: float,
        lines: int,
        colour: Colour = INK,
        align: Align = Align.LEFT,
    ) -> float:
        """Write at most `lines` lines under `point`, the top of the first; return the last one's baseline."""
        x, top = point
        baseline = top
        for number, line in enumerate(wrapped(text, lettering, within, lines=lines)):
            baseline = top + lettering.size * (CAPITAL_HEIGHT + number * _LINE_HEIGHT)
            self.text((x, baseline), line, lettering, colour=colour, align=align)
        return baseline

    def box(
        self,
        box: Box,
        *,
        fill: Colour | None = None,
        radius: float = 0,
        edge: Colour | None = None,
        edge_width: float = 0,
    ) -> None:
        """Draw a rectangle with corners rounded by `radius`; its edge lies within it."""
        self._draw.rounded_rectangle(
            (*_doubled(box[:2]), *_last(box[2:])),
            radius=radius * _DETAIL,
            fill=fill,
            outline=edge,
            width=round(edge_width * _DETAIL),
        )

    def circle(self, centre: Point, radius: float, colour: Colour) -> None:
        """Draw a full circle."""
        self._draw.ellipse(_around(centre, radius), fill=colour)

    def ring(self, centre: Point, radius: float, *, width: float, colour: Colour, share: float = 1.0) -> None:
        """Draw a ring with its outer edge at `radius`: only a `share` (0 to 1), clockwise from the top."""
        bounds, thickness = _around(centre, radius), round(width * _DETAIL)
        if share >= 1:
            self._draw.ellipse(bounds, outline=colour, width=thickness)
        elif share > 0:
            self._draw.arc(bounds, -90, -90 + 360 * share, fill=colour, width=thickness)

    def line(
        self, points: Sequence[Point], *, colour: Colour, width: float = 2, dash: float | None = None
    ) -> None:
        """Draw a line through the points, round at joints and ends; with `dash` in dashes of that length."""
        for stretch in [points] if dash is None else _dashes(points, dash):
            doubled = [_doubled(point) for point in stretch]
            self._draw.line(doubled, fill=colour, width=max(1, round(width * _DETAIL)), joint="curve")
            if dash is None and width > 1:
                for point in stretch:
                    self.circle(point, width / 2, colour)

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        """Draw a filled shape with these corners."""
        self._draw.polygon([_doubled(point) for point in points], fill=colour)

    def png(self) -> bytes:
        """Return the picture as a PNG in 256 colours, the same bytes for the same drawing."""
        # The plain mean of each four pixels: smoother filters put halos around letters and doubled the file.
        finished = self._image.reduce(_DETAIL)
        # A picture of few colours and their in-betweens looks the same in 256, at a third of the size.
        finished = finished.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        written = io.BytesIO()
        # Pressing a tenth more out of it would take seven times as long, most of what a picture takes.
        finished.save(written, "PNG", compress_level=6)
        return written.getvalue()


_LINE_HEIGHT = 1.36  # Noto Sans's own


def _doubled(point: Sequence[float]) -> tuple[float, float]:
    return (point[0] * _DETAIL, point[1] * _DETAIL)


def _last(point: Sequence[float]) -> tuple[float, float]:
    """Return the last pixel before `point`: Pillow draws the corner pixel too."""
    return (point[0] * _DETAIL - 1, point[1] * _DETAIL - 1)


def _around(centre: Point, radius: float) -> Box:
    x, y = centre
    return (*_doubled((x - radius, y - radius)), *_last((x + radius, y + radius)))


def _dashes(points: Sequence[Point], dash: float) -> list[tuple[Point, Point]]:
    """Return every second stretch of length `dash` between each two points."""
    dashes: list[tuple[Point, Point]] = []
    for begin, end in pairwise(points):
        steps = max(1, ceil(dist(begin, end) / dash))

        def at(step: int, begin: Point = begin, end: Point = end, steps: int = steps) -> Point:
            share = min(step, steps) / steps
            return (begin[0] + (end[0] - begin[0]) * share, begin[1] + (end[1] - begin[1]) * share)

        dashes += [(at(step), at(step + 1)) for step in range(0, steps, 2)]
    return dashes
