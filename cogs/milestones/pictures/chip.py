"""A chip: what the fellowships hand over as a medallion, in a shape of our own.

Its rim is a circle of people, one of them lit for the person whose chip it is; in its field a sun comes up.
It bears no sign and no motto of any fellowship.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from math import cos, pi, sin

from bot.pictures import Align, Canvas, Lettering, Upright, palette
from bot.pictures.canvas import Point
from bot.pictures.palette import Colour

CHIP_SIZE = 512
"""Pixels, wide and high."""

_PEOPLE = 16
_RAYS = 12
_LARGEST, _SMALLEST = 0.32, 0.2
_LINE = 1.15


@dataclass(frozen=True)
class ChipFace:
    """What stands on a chip, in the member's language: "90" over "days", or words alone ("Welcome back").

    `colour` is #rrggbb (see `chip_colour`).
    """

    numeral: str
    words: str
    colour: Colour


def draw_chip(face: ChipFace, size: int = CHIP_SIZE) -> bytes:
    """Return the PNG of a chip; what lies around it is clear."""
    canvas = Canvas(size, size)
    strike(canvas, (size / 2, size / 2), size / 2, face)
    return canvas.png()


def strike(canvas: Canvas, centre: Point, radius: float, face: ChipFace) -> None:
    """Draw a chip upon `canvas`."""
    ink = palette.ink_on(face.colour)
    blank(canvas, centre, radius, face.colour)
    if face.numeral:
        _numeral(canvas, centre, radius, face, ink)
    else:
        _words_alone(canvas, centre, radius, face.words, ink)


def blank(canvas: Canvas, centre: Point, radius: float, colour: Colour) -> None:
    """Draw a chip on which nothing stands yet: its rim with the people, and its field."""
    ink = palette.ink_on(colour)
    # A dark chip has a light rim, so that it is seen where it ends upon Discord's dark.
    rim = palette.INK if palette.contrast(colour, palette.CARD) < 2 else palette.DARK_INK
    canvas.circle(centre, radius, palette.EDGE)
    canvas.circle(centre, radius * 0.98, palette.mixed(rim, colour, 0.4))
    canvas.circle(centre, radius * 0.945, colour)
    for person in range(_PEOPLE):
        at = _on_circle(centre, radius * 0.84, person / _PEOPLE)
        canvas.circle(at, radius * 0.048, palette.mixed(ink, colour, 0.4))
    canvas.circle(_on_circle(centre, radius * 0.84, 0), radius * 0.06, ink)
    _field(canvas, centre, radius * 0.735, colour, ink)


def _field(canvas: Canvas, centre: Point, radius: float, colour: Colour, ink: Colour) -> None:
    """Draw the field within the rim, with rays that only raise the contrast of what stands upon it."""
    other = min(palette.LIGHT_INK, palette.DARK_INK, key=lambda each: palette.contrast(each, colour))
    if palette.contrast(other, colour) < 2.2:  # white upon white would not be seen
        other = palette.mixed(ink, other, 0.35)
    canvas.circle(centre, radius, palette.mixed(other, colour, 0.05))
    ray = palette.mixed(other, colour, 0.24)
    for number in range(_RAYS):
        begin, end = (number - 0.25) / _RAYS, (number + 0.25) / _RAYS
        canvas.polygon(
            [centre, _on_circle(centre, radius * 0.995, begin), _on_circle(centre, radius * 0.995, end)], ray
        )
    canvas.ring(centre, radius, width=radius * 0.025, colour=palette.mixed(ink, colour, 0.3))


def _numeral(canvas: Canvas, centre: Point, radius: float, face: ChipFace, ink: Colour) -> None:
    """Set the numeral so large that it is read where the chip is as small as an emoji, and the unit below."""
    x, y = centre
    canvas.text(
        (x, y - radius * 0.13),
        face.numeral,
        Lettering(radius * 0.92, bold=True),
        colour=ink,
        align=Align.CENTRE,
        upright=Upright.MIDDLE,
        within=radius * 1.32,
        smallest=1,
    )
    canvas.text(
        (x, y + radius * 0.42),
        face.words.upper(),
        Lettering(radius * 0.24, bold=True),
        colour=ink,
        align=Align.CENTRE,
        upright=Upright.MIDDLE,
        within=radius * 1.06,
        smallest=1,
    )


def _words_alone(canvas: Canvas, centre: Point, radius: float, words: str, ink: Colour) -> None:
    """Set the words as large as they stay whole, in a line or two above a rising sun; many without it."""
    size, lines = max(_set(words, lines) for lines in (1, 2))
    middle = centre[1] - radius * 0.17
    if size >= _SMALLEST:
        _sun(canvas, (centre[0], centre[1] + radius * 0.5), radius * 0.13, ink)
    else:
        size, lines = max(_set(words, lines) for lines in (3, 4))
        middle = centre[1]
    lettering = Lettering(radius * size, bold=True)
    top = middle - lettering.size * _LINE * (len(lines) - 1) / 2
    for number, line in enumerate(lines):
        at = (centre[0], top + lettering.size * _LINE * number)
        canvas.text(at, line, lettering, colour=ink, align=Align.CENTRE, upright=Upright.MIDDLE)


def _set(words: str, lines: int) -> tuple[float, tuple[str, ...]]:
    """Return the words in so many lines, broken where the longest is shortest, and the size they fit in.

    The size is a share of the chip's radius.
    """
    each = words.split() or [""]
    ways = (
        tuple(" ".join(each[begin:end]) for begin, end in pairwise((0, *breaks, len(each))))
        for breaks in combinations(range(1, len(each)), min(lines, len(each)) - 1)
    )
    shortest = min(ways, key=_width)
    return min(_LARGEST, 1.2 / max(1e-6, _width(shortest))), shortest


def _width(lines: tuple[str, ...]) -> float:
    return max(Lettering(1, bold=True).width(line) for line in lines)


def _sun(canvas: Canvas, centre: Point, radius: float, ink: Colour) -> None:
    """Draw half a sun above its horizon."""
    x, y = centre
    turns = [-0.25 + number / 48 for number in range(25)]
    canvas.polygon([_on_circle(centre, radius, turn) for turn in turns], ink)
    for ray in range(5):
        turn = -0.25 + (ray + 0.5) / 10
        begin, end = (_on_circle(centre, radius * share, turn) for share in (1.35, 1.75))
        canvas.line([begin, end], colour=ink, width=radius * 0.17)
    canvas.line([(x - radius * 2, y), (x + radius * 2, y)], colour=ink, width=radius * 0.17)


def _on_circle(centre: Point, radius: float, turn: float) -> Point:
    """Return the point after `turn` (0 to 1) around the circle, clockwise from the top."""
    angle = 2 * pi * turn
    return (centre[0] + radius * sin(angle), centre[1] - radius * cos(angle))
