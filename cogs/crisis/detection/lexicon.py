"""What the detector looks for, as plain data."""

from __future__ import annotations

from dataclasses import dataclass

from cogs.crisis.detection.tiers import Tier


@dataclass(frozen=True)
class Rule:
    """A named group of phrases of one tier.

    `phrases` and `unless` are in the phrase grammar of `detection.phrases`. A match that overlaps an `unless`
    phrase is silent; other matches in the same text are not.
    """

    name: str
    tier: Tier
    phrases: tuple[str, ...]
    unless: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """All rules, what silences every one of them, and how many words `…` may stand for."""

    rules: tuple[Rule, ...]
    unless: tuple[str, ...] = ()
    words_between: int = 4
