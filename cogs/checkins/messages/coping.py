"""Three small things that carry some people through a hard moment. Kind, short, without a promise."""

from __future__ import annotations

import discord

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import custom_ids, parts
from cogs.crisis.messages import custom_ids as crisis_ids

TOOLS = ("breathing", "wave", "five-things")


def card(language: Language, *, guild_id: int, tool: int) -> Message:
    """Return one of the tools, by its number."""
    name = TOOLS[tool % len(TOOLS)]
    return Message(
        view=parts.layout(
            parts.box(
                parts.paragraph(f"## {language.text(f'checkins-coping-{name}-title')}"),
                parts.paragraph(language.text(f"checkins-coping-{name}")),
            ),
            parts.row(
                parts.button(
                    language.text("checkins-button-another"),
                    custom_ids.coping(guild_id, (tool + 1) % len(TOOLS)),
                ),
                parts.button(
                    language.text("checkins-button-a-person"),
                    crisis_ids.a_person(guild_id, parts.NO_MARK),
                    discord.ButtonStyle.primary,
                ),
            ),
        )
    )
