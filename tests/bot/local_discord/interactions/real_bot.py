"""An ordinary discord.py bot that uses everything interactions offer, and the local Discord it talks to."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from bot.local_discord import LocalDiscord
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import Community, seed

DESCRIPTION: dict[str, Any] = {
    "guild": {"name": "Harbour", "owner": "olga", "locale": "de"},
    "roles": [
        {"name": "Admin", "permissions": ["manage_guild"]},
        {"name": "Moderator", "permissions": ["manage_messages"]},
    ],
    "channels": [
        {"name": "general"},
        {"name": "alerts", "only_for": ["Moderator"]},
        {"name": "voice", "type": "voice"},
        {"name": "quiet", "overwrites": [{"role": "@everyone", "deny": ["send_messages"]}]},
        {"name": "secret"},
    ],
    "people": [
        {"name": "ana", "locale": "es-ES"},
        "bea",
        {"name": "sam", "roles": ["Moderator"]},
        {"name": "ira", "roles": ["Admin"]},
    ],
    "bot": {"name": "Helper", "kept_out_of": ["secret"]},
}


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)


class Acknowledge(
    discord.ui.DynamicItem[discord.ui.Button[discord.ui.LayoutView]], template=r"acknowledge:(?P<number>\d+)"
):
    """A button that works after a restart: everything it needs is in its custom id."""

    def __init__(self, number: int) -> None:
        super().__init__(
            discord.ui.Button(
                label="Acknowledge", style=discord.ButtonStyle.primary, custom_id=f"acknowledge:{number}"
            )
        )
        self.number = number

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction, item: discord.ui.Item[Any], match: re.Match[str]
    ) -> Acknowledge:
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction) -> None:
        await interaction.response.edit_message(view=AlertView(self.number, taken_by=interaction.user))


class AlertView(discord.ui.LayoutView):
    def __init__(self, number: int, taken_by: discord.User | discord.Member | None = None) -> None:
        super().__init__(timeout=None)
        text = f"Alert {number}"
        if taken_by is not None:
            text += f"\n{taken_by.mention} has it"
        box: discord.ui.Container[Any] = discord.ui.Container(discord.ui.TextDisplay(text))
        if taken_by is None:
            box.add_item(discord.ui.ActionRow(Acknowledge(number)))
        self.add_item(box)


class Note(discord.ui.Modal, title="What happened"):
    intro = discord.ui.TextDisplay("Only moderators read this.")
    note = discord.ui.Label(
        text="Note",
        description="In your own words",
        component=discord.ui.TextInput(style=discord.TextStyle.paragraph, max_length=50, custom_id="note"),
    )
    outcome = discord.ui.Label(
        text="Outcome",
        component=discord.ui.Select(
            custom_id="outcome",
            options=[
                discord.SelectOption(label="Good", value="good"),
                discord.SelectOption(label="Bad", value="bad"),
            ],
        ),
    )
    helper = discord.ui.Label(
        text="Helper", component=discord.ui.UserSelect(custom_id="helper", required=False, min_values=0)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        helpers = ", ".join(user.display_name for user in self.helper.component.values) or "nobody"
        await interaction.response.send_message(
            f"{self.note.component.value} / {self.outcome.component.values[0]} / {helpers}", ephemeral=True
        )


class Everything(discord.ui.Modal, title="Everything"):
    files = discord.ui.Label(
        text="Files",
        component=discord.ui.FileUpload(custom_id="files", max_values=2, required=False, min_values=0),
    )
    mood = discord.ui.Label(
        text="Mood",
        component=discord.ui.RadioGroup(
            custom_id="mood",
            options=[
                discord.RadioGroupOption(label="Calm", value="calm"),
                discord.RadioGroupOption(label="Low", value="low"),
            ],
        ),
    )
    days = discord.ui.Label(
        text="Days",
        component=discord.ui.CheckboxGroup(
            custom_id="days",
            max_values=2,
            options=[
                discord.CheckboxGroupOption(label="Monday", value="mo"),
                discord.CheckboxGroupOption(label="Sunday", value="su"),
            ],
        ),
    )
    agree = discord.ui.Label(text="Agree", component=discord.ui.Checkbox(custom_id="agree"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        contents = [(await attachment.read()).decode() for attachment in self.files.component.values]
        await interaction.response.send_message(
            f"{contents} {self.mood.component.value} {self.days.component.values}"
            f" {self.agree.component.value}"
        )


class Legacy(discord.ui.Modal, title="Legacy"):
    name: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Name", default="nobody")

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"Hello {self.name.value}")


class Translator(app_commands.Translator):
    async def translate(
        self, string: app_commands.locale_str, locale: discord.Locale, context: Any
    ) -> str | None:
        return string.extras.get(locale.value)


class RealBot(commands.AutoShardedBot):
    """`on_press` answers the buttons of `panel`; each test sets its own."""

    def __init__(self, shards: int | None = None) -> None:
        intents = discord.Intents.all()
        super().__init__(
            "!",
            intents=intents,
            shard_count=shards,
            guild_ready_timeout=0.05,
            allowed_mentions=discord.AllowedMentions.none(),
        )
        self.on_press: Callable[[discord.Interaction], Awaitable[Any]] = _nothing
        self.failures: list[BaseException] = []
        self.everyone_ready = asyncio.Event()
        self.press_ended = asyncio.Event()
        self.tree.error(self._note_failure)
        add_commands(self)

    async def _note_failure(
        self, interaction: discord.Interaction, error: app_commands.AppCommandError
    ) -> None:
        self.failures.append(error)

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Discord wants five seconds between shards; nobody here does."""

    async def press(self, interaction: discord.Interaction) -> None:
        """Answer as the test says, and note how it went."""
        try:
            await self.on_press(interaction)
        except (Exception, AssertionError) as failure:
            self.failures.append(failure)
        self.press_ended.set()

    async def setup_hook(self) -> None:
        await self.tree.set_translator(Translator())
        self.add_dynamic_items(Acknowledge)
        await self.tree.sync()

    async def on_ready(self) -> None:
        self.everyone_ready.set()


