"""A story: a small group on a Discord of its own, with the real bot in it, told in Python."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Protocol

import discord
import pytest

from bot.demo.scene import read_scene
from bot.demo.stage import Stage
from cogs import FEATURES

SCENE = """title: A story
starts: "2026-03-02T21:40:00+00:00"
{head}
steps:
  - narrator says: The rest is told in Python.
"""


class OpenStory(Protocol):
    """Opens a group; `head` is what a scene would have above its steps."""

    def __call__(
        self, head: str = "", *, before_the_bot: Callable[[Stage], Awaitable[None]] | None = None
    ) -> Awaitable[Stage]: ...


@pytest.fixture(autouse=True)
def _the_library_as_it_was() -> Iterator[None]:
    """Let discord.py talk to Discord again afterwards: where it talks to belongs to the whole process."""
    route, gateway = discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY
    assets = discord.Asset.BASE
    yield
    discord.http.Route.BASE, discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = route, gateway
    discord.Asset.BASE = assets


@pytest.fixture
async def open_story(tmp_path: Path, migrated_sqlite: Path) -> AsyncIterator[OpenStory]:
    """Open stories, and close them afterwards.

    The bot finds an empty database that has its tables: making them anew takes longer than many a story.
    """
    opened: list[Stage] = []

    async def open_one(
        head: str = "", *, before_the_bot: Callable[[Stage], Awaitable[None]] | None = None
    ) -> Stage:
        folder = tmp_path / str(len(opened))
        database = folder / "data" / "mutual-aid.db"
        database.parent.mkdir(parents=True)
        shutil.copyfile(migrated_sqlite, database)
        stage = Stage(read_scene(SCENE.format(head=head), Path("story.yaml")), FEATURES, folder)
        opened.append(stage)
        await stage.build()
        if before_the_bot is not None:
            await before_the_bot(stage)
        await stage.start_bot()
        return stage

    yield open_one
    for stage in opened:
        await stage.close()


@pytest.fixture
async def story(open_story: OpenStory) -> Stage:
    """The default group with the bot in it."""
    return await open_story()
