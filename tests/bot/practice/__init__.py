"""A feature to practise on: it does every sort of thing that a feature can do, rightly and wrongly."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.feature import Feature
from bot.interactions import (
    Button,
    Finished,
    Modal,
    Select,
    answer_privately,
    defer_privately,
    require_admin,
    require_moderator,
)
from bot.interactions.components import Fields
from bot.message import Message
from bot.platform import Platform
from bot.running.client import MutualAidBot

Interaction = discord.Interaction[MutualAidBot]

PRIVATE_WORDS = "what a member wrote"


class Press(Button, template=r"practice:(?P<what>press|crash|over|form|slow)"):
    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        button = cls(item)
        button.what = match["what"]
        return button

    what = ""

    async def press(self, interaction: Interaction) -> None:
        match self.what:
            case "crash":
                raise RuntimeError(PRIVATE_WORDS)
            case "over":
                raise Finished("practice-over")
            case "form":
                await interaction.response.send_modal(Form.empty())
            case "slow":
                await defer_privately(interaction)
                Practice.slow_work_began.set()
                await Practice.slow_work_may_end.wait()
                await answer_privately(interaction, "slow work done")
            case _:
                await answer_privately(interaction, "pressed")


class Broken(Button, template=r"practice:broken"):
    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        raise LookupError("cannot be built again")


class Choose(Select, template=r"practice:choose"):
    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Select)
        return cls(item)

    async def choose(self, interaction: Interaction, values: Sequence[str]) -> None:
        await answer_privately(interaction, f"chosen: {', '.join(values)}")


class Form(Modal):
    template = re.compile(r"practice:form:(?P<number>\d+)")

    @classmethod
    def empty(cls) -> Form:
        form = cls(title="A form", custom_id="practice:form:7")
        words = discord.ui.TextInput[Any](custom_id="words", required=False)
        kind = discord.ui.Select[Any](
            custom_id="kind", options=[discord.SelectOption(label="One"), discord.SelectOption(label="Two")]
        )
        form.add_item(discord.ui.Label(text="Words", component=words))
        form.add_item(discord.ui.Label(text="Kind", component=kind))
        return form

    @classmethod
    async def submit(cls, interaction: Interaction, match: re.Match[str], fields: Fields) -> None:
        if fields["words"] == "crash":
            raise RuntimeError(PRIVATE_WORDS)
        await answer_privately(interaction, f"form {match['number']}: {fields['words']}, {fields['kind']}")


def panel() -> discord.ui.LayoutView:
    """Return a message with every button and menu of this feature, and one that nobody knows any more."""
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(discord.ui.TextDisplay("A panel"))
    row = discord.ui.ActionRow[Any]()
    for what in ("press", "crash", "over", "form", "slow"):
        row.add_item(Press(discord.ui.Button(label=what, custom_id=f"practice:{what}")))
    view.add_item(row)
    row = discord.ui.ActionRow[Any]()
    row.add_item(Broken(discord.ui.Button(label="broken", custom_id="practice:broken")))
    row.add_item(discord.ui.Button(label="forgotten", custom_id="an-earlier-version:7"))
    view.add_item(row)
    row = discord.ui.ActionRow[Any]()
    options = [discord.SelectOption(label="One"), discord.SelectOption(label="Two")]
    row.add_item(Choose(discord.ui.Select(custom_id="practice:choose", options=options)))
    view.add_item(row)
    return view


class Practice(commands.Cog):
    slow_work_began = asyncio.Event()
    slow_work_may_end = asyncio.Event()

    def __init__(self, platform: Platform) -> None:
        self._platform = platform
        Practice.slow_work_began = asyncio.Event()
        Practice.slow_work_may_end = asyncio.Event()

    async def cog_load(self) -> None:
        menu = app_commands.ContextMenu(name="Crash on it", callback=self.crash_on_it)
        self._platform.client.tree.add_command(menu)  # type: ignore[attr-defined]

    async def crash_on_it(self, interaction: Interaction, message: discord.Message) -> None:
        raise RuntimeError(message.content)

    @app_commands.command(
        name=locale_str("practise", key="practice-command-name"), description="Do one of several things"
    )
    async def practise(self, interaction: Interaction, what: str) -> None:
        match what:
            case "thank":
                language = self._platform.languages.of_interaction(interaction)
                await answer_privately(interaction, language.text("practice-thanks", words="friend"))
            case "clock":
                await answer_privately(interaction, self._platform.clock.now().isoformat())
            case "crash":
                raise RuntimeError(PRIVATE_WORDS)
            case "crash late":
                await defer_privately(interaction)
                raise RuntimeError(PRIVATE_WORDS)
            case "moderators only":
                await answer_privately(interaction, require_moderator(interaction).mention)
            case "admins only":
                await answer_privately(interaction, require_admin(interaction).mention)
            case "panel":
                await answer_privately(interaction, Message(view=panel()))

    @practise.autocomplete("what")
    async def suggest(self, interaction: Interaction, current: str) -> list[app_commands.Choice[str]]:
        if current == "crash":
            raise RuntimeError(PRIVATE_WORDS)
        return [app_commands.Choice(name="thank", value="thank")]

    @commands.Cog.listener()
    async def on_message(self, message: discord.Message) -> None:
        if message.content == "crash":
            raise RuntimeError(PRIVATE_WORDS)
        if message.content == "panel, please" and isinstance(message.channel, discord.TextChannel):
            await message.channel.send(view=panel())


feature = Feature(
    name="practice",
    extension=__name__,
    folder=Path(__file__).parent,
    cog=Practice,
    buttons=(Press, Broken),
    selects=(Choose,),
    modals=(Form,),
)
