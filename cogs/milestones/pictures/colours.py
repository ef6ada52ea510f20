"""The colours a chip can be struck in: by name, or as #rrggbb."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches

from bot.pictures.palette import Colour

CHIP_COLOURS: Mapping[str, Colour] = {
    "white": "#eef0f4",
    "silver": "#c3cad6",
    "grey": "#8d96a5",
    "black": "#2b2e38",
    "red": "#c8323f",
    "orange": "#e8792b",
    "bronze": "#b5763c",
    "gold": "#e5b53b",
    "yellow": "#f2d64b",
    "green": "#2f9e62",
    "moonglow": "#cdeec0",
    "teal": "#1f9aa5",
    "blue": "#2f6fd0",
    "purple": "#7d4fc4",
    "pink": "#e0679c",
}
"""The names that YAML may use, among them the fellowships' own."""

_HEX = re.compile(r"#[0-9a-f]{6}")


class UnknownColour(ValueError):
    """Neither a known name nor #rrggbb. `nearest` is the name that may have been meant."""

    def __init__(self, written: str, nearest: str | None) -> None:
        super().__init__(f"{written!r} is not a colour")
        self.nearest = nearest


def chip_colour(written: str) -> Colour:
    """Return `#rrggbb` for a name or a `#rrggbb`, whatever its case. Raises `UnknownColour`."""
    plain = written.strip().lower()
    if _HEX.fullmatch(plain):
        return plain
    known = CHIP_COLOURS.get(plain.replace("gray", "grey"))
    if known is None:
        raise UnknownColour(written, next(iter(get_close_matches(plain, CHIP_COLOURS, n=1)), None))
    return known
