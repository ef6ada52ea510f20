"""A chip: what the fellowships hand over as a medallion, in a shape of our own.

Its rim is a circle of people, one of them lit for the person whose chip it is; behind the numeral a sun comes
up. It bears no sign and no motto of any fellowship.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from bot.pictures import Align, Canvas, Lettering, Upright, palette
from bot.pictures.canvas import Point
from bot.pictures.palette import Colour

CHIP_SIZE = 512
"""Pixels, wide and high."""

_PEOPLE = 16
_RAYS = 12


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
    colour = face.colour
    ink = palette.ink_on(colour)
    other = palette.DARK_INK if ink == palette.INK else palette.INK
    canvas.circle(centre, radius, palette.EDGE)
    canvas.circle(centre, radius * 0.985, palette.mixed(palette.DARK_INK, colour, 0.45))
    canvas.circle(centre, radius * 0.95, colour)
    _people(canvas, centre, radius, colour, ink)
    _sunrise(canvas, centre, radius * 0.735, colour, other)
    if face.numeral:
        _numeral(canvas, centre, radius, face, ink)
    else:
        _words_alone(canvas, centre, radius, face, ink)


def _people(canvas: Canvas, centre: Point, radius: float, colour: Colour, ink: Colour) -> None:
    """Draw the circle of people on the rim; the one at the top is lit."""
    for person in range(_PEOPLE):
        at = _on_circle(centre, radius * 0.845, person / _PEOPLE)
        canvas.circle(at, radius * 0.05, palette.mixed(ink, colour, 0.4))
    canvas.circle(_on_circle(centre, radius * 0.845, 0), radius * 0.06, ink)


def _sunrise(canvas: Canvas, centre: Point, radius: float, colour: Colour, other: Colour) -> None:
    """Draw the field within the rim: rays from below the numeral, no stronger than the numeral can bear."""
    canvas.circle(centre, radius, palette.mixed(other, colour, 0.10))
    ray = palette.mixed(other, colour, 0.18)
    for number in range(_RAYS):
        begin, end = (number / _RAYS - 0.012, number / _RAYS + 0.03)
        canvas.polygon([centre, _on_circle(centre, radius, begin), _on_circle(centre, radius, end)], ray)
    canvas.ring(centre, radius, width=radius * 0.025, colour=palette.mixed(palette.DARK_INK, colour, 0.3))


def _numeral(canvas: Canvas, centre: Point, radius: float, face: ChipFace, ink: Colour) -> None:
    x, y = centre
    canvas.text(
        (x, y - radius * 0.13),
        face.numeral,
        Lettering(radius * 0.92, bold=True),
        colour=ink,
        align=Align.CENTRE,
        upright=Upright.MIDDLE,
        within=radius * 1.3,
        smallest=1,
    )
    canvas.text(
        (x, y + radius * 0.42),
        face.words.upper(),
        Lettering(radius * 0.24, bold=True),
        colour=ink,
        align=Align.CENTRE,
        upright=Upright.MIDDLE,
        within=radius * 1.0,
        smallest=1,
    )


def _words_alone(canvas: Canvas, centre: Point, radius: float, face: ChipFace, ink: Colour) -> None:
    x, y = centre
    words = face.words.split()
    for number, word in enumerate(words):
        canvas.text(
            (x, y + radius * 0.34 * (number - (len(words) - 1) / 2)),
            word,
            Lettering(radius * 0.3, bold=True),
            colour=ink,
            align=Align.CENTRE,
            upright=Upright.MIDDLE,
            within=radius * 1.25,
            smallest=1,
        )


def _on_circle(centre: Point, radius: float, turn: float) -> Point:
    """Return the point after `turn` (0 to 1) around the circle, clockwise from the top."""
    angle = 2 * pi * turn
    return (centre[0] + radius * sin(angle), centre[1] - radius * cos(angle))
