"""Finds the lexicon's phrases in a text, in time that grows with the text's length and no faster.

One Aho-Corasick pass finds, of each run of adjoining words, its longest part without a `*`; the run's other
words are compared where it stands. Runs are then put together over gaps, remembering for each phrase only the
nearest beginning, so that nothing is ever tried twice.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ahocorasick_rs import AhoCorasick, MatchKind

from cogs.crisis.detection.lexicon import Lexicon
from cogs.crisis.detection.phrases import Word, parse_phrase
from cogs.crisis.detection.reading import Reading, readings
from cogs.crisis.detection.tiers import Tier

Span = tuple[int, int]
_EVERY_RULE = -1


@dataclass(frozen=True)
class Match:
    """A rule's phrase, found at `text[start:end]` of the original text."""

    rule: str
    tier: Tier
    start: int
    end: int


@dataclass(frozen=True)
class Scan:
    """The matches in a text by where they start, and how many steps it took to find them."""

    matches: tuple[Match, ...]
    steps: int


@dataclass(frozen=True)
class _Pattern:
    """One way to say one phrase: of which rule, whether it silences, and in how many runs."""

    number: int
    rule: int
    silences: bool
    runs: int


@dataclass(frozen=True)
class _Run:
    """Adjoining words; `sought` words in stands the part that the automaton looks for."""

    words: tuple[Word, ...]
    sought: int
    uses: tuple[tuple[_Pattern, int], ...]

    def stands_at(self, words: Sequence[str], first: int) -> bool:
        if first < 0 or first + len(self.words) > len(words):
            return False
        return all(
            found.startswith(word.letters) if word.any_ending else found == word.letters
            for word, found in zip(self.words, words[first : first + len(self.words)], strict=True)
        )


