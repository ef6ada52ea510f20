from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local_discord.actors.text import legible, written_instant

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
UNIX = int(NOW.timestamp())


def read(text: str) -> str:
    return legible(
        text, user=lambda _: "Ana", role=lambda _: "Moderator", channel=lambda _: "alerts", now=NOW
    )


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<@1> <@!1> <@&2> <#3>", "@Ana @Ana @Moderator #alerts"),
        ("</config reload:5> <:wave:6> <a:dance:7>", "/config reload :wave: :dance:"),
        (f"<t:{UNIX}> <t:{UNIX}:t>", "2 March 2026 09:00 09:00"),
        (f"<t:{UNIX}:D>", "2 March 2026"),
        ("<t:9999999999999:F>", "Invalid date"),
        ("1 < 2 <b> <@x>", "1 < 2 <b> <@x>"),
    ],
)
def test_markup_is_read_as_words(text: str, words: str) -> None:
    assert read(text) == words


@pytest.mark.parametrize(
    ("distance", "words"),
    [
        (timedelta(minutes=15), "in 15 minutes"),
        (timedelta(minutes=-1), "1 minute ago"),
        (timedelta(days=1), "in 1 day"),
        (timedelta(days=-800), "2 years ago"),
        (timedelta(), "0 seconds ago"),
    ],
)
def test_relative_times_are_told_from_now(distance: timedelta, words: str) -> None:
    assert written_instant(int((NOW + distance).timestamp()), "R", NOW) == words


@given(st.text())
def test_text_without_markup_stays_as_it_is(text: str) -> None:
    if "<" not in text:
        assert read(text) == text
