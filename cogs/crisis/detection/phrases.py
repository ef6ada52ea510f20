"""The grammar in which an admin writes phrases: words, never regular expressions.

kill myself              these words, one after the other
overdos*                 the word with any ending
want to … die            up to a set number of words between, within one sentence (`...` says the same)
[going|about] to relapse one of these; an empty one ([really|]) may be left out
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from cogs.crisis.detection.reading import plain_words

SHORTEST_BEGINNING = 3
MOST_VARIANTS = 256

_GAP = re.compile(r"\.{3,}|…")


class PhraseError(ValueError):
    """A phrase that cannot be read: `what` is wrong with it and what was `expected`."""

    def __init__(self, what: str, expected: str) -> None:
        super().__init__(f"{what}; expected {expected}")
        self.what = what
        self.expected = expected


class Word(NamedTuple):
    """A whole word, or with `any_ending` the beginning of one."""

    letters: str
    any_ending: bool


@dataclass(frozen=True)
class Variant:
    """One way to say a phrase: runs of adjoining words, with a gap between each run and the next."""

    runs: tuple[tuple[Word, ...], ...]


@lru_cache(maxsize=8192)  # checked, compared between tiers, compiled: each phrase is read three times a load
def parse_phrase(phrase: str) -> tuple[Variant, ...]:
    """Return every way to say `phrase`, each once. Raises `PhraseError`."""
    if not phrase.strip():
        raise PhraseError("an empty phrase", "one or more words")
    variants = dict.fromkeys(_variant(text, phrase) for text in _spelled_out(phrase))
    return tuple(variants)


def _spelled_out(phrase: str) -> list[str]:
    """Return the phrase with each choice of its brackets taken."""
    parts: list[list[str]] = []
    rest = phrase
    while rest:
        before, bracket, rest = rest.partition("[")
        if "]" in before:
            raise PhraseError(f'"{phrase}" closes a bracket that was never opened', "[one|another]")
        if "|" in before:
            raise PhraseError(f'"{phrase}" has a | outside brackets', "[one|another]")
        parts.append([before])
        if not bracket:
            break
        inside, closed, rest = rest.partition("]")
        if not closed:
            raise PhraseError(f'"{phrase}" opens a bracket and never closes it', "[one|another]")
        if "[" in inside:
            raise PhraseError(f'"{phrase}" has a bracket inside a bracket', "[one|another], not nested")
        if "|" not in inside:
            raise PhraseError(f'"[{inside}]" gives no choice', "[one|another]")
        parts.append(inside.split("|"))
    count = 1
    for part in parts:
        count *= len(part)
    if count > MOST_VARIANTS:
        raise PhraseError(
            f'"{phrase}" can be said in {count} ways', f"at most {MOST_VARIANTS}: make it two phrases"
        )
    return ["".join(choice) for choice in itertools.product(*parts)]


def _variant(text: str, phrase: str) -> Variant:
    runs = tuple(_words(run, phrase) for run in _GAP.split(text))
    if not any(runs):
        raise PhraseError(f'"{phrase}" has no word in it, or a choice of it has none', "one or more words")
    if not all(runs):
        raise PhraseError(f'"{phrase}" has … at an end, or twice in a row', "words on both sides of …")
    return Variant(runs)


def _words(run: str, phrase: str) -> tuple[Word, ...]:
    words: list[Word] = []
    for written in run.split():
        stem, star, after = written.partition("*")
        plain = plain_words(stem)
        if star and (after or not plain):
            raise PhraseError(
                f'"{phrase}" has a * that is not at the end of a word',
                'a word\'s beginning and then *, as in "overdos*"',
            )
        if star and len(plain[-1]) < SHORTEST_BEGINNING:
            raise PhraseError(
                f'"{written}" would match too many words', f"at least {SHORTEST_BEGINNING} letters before *"
            )
        words += [Word(letters, any_ending=False) for letters in plain]
        if star:
            words[-1] = Word(plain[-1], any_ending=True)
    return tuple(words)
