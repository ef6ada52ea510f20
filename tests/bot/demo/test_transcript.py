from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.demo.post import Post
from bot.demo.reading import Button, Buttons, Rule, Text, blocks_of
from bot.demo.terminal import Terminal, columns_of
from bot.demo.transcript import Transcript
from bot.demo.wording import Names

NOW = datetime(2026, 3, 2, 20, 40, tzinfo=UTC)
ALERT = Post(
    id=1,
    at=NOW,
    author="Mutual Aid",
    by_bot=True,
    place="#alerts",
    only_for=None,
    pings=("Sam", "Noor"),
    blocks=(
        Text("Ana may be in danger", "heading"),
        Rule(),
        Text("I can not do this any more. " * 5, "quote"),
        Buttons((Button("Acknowledge", "a", enabled=True), Button("Resolve", "b", enabled=False))),
    ),
)


@pytest.fixture
def out() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def transcript(out: io.StringIO) -> Transcript:
    return Transcript(out, Terminal(width=79), ZoneInfo("Europe/Madrid"))


def test_a_post_of_the_bot_stands_in_a_box_with_its_buttons(out: io.StringIO, transcript: Transcript) -> None:
    transcript.posted(ALERT)
    text = out.getvalue()
    assert "21:40  Mutual Aid in #alerts (pings Sam and Noor)" in text
    assert "│ Ana may be in danger " in text
    assert "[ Acknowledge ] ( Resolve )" in text


def test_no_line_is_wider_than_the_terminal(out: io.StringIO) -> None:
    transcript = Transcript(out, Terminal(width=50), ZoneInfo("UTC"))
    transcript.title("A title " * 20, "Group", NOW)
    transcript.posted(ALERT)
    transcript.posted(replace(ALERT, only_for="Ana", place="dm"))
    transcript.narrated("words " * 40)
    transcript.expected("Sam sees " * 20, held=False, instead=["nothing " * 20])
    transcript.passed("5 minutes pass", NOW)
    transcript.closing(1, 1)
    assert max(columns_of(line) for line in out.getvalue().splitlines()) <= 50


def test_what_only_one_person_sees_is_marked(out: io.StringIO, transcript: Transcript) -> None:
    transcript.posted(replace(ALERT, only_for="Ana", pings=()))
    assert "only Ana sees this" in out.getvalue()
    assert "┆" in out.getvalue()


def test_a_bold_label_gets_a_colon_where_nothing_can_be_bold(
    out: io.StringIO, transcript: Transcript
) -> None:
    names = Names(ZoneInfo("UTC"), NOW, people={1: "Ana"})
    blocks = blocks_of("**Who** <@1>\n**All of this line**\n**Now**, later", [], [], names)
    transcript.posted(replace(ALERT, blocks=blocks))
    text = out.getvalue()
    for words in ("Who: @Ana ", "All of this line ", "Now, later "):
        assert words in text


def test_a_new_day_is_named_when_time_passes(out: io.StringIO, transcript: Transcript) -> None:
    transcript.title("A", "B", NOW)
    transcript.passed("10 minutes pass", NOW + timedelta(minutes=10))
    transcript.passed("10 hours pass", NOW + timedelta(hours=10))
    assert "10 minutes pass: 21:50" in out.getvalue()
    assert "10 hours pass: Tuesday 07:40" in out.getvalue()


def test_what_did_not_hold_says_what_was_there_instead(out: io.StringIO, transcript: Transcript) -> None:
    transcript.expected("Sam sees “x”", held=False, instead=["in #alerts: y"])
    assert "✗ Sam sees “x”" in out.getvalue()
    assert "in #alerts: y" in out.getvalue()
