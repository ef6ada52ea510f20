from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.demo.expecting import View, in_words, judge
from bot.demo.post import Post
from bot.demo.reading import Block, Button, Buttons, Text
from bot.demo.scene.people_see import DoesNotSee, Sees

ALERT: tuple[Block, ...] = (
    Text("Ana may be in danger"),
    Buttons((Button("Acknowledge", "crisis:1", enabled=True), Button("Gone", None, enabled=False))),
)


def post(number: int, blocks: tuple[Block, ...], **changes: Any) -> Post:
    given: dict[str, Any] = {
        "author": "Mutual Aid", "by_bot": True, "place": "#alerts", "only_for": None, "pings": ("Sam",),
    }  # fmt: skip
    return Post(id=number, at=datetime(2026, 3, 2, tzinfo=UTC), blocks=blocks, **{**given, **changes})


VIEW = View(
    "Sam",
    (
        post(1, (Text("Hello all"),), author="Bea", by_bot=False, place="#evening", pings=()),
        post(2, ALERT),
        post(3, (Text("Only you"),), only_for="Sam", place="dm", pings=()),
    ),
    new=frozenset({3}),
)


@pytest.mark.parametrize(
    "details",
    [
        {"text": ["ana", "danger"]},
        {"in": "#alerts"},
        {"text": "danger", "in": "#Alerts", "from": "bot", "buttons": ["Acknowledge"], "pinged": True},
        {"text": "danger", "buttons": "crisis:1"},
        {"text": "hello", "from": "bea", "buttons": [], "pinged": False, "private": False},
        {"in": "dm", "private": True, "new": True},
        {"from": "bot", "times": 2},
    ],
)
def test_what_is_there_is_seen(details: dict[str, Any]) -> None:
    assert judge(Sees.model_validate(details), VIEW).held
    if "times" not in details:
        assert not judge(DoesNotSee.model_validate(details), VIEW).held


@pytest.mark.parametrize(
    ("details", "instead"),
    [
        ({"text": ["ana", "hello"]}, "has no “hello”"),
        ({"text": "danger", "in": "#evening"}, "has no “danger”"),
        ({"text": "danger", "in": "#stories"}, "Sam sees nothing in #stories"),
        ({"text": "danger", "from": "Bea"}, "is from Mutual Aid"),
        ({"text": "danger", "buttons": "Gone"}, "has no button Gone"),
        ({"text": "danger", "buttons": []}, "has Acknowledge to press"),
        ({"text": "danger", "pinged": False}, "pings Sam"),
        ({"text": "hello", "pinged": True}, "does not ping Sam"),
        ({"text": "danger", "private": True}, "can be seen by others"),
        ({"text": "danger", "new": True}, "was there before"),
        ({"from": "bot", "times": 1}, "sees it 2 times"),
    ],
)
def test_what_is_not_there_is_not_seen_and_what_is_there_instead_is_said(
    details: dict[str, Any], instead: str
) -> None:
    verdict = judge(Sees.model_validate(details), VIEW)
    assert not verdict.held
    assert any(instead in line for line in verdict.instead), verdict.instead
    if "times" not in details:
        assert judge(DoesNotSee.model_validate(details), VIEW).held


@pytest.mark.parametrize(
    ("looking", "words"),
    [
        (
            Sees.model_validate({"in": "#alerts", "text": ["Ana"], "buttons": ["A", "B"], "pinged": True}),
            "Sam sees in #alerts: “Ana”, buttons A, B, a ping",
        ),
        (
            Sees.model_validate({"in": "dm", "from": "bot"}),
            "Sam sees something in direct messages from the bot",
        ),
        (Sees.model_validate({"in": "#alerts"}), "Sam sees something in #alerts"),
        (DoesNotSee.model_validate({"in": "#alerts"}), "Sam does not see anything in #alerts"),
        (DoesNotSee.model_validate({"text": "Ana", "new": True}), "Sam does not see anything new: “Ana”"),
    ],
)
def test_an_expectation_is_said_in_words(looking: Sees, words: str) -> None:
    assert in_words("Sam", looking) == words