async def _nothing(interaction: discord.Interaction) -> None:
    return None


class Panel(discord.ui.View):
    """Every kind of component in rows, all answered by the bot's `on_press`."""

    def __init__(self, bot: RealBot) -> None:
        super().__init__(timeout=None)
        items: list[discord.ui.Item[Any]] = [
            discord.ui.Button(label="Go", custom_id="go", row=0),
            discord.ui.Button(label="Not now", custom_id="never", disabled=True, row=0),
            discord.ui.Button(label="Read", url="https://example.org", row=0),
            discord.ui.Select(
                custom_id="letters",
                placeholder="Letters",
                max_values=2,
                row=1,
                options=[discord.SelectOption(label=letter, value=letter.lower()) for letter in "ABC"],
            ),
            discord.ui.UserSelect(custom_id="people", placeholder="People", row=2),
            discord.ui.MentionableSelect(custom_id="anyone", placeholder="Anyone", max_values=2, row=3),
            discord.ui.ChannelSelect(
                custom_id="where", placeholder="Where", channel_types=[discord.ChannelType.text], row=4
            ),
        ]
        for item in items:
            item.callback = lambda interaction: bot.press(interaction)  # type: ignore[method-assign]
            self.add_item(item)


def add_commands(bot: RealBot) -> None:
    tree = bot.tree
    texts = app_commands.locale_str

    @tree.command(name=texts("alert", **{"es-ES": "alerta"}), description=texts("Call", **{"es-ES": "Llama"}))
    @app_commands.rename(words=texts("words", **{"es-ES": "palabras"}))
    async def alert(interaction: discord.Interaction, words: str | None = None) -> None:
        await interaction.response.send_message(f"Heard: {words} {interaction.locale.value}", ephemeral=True)

    @tree.command(description="All kinds of options")
    @app_commands.choices(size=[app_commands.Choice(name="Big", value="b")])
    async def kinds(
        interaction: discord.Interaction,
        count: app_commands.Range[int, 1, 5],
        ratio: float,
        sure: bool,
        who: discord.Member,
        role: discord.Role,
        where: discord.TextChannel,
        either: discord.Member | discord.Role,
        file: discord.Attachment,
        size: app_commands.Choice[str],
    ) -> None:
        read = (await file.read()).decode()
        await interaction.response.send_message(
            f"{count} {ratio} {sure} {who.display_name} {role.name} {where.name} {either.name} {read}"
            f" {size.value}"
        )

    @tree.command(description="Complete a country")
    async def country(interaction: discord.Interaction, name: str) -> None:
        await interaction.response.send_message(name)

    @country.autocomplete("name")
    async def complete(interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        known = {"Spain": "ES", "Germany": "DE"}
        return [
            app_commands.Choice(name=name, value=code)
            for name, code in known.items()
            if name.lower().startswith(current.lower())
        ]

    config = app_commands.Group(
        name="config",
        description="Settings",
        default_permissions=discord.Permissions(manage_guild=True),
        guild_only=True,
    )
    inner = app_commands.Group(name="inner", description="Inside", parent=config)

    @config.command(description="Load again")
    async def reload(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"reloaded {interaction.permissions.manage_guild}")

    @inner.command(description="Deep inside")
    async def deep(interaction: discord.Interaction, value: str) -> None:
        await interaction.response.send_message(value)

    tree.add_command(config)

    @tree.command(description="Show the panel")
    async def panel(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("A panel", view=Panel(bot))

    @tree.command(description="Show a private panel")
    async def private_panel(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("A panel", view=Panel(bot), ephemeral=True)

    @tree.command(description="Show an alert")
    async def show(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(view=AlertView(7))

    @tree.command(description="Open a modal")
    async def note(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Note())

    @tree.command(description="Open a modal with everything")
    async def everything(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Everything())

    @tree.command(description="Open an old modal")
    async def legacy(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Legacy())

    @tree.command(description="Answered as the test says")
    async def press(interaction: discord.Interaction) -> None:
        await bot.press(interaction)

    @tree.context_menu(name=texts("Report", **{"es-ES": "Avisar"}))
    async def report(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"Reported: {message.content}", ephemeral=True)

    @tree.context_menu(name="Greet")
    async def greet(interaction: discord.Interaction, member: discord.Member) -> None:
        await interaction.response.send_message(f"Hello {member.display_name}")


class Town:
    """The local Discord, the community in it, and the bot that is connected to it."""

    def __init__(self, local: LocalDiscord, clock: Clock, shards: int | None = None) -> None:
        self.local = local
        self.clock = clock
        self.community: Community = seed(local.world, DESCRIPTION)
        self.bot = RealBot(shards)

    def actor(self, name: str) -> Actor:
        return Actor(self.local, self.community.people[name])

    async def start(self) -> None:
        assert self.community.application is not None
        self._running = asyncio.create_task(self.bot.start(self.community.application.token))
        waiting = asyncio.create_task(self.bot.everyone_ready.wait())
        await asyncio.wait({self._running, waiting}, return_when=asyncio.FIRST_COMPLETED, timeout=10)
        if not waiting.done():
            waiting.cancel()
            await self._running
            raise TimeoutError("the bot is not ready")

    async def press_ended(self) -> None:
        """Wait until the handler of the test has run to its end, and raise what it raised."""
        await asyncio.wait_for(self.bot.press_ended.wait(), 5)
        if self.bot.failures:
            raise self.bot.failures[0]

    async def stop(self) -> None:
        await self.bot.close()
        await self._running
