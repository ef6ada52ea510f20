"""From `ana writes` to who does what: the first half of a step."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.configuration.suggestions import did_you_mean, listed
from bot.demo.scene.grammar import Subject, Verb
from bot.demo.scene.people_do import PEOPLE_DO
from bot.demo.scene.people_see import PEOPLE_SEE
from bot.demo.scene.things_happen import THINGS_HAPPEN

VERBS: tuple[type[Verb], ...] = (*PEOPLE_DO, *PEOPLE_SEE, *THINGS_HAPPEN)
NOBODY, EVERYBODY = "nobody", "everybody"
BOT = "bot"
RESERVED = frozenset({NOBODY, EVERYBODY, BOT})
"""Names that no person of a scene can have."""


@dataclass(frozen=True)
class Sentence:
    """Who does what. `who` is a person's name as the scene introduces it, nobody, everybody, or None."""

    who: str | None
    verb: type[Verb]


class NotUnderstood(ValueError):
    """A sentence that is none; says what was wrong, what was expected, and what was probably meant."""

    def __init__(self, what: str, expected: str, suggestion: str = "") -> None:
        super().__init__(what)
        self.what, self.expected, self.suggestion = what, expected, suggestion


def parse_sentence(text: str, people: Iterable[str]) -> Sentence:
    """Read the first half of a step; `NotUnderstood` where it is no sentence about these people."""
    words = " ".join(text.split())
    for verb in THINGS_HAPPEN:
        if words.casefold() == verb.words:
            return Sentence(None, verb)
    names = sorted([*people, NOBODY, EVERYBODY], key=len, reverse=True)
    for name in names:
        if words.casefold() == name.casefold() or words.casefold().startswith(f"{name.casefold()} "):
            return _of_person(words, name, words[len(name) :].strip())
    return _unknown_subject(words, names)


def _of_person(words: str, name: str, doing: str) -> Sentence:
    anyone = name in {NOBODY, EVERYBODY}
    allowed = [verb for verb in (*PEOPLE_DO, *PEOPLE_SEE) if not anyone or verb.subject is Subject.ANYONE]
    for verb in allowed:
        if doing.casefold() == verb.words.casefold():
            return Sentence(name, verb)
    known = [verb.words for verb in allowed]
    near = did_you_mean(doing, known)
    if not doing:
        raise NotUnderstood(f"`{words}` says who, but not what they do", listed(known))
    raise NotUnderstood(
        f"nothing in a scene is called `{doing}`", listed(known), f"`{name} {near}`" if near else ""
    )


def _unknown_subject(words: str, names: Sequence[str]) -> Sentence:
    things = [verb.words for verb in THINGS_HAPPEN]
    doing = next((verb for verb in VERBS if words.casefold().endswith(f" {verb.words.casefold()}")), None)
    if doing is not None and doing.subject is not Subject.THING:
        who = words[: -len(doing.words)].strip()
        near = did_you_mean(who, names)
        raise NotUnderstood(
            f"nobody in this scene is called `{who}`",
            f"one of {listed(name for name in names)}",
            f"`{near}`" if near else "",
        )
    whole = [f"{name} {verb.words}" for name in names for verb in (*PEOPLE_DO, *PEOPLE_SEE)]
    near = did_you_mean(words, [*things, *whole])
    raise NotUnderstood(
        f"`{words}` is no step of a scene",
        f"a person and what they do, or {listed(things, at_most=20)}",
        f"`{near}`" if near else "",
    )
