"""The prompt that opens a check-in: in a channel for everybody of that local day, or privately."""

from __future__ import annotations

from datetime import date

import discord

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import custom_ids, parts
from cogs.checkins.settings import CheckinKind


def in_channel(
    language: Language, kind: CheckinKind, *, guild_id: int, day: date, prompt: str | None, mark: str
) -> Message:
    """Return the channel's prompt. It names nobody and pings nobody."""
    return Message(
        view=parts.layout(
            parts.box(
                parts.paragraph(f"## {kind.name.spoken_in(language)}", prompt or ""),
                parts.paragraph(f"-# {language.text('checkins-prompt-private')}"),
            ),
            parts.row(_check_in(language, kind, guild_id, day, mark)),
        ),
        silent=True,
    )


def in_private(
    language: Language,
    kind: CheckinKind,
    *,
    guild_id: int,
    guild_name: str,
    day: date,
    prompt: str | None,
    mark: str,
) -> Message:
    """Return the same for one member's private messages."""
    return Message(
        view=parts.layout(
            parts.box(
                parts.paragraph(f"## {kind.name.spoken_in(language)}", prompt or ""),
                parts.paragraph(
                    f"-# {language.text('checkins-prompt-direct', guild=parts.plain(guild_name))}"
                ),
            ),
            parts.row(_check_in(language, kind, guild_id, day, mark)),
        )
    )


def _check_in(
    language: Language, kind: CheckinKind, guild_id: int, day: date, mark: str
) -> discord.ui.Button[parts.Layout]:
    return parts.button(
        language.text("checkins-button-check-in"),
        custom_ids.answer(guild_id, kind.id, day, mark),
        discord.ButtonStyle.primary,
    )
