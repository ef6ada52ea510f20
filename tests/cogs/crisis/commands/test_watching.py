from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import discord
import pytest
from discord import app_commands

from bot.clock import MovableClock
from bot.database import Database
from cogs.crisis.actions import scanning, showing
from cogs.crisis.commands.watching import Watch
from tests.cogs.crisis.small_guild import GENERAL, GUILD, MEMBER, SmallGuild, small_guild
from tests.conftest import CIPHER

WISH = "the words to notice"


@pytest.fixture
async def guild(tmp_path: Path, sqlite_url: str, clock: MovableClock) -> AsyncIterator[SmallGuild]:
    folder = tmp_path / "config"
    folder.mkdir()
    database = await Database.open(sqlite_url, clock, CIPHER)
    yield small_guild(folder, database, clock)
    await database.close()


def message(guild: SmallGuild, message_id: int, text: str) -> Any:
    return SimpleNamespace(
        id=message_id,
        content=text,
        message_snapshots=[],
        poll=None,
        author=SimpleNamespace(id=MEMBER, bot=False),
        webhook_id=None,
        is_system=lambda: False,
        guild=guild.client.get_guild(GUILD),
        channel=SimpleNamespace(id=GENERAL),
        created_at=guild.clock.now(),
        edited_at=None,
    )


def watching(guild: SmallGuild) -> Watch:
    watch = Watch(guild.platform)
    watch.place.session_began(0)
    watch.place.history_read(watch.place.sessions)
    return watch


async def test_while_an_alert_is_being_written_down_the_watermark_stays_before_its_message(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = watching(guild)
    written, reached = asyncio.Event(), asyncio.Event()

    async def slowly(*_: Any, **__: Any) -> None:
        reached.set()
        await written.wait()

    monkeypatch.setattr(scanning, "act_on_message", slowly)
    first = asyncio.create_task(watch.message(message(guild, 501, WISH)))
    await reached.wait()
    await watch.message(message(guild, 502, "good evening"))
    assert watch.place.channels.to_write() == {(GUILD, GENERAL): 500}
    written.set()
    await first
    assert watch.place.channels.to_write() == {(GUILD, GENERAL): 502}


async def test_a_message_that_breaks_us_is_read_again_by_a_mended_bot(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = watching(guild)

    async def broken(*_: Any, **__: Any) -> None:
        raise KeyError

    monkeypatch.setattr(scanning, "act_on_message", broken)
    with pytest.raises(KeyError):
        await watch.message(message(guild, 501, WISH))
    await watch.message(message(guild, 502, "good evening"))
    assert watch.place.channels.to_write() == {(GUILD, GENERAL): 500}


@app_commands.command(name="count", description="Counts")
async def count(interaction: discord.Interaction, what: str, how: str = "", why: str = "") -> None:
    """Stand for a command of another feature."""


@count.autocomplete("what")
async def _what(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Offer one thing of the group's own, and what is typed."""
    return [app_commands.Choice(name=each, value=each) for each in (f"Without {WISH}", typed) if each]


@count.autocomplete("how")
async def _how(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    raise OSError("the database is away")


def run_of(guild: SmallGuild, options: dict[str, str | int]) -> Any:
    given = [
        {"name": name, "type": 3 if isinstance(value, str) else 4, "value": value}
        for name, value in options.items()
    ]
    return SimpleNamespace(
        id=701,
        type=discord.InteractionType.application_command,
        command=count,
        data={"name": "diary", "options": [{"name": "count", "type": 1, "options": given}]},
        user=SimpleNamespace(id=MEMBER),
        guild_id=GUILD,
        channel_id=GENERAL,
        created_at=guild.clock.now(),
    )


@pytest.mark.parametrize("option", ["what", "how", "why", "unknown"])
async def test_words_typed_into_an_option_are_noticed_whatever_becomes_of_the_command(
    guild: SmallGuild, option: str
) -> None:
    await watching(guild).command(run_of(guild, {option: WISH, "days": 3}))
    assert len(await showing.unfinished_alerts(guild.platform, GUILD)) == 1


async def test_words_typed_into_a_command_that_the_bot_has_no_more_are_noticed(guild: SmallGuild) -> None:
    run = run_of(guild, {"what": WISH})
    run.command = None
    await watching(guild).command(run)
    assert len(await showing.unfinished_alerts(guild.platform, GUILD)) == 1


async def test_choosing_what_the_bot_offers_is_nobodys_cry_for_help(guild: SmallGuild) -> None:
    await watching(guild).command(run_of(guild, {"what": f"Without {WISH}"}))
    assert not await showing.unfinished_alerts(guild.platform, GUILD)
