"""Which question a group gets next. Pure: the same seed, questions and past give the same question.

A set is drawn in rounds: none comes twice in a round, and a round ends when the set is used up. Questions of
a date stand outside of the rounds and come on their days, before the others, once a season. Within that, what
was drawn lately stays away for a while, themes take turns, and what is written in the group's language goes
before what would have to be shown in English.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cogs.checkins.prompts.yearly_days import YearlyDays

ONE_SEASON = timedelta(days=180)
"""A question of a date that was drawn less than this ago was drawn this year."""
OUT_OF_ROUNDS = 0
_RESTING_SHARE = 3
"""One in so many of a set, those drawn last, rest when a new round begins."""


@dataclass(frozen=True)
class Candidate:
    """A question that may be drawn. `spoken`: it is written in the group's language."""

    id: str
    theme: str | None = None
    when: YearlyDays | None = None
    spoken: bool = True


@dataclass(frozen=True)
class Drawn:
    """When a question was last drawn, and in which round (`OUT_OF_ROUNDS`: as a question of a date)."""

    round: int
    day: date


@dataclass(frozen=True)
class Choice:
    """The question to ask, and the round that it belongs to."""

    id: str
    round: int


def choose(candidates: Sequence[Candidate], past: Mapping[str, Drawn], day: date, seed: str) -> Choice | None:
    """Return which of a set's `candidates` comes on the local `day`; None where there is nothing to draw.

    `past`: by a question's id, when it was drawn last; ids that are no candidates any more are harmless.
    """
    dice = random.Random(seed)  # noqa: S311  (a fair order, not a secret)
    of_today = [
        each
        for each in candidates
        if each.when is not None
        and day in each.when
        and not (each.id in past and abs(day - past[each.id].day) < ONE_SEASON)
    ]
    if of_today:
        return Choice(_pick(of_today, (), dice).id, OUT_OF_ROUNDS)
    usual = [each for each in candidates if each.when is None]
    if not usual:
        return None
    drawn = {each.id: past[each.id] for each in usual if each.id in past}
    round_ = max((each.round for each in drawn.values()), default=1) or 1
    left = [each for each in usual if each.id not in drawn or drawn[each.id].round < round_]
    if not left:
        round_, left = round_ + 1, usual
    latest_first = sorted(drawn, key=lambda prompt: (drawn[prompt].day, drawn[prompt].round), reverse=True)
    resting = set(latest_first[: len(usual) // _RESTING_SHARE])
    rested = [each for each in left if each.id not in resting] or left
    themes = {each.id: each.theme for each in usual}
    lately = [theme for prompt in latest_first[:2] if (theme := themes[prompt]) is not None]
    return Choice(_pick(rested, lately, dice).id, round_)


def _pick(choices: Sequence[Candidate], themes_lately: Collection[str], dice: random.Random) -> Candidate:
    spoken = [each for each in choices if each.spoken] or choices
    fresh = [each for each in spoken if each.theme not in themes_lately] or spoken
    return dice.choice(sorted(fresh, key=lambda each: each.id))
