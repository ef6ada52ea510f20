"""What was lived beside what was expected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeVar

from tests.simulated_year import asked, celebrated
from tests.simulated_year.asked import Asked
from tests.simulated_year.happenings import Year
from tests.simulated_year.recorded import Post
from tests.simulated_year.store_and_rules import Lived

_Thing = TypeVar("_Thing", Asked, celebrated.Celebrated, Post)


@dataclass(frozen=True)
class Comparison:
    """How much there was, and every difference in words."""

    people: int
    asked: int
    celebrated: Counter[str]
    posts: int
    differences: tuple[str, ...]

    def __str__(self) -> str:
        return (
            f"{self.people} members: {self.asked} prompts, one for each member and local day; "
            f"{self.posts} posts for them; {self.celebrated['public']} celebrations in public, "
            f"{self.celebrated['private']} in private; {len(self.differences)} differences"
        )


def compare(year: Year, lived: Lived) -> Comparison:
    """Return the comparison of what was lived with the plain calculation."""
    asked_expected = asked.expected(year)
    celebrated_expected = celebrated.expected(year)
    differences = [
        *_doubles("asked twice", ((each.person, each.kind, each.day) for each in lived.asked)),
        *_doubles(
            "celebrated twice",
            ((each.person, each.counter, each.run, each.step) for each in lived.celebrated),
        ),
        *_doubles("posted twice", lived.posts),
        *_unlike(asked_expected, lived.asked),
        *_unlike(celebrated_expected, lived.celebrated),
        *_unlike(posts_expected(asked_expected), lived.posts),
        *lived.seen_otherwise,
    ]
    return Comparison(
        year.people,
        len(lived.asked),
        Counter(each.where for each in lived.celebrated),
        len(lived.posts),
        tuple(differences),
    )


def posts_expected(those_asked: Iterable[Asked]) -> set[Post]:
    """Return one post for all who are asked for a local day at one instant, each in their turn; whoever is
    late alone comes to the post that is there.
    """
    in_turn: dict[tuple[datetime, str, date], bool] = {}
    for each in those_asked:
        key = each.at, each.kind, each.day
        in_turn[key] = in_turn.get(key, False) or each.in_turn
    found = set[Post]()
    days = set[tuple[str, date]]()
    for (at, kind, day), together in sorted(in_turn.items()):
        if together or (kind, day) not in days:
            found.add(Post(kind, day, at))
            days.add((kind, day))
    return found


def _doubles(what: str, things: Iterable[object]) -> list[str]:
    return [f"{what}: {thing}" for thing, count in Counter(things).items() if count > 1]


def _unlike(expected: Collection[_Thing], lived: Collection[_Thing]) -> list[str]:
    missing: set[_Thing] = set(expected) - set(lived)
    needless: set[_Thing] = set(lived) - set(expected)
    return [
        *(f"expected, and never came: {thing}" for thing in sorted(missing)),
        *(f"came, and was not expected: {thing}" for thing in sorted(needless)),
    ]
