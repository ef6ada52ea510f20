"""The demo put together: a Discord of its own, a group with its last days, the bot, and the page."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import secrets
import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from zoneinfo import ZoneInfo

from bot.clock import Clock, MovableClock, SystemClock
from bot.community import CommunitySettings
from bot.configuration import SettingsFile
from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.validating import validated
from bot.demo.browser.backstage import Backstage
from bot.demo.browser.bot_process import SECONDS_AWAY, BotEvent, BotProcess
from bot.demo.browser.clockwork import Clockwork
from bot.demo.browser.config import DemoConfig
from bot.demo.browser.doings import Doings, Promises, RequestWords, load_words
from bot.demo.browser.faults import (
    SECONDS_CUT_OFF,
    BadAnswers,
    ClosedDMs,
    CutGateway,
    DeletedAlertChannel,
    FaultBoard,
    Kill,
    Restart,
)
from bot.demo.browser.group import (
    EVENING_CIRCLE,
    Settling,
    beginning_of,
    clock_before,
    load_demo_group,
)
from bot.demo.browser.group.living import live_through, read_past
from bot.demo.browser.keeping import Kept, KeptWorld
from bot.demo.browser.tour import Tour, Visitors, load_tour
from bot.demo.camera import Camera
from bot.demo.stage import SHIPPED_CONFIG
from bot.feature import Feature
from bot.local_discord import Entry, LocalDiscord
from bot.local_discord.page import Page, Person

USUAL_PORT = 8400
_PORTS_TRIED = 20


class NoPortFree(OSError):
    """None of the ports that were tried can be listened on."""


class Demo:
    """Open it with `async with`. `url` is then the page's address; the bot starts meanwhile."""

    def __init__(
        self,
        *,
        port: int = USUAL_PORT,
        features: tuple[Feature, ...] = (),
        keep: Path | None = None,
        clock: Clock | None = None,
        seconds_away: float = SECONDS_AWAY,
        seconds_cut_off: float = SECONDS_CUT_OFF,
        told: Callable[[str], None] = lambda words: None,
    ) -> None:
        """`port`: where to listen; 0 takes any. `keep`: the folder that keeps the world between runs.
        `clock` says what day it is (None: the machine's). `features` tell of the days before.

        `seconds_away` and `seconds_cut_off` are real seconds that a killed bot stays away, and that a cut
        connection stays cut. `told` takes what whoever started the demo should know, in a line.
        """
        self._wanted_port = port
        self._features = features
        self._keep = keep
        self._machine_clock = clock or SystemClock()
        self._seconds_away = seconds_away
        self._seconds_cut_off = seconds_cut_off
        self._told = told
        self._changes = 0
        self._tasks: list[asyncio.Task[None]] = []
        self._closing = contextlib.AsyncExitStack()

    async def __aenter__(self) -> Self:
        """Raises `ConfigurationRefused` where the group or the tour is wrong, `OSError` where no port is."""
        try:
            await self._open()
        except BaseException:
            await self._closing.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._closing.aclose()

    @property
    def url(self) -> str:
        """The page's address, key included."""
        return self.page.url

    async def _open(self) -> None:
        self.group = load_demo_group()
        self.stops = load_tour(self.group)
        self._past = read_past(self._features, EVENING_CIRCLE, self.group)
        self._has_a_past = False
        settings = _community_settings(EVENING_CIRCLE / "community.yaml")
        self.zone = ZoneInfo(settings.time_zone)
        self.folder = self._make_folder()
        kept = None if self._kept is None else self._kept.read()
        if kept is None:
            self._settle(settings)
        else:
            self._take_up(kept, settings)
        self.clockwork.run()
        await self._listen()
        self.discord.serve_page(self.page)  # not before: trying another port would close it for good
        self._closing.push_async_callback(self.discord.stop)
        self._closing.push_async_callback(self.page.close)
        self._follow()
        if self._kept is not None:
            self._kept.write(self.page)
            self._closing.callback(self._kept.write, self.page)
            self._tasks.append(asyncio.create_task(self._kept.keep_writing(self.page), name="keeping"))
        self._closing.push_async_callback(self._end_tasks)
        self._closing.push_async_callback(self.bot.stop)
        self._tasks.append(asyncio.create_task(self._start_bot(), name="first start of the bot"))

    async def _start_bot(self) -> None:
        """Start it for the first time, on the past that it is to remember."""
        if self._has_a_past:
            await live_through(
                self._features,
                self._past,
                group=self.group,
                community=self.community,
                ends=self._begins,
                data=self.folder / "bot",
                config=self._config.folder,
            )
        await self.bot.start()

    def _settle(self, settings: CommunitySettings) -> None:
        """Build a new group and let it live its last days."""
        begins = beginning_of(self.group, self._machine_clock.now().astimezone(self.zone).date(), self.zone)
        self._begins = begins
        self.clock = clock_before(self.group, begins)
        self.discord = LocalDiscord(clock=self.clock.now, rate_limits="counted")
        settling = Settling(self.discord.world, self.group, self.clock, begins)
        self.community = settling.community
        settling.live_through_what_is_read()
        self._build_page(settings)
        settling.live_up_to_now()
        self._has_a_past = bool(self._past)

    def _take_up(self, kept: KeptWorld, settings: CommunitySettings) -> None:
        """Go on where an earlier run ended."""
        self.clock = MovableClock(kept.now)
        self.discord = LocalDiscord(clock=self.clock.now, rate_limits="counted")
        self.community = kept.restore(self.discord)
        self._build_page(settings)
        kept.restore_reading_marks(self.page)

    def _make_folder(self) -> Path:
        self._kept: Kept | None = None
        if self._keep is not None:
            self._kept = self._closing.enter_context(Kept.open(self._keep))
            folder = self._keep.resolve()
        else:
            folder = Path(self._closing.enter_context(tempfile.TemporaryDirectory(prefix="mutual-aid-demo-")))
        self._config = DemoConfig(folder / "config")
        self._config.gather(SHIPPED_CONFIG, EVENING_CIRCLE / "community.yaml")
        return folder

    def _build_page(self, settings: CommunitySettings) -> None:
        application = self.community.application
        assert application is not None
        self._config.change_for(self.community.guild.id, EVENING_CIRCLE / "changes.yaml")
        self.doings = Doings(self.clock.now, self._something_happened)
        self.bot = BotProcess(
            self.discord,
            application,
            folder=self.folder / "bot",
            config=self._config.folder,
            told=self._note_of_the_bot,
            seconds_away=self._seconds_away,
        )
        self.promises = Promises(self.bot.database, load_words(), self.zone)
        self.clockwork = Clockwork(
            self.clock, self.discord, self.zone, self._next_due, lambda: self.bot.connected
        )
        camera = Camera(self.discord.world, self.community.guild, self.zone)
        self.tour = Tour(
            self.stops,
            self.community,
            camera,
            Visitors(lambda: self.page.visitors()),
            self.bot,
            lambda: self.clockwork.jumps,
            lambda: self._changes,
        )
        self.backstage = Backstage(
            clock=self.clockwork,
            time_zone=settings.time_zone,
            tour=self.tour,
            bot=self.bot,
            doings=self.doings,
            promises=self.promises,
            faults=FaultBoard(
                (
                    ClosedDMs(self.community, settings.roles.moderators.name or ""),
                    DeletedAlertChannel(
                        self.community, settings.channels.alerts.name or "", self.group.as_group()
                    ),
                    CutGateway(self.discord, self._something_happened, self._seconds_cut_off),
                    BadAnswers(self.discord),
                    Restart(self.bot),
                    Kill(self.bot, self._seconds_away),
                )
            ),
        )
        self.page = Page(
            self.discord,
            key=secrets.token_urlsafe(24),
            people=[
                Person(self.community.people[each.name].id, each.about, each.time_zone)
                for each in self.group.people
                if each.name in self.community.people
            ],
            backstage=self.backstage,
            guild=self.community.guild,
        )

    async def _listen(self) -> None:
        """Listen on the wanted port, or on the next one that is free. Raises `NoPortFree`."""
        for port in range(self._wanted_port, self._wanted_port + _PORTS_TRIED):
            try:
                await self.discord.start(port)
            except OSError as error:
                await self.discord.stop()
                if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                    raise
                why = "is in use" if error.errno == errno.EADDRINUSE else "is not for you to use"
                self._told(f"Port {port} {why}; trying the next one.")
            else:
                return
        raise NoPortFree(errno.EADDRINUSE, f"No port from {self._wanted_port} on is free")

    def _follow(self) -> None:
        words = RequestWords(self.discord.world, self.community.guild)

        def note(entry: Entry) -> None:
            answer = str(entry.status) if entry.status >= 400 else ""
            what = f"The bot {words.in_words(entry)}"
            self.doings.add("request", what, answer, words.status(entry), words.stage(entry))

        self._closing.callback(self.discord.journal.subscribe(note))
        self._closing.callback(self.page.watch_visitors(self._something_happened))
        self.discord.world.watch(self._the_world_changed)
        self._tasks.append(asyncio.create_task(self.backstage.keep_up(), name="backstage"))

    def _note_of_the_bot(self, event: BotEvent) -> None:
        detail = self._config.with_true_paths(event.detail)
        self.doings.add("bot", event.what, detail, event.status, "trouble" if event.unasked else "done")
        if event.unasked:
            self._told(f"{event.what}: {detail or 'it said nothing'} (its log: {self.bot.log})")

    async def _next_due(self) -> datetime | None:
        return await asyncio.to_thread(self.promises.next_due)

    def _the_world_changed(self) -> None:
        self._changes += 1
        self._something_happened()

    def _something_happened(self) -> None:
        self.backstage.something_happened()

    async def _end_tasks(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


def _community_settings(path: Path) -> CommunitySettings:
    tree, problems = parse(read_text(path), str(path))
    assert not problems, problems
    settings = validated(tree, SettingsFile(path.name, CommunitySettings))
    assert isinstance(settings, CommunitySettings)
    return settings
