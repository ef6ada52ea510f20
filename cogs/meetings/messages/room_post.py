"""The post in a meeting's room: where it stands, who has the word, who comes after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, ago, box, button, layout, paragraph, row
from cogs.meetings.messages import chairing_ids
from cogs.meetings.messages.slips import ask_button
from cogs.meetings.script import Standing

_MOST_NAMED = 8
"""So many of the queue are named; the others are counted."""


@dataclass(frozen=True)
class Shown:
    """What the post shows. Instants are UTC.

    `standing` is None before the beginning; `part_ends_at` None in a pause. `in_turn`: people speak by raised
    hands just now. `speaker_until`: None where nobody has the word, or time stands still. `slips`: who wants
    one may ask for an attendance slip.
    """

    occurrence_id: int
    name: str
    starts_at: datetime
    chair_id: int | None
    co_chair_id: int | None
    leaderless: bool
    standing: Standing | None
    part_ends_at: datetime | None = None
    paused: bool = False
    locked: bool = False
    in_turn: bool = False
    speaker_id: int | None = None
    speaker_until: datetime | None = None
    queue: Sequence[int] = ()
    slips: bool = False


def post(language: Language, shown: Shown, rows: Sequence[Item] = ()) -> Message:
    """Return the post. `rows`: the buttons that everybody has."""
    items: list[Item] = [
        paragraph(f"## {shown.name}", *_standing(language, shown)),
        paragraph(*_part_text(language, shown)) if shown.standing else paragraph(_welcome(language)),
    ]
    if shown.in_turn:
        items.append(paragraph(*_floor(language, shown)))
    items.append(paragraph(*_leading(language, shown)))
    return Message(view=layout(box(CALM, *items), *rows, row(*_buttons(language, shown))), silent=True)


def _welcome(language: Language) -> str:
    return language.text("meetings-post-before")


def _standing(language: Language, shown: Shown) -> list[str]:
    standing = shown.standing
    if standing is None:
        return [language.text("meetings-post-begins", begins=ago(shown.starts_at))]
    number, of, title = standing.part_number, standing.of, standing.title.spoken_in(language)
    lines = [language.text("meetings-post-part", number=number, of=of, title=title)]
    if shown.paused:
        lines.append(language.text("meetings-post-paused"))
    elif shown.part_ends_at is not None:
        lines.append(language.text("meetings-post-until", ends=ago(shown.part_ends_at)))
    return lines


def _part_text(language: Language, shown: Shown) -> list[str]:
    assert shown.standing is not None
    text = shown.standing.part.text
    return [] if text is None else [text.spoken_in(language).strip()]


def _floor(language: Language, shown: Shown) -> list[str]:
    lines = []
    if shown.speaker_id is None:
        lines.append(language.text("meetings-post-nobody-speaks"))
    elif shown.speaker_until is None:
        lines.append(language.text("meetings-post-speaks", person=f"<@{shown.speaker_id}>"))
    else:
        until = ago(shown.speaker_until)
        lines.append(language.text("meetings-post-speaks-until", person=f"<@{shown.speaker_id}>", ends=until))
    if shown.queue:
        names = ", ".join(f"<@{person}>" for person in shown.queue[:_MOST_NAMED])
        more = len(shown.queue) - _MOST_NAMED
        if more > 0:
            lines.append(language.text("meetings-post-queue-more", names=names, count=more))
        else:
            lines.append(language.text("meetings-post-queue", names=names))
    return lines


def _leading(language: Language, shown: Shown) -> list[str]:
    if shown.leaderless:
        line = language.text("meetings-post-leaderless")
    elif shown.chair_id is None:
        line = language.text("meetings-post-no-chair")
    elif shown.co_chair_id is None:
        line = language.text("meetings-post-chair", chair=f"<@{shown.chair_id}>")
    else:
        line = language.text(
            "meetings-post-chair-and-co-chair",
            chair=f"<@{shown.chair_id}>",
            co_chair=f"<@{shown.co_chair_id}>",
        )
    locked = language.text("meetings-post-locked") if shown.locked else ""
    return [f"-# {line}", locked and f"-# {locked}"]


def _buttons(language: Language, shown: Shown) -> list[Item]:
    buttons: list[Item] = []
    if shown.chair_id is None:
        buttons.append(
            button(
                language.text("meetings-button-volunteer"),
                chairing_ids.volunteer(shown.occurrence_id),
                discord.ButtonStyle.primary,
            )
        )
    buttons.append(button(language.text("meetings-button-panel"), chairing_ids.panel(shown.occurrence_id)))
    if shown.slips:
        buttons.append(ask_button(language, shown.occurrence_id))
    return buttons
