"""A world that outlives the demo: `--keep DIR`.

The folder holds `world.json` (the local Discord, see `bot.local_discord.saving`), the bot's own data in
`bot/`, and the config it runs on. It holds no secret, but the words that were written.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Self

from bot.local_discord import LocalDiscord
from bot.local_discord.page import Page
from bot.local_discord.saving import UnknownForm, restore, saved
from bot.local_discord.seeding import Community

SECONDS_BETWEEN_WRITES = 30.0
LONGEST_UNWRITTEN = timedelta(minutes=5)
"""How far the clock may get ahead of what is written: it must not go back much after a crash."""


class CannotKeep(OSError):
    """The folder cannot be used for keeping a world; `strerror` says why in plain words."""

    def __init__(self, why: str, folder: Path) -> None:
        super().__init__(None, why, str(folder))


class KeptWorld:
    """What an earlier run has left. `now` is where its clock stood, in UTC."""

    def __init__(self, kept: Mapping[str, Any], folder: Path) -> None:
        self._world: Mapping[str, Any] = kept["world"]
        self._reading_marks: Mapping[str, Any] | None = kept.get("reading_marks")
        self._folder = folder
        self.now = datetime.fromisoformat(kept["now"])

    def restore(self, discord: LocalDiscord) -> Community:
        """Put it into a new local Discord, and return its group. Raises `CannotKeep`."""
        try:
            restore(discord, self._world)
        except UnknownForm as unknown:
            raise CannotKeep(f"The world in this folder cannot be read: {unknown}", self._folder) from unknown
        return _community_of(discord)

    def restore_reading_marks(self, page: Page) -> None:
        """Let the page know how far everybody had read. Raises `CannotKeep`."""
        if self._reading_marks is None:
            return  # kept by a version that forgot them: then everything is read
        try:
            page.marks.take_up(self._reading_marks)
        except (ValueError, KeyError, TypeError) as damage:
            raise CannotKeep(f"The world in this folder cannot be read: {damage!r}", self._folder) from damage


class Kept:
    """The folder. Opened by one demo at a time."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file = folder / "world.json"
        self._something_new = True
        self._written_at = datetime.min.replace(tzinfo=UTC)

    @classmethod
    @contextlib.contextmanager
    def open(cls, folder: Path) -> Iterator[Self]:
        """Use `folder`, which is made where it is missing. Raises `CannotKeep`, `OSError`."""
        folder.mkdir(parents=True, exist_ok=True)
        kept = cls(folder)
        if not kept._file.exists() and any(each.name != ".lock" for each in folder.iterdir()):
            raise CannotKeep("This folder holds something else. Name an empty one, or a new one", folder)
        with _locked(folder):
            yield kept

    def read(self) -> KeptWorld | None:
        """Return what is there, or None in a new folder. Raises `CannotKeep`."""
        if not self._file.exists():
            return None
        try:
            return KeptWorld(json.loads(self._file.read_text(encoding="utf-8")), self._folder)
        except (ValueError, KeyError, TypeError) as damage:
            raise CannotKeep(f"The world in this folder cannot be read: {damage!r}", self._folder) from damage

    def write(self, page: Page) -> None:
        """Write the world of a page down, and how far everybody has read in it, all or nothing."""
        self._something_new = False
        self._written_at = page.world.now()
        world = {
            "now": self._written_at.isoformat(),
            "world": saved(page.discord),
            "reading_marks": page.marks.as_json(),
        }
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(world, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
        new.replace(self._file)

    async def keep_writing(self, page: Page) -> None:
        """Write the world down every now and then, so that little is lost by a power cut."""
        page.world.watch(self._note)
        while True:
            await asyncio.sleep(SECONDS_BETWEEN_WRITES)
            if self._something_new or page.world.now() - self._written_at > LONGEST_UNWRITTEN:
                self.write(page)

    def _note(self) -> None:
        self._something_new = True


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Keep a second demo out. The lock goes with the process, however that ends."""
    try:
        import fcntl
    except ImportError:  # Windows
        yield
        return
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CannotKeep("Another demo is using this folder", folder) from None
        yield
    finally:
        os.close(handle)


def _community_of(discord: LocalDiscord) -> Community:
    world = discord.world
    guild = next(iter(world.guilds.by_id.values()))
    application = next(iter(world.users.applications.values()))
    return Community(
        world,
        guild,
        application,
        {role.name: role for role in guild.roles.values() if not role.is_everyone},
        {channel.name: channel for channel in guild.channels.values()},
        {user.name: user for user in world.users.by_id.values() if not user.bot},
    )
