"""Letters: Noto Sans at a size and a weight, what it can write, and how long that gets."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import fontpkg_noto_sans
from anyascii import anyascii
from PIL import ImageFont

CAPITAL_HEIGHT = 0.714
"""How tall a capital or a numeral of Noto Sans is, as a share of its size."""

_FILE = fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"
_REGULAR, _BOLD = 400, 700
_NO_CHARACTER = "\uffff"  # Unicode promises that it will never be one: drawn as the box for what is missing


@dataclass(frozen=True)
class Lettering:
    """How text is set: `size` in pixels of the finished picture."""

    size: float
    bold: bool = False

    def width(self, text: str) -> float:
        """Return how wide `text` is, in pixels of the finished picture."""
        # Measured large and scaled: so that one width is right at every size, and no font is loaded for it.
        return _measuring(self.bold).getlength(writable(text)) * self.size / _MEASURED_AT

    def fitting(self, text: str, width: float, *, smallest: float) -> tuple[Lettering, str]:
        """Return lettering and text that fit into `width`: smaller, down to `smallest`, then cut off."""
        long = self.width(text)
        if long <= width:
            return self, text
        lettering = Lettering(max(smallest, self.size * width / long), self.bold)
        return lettering, lettering.cut(text, width)

    def cut(self, text: str, width: float) -> str:
        """Return `text`, or as much of it as fits into `width` with an ellipsis at its end."""
        if self.width(text) <= width + 0.01:
            return text
        kept = bisect_right(
            range(1, len(text) + 1), width, key=lambda length: self.width(f"{text[:length].rstrip()}…")
        )
        return f"{text[:kept].rstrip()}…"


def wrapped(text: str, lettering: Lettering, width: float, *, lines: int) -> tuple[str, ...]:
    """Return `text` in at most `lines` lines of `width`, broken at spaces; the last one is cut off."""
    broken: list[str] = []
    for word in text.split():
        if broken and lettering.width(f"{broken[-1]} {word}") <= width:
            broken[-1] = f"{broken[-1]} {word}"
        else:
            broken.append(word)
    kept = broken[:lines]
    if len(broken) > lines:
        kept[-1] = " ".join(broken[lines - 1 :])
    return tuple(lettering.cut(line, width) for line in kept)


def writable(text: str) -> str:
    """Return `text` as one line in letters that Noto Sans has: others by their sound, or left out.

    So a name in a script that the font lacks stays a name, a smiley in it leaves no box behind, and nothing
    in it turns the direction of what follows.
    """
    written = "".join(letter if _has(letter) else _by_sound(letter) for letter in text if _is_seen(letter))
    return " ".join(written.split())


@lru_cache(maxsize=64)
def font(size: float, *, bold: bool) -> ImageFont.FreeTypeFont:
    """Return the font at `size` pixels, loaded once."""
    loaded = ImageFont.truetype(Path(_FILE), size)
    loaded.set_variation_by_axes([_BOLD if bold else _REGULAR, 100])
    return loaded


_MEASURED_AT = 200


@lru_cache(maxsize=2)
def _measuring(bold: bool) -> ImageFont.FreeTypeFont:
    return font(_MEASURED_AT, bold=bold)


def _is_seen(letter: str) -> bool:
    return letter.isspace() or not unicodedata.category(letter).startswith("C")


@lru_cache(maxsize=4096)
def _has(letter: str) -> bool:
    if letter.isspace():
        return True
    small = font(16, bold=False)
    return bytes(small.getmask(letter)) != bytes(small.getmask(_NO_CHARACTER))


def _by_sound(letter: str) -> str:
    return anyascii(letter) if letter.isalnum() else ""
