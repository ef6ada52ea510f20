"""A drawing floor over Pillow: what a feature draws its pictures with. Nothing here knows Discord.

A picture is a pure function from values to the bytes of a PNG, made on a `Canvas` in the colours of `palette`
and called through `drawn`, so that the bot goes on answering while it is drawn.
"""

from __future__ import annotations

from bot.pictures import palette
from bot.pictures.canvas import Align, Canvas, Upright
from bot.pictures.drawing import drawn
from bot.pictures.lettering import Lettering, wrapped

__all__ = ["Align", "Canvas", "Lettering", "Upright", "drawn", "palette", "wrapped"]
