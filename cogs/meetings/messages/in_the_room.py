"""What the bot says in a meeting's room besides the script: short, quiet, and never in reproach."""

from __future__ import annotations

from enum import StrEnum

import discord

from bot.language import Language
from bot.message import Message
from bot.wording import Wording
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, pinging, row
from cogs.meetings.messages import chairing_ids


class Said(StrEnum):
    """What is said about who leads."""

    BEGIN = "begin"
    CHAIRS = "chairs"
    CO_CHAIR = "co-chair"
    CO_CHAIR_ON = "co-chair-on"
    ASKED = "asked"
    ASKED_ON = "asked-on"
    LEADERLESS = "leaderless"

    @property
    def asks(self) -> bool:
        """Whether people are asked to come forward."""
        return self in (Said.ASKED, Said.ASKED_ON)

    @property
    def calls(self) -> bool:
        """Whether the person it names is pinged: they are asked for something just now."""
        return self in (Said.BEGIN, Said.CO_CHAIR, Said.CO_CHAIR_ON)


def about_leading(language: Language, said: Said, occurrence_id: int, person_id: int | None) -> Message:
    """Return what the room is told of who leads. `person_id`: whom it is about."""
    key = f"meetings-room-{said.value}"
    words = language.text(key) if person_id is None else language.text(key, person=f"<@{person_id}>")
    items: list[Item] = [paragraph(words)]
    if said.asks:
        label = language.text("meetings-button-volunteer")
        items.append(row(button(label, chairing_ids.volunteer(occurrence_id), discord.ButtonStyle.primary)))
    view = layout(box(CALM, *items))
    if said.calls and person_id is not None:
        return Message(view=view, allowed_mentions=pinging((), (person_id,)))
    return Message(view=view, silent=not said.asks)


def part_is_up(language: Language, title: Wording, *, last: bool) -> Message:
    """Return the quiet sign that a part's time is over. The chair goes on when it is a good moment."""
    name = title.spoken_in(language)
    key = "meetings-room-last-part-is-up" if last else "meetings-room-part-is-up"
    return Message(view=layout(paragraph(language.text(key, title=name))), silent=True)
