"""What needs two answers at once: a pause, and quiet hours. Both are menus in a form; nothing is typed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time
from typing import TYPE_CHECKING, Any, ClassVar, Self

import discord

from bot.interactions import Button, Modal, UserFacing, defer_change
from bot.interactions.components import Fields
from bot.language import Language
from cogs.members import actions
from cogs.members.actions.answering import show_panel
from cogs.members.frame import PauseReason, QuietHours
from cogs.members.messages import Said, custom_ids
from cogs.members.panels.understanding import understood
from cogs.members.pause_ends import PauseLength

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_HOURS = tuple(f"{hour:02}:00" for hour in range(24))


class AskPause(Button, template=custom_ids.ASK_PAUSE):
    """Opens the form for a pause, with the reason that the panel showed."""

    def __init__(self, item: discord.ui.Button[Any], reason: str) -> None:
        super().__init__(item)
        self._reason = reason

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, match["reason"])

    async def press(self, interaction: Interaction) -> None:
        language = interaction.client.platform.languages.of_interaction(interaction)
        await interaction.response.send_modal(PauseForm.of(language, self._reason))


class AskQuietHours(Button, template=custom_ids.ASK_QUIET_HOURS):
    """Opens the form for quiet hours, at those that the panel showed: there is no time to read them."""

    def __init__(self, item: discord.ui.Button[Any], begin: str, end: str) -> None:
        super().__init__(item)
        self._begin, self._end = begin, end

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls(item, match["begin"], match["end"])

    async def press(self, interaction: Interaction) -> None:
        language = interaction.client.platform.languages.of_interaction(interaction)
        await interaction.response.send_modal(QuietHoursForm.of(language, self._begin, self._end))


class PauseForm(Modal):
    """Asks until when, and why if the person likes to say."""

    template: ClassVar[re.Pattern[str]] = re.compile(custom_ids.PAUSE)

    @classmethod
    def of(cls, language: Language, reason: str) -> PauseForm:
        """Return the form in the person's language, `reason` already chosen if it is one."""
        form = cls(title=language.text("members-pause-title"), custom_id=custom_ids.PAUSE)
        lengths = ((each.value, language.text(f"members-pause-length-{each.value}")) for each in PauseLength)
        reasons = ((each.value, language.text(f"members-pause-{each.value}")) for each in PauseReason)
        form.add_item(
            discord.ui.Label(
                text=language.text("members-pause-length-label"),
                component=_menu(custom_ids.PAUSE_LENGTH, lengths),
            )
        )
        form.add_item(
            discord.ui.Label(
                text=language.text("members-pause-reason-label"),
                description=language.text("members-pause-reason-description"),
                component=_menu(custom_ids.PAUSE_REASON, reasons, chosen=reason, required=False),
            )
        )
        return form

    @classmethod
    async def submit(cls, interaction: Interaction, match: re.Match[str], fields: Fields) -> None:
        length = understood(PauseLength, _first(fields, custom_ids.PAUSE_LENGTH))
        named = _first(fields, custom_ids.PAUSE_REASON)
        reason = understood(PauseReason, named) if named else None
        await defer_change(interaction)
        await actions.pause(
            interaction.client.platform, interaction.user.id, interaction.guild_id, length, reason
        )
        await show_panel(interaction, Said("members-said-paused"), instead=True)


class QuietHoursForm(Modal):
    """Asks from when until when the person is to be left alone."""

    template: ClassVar[re.Pattern[str]] = re.compile(custom_ids.QUIET_HOURS)

    @classmethod
    def of(cls, language: Language, begin: str, end: str) -> QuietHoursForm:
        """Return the form in the person's language, at the hours they have."""
        form = cls(title=language.text("members-quiet-title"), custom_id=custom_ids.QUIET_HOURS)
        form.add_item(
            discord.ui.Label(
                text=language.text("members-quiet-from-label"),
                component=_menu(custom_ids.QUIET_FROM, _hours(), chosen=begin),
            )
        )
        form.add_item(
            discord.ui.Label(
                text=language.text("members-quiet-until-label"),
                description=language.text("members-quiet-until-description"),
                component=_menu(custom_ids.QUIET_UNTIL, _hours(), chosen=end),
            )
        )
        return form

    @classmethod
    async def submit(cls, interaction: Interaction, match: re.Match[str], fields: Fields) -> None:
        quiet = QuietHours(
            _hour(_first(fields, custom_ids.QUIET_FROM)), _hour(_first(fields, custom_ids.QUIET_UNTIL))
        )
        await defer_change(interaction)
        await actions.change_quiet_hours(interaction.client.platform, interaction.user.id, quiet)
        await show_panel(interaction, Said("members-said-quiet-hours"), instead=True)


def _menu(
    custom_id: str, options: Iterable[tuple[str, str]], *, chosen: str | None = None, required: bool = True
) -> discord.ui.Select[Any]:
    return discord.ui.Select(
        custom_id=custom_id,
        options=[
            discord.SelectOption(label=label, value=value, default=value == chosen)
            for value, label in options
        ],
        required=required,
        min_values=1 if required else 0,
    )


def _hours() -> Iterable[tuple[str, str]]:
    return ((hour, hour) for hour in _HOURS)


def _first(fields: Fields, name: str) -> str:
    """Return what was chosen in a menu, or an empty text."""
    values = fields.get(name, "")
    return values if isinstance(values, str) else next(iter(values), "")


def _hour(value: str) -> time:
    if value not in _HOURS:
        raise UserFacing("bot-value-not-understood")
    return time.fromisoformat(value)
