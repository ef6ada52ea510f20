"""An ordinary discord.py bot with something of everything that can be used on the page."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
from discord import app_commands

_TEXTS = {"alert": "alerta", "Call": "Llama", "words": "palabras", "Report": "Avisar", "Big": "Grande"}


class Translator(app_commands.Translator):
    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: Any
    ) -> str | None:
        return _TEXTS.get(string.message) if locale.value == "es-ES" else None


class Note(discord.ui.Modal, title="What happened"):
    note = discord.ui.Label(text="Note", component=discord.ui.TextInput(custom_id="note", max_length=50))
    helper = discord.ui.Label(text="Helper", component=discord.ui.UserSelect(custom_id="helper"))
    proof = discord.ui.Label(
        text="Proof", component=discord.ui.FileUpload(custom_id="proof", required=False, min_values=0)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        files = [(await each.read()).decode() for each in self.proof.component.values]
        helpers = [each.display_name for each in self.helper.component.values]
        await interaction.response.send_message(
            f"{self.note.component.value} {helpers} {files}", ephemeral=True
        )


class Panel(discord.ui.View):
    def __init__(self) -> None:
        super().__init__(timeout=None)

    @discord.ui.button(label="Privately", custom_id="privately")
    async def privately(self, interaction: discord.Interaction, button: discord.ui.Button[Panel]) -> None:
        await interaction.response.send_message("Only for you", ephemeral=True)

    @discord.ui.button(label="Count", custom_id="count")
    async def count(self, interaction: discord.Interaction, button: discord.ui.Button[Panel]) -> None:
        assert interaction.message is not None
        await interaction.response.edit_message(content=f"{interaction.message.content}!")

    @discord.ui.button(label="Form", custom_id="form")
    async def form(self, interaction: discord.Interaction, button: discord.ui.Button[Panel]) -> None:
        await interaction.response.send_modal(Note())

    @discord.ui.button(label="Silence", custom_id="silence")
    async def silence(self, interaction: discord.Interaction, button: discord.ui.Button[Panel]) -> None:
        return

    @discord.ui.button(label="Off", custom_id="off", disabled=True)
    async def off(self, interaction: discord.Interaction, button: discord.ui.Button[Panel]) -> None:
        raise AssertionError("nobody can press it")

    @discord.ui.select(cls=discord.ui.UserSelect, custom_id="who")
    async def who(self, interaction: discord.Interaction, select: discord.ui.UserSelect[Panel]) -> None:
        await interaction.response.defer()


class PageBot(discord.Client):
    """`may_go_on` lets the thinking command say something."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.all(), guild_ready_timeout=0.02)
        self.tree = app_commands.CommandTree(self)
        self.is_there = asyncio.Event()
        self.may_go_on = asyncio.Event()
        self._add_commands()

    async def setup_hook(self) -> None:
        await self.tree.set_translator(Translator())
        await self.tree.sync()

    async def on_ready(self) -> None:
        self.is_there.set()

    def _add_commands(self) -> None:
        tree, texts = self.tree, app_commands.locale_str

        @tree.command(name=texts("alert"), description=texts("Call"))
        @app_commands.rename(words=texts("words"))
        @app_commands.choices(size=[app_commands.Choice(name=texts("Big"), value="b")])
        async def alert(
            interaction: discord.Interaction, words: str, size: app_commands.Choice[str] | None = None
        ) -> None:
            chosen = None if size is None else size.value
            await interaction.response.send_message(f"Heard: {words} {chosen}", ephemeral=True)

        @tree.command(description="Show a panel")
        async def panel(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("Panel", view=Panel())

        @tree.command(description="Take your time")
        async def think(interaction: discord.Interaction) -> None:
            await interaction.response.defer(ephemeral=True)
            await self.may_go_on.wait()
            await interaction.followup.send("I thought about it")

        @tree.command(description="Where")
        async def country(interaction: discord.Interaction, name: str, where: discord.TextChannel) -> None:
            await interaction.response.send_message(f"{name} {where.name}")

        @country.autocomplete("name")
        async def complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            known = {"Spain": "ES", "Germany": "DE"}
            return [app_commands.Choice(name=each, value=known[each]) for each in known if typed in each]

        @tree.command(description="All kinds of options")
        async def kinds(
            interaction: discord.Interaction,
            count: app_commands.Range[int, 1, 5],
            ratio: float,
            sure: bool,
            who: discord.Member,
            role: discord.Role,
            either: discord.Member | discord.Role,
            file: discord.Attachment,
        ) -> None:
            read = (await file.read()).decode()
            await interaction.response.send_message(
                f"{count} {ratio} {sure} {who.display_name} {role.name} {either.name} {read}"
            )

        @tree.command(description="For moderators")
        @app_commands.default_permissions(manage_messages=True)
        async def duty(interaction: discord.Interaction) -> None:
            await interaction.response.send_message("On duty")

        @tree.context_menu(name=texts("Report"))
        async def report(interaction: discord.Interaction, message: discord.Message) -> None:
            await interaction.response.send_message(f"Reported: {message.content}", ephemeral=True)
