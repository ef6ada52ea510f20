from __future__ import annotations

import pytest

from bot.demo.scene.places import DIRECT_MESSAGES, Place, parse_place


def test_a_channel_a_thread_and_direct_messages_are_places() -> None:
    assert parse_place("#evening") == Place("evening")
    assert parse_place("#evening > Night walk") == Place("evening", "Night walk")
    assert parse_place("dm") == DIRECT_MESSAGES


@pytest.mark.parametrize("text", ["#evening", "#evening > Night walk", "dm"])
def test_a_place_is_written_as_it_is_read(text: str) -> None:
    assert str(parse_place(text)) == text


@pytest.mark.parametrize("text", ["evening", "#", "#evening >", ""])
def test_what_is_no_place_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="expected"):
        parse_place(text)
