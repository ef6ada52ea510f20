"""One run: both bots in processes of their own in the same guild, hearing the same messages.

The server and the load are in this process; what they cost the machine is the same for both bots.
"""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Callable
from contextlib import AsyncExitStack, ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from bot.local_discord.actors import Actor
from bot.local_discord.seeding import BOT_BY_DEFAULT
from bot.local_discord.server import LocalDiscord
from bot.local_discord.world import Guild, Message
from tests.benchmarks.chat import Chat
from tests.benchmarks.figures import BotFigures, Figures
from tests.benchmarks.watching import Watch
from tests.bot_process import BotProcess
from tests.faults.harbour import Harbour, harbour

SECONDS_TO_ANSWER = 30.0
_AUTHORS = 40
_CHANNELS = ("evening", "morning")
_IDLE, _ORDINARY, _MATCHING = 0.1, 0.3, 0.6
"""Shares of the run: nothing is written; nothing that matches is written; one in so many matches."""
_WARMING_UP = 100


@dataclass(frozen=True)
class Options:
    """`seconds`: of all three parts together; `rate`: messages a second; `one_in`: so many, one matches."""

    seconds: float = 90.0
    rate: float = 100.0
    one_in: int = 1000
    seed: int = 1


async def run(options: Options, folder: Path, told: Callable[[str], None]) -> Figures:
    """Start both bots, let people write, and return what it took. `folder` takes the bots' data and logs."""
    load = os.getloadavg()[0]
    async with AsyncExitStack() as stack:
        place = await stack.enter_async_context(harbour(folder / "ours"))
        world, guild = place.discord.world, place.community.guild
        application = world.users.create_application("Keyword bot")
        world.guilds.add_bot(guild, application, permissions=BOT_BY_DEFAULT)
        peer = BotProcess(
            place.discord,
            application,
            folder / "plain",
            program=("-m", "tests.benchmarks.keyword_bot"),
        )
        matching = max(1, round(options.seconds * _MATCHING * options.rate / options.one_in))
        people = _People(place, guild, options, in_need=matching + 1)
        stack.push_async_callback(_stop, peer)
        await peer.start()
        await place.bot.start()

        ours = Watch(place.discord, place.application, only_in=place.community.channels["alerts"].id)
        plain = Watch(place.discord, application)
        with ExitStack() as watching:
            watching.enter_context(ours.watching())
            watching.enter_context(plain.watching())
            return await _measure(options, people, (place.bot, ours), (peer, plain), told, load)


async def _measure(
    options: Options,
    people: _People,
    ours: tuple[BotProcess, Watch],
    plain: tuple[BotProcess, Watch],
    told: Callable[[str], None],
    load: float,
) -> Figures:
    bots, watches = (ours[0], plain[0]), (ours[1], plain[1])
    told("Warming up: the first alert, and some ordinary messages")
    await people.write(_WARMING_UP, watches, one_in=_WARMING_UP)
    await _answered(people.discord, watches)
    for watch in watches:
        if watch.waiting:
            raise RuntimeError(f"the first message got no answer within {SECONDS_TO_ANSWER} s: see the logs")
        watch.latencies.clear()
    people.lateness.clear()
    gc.collect()
    gc.freeze()  # what stays for the whole run need not be looked through again while messages wait

    idle_seconds = options.seconds * _IDLE
    told(f"Nothing is written for {idle_seconds:.0f} s")
    before = [bot.cpu_seconds() for bot in bots]
    await asyncio.sleep(idle_seconds)
    idle = [bot.cpu_seconds() - start for bot, start in zip(bots, before, strict=True)]

    ordinary = round(options.seconds * _ORDINARY * options.rate)
    told(f"{ordinary} ordinary messages, {options.rate:g} a second")
    before = [bot.cpu_seconds() for bot in bots]
    took = await people.write(ordinary, watches)
    processor = [bot.cpu_seconds() - start for bot, start in zip(bots, before, strict=True)]

    mixed = round(options.seconds * _MATCHING * options.rate)
    told(f"{mixed} messages, 1 in {options.one_in} matches")
    mixed_took = await people.write(mixed, watches, one_in=options.one_in)
    await _answered(people.discord, watches)
    gc.unfreeze()

    figures = [
        BotFigures(
            latencies=tuple(watch.latencies.values()),
            unanswered=watch.waiting,
            idle_processor=idle[number],
            ordinary_processor=processor[number],
            resident=bots[number].resident_bytes(),
        )
        for number, watch in enumerate(watches)
    ]
    return Figures(
        ours=figures[0],
        plain=figures[1],
        rate=options.rate,
        achieved_rate=(ordinary + mixed) / (took + mixed_took),
        one_in=options.one_in,
        lateness=tuple(people.lateness),
        idle_seconds=idle_seconds,
        ordinary_messages=ordinary,
        ordinary_seconds=took,
        needless_alerts=max(0, watches[0].posts - people.needs),
        cores=os.cpu_count() or 1,
        load=load,
    )


class _People:
    """Those who write: some again and again, and each of those in need once, so that each has an alert."""

    def __init__(self, place: Harbour, guild: Guild, options: Options, *, in_need: int) -> None:
        self.discord = place.discord
        self._rate = options.rate
        self._chat = Chat(options.seed)
        self._authors = [self._join(guild, f"author-{number}") for number in range(_AUTHORS)]
        self._in_need = iter([self._join(guild, f"in-need-{number}") for number in range(in_need)])
        self._channels = [place.community.channels[name] for name in _CHANNELS]
        self._written = 0
        self.needs = 0
        self.lateness: list[float] = []

    async def write(self, count: int, watches: tuple[Watch, ...], *, one_in: int | None = None) -> float:
        """Write `count` messages at the rate, and return how many seconds that took.

        Each has its own time, however late an earlier one was.
        """
        loop = asyncio.get_running_loop()
        start = loop.time()
        for number in range(count):
            due = start + number / self._rate
            # Also when it is late already: the server must get its turn between two messages.
            await asyncio.sleep(max(0.0, due - loop.time()))
            self.lateness.append(loop.time() - due)
            if (
                one_in is not None
                and number % one_in == one_in // 2
                and (person := next(self._in_need, None))
            ):
                message = await self._say(person, self._chat.worrying())
                self.needs += 1
                for watch in watches:
                    watch.expect(message.id)
            else:
                await self._say(self._authors[self._written % _AUTHORS], self._chat.ordinary())
        await asyncio.sleep(max(0.0, start + count / self._rate - loop.time()))
        return loop.time() - start

    async def _say(self, person: Actor, text: str) -> Message:
        self._written += 1
        return await person.writes(self._channels[self._written % len(self._channels)], text)

    def _join(self, guild: Guild, name: str) -> Actor:
        world = self.discord.world
        user = world.users.create(name)
        world.members.add(guild, user)
        return Actor(self.discord, user, guild=guild)


async def _answered(discord: LocalDiscord, watches: tuple[Watch, ...]) -> None:
    """Wait until nothing is waited for, or for as long as is sensible."""
    with suppress(TimeoutError):
        await discord.changed(lambda: not any(watch.waiting for watch in watches), SECONDS_TO_ANSWER)


async def _stop(process: BotProcess) -> None:
    if process.running:
        await process.stop()
