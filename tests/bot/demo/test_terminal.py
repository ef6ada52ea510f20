from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.demo.terminal import PLAIN, USUAL, Terminal, columns_of, padded, wrapped


@given(st.text(max_size=200), st.integers(min_value=2, max_value=40))
def test_no_line_is_wider_than_there_is_room_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(columns_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_wide_letters_count_twice_and_colours_not_at_all() -> None:
    assert columns_of("漢字") == 4
    assert columns_of("⚠️ e\u0301") == 4
    assert columns_of("\x1b[31mred\x1b[0m") == 3
    assert padded("漢", 4) == "漢  "


def test_there_are_no_colours_where_there_is_no_terminal() -> None:
    terminal = Terminal.of(io.StringIO())
    assert (terminal.width, terminal.styled("x", "red")) == (USUAL, "x")


class FakeTerminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def test_there_are_colours_on_a_terminal_unless_they_are_not_wanted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    out = FakeTerminal(io.BytesIO(), encoding="utf-8")
    assert Terminal.of(out).styled("x", "red") == "\x1b[31mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert Terminal.of(out).styled("x", "red") == "x"


def test_a_terminal_without_line_characters_gets_plain_boxes() -> None:
    terminal = Terminal.of(FakeTerminal(io.BytesIO(), encoding="latin-1"))
    assert terminal.frame(private=True) == PLAIN
