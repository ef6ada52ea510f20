"""Reading what was written while the bot was away: newest first, so many messages a channel, threads
included.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

import discord

from cogs.crisis import store
from cogs.crisis.actions.reading_place import ReadingPlace
from cogs.crisis.settings import CrisisSettings

if TYPE_CHECKING:
    from bot.platform import Platform

_log = logging.getLogger(__name__)

_CHANNELS_AT_ONCE = 3
_CONVERSATIONS = 50
_MESSAGES_OF_A_CONVERSATION = 100
_ARCHIVED_THREADS = 25
_ATTEMPTS = 5
_PAGE = 100
"""Messages in one answer of Discord's."""

Readable: TypeAlias = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


@dataclass(frozen=True, kw_only=True)
class Reader:
    """What is done with what is found."""

    message: Callable[[discord.Message], Awaitable[None]]
    edit: Callable[[discord.Message], Awaitable[None]]
    title: Callable[[discord.Thread], Awaitable[None]]


@dataclass(frozen=True)
class _Gap:
    """What is not known of a guild: `marks` by channel, and `floor` for channels without one."""

    marks: dict[int, int]
    floor: int
    most_messages: int

    def after(self, channel_id: int) -> int:
        return max(self.marks.get(channel_id, self.floor), 0)


async def catch_up(platform: Platform, place: ReadingPlace, reader: Reader) -> None:
    """Read the history of every guild and of the latest private conversations, up to now.

    A place that cannot be read for the moment is tried several times; if one stays unread, no watermark
    moves, so that the next start reads it.
    """
    sessions = place.sessions
    all_read = True
    for guild in list(platform.client.guilds):
        all_read &= await _catch_up_guild(platform, place, reader, guild)
    all_read &= await _catch_up_conversations(platform, reader)
    if all_read:
        place.history_read(sessions)


async def first_seen(platform: Platform, guild: discord.Guild) -> dict[int, int]:
    """Remember since when the bot is in a guild, so that nothing older ever raises an alert.

    Returns that as the guild's marks. From joining on the group counts on the bot, also where the bot died
    before it could write down a thing.
    """
    joined = guild.me.joined_at or platform.clock.now()
    marks = {guild.id: discord.utils.time_snowflake(joined)}
    async with platform.database.transaction(guild_id=guild.id) as transaction:
        await store.watermarks.advance(transaction, {(guild.id, guild.id): marks[guild.id]})
    return marks


async def _catch_up_guild(
    platform: Platform, place: ReadingPlace, reader: Reader, guild: discord.Guild
) -> bool:
    async with platform.database.reading() as transaction:
        marks = await store.watermarks.of_guild(transaction, guild.id)
    if not marks:
        marks = await first_seen(platform, guild)
    settings = platform.configuration.current.section(guild.id, CrisisSettings).history
    horizon = discord.utils.time_snowflake(platform.clock.now() - timedelta(hours=settings.hours))
    for channel_id in list(marks):
        marks[channel_id] = max(marks[channel_id], place.channels.reached((guild.id, channel_id)), horizon)
    # A channel without a mark has shown us nothing so far: whatever is newer than anything seen was missed.
    gap = _Gap(marks, max(horizon, *marks.values()), settings.messages_per_channel)
    limit = asyncio.Semaphore(_CHANNELS_AT_ONCE)

    async def read(channel: Readable) -> bool:
        async with limit:
            return await _patiently(lambda: _read_channel(place, reader, channel, gap))

    channels: list[Readable] = [*guild.text_channels, *guild.voice_channels, *guild.stage_channels]
    channels += list(guild.threads)
    missed = [channel for channel in channels if (channel.last_message_id or 0) > gap.after(channel.id)]
    for thread in guild.threads:
        if thread.id > gap.floor:
            await reader.title(thread)

    async def read_archived(parent: discord.TextChannel | discord.ForumChannel) -> bool:
        async with limit:
            return await _patiently(lambda: _read_archived(place, reader, parent, gap))

    parents: list[discord.TextChannel | discord.ForumChannel] = [*guild.text_channels, *guild.forums]
    results = await asyncio.gather(
        *(read(channel) for channel in missed), *(read_archived(parent) for parent in parents)
    )
    if missed:
        _log.info("Read what was missed in %d channels of guild %d", len(missed), guild.id)
    return all(results)


async def _read_channel(place: ReadingPlace, reader: Reader, channel: Readable, gap: _Gap) -> None:
    after = gap.after(channel.id)
    since = discord.utils.snowflake_time(gap.floor)
    newest = read = 0
    # discord.py's own `after` together with newest first would page on through older messages.
    async for message in channel.history(limit=gap.most_messages, oldest_first=False):
        if message.id > after:
            await reader.message(message)
            newest = max(newest, message.id)
        elif message.edited_at is not None and message.edited_at > since:
            # Older than the gap, but in the same answer of Discord's: changed meanwhile.
            await reader.edit(message)
        read += 1
        if message.id <= after and read % _PAGE == 0:
            break
    if newest:
        place.saw((channel.guild.id, channel.id), newest)


async def _read_archived(
    place: ReadingPlace, reader: Reader, parent: discord.TextChannel | discord.ForumChannel, gap: _Gap
) -> None:
    """Read threads that were written in and archived while the bot was away: Discord does not list them by
    itself.
    """
    since = discord.utils.snowflake_time(gap.floor)
    async for thread in parent.archived_threads(limit=_ARCHIVED_THREADS):
        if thread.archive_timestamp < since:
            return
        if (thread.last_message_id or 0) <= gap.after(thread.id):
            continue
        if thread.id > gap.floor:
            await reader.title(thread)
        await _read_channel(place, reader, thread, gap)


async def _catch_up_conversations(platform: Platform, reader: Reader) -> bool:
    async with platform.database.reading() as transaction:
        marks = await store.watermarks.of_people(transaction, newest=_CONVERSATIONS)
    results = []
    for person_id, mark in marks.items():

        async def read(person_id: int = person_id, mark: int = mark) -> None:
            channel = await platform.client.create_dm(discord.Object(person_id))
            async for message in channel.history(limit=_MESSAGES_OF_A_CONVERSATION, oldest_first=False):
                if message.id <= mark:
                    return
                await reader.message(message)

        results.append(await _patiently(read))
    return all(results)


async def _patiently(work: Callable[[], Awaitable[None]]) -> bool:
    """Do `work`, several times if need be, and return whether it was done or can never be done."""
    for attempt in range(_ATTEMPTS):
        if attempt:
            await asyncio.sleep(2 ** (attempt - 1))
        try:
            await work()
        except (discord.Forbidden, discord.NotFound):
            return True  # we may not read there; nor would we have seen the messages as they came
        except (discord.HTTPException, OSError, TimeoutError) as error:
            _log.warning("A channel's history cannot be read yet: %s", type(error).__name__)
        else:
            return True
    return False
