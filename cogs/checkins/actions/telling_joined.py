"""Taking part, from the command and from the button alike: the member is shown what follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import answer_privately
from cogs.checkins import messages
from cogs.checkins.actions import joining

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


async def join_and_tell(
    interaction: Interaction, guild_id: int, kind_id: str, *, direct_prompts: bool | None = None
) -> None:
    """Let whoever acts take part, and show them what follows. The interaction is deferred already."""
    platform = interaction.client.platform
    roles = getattr(interaction.user, "roles", ())
    done = await joining.join(
        platform,
        guild_id,
        interaction.user.id,
        kind_id,
        role_ids=frozenset(role.id for role in roles),
        direct_prompts=direct_prompts,
    )
    message = messages.choosing.joined(
        platform.languages.of_interaction(interaction),
        done.kind,
        guild_id=guild_id,
        open_day=done.open_day,
        first_at=done.first_at,
        paused=done.paused,
        direct_prompts=done.direct_prompts,
    )
    await answer_privately(interaction, message)
