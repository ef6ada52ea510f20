"""A private word to somebody who was not heard of, and to a companion who may know. Nobody is blamed."""

from __future__ import annotations

from datetime import date

import discord

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import custom_ids, parts


def nudge(
    language: Language, *, guild_id: int, guild_name: str, day: date, companions_hear: bool, mark: str
) -> Message:
    """Return the nudge, which says so where a companion hears of it next. It ends with one button."""
    key = "checkins-nudge-companions-hear" if companions_hear else "checkins-nudge"
    return Message(
        view=parts.layout(
            parts.box(parts.paragraph(language.text(key, guild=parts.plain(guild_name)))),
            parts.row(
                parts.button(
                    language.text("checkins-button-ok"),
                    custom_ids.ok(guild_id, day, mark),
                    discord.ButtonStyle.primary,
                )
            ),
        )
    )


def to_companion(language: Language, *, person_id: int, guild_name: str) -> Message:
    """Return what a companion hears, with the member's consent."""
    said = language.text(
        "checkins-nudge-companion", member=parts.person(person_id), guild=parts.plain(guild_name)
    )
    return Message(view=parts.layout(parts.box(parts.paragraph(said))))
