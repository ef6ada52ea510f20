"""From something written in Discord to an alert. Nothing here touches the database unless a rule matched."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import discord

from cogs.crisis.actions.membership import member_of
from cogs.crisis.actions.noticing import Noticed, Reason, notice
from cogs.crisis.actions.persisting import persistently
from cogs.crisis.actions.teams import teams_for
from cogs.crisis.actions.watched import is_scanned, is_watched
from cogs.crisis.settings import CrisisSettings
from cogs.crisis.store import Source

if TYPE_CHECKING:
    from bot.platform import Platform

_log = logging.getLogger(__name__)

_MEMBERS_ASKED_AT_ONCE = 10


@dataclass(frozen=True)
class Finding:
    """What matched by the lexicon of one guild."""

    guild_id: int
    reasons: tuple[Reason, ...]


def text_of(message: discord.Message) -> str:
    """Return all that a message says: its own text, a forwarded one's, a poll's."""
    said = [message.content, *(snapshot.content for snapshot in message.message_snapshots)]
    if message.poll is not None:
        said += [message.poll.question, *(answer.text for answer in message.poll.answers)]
    return "\n\n".join(part for part in said if part)


def written_by_a_person(message: discord.Message) -> bool:
    """Say whether a person wrote it: no bot, no webhook, no notice of Discord's own."""
    return not (message.author.bot or message.webhook_id is not None or message.is_system())


def find_in_guild(platform: Platform, guild_id: int, text: str) -> tuple[Finding, ...]:
    """Return what matches by this guild's lexicon: one finding, or none."""
    settings = platform.configuration.current.section(guild_id, CrisisSettings)
    reasons = dict.fromkeys(Reason(match.rule, match.tier) for match in settings.detector.matches(text))
    return (Finding(guild_id, tuple(reasons)),) if reasons else ()


def find_in_every_guild(platform: Platform, text: str) -> tuple[Finding, ...]:
    """Return what matches by each guild's lexicon; guilds that share one are scanned once."""
    by_lexicon: dict[int, tuple[Reason, ...]] = {}
    findings = []
    for guild in platform.client.guilds:
        detector = platform.configuration.current.section(guild.id, CrisisSettings).detector
        reasons = by_lexicon.get(id(detector))
        if reasons is None:
            matched = dict.fromkeys(Reason(match.rule, match.tier) for match in detector.matches(text))
            reasons = by_lexicon[id(detector)] = tuple(matched)
        if reasons:
            findings.append(Finding(guild.id, reasons))
    return tuple(findings)


def find_where_written(platform: Platform, guild_id: int | None, text: str) -> tuple[Finding, ...]:
    """Return what matches by the guild's lexicon; in private (None), by that of every guild."""
    if guild_id is None:
        return find_in_every_guild(platform, text)
    return find_in_guild(platform, guild_id, text)


def find_in_message(platform: Platform, message: discord.Message) -> tuple[Finding, ...]:
    """Return what a message calls for; nothing for what no person wrote."""
    if not written_by_a_person(message):
        return ()
    text = text_of(message)
    if not text:
        return ()
    return find_where_written(platform, None if message.guild is None else message.guild.id, text)


async def act_on_message(
    platform: Platform, message: discord.Message, findings: Sequence[Finding], *, edited: bool = False
) -> None:
    """Open or join alerts for a message that matched, and do not give up before they are written down."""
    posted_at = message.edited_at if edited and message.edited_at is not None else message.created_at
    if message.guild is None:
        concerned = await persistently(lambda: _concerned(platform, message.author.id, message.id, findings))
        source = Source.DIRECT_MESSAGE
        told = tuple(finding.guild_id for finding in concerned)
    else:
        if not await is_watched(platform, message.guild, message.channel, message.author):
            return
        concerned, told = findings, ()
        source = Source.EDIT if edited else Source.MESSAGE
    for finding in concerned:
        await _write_down(
            platform,
            Noticed(
                guild_id=finding.guild_id,
                member_id=message.author.id,
                source=source,
                source_id=message.id,
                reasons=finding.reasons,
                channel_id=message.channel.id,
                message_id=message.id,
                posted_at=posted_at,
                told=told,
            ),
        )


