"""The detector alone, next to one regular expression of the same phrases: microseconds a message."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.configuration import load
from bot.running.parts import settings_files
from cogs import FEATURES
from cogs.crisis.detection import Lexicon, Variant, parse_phrase
from cogs.crisis.settings import CrisisSettings
from tests.benchmarks.chat import Chat
from tests.bot_process import CHECKOUT

MESSAGES = 2000
_BY_EXPRESSION = 200
"""So many of them: the expression is much slower."""


@dataclass(frozen=True)
class Reading:
    """Seconds a message; `phrases` are all ways to say them."""

    detector: float
    expression: float
    phrases: int


def compare(seed: int, messages: int = MESSAGES) -> Reading:
    """Read ordinary messages in both ways, with the shipped lexicon."""
    settings = load(CHECKOUT / "config", settings_files(FEATURES)).section(None, CrisisSettings)
    chat = Chat(seed)
    texts = [chat.ordinary() for _ in range(messages)]
    variants = _variants(settings.lexicon)
    expression = re.compile(
        "|".join(_pattern(each, settings.words_between) for each in variants), re.IGNORECASE
    )
    return Reading(
        detector=_seconds_a_text(settings.detector.matches, texts),
        expression=_seconds_a_text(expression.search, texts[:_BY_EXPRESSION]),
        phrases=len(variants),
    )


def told(reading: Reading) -> str:
    """Return the line to print."""
    return (
        f"Reading one ordinary message, {reading.phrases} phrases: {reading.detector * 1e6:.0f} µs;"
        f" as one regular expression {reading.expression * 1e6:.0f} µs"
        f" ({reading.expression / reading.detector:.0f} times that, without folding accents or `unless`)"
    )


def _seconds_a_text(read: Callable[[str], object], texts: list[str]) -> float:
    began = time.perf_counter()
    for text in texts:
        read(text)
    return (time.perf_counter() - began) / len(texts)


def _variants(lexicon: Lexicon) -> list[Variant]:
    phrases = [phrase for rule in lexicon.rules for phrase in rule.phrases]
    return list(dict.fromkeys(variant for phrase in phrases for variant in parse_phrase(phrase)))


def _pattern(variant: Variant, words_between: int) -> str:
    runs = (
        r"\W+".join(re.escape(word.letters) + (r"\w*" if word.any_ending else "") for word in run)
        for run in variant.runs
    )
    gap = rf"(?:\W+\w+){{0,{words_between}}}?\W+"
    return rf"\b(?:{gap.join(runs)})\b"
