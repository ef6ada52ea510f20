"""Everything in which a person may have written something, live or missed, and how far it has been read."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING, Any

import discord

from bot.interactions import typed_options, was_offered
from cogs.crisis.actions import catching_up, scanning
from cogs.crisis.actions.catching_up import Reader
from cogs.crisis.actions.reading_place import ReadingPlace
from cogs.crisis.store import DATABASE_TROUBLE

if TYPE_CHECKING:
    from bot.platform import Platform
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)

_SECONDS_BETWEEN_WRITES = 3.0


class Watch:
    """Looks at what is written, for one client's life."""

    def __init__(self, platform: Platform) -> None:
        self.place = ReadingPlace()
        self._platform = platform
        self._reading_history = asyncio.Lock()

    async def message(self, message: discord.Message) -> None:
        """Look at a message. Until its match is written down, its channel's watermark stays before it."""
        findings = scanning.find_in_message(self._platform, message)
        if message.guild is not None:
            channel = (message.guild.id, message.channel.id)
            if findings:
                self.place.channels.begin(channel, message.id)
                await scanning.act_on_message(self._platform, message, findings)
                self.place.channels.end(channel, message.id)
            self.place.saw(channel, message.id)
        elif not message.author.bot:
            if findings:
                self.place.people.begin(message.author.id, message.id)
                await scanning.act_on_message(self._platform, message, findings)
                self.place.people.end(message.author.id, message.id)
            self.place.saw_from(message.author.id, message.id)

    async def edit(self, message: discord.Message) -> None:
        """Look at a message that has been changed."""
        if findings := scanning.find_in_message(self._platform, message):
            await scanning.act_on_message(self._platform, message, findings, edited=True)

    async def title(self, thread: discord.Thread, *, renamed: bool = False) -> None:
        """Look at the title of a thread or forum post."""
        findings = scanning.find_in_guild(self._platform, thread.guild.id, thread.name)
        if findings and thread.owner_id is not None:
            await scanning.act_on_title(
                self._platform,
                thread.guild,
                findings,
                thread_id=thread.id,
                parent_id=thread.parent_id,
                owner_id=thread.owner_id,
                named_at=self._platform.clock.now() if renamed else discord.utils.snowflake_time(thread.id),
            )

    async def unknown_thread(self, payload: discord.RawThreadUpdateEvent) -> None:
        """Look at the title of a thread that we did not know and that somebody has changed in some way."""
        data: dict[str, Any] = dict(payload.data)
        guild = self._platform.client.get_guild(payload.guild_id)
        findings = scanning.find_in_guild(self._platform, payload.guild_id, str(data.get("name", "")))
        if findings and guild is not None and "owner_id" in data:
            await scanning.act_on_title(
                self._platform,
                guild,
                findings,
                thread_id=payload.thread_id,
                parent_id=payload.parent_id,
                owner_id=int(data["owner_id"]),
                named_at=self._platform.clock.now(),
            )

    async def command(self, interaction: Interaction) -> None:
        """Look at what somebody typed into the options of a command, whatever the command makes of it.

        What the bot offered there itself, such as the name of something to count, is nobody's cry for help.
        """
        typed = typed_options(interaction)
        written = "\n\n".join(typed.values())
        if not scanning.find_where_written(self._platform, interaction.guild_id, written):
            return
        own = [value for name, value in typed.items() if not await was_offered(interaction, name, value)]
        await scanning.notice_written(
            self._platform,
            guild_id=interaction.guild_id,
            person_id=interaction.user.id,
            source_id=interaction.id,
            text="\n\n".join(own),
            at=interaction.created_at,
            channel_id=interaction.channel_id,
        )

    async def catch_up(self) -> None:
        """Read what was written while the bot was away. Live messages are looked at meanwhile."""
        async with self._reading_history:
            reader = Reader(message=self._missed_message, edit=self.edit, title=self.title)
            await catching_up.catch_up(self._platform, self.place, reader)

    async def write_now_and_then(self) -> None:
        """Write how far messages have been read, every few seconds, until cancelled."""
        while True:
            await asyncio.sleep(_SECONDS_BETWEEN_WRITES)
            await self.write()

    async def write(self) -> None:
        """Write how far messages have been read."""
        try:
            await self.place.write(self._platform.database)
        except DATABASE_TROUBLE as error:
            # It is only a lag: what is not written now will be read twice at worst.
            _log.warning("How far messages have been read could not be written: %s", type(error).__name__)

    async def _missed_message(self, message: discord.Message) -> None:
        try:
            await self.message(message)
        except Exception:  # an edge: one message that breaks us must not keep the others unread
            # Its channel's watermark stays before it, so that a mended bot reads it again.
            _log.exception("A missed message of channel %d could not be dealt with", message.channel.id)
