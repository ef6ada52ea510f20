"""From a press to the code it belongs to, by custom id: after a restart too, and kindly when it is gone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import discord

from bot.interactions.components import Button, Modal, Select, submitted_fields
from bot.interactions.errors import Finished
from bot.interactions.handling import handled

if TYPE_CHECKING:
    from bot.feature import Feature
    from bot.running.client import MutualAidBot


class Dispatcher:
    """Knows every button, menu and form of the features."""

    def __init__(self, features: Iterable[Feature]) -> None:
        self._buttons: list[type[Button]] = []
        self._selects: list[type[Select]] = []
        self._modals: list[type[Modal]] = []
        for feature in features:
            self._buttons += feature.buttons
            self._selects += feature.selects
            self._modals += feature.modals

    async def dispatch(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        """Do what a press, a choice or a submitted form asks for; commands are the tree's."""
        if interaction.type is discord.InteractionType.component:
            await handled(interaction, self._press(interaction))
        elif interaction.type is discord.InteractionType.modal_submit:
            await handled(interaction, self._submit(interaction))

    async def _press(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        data: dict[str, Any] = dict(interaction.data or {})
        custom_id = str(data["custom_id"])
        if data.get("component_type") == discord.ComponentType.button.value:
            for button in self._buttons:
                if match := button.__discord_ui_compiled_template__.fullmatch(custom_id):
                    bare_button = discord.ui.Button[Any](custom_id=custom_id, label="…")
                    await (await button.from_custom_id(interaction, bare_button, match)).press(interaction)
                    return
        else:
            for select in self._selects:
                if match := select.__discord_ui_compiled_template__.fullmatch(custom_id):
                    bare_select = discord.ui.Select[Any](custom_id=custom_id)
                    chosen = await select.from_custom_id(interaction, bare_select, match)
                    await chosen.choose(interaction, [str(value) for value in data.get("values", ())])
                    return
        # Of an earlier version, or of somebody's test: the library would let it end in "interaction failed".
        raise Finished("bot-unknown-button")

    async def _submit(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        data: dict[str, Any] = dict(interaction.data or {})
        custom_id = str(data["custom_id"])
        for modal in self._modals:
            if match := modal.template.fullmatch(custom_id):
                await modal.submit(interaction, match, submitted_fields(data["components"]))
                return
        raise Finished("bot-unknown-form")
