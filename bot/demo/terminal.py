"""Putting words on a terminal: how wide they are, where lines break, colours only where they are wanted."""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from bot.demo.wording import END_OF_STRONG, STRONG, without_emphasis

NARROWEST, USUAL, WIDEST = 44, 80, 96

_CODES = {
    "bold": "1", "dim": "2",
    "red": "31", "green": "32", "yellow": "33", "blue": "34", "magenta": "35", "cyan": "36",
}  # fmt: skip
_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
_LABEL = re.compile(rf"^{STRONG}(\S+(?: \S+)?){END_OF_STRONG}(?= [\w@#])")
_AS_EMOJI = "\ufe0f"
"""Asks for the wide, coloured form of the character before it."""

_JOINED_ON = frozenset({"\u200d", "\ufe0f", "\u200b", STRONG, END_OF_STRONG})


@dataclass(frozen=True)
class Frame:
    """The characters of a box."""

    top: str
    side: str
    bottom: str
    across: str
    rule: str


PUBLIC = Frame("╭─╮", "│", "╰─╯", "├─┤", "─")
PRIVATE = Frame("╭╌╮", "┆", "╰╌╯", "├╌┤", "╌")
PLAIN = Frame("+-+", "|", "+-+", "+-+", "-")


@dataclass(frozen=True)
class Terminal:
    """What the output can show."""

    width: int = USUAL
    colour: bool = False
    drawn: bool = True

    @classmethod
    def of(cls, out: TextIO) -> Terminal:
        """Return what `out` can show: colours on a terminal only (none with NO_COLOR, see no-color.org)."""
        is_terminal = out.isatty()
        columns = shutil.get_terminal_size((USUAL, 24)).columns - 1 if is_terminal else USUAL
        try:
            "╭┆✓".encode(getattr(out, "encoding", None) or "utf-8")
            drawn = True
        except UnicodeEncodeError:
            drawn = False
        colour = is_terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
        return cls(max(NARROWEST, min(columns, WIDEST)), colour, drawn)

    def styled(self, text: str, *styles: str) -> str:
        """Return `text` in those styles, or as it is where there are no colours."""
        if not (self.colour and text and styles):
            return text
        return f"\x1b[{';'.join(_CODES[style] for style in styles)}m{text}\x1b[0m"

    def emphasised(self, lines: Iterable[str], *styles: str) -> Iterator[str]:
        """Yield the lines in those styles, words between the marks of `wording` in bold.

        Where nothing can be bold, a bold word or two before other text get a colon instead: "Who: @Ana".
        """
        strong = False
        for line in lines:
            if not self.colour:
                yield without_emphasis(_LABEL.sub(r"\1:", line))
                continue
            shown = []
            for piece in re.split(f"([{STRONG}{END_OF_STRONG}])", line):
                if piece in (STRONG, END_OF_STRONG):
                    strong = piece == STRONG
                elif piece:
                    shown.append(self.styled(piece, *styles, *(("bold",) if strong else ())))
            yield "".join(shown)

    def frame(self, *, private: bool) -> Frame:
        """Return the box to draw around a post."""
        if not self.drawn:
            return PLAIN
        return PRIVATE if private else PUBLIC

    @property
    def tick(self) -> str:
        return "✓" if self.drawn else "ok"

    @property
    def cross(self) -> str:
        return "✗" if self.drawn else "NO"


def columns_of(text: str) -> int:
    """Return how many columns `text` takes on a terminal."""
    columns = before = 0
    for character in _ESCAPES.sub("", text):
        if character == _AS_EMOJI and before == 1:
            columns += 1
            continue
        before = _columns(character)
        columns += before
    return columns


def _columns(character: str) -> int:
    if character in _JOINED_ON or unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def wrapped(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` columns, broken between words where that is possible."""
    lines: list[str] = []
    line, taken = "", 0
    for word in text.split():
        for piece in _pieces(word, width):
            size = columns_of(piece)
            if line and taken + 1 + size > width:
                lines.append(line)
                line, taken = "", 0
            line, taken = (f"{line} {piece}", taken + 1 + size) if line else (piece, size)
    if line or not lines:
        lines.append(line)
    return lines


def _pieces(word: str, width: int) -> Iterable[str]:
    while columns_of(word) > width:
        end = 1
        while columns_of(word[: end + 1]) <= width:
            end += 1
        yield word[:end]
        word = word[end:]
    yield word


def padded(text: str, width: int) -> str:
    """Return `text` filled up with blanks to `width` columns."""
    return text + " " * max(0, width - columns_of(text))
