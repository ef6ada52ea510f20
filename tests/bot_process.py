"""The bot as a process of its own, on a local Discord of this process."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import psutil

from bot.local_discord.server import LocalDiscord
from bot.local_discord.world import Application

CHECKOUT = Path(__file__).parents[1]
SECONDS_TO_START = 120.0


class BotProcess:
    """`python -m bot run`, or another program, that connects as `application`."""

    def __init__(
        self,
        discord: LocalDiscord,
        application: Application,
        folder: Path,
        *,
        config: Path = CHECKOUT / "config",
        program: tuple[str, ...] = ("-m", "bot", "run"),
    ) -> None:
        """`folder` takes the data and the log of the process; it outlives a kill, as a disk does."""
        self._discord = discord
        self._application = application
        self._folder = folder
        self._config = config
        self._program = program
        self._process: asyncio.subprocess.Process | None = None
        self.database = folder / "mutual-aid.db"
        self.log = folder / "bot.log"

    @property
    def running(self) -> bool:
        """Whether it has been started and has not ended."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Start, and return once the gateway has greeted it. Raises `TimeoutError`, or `RuntimeError` with
        the end of its log if it has died.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        environment = {
            **os.environ,
            "DISCORD_TOKEN": self._application.token,
            "LOCAL_DISCORD_URL": self._discord.url,
            "DATA_DIR": str(self._folder),
            "DATABASE_URL": f"sqlite:///{self.database}",
            "CONFIG_DIR": str(self._config),
            "PYTHONUNBUFFERED": "1",
        }
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._program,
                cwd=CHECKOUT,
                env=environment,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        greeted = asyncio.ensure_future(
            self._discord.changed(
                lambda: self._discord.gateway.sessions_of(self._application), timeout=SECONDS_TO_START
            )
        )
        died = asyncio.ensure_future(self._process.wait())
        await asyncio.wait({greeted, died}, return_when=asyncio.FIRST_COMPLETED)
        died.cancel()
        if not greeted.done():
            greeted.cancel()
            raise RuntimeError(f"the bot has ended at its start: {self.log.read_text()[-2000:]}")
        await greeted

    def kill(self) -> None:
        """End it as a power cut would, at this very moment."""
        assert self._process is not None
        if self.running:
            self._process.send_signal(signal.SIGKILL)

    async def gone(self) -> int:
        """Wait until it has ended; returns the exit code (negative: the signal that ended it)."""
        assert self._process is not None
        code = await self._process.wait()
        gateway = self._discord.gateway
        await self._discord.changed(lambda: not gateway.sessions_of(self._application))
        return code

    async def stop(self) -> int:
        """Ask it to end, and wait; returns the exit code."""
        assert self._process is not None
        if self.running:
            self._process.terminate()
        return await self._process.wait()

    def cpu_seconds(self) -> float:
        """Return the processor time it has used so far, in seconds."""
        assert self._process is not None
        times = psutil.Process(self._process.pid).cpu_times()
        return float(times.user + times.system)

    def resident_bytes(self) -> int:
        """Return the memory it holds now."""
        assert self._process is not None
        return int(psutil.Process(self._process.pid).memory_info().rss)
