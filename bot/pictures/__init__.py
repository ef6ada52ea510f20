"""A drawing floor over Pillow: what a feature draws its pictures with. Nothing here knows Discord.

A picture is a pure function from values to the bytes of a PNG, made on a `Canvas` in the colours of `palette`
and called through `drawn`, so that the bot goes on answering while it is drawn.

A phone shows a picture some 300 points wide, however many pixels it has: letters under a twenty-sixth of its
width (28 pixels of 720) are not read there.
"""

from __future__ import annotations

from bot.pictures import palette
from bot.pictures.canvas import Align, Box, Canvas, Point, Upright
from bot.pictures.drawing import drawn
from bot.pictures.lettering import Lettering, wrapped
from bot.pictures.palette import Colour

__all__ = [
    "Align",
    "Box",
    "Canvas",
    "Colour",
    "Lettering",
    "Point",
    "Upright",
    "drawn",
    "palette",
    "wrapped",
]
