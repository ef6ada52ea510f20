"""From words to signs: what both languages say alike is written alike, so that one grammar reads them both.

The signs, separated by single spaces: numbers in digits; `Uday` a unit; `D0` (Monday) to `D6` a weekday;
`M01` a month; `H1225` a day of the year that has a name; `Pnight` a part of the day; and `Now`, `Today`,
`Yesterday`, `DayBefore`, `Tomorrow`, `Ago`, `Ahead`, `In`, `Last`, `Past`, `This`, `Next`, `At`, `Midnight`,
`am`, `pm`, `Half`, `Few`, `And`, `Nth`, `NthDay`, `Weekend`. They begin with a capital, which no typed word
has any more. A word of neither language stays as it is, and no rule of the grammar knows it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

_LONG_ENOUGH, _ALIKE = 5, 0.82
"""From how many letters on a word may be misspelt, and how alike (0 to 1) it must be."""


@dataclass(frozen=True)
class Tongue:
    """How a language is turned into signs, step after step.

    `phrases`: patterns of whole words and what they become, in their order. `words`: single words. `numbers`:
    number words below a hundred. `more_words`: words of the phrases that are easily misspelt. `fillers`:
    words that change nothing in what is meant. `day_first`: whether in 3/4 the 3 is surely the day.
    """

    phrases: Sequence[tuple[str, str]]
    words: Mapping[str, str]
    numbers: Mapping[str, int]
    joiner: str
    more_words: tuple[str, ...]
    fillers: frozenset[str]
    day_first: bool

    def signs(self, text: str) -> str:
        """Return the signs of a `plain` text."""
        text = self._digits(text)
        for pattern, signs in self.phrases:
            text = _pattern(pattern).sub(signs, text)
        words = [self.words.get(word, word) for word in text.split()]
        return " ".join(word for word in words if word not in self.fillers)

    def corrected(self, text: str) -> str:
        """Return a `plain` text in which words that are nearly a word of this language are that word."""
        known = [word for word in (*self.words, *self.numbers, *self.more_words) if len(word) >= _LONG_ENOUGH]
        return " ".join(
            word if len(word) < _LONG_ENOUGH else next(iter(get_close_matches(word, known, 1, _ALIKE)), word)
            for word in text.split()
        )

    def _digits(self, text: str) -> str:
        """Return `text` with its number words in digits: "treinta y uno" is 31."""
        found: list[str] = []
        tens = False
        words = text.replace("-", " - ").split(" ") if self._spells_numbers(text) else text.split(" ")
        waiting: list[str] = []
        for word in words:
            number = self.numbers.get(word)
            if tens and word in {self.joiner, "-"}:
                waiting.append(word)
                continue
            if number is not None and tens and number < 10:
                found[-1] = str(int(found[-1]) + number)
                tens, waiting = False, []
                continue
            found += waiting
            waiting = []
            found.append(word if number is None else str(number))
            tens = number is not None and number >= 20
        return " ".join(found + waiting)

    def _spells_numbers(self, text: str) -> bool:
        return any(part in self.numbers for word in text.split() if "-" in word for part in word.split("-"))


def plain(text: str) -> str:
    """Return `text` in small letters without accents and without the marks that mean nothing in a date."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(_bare(letter) for letter in decomposed if not unicodedata.combining(letter))
    bare = re.sub(r"['’`´]s\b", "s", bare)
    bare = re.sub(r"\b([ap])\.? ?m\b\.?", r"\1m", bare)
    bare = re.sub(r"[,;!?¡¿()\"“”«»~’'`´*_]", " ", bare)
    bare = re.sub(r"[–—−]", "-", bare)
    bare = re.sub(r"(?<=[0-9])\. (?=[0-9])", ".", bare)  # 3. 5. 2023
    bare = re.sub(r"\bmid-(?=[a-z])", "", bare)
    bare = re.sub(r"\.(?![0-9])", " ", bare)  # the dot of "Feb." and of a sentence, not of 29.02.
    return " ".join(bare.split())


def _bare(letter: str) -> str:
    """Return a digit of any script as one of ours, and a smiley as a space."""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    return " " if unicodedata.category(letter) in {"So", "Sk", "Cf", "Cc", "Co", "Cs", "Cn"} else letter


_KNOWN: dict[str, re.Pattern[str]] = {}


def _pattern(written: str) -> re.Pattern[str]:
    if written not in _KNOWN:
        _KNOWN[written] = re.compile(rf"(?<![\w:/.-])(?:{written})(?![\w/-])", re.ASCII)
    return _KNOWN[written]