async def act_on_title(
    platform: Platform,
    guild: discord.Guild,
    findings: Sequence[Finding],
    *,
    thread_id: int,
    parent_id: int | None,
    owner_id: int,
    named_at: datetime,
) -> None:
    """Open or join an alert for a thread or forum post whose title matched."""
    owner = await persistently(lambda: member_of(guild, owner_id))
    if owner is not None and owner.bot:
        return
    channel = guild.get_channel_or_thread(thread_id) or discord.Object(thread_id)
    author = owner or discord.Object(owner_id)
    if not await is_watched(platform, guild, channel, author, parent_id=parent_id):
        return
    for finding in findings:
        await _write_down(
            platform,
            Noticed(
                guild_id=guild.id,
                member_id=owner_id,
                source=Source.THREAD,
                # Also the id of the first message of a forum post: title and text are one occasion.
                source_id=thread_id,
                reasons=finding.reasons,
                channel_id=thread_id,
                message_id=None,
                posted_at=named_at,
            ),
        )


async def act_on_blocked(platform: Platform, execution: discord.AutoModAction) -> None:
    """Open or join an alert for a message that Discord's AutoMod kept from appearing: no event
    shows it else.
    """
    findings = find_in_guild(platform, execution.guild_id, execution.content) if execution.content else ()
    for finding in findings:
        now = platform.clock.now()
        channel = None
        guild = platform.client.get_guild(execution.guild_id)
        if guild is not None and execution.channel_id is not None:
            channel = guild.get_channel_or_thread(execution.channel_id)
            member = discord.Object(execution.user_id)
            if channel is not None and not await is_watched(platform, guild, channel, member):
                continue
        await _write_down(
            platform,
            Noticed(
                guild_id=finding.guild_id,
                member_id=execution.user_id,
                source=Source.AUTOMOD,
                source_id=execution.message_id or discord.utils.time_snowflake(now),
                reasons=finding.reasons,
                channel_id=execution.channel_id,
                message_id=execution.message_id,
                posted_at=now,
            ),
        )


async def notice_written(
    platform: Platform,
    *,
    guild_id: int | None,
    person_id: int,
    source_id: int,
    text: str,
    at: datetime,
    channel_id: int | None = None,
) -> bool:
    """Look at words that a person typed into a form or command, as if they had written a message.

    `guild_id`: where; None in private, where it is as if they had written to the bot. `source_id`: the
    interaction that brought the words, the same for all of its fields; `at`: when it came (UTC);
    `channel_id`: where that was, if in a guild. Returns whether something matched: by then the alert is
    written down, however long the database took, and the answer may offer help. The words are not kept.
    Nothing is asked of the database or of Discord unless something matched.
    """
    found = (
        find_in_every_guild(platform, text) if guild_id is None else find_in_guild(platform, guild_id, text)
    )
    if not found:
        return False
    if guild_id is None:
        found = tuple(await persistently(lambda: _concerned(platform, person_id, source_id, found)))
    elif not await is_scanned(platform, platform.client.get_guild(guild_id), discord.Object(person_id)):
        return False
    for finding in found:
        await _write_down(
            platform,
            Noticed(
                guild_id=finding.guild_id,
                member_id=person_id,
                source=Source.FORM,
                source_id=source_id,
                reasons=finding.reasons,
                channel_id=None if guild_id is None else channel_id,
                message_id=None,
                posted_at=at,
                told=tuple(each.guild_id for each in found) if guild_id is None else (),
            ),
        )
    return bool(found)


async def guilds_of(platform: Platform, person_id: int) -> list[int]:
    """Return the guilds that the bot and a person share."""
    everywhere = [Finding(guild.id, ()) for guild in platform.client.guilds]
    return [finding.guild_id for finding in await _guilds_with(platform, person_id, everywhere)]


async def _write_down(platform: Platform, noticed: Noticed) -> None:
    alert = await persistently(lambda: notice(platform, noticed))
    if alert is not None:
        _log.info("Alert %d of guild %d: something new was noticed", alert.id, alert.guild_id)


async def _concerned(
    platform: Platform, person_id: int, source_id: int, findings: Sequence[Finding]
) -> Sequence[Finding]:
    """Return the findings in private words (of a message or an interaction) that are for a team to see."""
    shared = await _guilds_with(platform, person_id, findings)
    teams = await teams_for(
        platform, person_id, [finding.guild_id for finding in shared], message_id=source_id
    )
    return [finding for finding in shared if finding.guild_id in teams.told]


async def _guilds_with(platform: Platform, person_id: int, findings: Sequence[Finding]) -> Sequence[Finding]:
    """Return the findings of those guilds that the person is a member of."""
    asking = asyncio.Semaphore(_MEMBERS_ASKED_AT_ONCE)

    async def is_member(finding: Finding) -> bool:
        guild = platform.client.get_guild(finding.guild_id)
        if guild is None:
            return False
        async with asking:
            return await member_of(guild, person_id) is not None

    are = await asyncio.gather(*(is_member(finding) for finding in findings))
    return [finding for finding, is_one in zip(findings, are, strict=True) if is_one]
