"""Reads a text as a row of plain words, and remembers where each stood in the original.

Written forms that a reader sees as the same become the same: Unicode compatibility forms, letter case,
accents, invisible characters, apostrophes (all are dropped: "can't" and "cant" are one word), white space,
mentions and custom emoji.

Marks inside a word have no single meaning: "kill||myself||" has two words, "ki||ll||" one. So a text that has
any is read twice, once with marks as gaps and once with the letters joined over them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

_MARK = "|"
_MARKS = "*_~|`-\\"
_SENTENCE_ENDS = ".!?"
_APOSTROPHES = "'\u2018\u2019\u201b\u2032\u02b9\u02bb\u02bc\u02bd\u00b4\uff07\u055a\ua78c"
_FULL_STOPS = "\u3002\uff61\u0964\u06d4"
# Letters by category, but blank on the screen.
_INVISIBLE_LETTERS = "\u115f\u1160\u3164\uffa0\u17b4\u17b5"
# Marks put on Latin, Greek and Cyrillic letters. Vowel signs of other scripts are part of the word and stay.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\U000e0100-\U000e01ef]"
)
# Scripts written without spaces: there every character is a word, so a phrase is found inside a sentence.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"
)

_DISCORD_TOKENS = re.compile(r"<(?:a?:\w{2,32}:|@[!&]?|#|t:-?)\d{1,20}(?::[a-zA-Z])?>")
_WORD_SEPARATED = re.compile(r"[^\s.!?|]+")
# Not after a digit: 5.2 stays two numbers, and never becomes 52.
_WORD_JOINED = re.compile(r"[^\s.!?|]+(?:(?<!\d)[.|]+[^\s.!?|]+)*")
_NEEDS_JOINING = re.compile(r"[^\s.!?|\d][.|]+[^\s.!?|]")
_JOINTS = str.maketrans("", "", ".|'")
# A single full stop, or any exclamation or question mark, before a blank; or an empty line.
_SENTENCE_BREAK = re.compile(r"(?:(?<!\.)\.|[!?])(?=\s|$)|\n\s*\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """`line` is the words framed and parted by single blanks (" i feel fine "); the rest goes by word number.

    `starts` and `ends` are offsets into the original text, `sentences` the number of the sentence the word
    stands in, `blanks` the number of the word by the place of the blank before it in `line`.
    """

    line: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    sentences: tuple[int, ...]
    blanks: dict[int, int] = field(repr=False)


def plain_words(text: str) -> tuple[str, ...]:
    """The words of `text` as a detector compares them, marks taken as gaps."""
    return _read(*_fold(text), _WORD_SEPARATED).words


def readings(text: str) -> Iterator[Reading]:
    """Every way to read `text`: one, or two where marks stand inside words. Never raises."""
    folded, offsets = _fold(text)
    yield _read(folded, offsets, _WORD_SEPARATED)
    if _NEEDS_JOINING.search(folded):
        yield _read(folded, offsets, _WORD_JOINED)


def _read(folded: str, offsets: list[int] | None, word_pattern: re.Pattern[str]) -> Reading:
    breaks = [found.start() for found in _SENTENCE_BREAK.finditer(folded)]
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    sentences: list[int] = []
    blanks: dict[int, int] = {}
    place, sentence = 0, 0
    for found in word_pattern.finditer(folded):
        written = found.group()
        word = written.translate(_JOINTS)
        if not word:
            continue
        start, last = found.end() - len(written.lstrip("'")), found.start() + len(written.rstrip("'")) - 1
        while sentence < len(breaks) and breaks[sentence] < start:
            sentence += 1
        blanks[place] = len(words)
        place += len(word) + 1
        words.append(word)
        starts.append(start if offsets is None else offsets[start])
        ends.append((last if offsets is None else offsets[last]) + 1)
        sentences.append(sentence)
    line = f" {' '.join(words)} "
    return Reading(line, tuple(words), tuple(starts), tuple(ends), tuple(sentences), blanks)


def _fold(text: str) -> tuple[str, list[int] | None]:
    """Return the text in plain characters, and each one's offset in the original (`None`: the same)."""
    if "<" in text:
        text = _DISCORD_TOKENS.sub(lambda found: " " * len(found.group()), text)
    if text.isascii():
        return text.translate(_ASCII), None
    folded: list[str] = []
    offsets: list[int] = []
    for offset, plain in enumerate(map(_plain, text)):
        folded.append(plain)
        offsets.extend([offset] * len(plain))
    return "".join(folded), offsets


@cache
def _plain(character: str) -> str:
    """What a character is read as; at most one kept entry a character of Unicode."""
    if character in _APOSTROPHES:
        return "'"
    if unicodedata.category(character) == "Cf":
        return ""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(map(_plain_part, _ACCENTS.sub("", decomposed)))


def _plain_part(character: str) -> str:
    if character == "\n" or character in _SENTENCE_ENDS:
        return character
    if character in _MARKS:
        return _MARK
    if character in _APOSTROPHES:
        return "'"
    if character in _FULL_STOPS:
        return "."
    if character in _INVISIBLE_LETTERS:
        return ""
    if _UNSPACED.match(character):
        return f" {character} "
    return character if unicodedata.category(character)[0] in "LMN" else " "


_ASCII = {code: _plain(chr(code)) for code in range(128)}
