"""A part as it is posted: its words, who reads, how long; and where a meeting stands, in one line."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

import pytest

from bot.language import Language, Languages
from bot.message import Message
from bot.wording import Wording
from cogs import FEATURES
from cogs.meetings.messages.parts import beginning, where_we_are
from cogs.meetings.script import Progress, Script, paused
from cogs.meetings.settings import MeetingFormat, Part, PartKind, Reader

NOW = datetime(2027, 3, 2, 19, 30, tzinfo=UTC)


@cache
def speaking(locale: str) -> Language:
    return Languages.load([feature.texts for feature in FEATURES], strict=True).of_locale(locale)


def part(kind: PartKind, **more: Any) -> Part:
    given: dict[str, Any] = {"minutes": 5, "text": Wording({"en": "Kind words.", "es": "Palabras."}), **more}
    return Part(id=kind.value, kind=kind, title=Wording({"en": "Title", "es": "Título"}), **given)


SCRIPT = Script(
    MeetingFormat(
        name=Wording("Open"),
        summary=Wording("Open."),
        parts=(
            part(PartKind.OPENING, reader=Reader.READER),
            part(PartKind.SILENCE, minutes=None, seconds=30, text=None),
            part(PartKind.TOPIC),
            part(PartKind.SHARES, minutes=40, share_minutes=3),
            part(PartKind.NOTICE, reader=Reader.BOT),
            part(PartKind.CLOSING),
        ),
    )
)


def shown(message: Message) -> list[str]:
    assert message.view is not None
    return [each.content for each in message.view.walk_children() if hasattr(each, "content")]


@pytest.mark.parametrize(
    ("index", "reader", "last_line"),
    [
        (0, None, "-# Read by the reader · about 5 minutes"),
        (0, 42, "-# Read by <@42> · about 5 minutes"),
        (1, None, "-# Led by the chair · 30 seconds"),
        (3, 42, "-# Led by <@42> · about 40 minutes"),
        (4, 42, "-# about 5 minutes"),
        (5, None, "-# Read by the chair · about 5 minutes"),
    ],
)
def test_a_part_says_who_reads_or_leads_and_how_long_it_takes(
    index: int, reader: int | None, last_line: str
) -> None:
    assert shown(beginning(speaking("en"), SCRIPT, index, reader=reader))[-1] == last_line


def test_nobody_is_said_to_chair_a_meeting_that_the_bot_walks_through() -> None:
    for index in (0, 1, 5):
        said = " ".join(shown(beginning(speaking("en"), SCRIPT, index, leaderless=True)))
        assert "by the" not in said


def test_it_is_in_the_language_of_the_meeting_and_neither_rings_nor_pings() -> None:
    message = beginning(speaking("es"), SCRIPT, 5, ends_at=NOW)
    title, _, last = shown(message)
    assert title == "## Título\nPalabras."
    assert last == f"-# Lee quien coordina · alrededor de 5 minutos, hasta las <t:{int(NOW.timestamp())}:t>"
    assert message.silent
    assert "parse': []" in str(message.to_send()["allowed_mentions"].to_dict())


def test_the_drawn_topic_stands_in_its_own_part_and_nowhere_else() -> None:
    topic = Wording({"en": "Evenings", "es": "Las noches"})
    assert "### Evenings" in shown(beginning(speaking("en"), SCRIPT, 2, topic=topic))
    assert "### Evenings" not in shown(beginning(speaking("en"), SCRIPT, 3, topic=topic))


def test_shares_say_how_to_come_in_how_long_each_has_and_that_listening_is_enough() -> None:
    by_hands = shown(beginning(speaking("en"), SCRIPT, 3, in_turn=True))[1]
    freely = shown(beginning(speaking("en"), SCRIPT, 3))[1]
    assert by_hands.startswith("Raise your hand")
    assert not freely.startswith("Raise your hand")
    for said in (by_hands, freely):
        assert "3 minutes each" in said
        assert "Listening is enough." in said


@pytest.mark.parametrize(
    ("locale", "commands"), [("en", ("/help-lines", "/alert")), ("es", ("/líneas-de-ayuda", "/alerta"))]
)
def test_a_person_and_a_help_line_are_named_at_the_beginning_and_at_the_end(
    locale: str, commands: tuple[str, ...]
) -> None:
    for index in (0, 5):
        said = " ".join(shown(beginning(speaking(locale), SCRIPT, index)))
        assert all(f"`{command}`" in said for command in commands)


@pytest.mark.parametrize(
    ("progress", "after", "said"),
    [
        (Progress(3, NOW), timedelta(seconds=1), "Part 4 of 6: **Title**, about 40 minutes left."),
        (Progress(3, NOW), timedelta(minutes=39), "Part 4 of 6: **Title**, about 1 minute left."),
        (Progress(3, NOW), timedelta(minutes=39, seconds=1), "Part 4 of 6: **Title**, about to end."),
        (Progress(3, NOW), timedelta(hours=2), "Part 4 of 6: **Title**, about to end."),
        (
            paused(Progress(3, NOW), NOW),
            timedelta(),
            "Part 4 of 6: **Title**. The meeting is paused just now.",
        ),
    ],
)
def test_a_latecomer_reads_in_one_line_where_the_meeting_stands(
    progress: Progress, after: timedelta, said: str
) -> None:
    assert where_we_are(speaking("en"), SCRIPT.standing(progress, NOW + after)) == said
