from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from cogs.crisis.words import tidy


def test_half_an_emoji_and_nul_are_left_out() -> None:
    assert tidy("please \ud83d help\x00 me") == "please  help me"


def test_nothing_said_is_nothing() -> None:
    assert tidy(None) is None
    assert tidy(" \x00\n ") is None


@given(st.text(st.characters()))
def test_whatever_is_left_can_be_encoded_and_is_never_empty(typed: str) -> None:
    left = tidy(typed)
    assert left is None or left.encode().strip(b" ")
