"""An ordinary discord.py bot with every component there is. What it is told, it writes into `heard`."""

from __future__ import annotations

import asyncio
from typing import Any

import discord
from discord import app_commands, ui

from tests.browser.showroom.hostile import BREAKING_OUT, IMAGE, SCRIPT

Heard = dict[str, Any]


def _choices() -> list[discord.SelectOption]:
    named = (("One", "1"), ("Two", "2"), (IMAGE, "3"))
    return [discord.SelectOption(label=name, value=value, description=SCRIPT) for name, value in named]


class WordsForm(ui.Modal, title=BREAKING_OUT[:45]):
    """Texts and choices."""

    line = ui.Label(text="Line", description=IMAGE, component=ui.TextInput(max_length=40, placeholder=SCRIPT))
    story = ui.Label(
        text="Story", component=ui.TextInput(style=discord.TextStyle.paragraph, required=False, default=IMAGE)
    )
    one = ui.Label(text="One of", component=ui.Select(options=_choices()))
    radio = ui.Label(
        text="Radio",
        component=ui.RadioGroup(
            options=[
                discord.RadioGroupOption(label="Left", value="left", description=IMAGE),
                discord.RadioGroupOption(label=SCRIPT, value="right"),
            ]
        ),
    )
    several = ui.Label(
        text="Several",
        component=ui.CheckboxGroup(
            options=[
                discord.CheckboxGroupOption(label="Tea", value="tea"),
                discord.CheckboxGroupOption(label=IMAGE, value="coffee"),
            ]
        ),
    )

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self._heard = heard

    async def on_submit(self, interaction: discord.Interaction) -> None:
        self._heard.update(
            line=self.line.component.value,
            story=self.story.component.value,
            one=self.one.component.values,
            radio=self.radio.component.value,
            several=self.several.component.values,
        )
        await interaction.response.send_message(f"Heard: {self.line.component.value}", ephemeral=True)


class ThingsForm(ui.Modal, title="Things"):
    """People, roles, channels, a file, and a box to tick."""

    text = ui.TextDisplay(f"Please read {IMAGE}")
    person = ui.Label(text="Person", component=ui.UserSelect())
    role = ui.Label(text="Role", component=ui.RoleSelect(required=False, min_values=0))
    proof = ui.Label(text="Proof", component=ui.FileUpload(required=False, min_values=0))
    agreed = ui.Label(text="Agreed", component=ui.Checkbox())

    def __init__(self, heard: Heard) -> None:
        super().__init__()
        self._heard = heard

    async def on_submit(self, interaction: discord.Interaction) -> None:
        self._heard.update(
            person=[each.display_name for each in self.person.component.values],
            role=[each.name for each in self.role.component.values],
            proof=[(each.filename, await each.read()) for each in self.proof.component.values],
            agreed=self.agreed.component.value,
        )
        await interaction.response.send_message("Heard all", ephemeral=True)


class Rooms(ui.LayoutView):
    """Components of the second generation, with things to use in them."""

    def __init__(self, heard: Heard) -> None:
        super().__init__(timeout=None)
        self.heard = heard
        words: ui.Button[Rooms] = ui.Button(label="Words form", custom_id="words")
        things: ui.Button[Rooms] = ui.Button(label="Things form", custom_id="things")
        hostile: ui.Button[Rooms] = ui.Button(
            label=IMAGE, custom_id="hostile", style=discord.ButtonStyle.danger
        )
        leading: ui.Button[Rooms] = ui.Button(label="Elsewhere", url="https://elsewhere.example/?<script>")
        self._answers(words, self._open_words)
        self._answers(things, self._open_things)
        self._answers(hostile, self._note)
        selects: list[ui.Item[Rooms]] = [
            ui.Select(custom_id="strings", options=_choices(), placeholder="Strings", max_values=2),
            ui.UserSelect(custom_id="people", placeholder="People"),
            ui.RoleSelect(custom_id="roles", placeholder=IMAGE),
            ui.ChannelSelect(custom_id="channels", placeholder="Places"),
            ui.MentionableSelect(custom_id="mentionables", placeholder="Anybody"),
        ]
        for select in selects:
            self._answers(select, self._chosen)
        container: ui.Container[Rooms] = ui.Container(
            ui.TextDisplay(f"## {IMAGE}\n{SCRIPT} **bold**"),
            ui.Section(f"A section {BREAKING_OUT}", accessory=leading),
            ui.Separator(),
            ui.MediaGallery(
                discord.MediaGalleryItem("attachment://a.png", description=BREAKING_OUT),
                discord.MediaGalleryItem("https://elsewhere.example/b.png", description=IMAGE, spoiler=True),
            ),
            ui.ActionRow(words, things, hostile),
            accent_colour=0xFFAA00,
        )
        self.add_item(container)
        for select in selects:
            self.add_item(ui.ActionRow(select))

    @staticmethod
    def _answers(item: Any, callback: Any) -> None:
        item.callback = callback

    async def _open_words(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(WordsForm(self.heard))

    async def _open_things(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(ThingsForm(self.heard))

    async def _note(self, interaction: discord.Interaction) -> None:
        assert interaction.data is not None
        self.heard["pressed"] = interaction.data["custom_id"]  # type: ignore[typeddict-item]
        await interaction.response.send_message(IMAGE, ephemeral=True)

    async def _chosen(self, interaction: discord.Interaction) -> None:
        data: Any = interaction.data
        self.heard[data["custom_id"]] = data["values"]
        await interaction.response.send_message(f"Chosen in {data['custom_id']}", ephemeral=True)


class ShowroomBot(discord.Client):
    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.all(), guild_ready_timeout=0.02)
        self.heard: Heard = {}
        self.is_there = asyncio.Event()
        self.tree = app_commands.CommandTree(self)
        self._add_commands()

    async def setup_hook(self) -> None:
        self.add_view(Rooms(self.heard))
        await self.tree.sync()

    async def on_ready(self) -> None:
        self.is_there.set()

    def _add_commands(self) -> None:
        @self.tree.command(description=SCRIPT)
        @app_commands.describe(text=IMAGE)
        @app_commands.choices(size=[app_commands.Choice(name=IMAGE, value="big")])
        async def echo(
            interaction: discord.Interaction, text: str, size: app_commands.Choice[str] | None = None
        ) -> None:
            self.heard["text"] = text
            await interaction.response.send_message(text, ephemeral=True)

        @echo.autocomplete("text")
        async def complete(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return [app_commands.Choice(name=each, value=each) for each in (IMAGE, f"{SCRIPT}{typed}")]

        @self.tree.context_menu(name="<i>Wave</i>")
        async def wave(interaction: discord.Interaction, person: discord.Member) -> None:
            self.heard["waved at"] = person.name
            await interaction.response.send_message(person.display_name, ephemeral=True)

        @self.tree.context_menu(name="<b>Note</b>")
        async def note(interaction: discord.Interaction, message: discord.Message) -> None:
            await interaction.response.send_message(message.content or "Nothing", ephemeral=True)