class Detector:
    """A lexicon made ready. Immutable. Raises `PhraseError` for a phrase that cannot be read."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._rules = lexicon.rules
        self._words_between = lexicon.words_between
        runs = _runs_of(lexicon)
        sought: dict[str, list[_Run]] = defaultdict(list)
        for words, uses in runs.items():
            part, place = _longest_part(words)
            sought[part].append(_Run(words, place, tuple(uses)))
        self._sought = tuple(tuple(found) for found in sought.values())
        self._automaton = AhoCorasick(list(sought), matchkind=MatchKind.Standard) if sought else None

    def matches(self, text: str) -> tuple[Match, ...]:
        """Return what was found in `text`, by where it starts. Never raises, whatever the text."""
        return self.scan(text).matches

    def scan(self, text: str) -> Scan:
        """Like `matches`, with the number of steps taken: what the tests and the benchmark count."""
        found: set[tuple[int, int, int]] = set()
        steps = len(text)
        for reading in readings(text):
            spans, taken = self._spans(reading)
            steps += len(reading.line) + taken
            found.update((rule, reading.starts[first], reading.ends[end - 1]) for rule, first, end in spans)
        matches = [
            Match(self._rules[rule].name, self._rules[rule].tier, start, end)
            for rule, start, end in _widest(found)
        ]
        matches.sort(key=lambda match: (match.start, -match.tier.rank, match.end, match.rule))
        return Scan(tuple(matches), steps)

    def _spans(self, reading: Reading) -> tuple[list[tuple[int, int, int]], int]:
        """Return (rule, first word, word after the last) of what is not silenced, and the steps taken."""
        if self._automaton is None:
            return [], 0
        standing, steps = self._standing_runs(reading)
        spoken: list[tuple[int, int, int]] = []
        silencing: dict[int, list[Span]] = defaultdict(list)
        begun: dict[tuple[_Pattern, int], deque[Span]] = defaultdict(deque)
        for place, run in standing:
            end = place + len(run.words)
            for pattern, position in run.uses:
                steps += 1
                first = place
                if position:
                    before = self._nearest_before(begun[pattern, position - 1], place, reading.sentences)
                    if before is None:
                        continue
                    first = before
                if position + 1 < pattern.runs:
                    begun[pattern, position].append((first, end))
                elif pattern.silences:
                    silencing[pattern.rule].append((first, end))
                else:
                    spoken.append((pattern.rule, first, end))
        silent = {rule: _Overlap(spans) for rule, spans in silencing.items()}
        for_every_rule = silent.get(_EVERY_RULE, _NOTHING)
        return [
            (rule, first, end)
            for rule, first, end in spoken
            if not for_every_rule.touches(first, end) and not silent.get(rule, _NOTHING).touches(first, end)
        ], steps

    def _standing_runs(self, reading: Reading) -> tuple[list[tuple[int, _Run]], int]:
        """Return each run that stands in the text with its first word's number, and the steps taken.

        The automaton tells what it finds by where it ends. So a run comes after every run that ends before it
        begins, and the occurrences of one run come in their order: all that putting runs together needs.
        """
        assert self._automaton is not None
        standing: list[tuple[int, _Run]] = []
        steps = 0
        for sought, blank, _ in self._automaton.find_matches_as_indexes(reading.line, overlapping=True):
            for run in self._sought[sought]:
                steps += len(run.words)
                first = reading.blanks[blank] - run.sought
                if run.stands_at(reading.words, first):
                    standing.append((first, run))
        return standing, steps

    def _nearest_before(self, begun: deque[Span], place: int, sentences: Sequence[int]) -> int | None:
        """Return where the nearest beginning that ends before `place` starts, or `None` if it is too far.

        Runs of one position are equally long, so they stand in `begun` by their ends too, and what a later
        one has passed is never needed again.
        """
        while len(begun) > 1 and begun[1][1] <= place:
            begun.popleft()
        if not begun:
            return None
        first, end = begun[0]
        if not 0 <= place - end <= self._words_between or sentences[end - 1] != sentences[place]:
            return None
        return first


class _Overlap:
    """Whether a span shares a word with any of the given ones."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(end, self._ends[-1])
            else:
                self._starts.append(start)
                self._ends.append(end)

    def touches(self, start: int, end: int) -> bool:
        after = bisect_right(self._ends, start)
        return after < len(self._starts) and self._starts[after] < end


_NOTHING = _Overlap(())


def _runs_of(lexicon: Lexicon) -> dict[tuple[Word, ...], list[tuple[_Pattern, int]]]:
    runs: dict[tuple[Word, ...], list[tuple[_Pattern, int]]] = defaultdict(list)
    numbers = itertools.count()

    def add(phrases: Iterable[str], rule: int, *, silences: bool) -> None:
        for phrase in phrases:
            for variant in parse_phrase(phrase):
                pattern = _Pattern(next(numbers), rule, silences, len(variant.runs))
                for position, words in enumerate(variant.runs):
                    runs[words].append((pattern, position))

    for number, rule in enumerate(lexicon.rules):
        add(rule.phrases, number, silences=False)
        add(rule.unless, number, silences=True)
    add(lexicon.unless, _EVERY_RULE, silences=True)
    return runs


def _longest_part(words: tuple[Word, ...]) -> tuple[str, int]:
    """Return the longest text that every occurrence of `words` has, and the number of its first word."""
    parts: list[tuple[str, int]] = []
    part, place = " ", 0
    for number, word in enumerate(words):
        part += word.letters
        if word.any_ending:
            parts.append((part, place))
            part, place = " ", number + 1
        else:
            part += " "
    if part != " ":
        parts.append((part, place))
    return max(parts, key=lambda candidate: len(candidate[0]))


def _widest(found: Iterable[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """Leave out what lies inside another match of the same rule."""
    widest: list[tuple[int, int, int]] = []
    for rule, start, end in sorted(found, key=lambda match: (match[0], match[1], -match[2])):
        if widest and widest[-1][0] == rule and end <= widest[-1][2]:
            continue
        widest.append((rule, start, end))
    return widest
