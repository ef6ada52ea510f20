from __future__ import annotations

import pytest

from bot.demo.scene.wanted import parse_wanted


def test_words_are_found_whatever_their_case_and_line_breaks() -> None:
    assert parse_wanted("I am here").is_in("Sam says: i AM\nhere now")


def test_words_are_no_pattern() -> None:
    assert not parse_wanted("a.c").is_in("abc")


def test_a_text_between_slashes_is_a_pattern() -> None:
    assert parse_wanted(r"/\d+ minutes/").is_in("in 5 Minutes")
    assert not parse_wanted(r"/\d+ minutes/").is_in("in five minutes")


def test_a_command_is_no_pattern() -> None:
    assert parse_wanted("/help-lines").is_in("try /help-lines now")


@pytest.mark.parametrize("text", ["", "  ", "/(/"])
def test_what_can_never_be_told_apart_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        parse_wanted(text)
