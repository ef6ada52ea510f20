"""The buttons of what others see, and of what is shown before they do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import Button, answer_privately, defer_privately, require_guild_id
from cogs.milestones.actions import congratulating, resharing, sharing
from cogs.milestones.messages import custom_ids

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


class Glad(Button, template=custom_ids.GLAD):
    """Is glad with whoever has reached a step; pressed again, takes it back."""

    async def press(self, interaction: Interaction) -> None:
        await defer_privately(interaction)
        platform = interaction.client.platform
        glad = await congratulating.congratulate(
            platform,
            require_guild_id(interaction),
            int(self.said["celebration"]),
            interaction.user.id,
        )
        language = platform.languages.of_interaction(interaction)
        said = "milestones-glad-thanks" if glad else "milestones-glad-taken-back"
        await answer_privately(interaction, language.text(said))


class Preview(Button, template=custom_ids.PREVIEW):
    """Shows the card as it would be posted here."""

    async def press(self, interaction: Interaction) -> None:
        await sharing.answer_preview(interaction, counter_id=int(self.said["counter"]))


class Share(Button, template=custom_ids.SHARE):
    """Posts the card here."""

    async def press(self, interaction: Interaction) -> None:
        await sharing.answer_share(interaction, int(self.said["counter"]), int(self.said["run"]))


class ShareAgain(Button, template=custom_ids.SHARE_AGAIN):
    """Lets the group know again of a counter that became private with a return to use."""

    async def press(self, interaction: Interaction) -> None:
        await resharing.answer_share_again(interaction, int(self.said["counter"]))
