"""The bot as it runs in service, `python -m bot run`: a process that is started, watched, ended, killed."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import bot
from bot.local_discord import LocalDiscord
from bot.local_discord.world import Application

_CHECKOUT = Path(bot.__file__).parents[1]

_HANDED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "TMPDIR",
    "TEMP",
    "TMP",
    "SYSTEMROOT",
    "VIRTUAL_ENV",
)
"""What the bot's process gets of our own environment. Nothing else: a token or a database of the machine's
owner has no business in a demo."""

SECONDS_TO_END = 10.0
"""The bot promises 5 seconds after SIGTERM; a busy machine gets some more."""

SECONDS_AWAY = 20.0
"""Real seconds until a killed bot is started again: long enough to write something meanwhile."""

_LONGEST_LAST_WORDS = 300


@dataclass(frozen=True)
class BotEvent:
    """What happened to the process: a plain sentence, its status in a word, and perhaps more in `detail`.

    `unasked`: nobody wanted it to happen.
    """

    what: str
    status: str
    detail: str = ""
    unasked: bool = False


Told = Callable[[BotEvent], None]


class BotProcess:
    """One bot on the local Discord. `folder` keeps its data and its log, and outlives every process."""

    def __init__(
        self,
        discord: LocalDiscord,
        application: Application,
        *,
        folder: Path,
        config: Path,
        told: Told,
        seconds_away: float = SECONDS_AWAY,
    ) -> None:
        self._discord = discord
        self._application = application
        self._folder = folder
        self._config = config
        self._told = told
        self._seconds_away = seconds_away
        self._process: asyncio.subprocess.Process | None = None
        self._watching: asyncio.Task[None] | None = None
        self._coming_back: asyncio.Task[None] | None = None
        self._greeted = False
        self._last_words = "not started yet"
        self._one_at_a_time = asyncio.Lock()
        self.database = folder / "mutual-aid.db"
        self.log = folder / "bot.log"

    @property
    def alive(self) -> bool:
        """Whether there is a process that has not ended."""
        return self._process is not None and self._process.returncode is None

    @property
    def connected(self) -> bool:
        """Whether the process is connected to the local Discord."""
        return self.alive and bool(self._discord.gateway.sessions_of(self._application))

    @property
    def starting(self) -> bool:
        """Whether it lives but has not been connected yet."""
        return self.alive and not self._greeted and not self.connected

    @property
    def label(self) -> str:
        """How it is, in a few words."""
        if self.connected:
            return "running"
        if self.starting:
            return "starting"
        return "running, but cut off from Discord" if self.alive else self._last_words

    async def start(self) -> None:
        """Start it, unless it lives. Returns once the process has been made; it is not connected yet."""
        self._stay_away()
        async with self._one_at_a_time:
            if not self.alive:
                await self._start()

    async def stop(self) -> int | None:
        """Ask it to end and wait, at most a few seconds; returns its exit code, or None where none lived."""
        self._stay_away()
        async with self._one_at_a_time:
            return await self._stop()

    async def restart(self) -> None:
        """Ask it to end, wait, and start it again: as after an update."""
        self._stay_away()
        async with self._one_at_a_time:
            if self.alive:
                self._told(BotEvent("The bot is asked to end (SIGTERM)", "asked"))
            await self._stop()
            await self._start()

    async def kill(self) -> None:
        """End it at this moment (SIGKILL). It is started again after a while, as a service manager would."""
        if not self.alive:
            return
        assert self._process is not None
        self._last_words = f"killed; back in {self._seconds_away:.0f} seconds, or with “Start it”"
        process, watching = self._process, self._watching
        self._process = None
        _end_watching(watching)
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        self._told(BotEvent("The bot’s process is killed (SIGKILL)", "killed"))
        self._coming_back = asyncio.create_task(self._come_back(), name="bot comes back")

    async def _start(self) -> None:
        self._greeted = False
        self._folder.mkdir(parents=True, exist_ok=True)
        self._told(BotEvent("The bot’s process is started", "starting"))
        with self.log.open("ab") as log:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-m", "bot.demo.browser.tethered", "run",
                cwd=self._folder,
                env=self._environment(),
                stdin=asyncio.subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in the terminal is for the demo, which ends the bot in order
            )  # fmt: skip
        self._watching = asyncio.create_task(self._watch(self._process), name="bot process")

    async def _stop(self) -> int | None:
        process, watching = self._process, self._watching
        self._process = None
        _end_watching(watching)
        if process is None or process.returncode is not None:
            return None
        self._last_words = "ended"
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(SECONDS_TO_END):
                code = await process.wait()
        except TimeoutError:
            process.kill()
            code = await process.wait()
        what = "The bot has ended in order" if code == 0 else f"The bot has ended ({_in_words(code)})"
        self._told(BotEvent(what, "ended"))
        return code

    async def _watch(self, process: asyncio.subprocess.Process) -> None:
        """Say when it has been greeted, and when it has ended by itself."""
        ending = asyncio.ensure_future(process.wait())
        greeting = asyncio.ensure_future(self._is_greeted())
        try:
            await asyncio.wait({ending, greeting}, return_when=asyncio.FIRST_COMPLETED)
            if not ending.done():
                self._greeted = True
                self._told(BotEvent("The bot is connected", "running"))
            code = await ending
            self._last_words = f"ended by itself ({_in_words(code)}); “Start it” brings it back"
            what = f"The bot has ended by itself ({_in_words(code)})"
            detail = await asyncio.to_thread(self._end_of_log)
            self._told(BotEvent(what, "ended", detail, unasked=True))
        finally:
            ending.cancel()
            greeting.cancel()

    async def _is_greeted(self) -> None:
        while not self.connected:
            with contextlib.suppress(TimeoutError):
                await self._discord.changed(lambda: self.connected, timeout=60)

    async def _come_back(self) -> None:
        await asyncio.sleep(self._seconds_away)
        self._coming_back = None
        await self.start()

    def _end_of_log(self) -> str:
        """Return the last line of the log. The bot writes neither secrets nor members' words there."""
        try:
            lines = self.log.read_text(encoding="utf-8", errors="replace").split("\n")
        except OSError:
            return ""
        return next((line.strip() for line in reversed(lines) if line.strip()), "")[:_LONGEST_LAST_WORDS]

    def _stay_away(self) -> None:
        if self._coming_back is not None and self._coming_back is not asyncio.current_task():
            self._coming_back.cancel()
        self._coming_back = None

    def _environment(self) -> dict[str, str]:
        return {
            **{name: os.environ[name] for name in _HANDED_ON if name in os.environ},
            "PYTHONPATH": str(_CHECKOUT),
            "PYTHONUNBUFFERED": "1",
            "PYTHONUTF8": "1",
            "DISCORD_TOKEN": self._application.token,
            "LOCAL_DISCORD_URL": self._discord.url,
            "DATA_DIR": str(self._folder),
            "CONFIG_DIR": str(self._config),
        }


def _end_watching(watching: asyncio.Task[None] | None) -> None:
    if watching is not None:
        watching.cancel()


def _in_words(code: int) -> str:
    if code >= 0:
        return f"exit code {code}"
    try:
        return signal.Signals(-code).name
    except ValueError:
        return f"signal {-code}"
