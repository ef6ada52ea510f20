"""The moderators' buttons and the form behind two of them. Who presses is checked at that moment, on our
side.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

import discord

from bot.interactions import Button, Modal, answer_privately, defer_privately
from cogs.crisis import messages
from cogs.crisis.actions import showing, taking
from cogs.crisis.actions.answering_moderators import done_or_explained, moderated_guild, show_alert
from cogs.crisis.messages import custom_ids
from cogs.crisis.store import State
from cogs.crisis.words import tidy

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_LONGEST_NOTE = 1000


class _AlertButton(Button, template=r"(?!)"):
    """A moderators' button on an alert."""

    def __init__(self, item: discord.ui.Button[Any], alert_id: int) -> None:
        super().__init__(item)
        self.alert_id = alert_id

    @classmethod
    def rebuilt(cls, item: discord.ui.Button[Any], match: re.Match[str]) -> Self:
        return cls(item, int(match["alert"]))


class Acknowledge(_AlertButton, template=custom_ids.ACKNOWLEDGE):
    """Takes an alert."""

    async def press(self, interaction: Interaction) -> None:
        guild_id = await moderated_guild(interaction, self.alert_id)
        await defer_privately(interaction)
        platform = interaction.client.platform
        answer = await taking.acknowledge(platform, self.alert_id, guild_id, interaction.user.id)
        alert = done_or_explained(answer, interaction.user.id)
        signals = await showing.signals_of(platform, alert.id)
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, messages.moderators.acknowledged(language, alert, signals))


class _CloseButton(_AlertButton, template=r"(?!)"):
    """Asks for an optional note, and thereby whether it was meant: thumbs slip at three in the morning."""

    state: State

    async def press(self, interaction: Interaction) -> None:
        guild_id = await moderated_guild(interaction, self.alert_id)
        platform = interaction.client.platform
        done_or_explained(
            await taking.look(platform, self.alert_id, guild_id, interaction.user.id), interaction.user.id
        )
        await interaction.response.send_modal(ClosingForm.of(interaction, self.alert_id, self.state))


class Resolve(_CloseButton, template=custom_ids.RESOLVE):
    """Opens the form that resolves an alert."""

    state = State.RESOLVED


class FalseAlarm(_CloseButton, template=custom_ids.FALSE_ALARM):
    """Opens the form that closes an alert as a false alarm."""

    state = State.FALSE_ALARM


class SendHelpLines(_AlertButton, template=custom_ids.SEND_HELP_LINES):
    """Has the private note sent to a member whom somebody else pointed at."""

    async def press(self, interaction: Interaction) -> None:
        guild_id = await moderated_guild(interaction, self.alert_id)
        await defer_privately(interaction)
        platform = interaction.client.platform
        answer = await taking.send_help_lines(platform, self.alert_id, guild_id, interaction.user.id)
        done_or_explained(answer, interaction.user.id)
        language = platform.languages.of_interaction(interaction)
        await answer_privately(interaction, language.text("crisis-help-lines-on-their-way"))


class Show(_AlertButton, template=custom_ids.SHOW):
    """Shows one alert of the list in full."""

    async def press(self, interaction: Interaction) -> None:
        guild_id = await moderated_guild(interaction, self.alert_id)
        await show_alert(interaction, guild_id, self.alert_id)


class ClosingForm(Modal):
    """Asks for an optional note and closes the alert."""

    template = re.compile(custom_ids.CLOSING_FORM)

    @classmethod
    def of(cls, interaction: Interaction, alert_id: int, state: State) -> ClosingForm:
        """Return the form for closing an alert in this way, in the moderator's language."""
        language = interaction.client.platform.languages.of_interaction(interaction)
        title = "crisis-resolve-title" if state is State.RESOLVED else "crisis-false-alarm-title"
        form = cls(
            title=language.text(title, alert=str(alert_id)),
            custom_id=custom_ids.closing_form(alert_id, state.value),
        )
        field = discord.ui.TextInput[Any](
            custom_id="note",
            style=discord.TextStyle.paragraph,
            required=False,
            max_length=_LONGEST_NOTE,
        )
        form.add_item(
            discord.ui.Label(
                text=language.text("crisis-closing-note-label"),
                description=language.text("crisis-closing-note-description"),
                component=field,
            )
        )
        return form

    @classmethod
    async def submit(
        cls, interaction: Interaction, match: re.Match[str], fields: Mapping[str, str | list[str]]
    ) -> None:
        alert_id, state = int(match["alert"]), State(match["state"])
        guild_id = await moderated_guild(interaction, alert_id)
        await defer_privately(interaction)
        platform = interaction.client.platform
        note = tidy(str(fields.get("note") or ""))
        answer = await taking.close(platform, alert_id, guild_id, interaction.user.id, state=state, note=note)
        done_or_explained(answer, interaction.user.id)
        key = "crisis-closed-resolved" if state is State.RESOLVED else "crisis-closed-false-alarm"
        await answer_privately(interaction, platform.languages.of_interaction(interaction).text(key))
