"""A year with the real database, agenda and features, and nobody on the other side of the wire.

What is to be sent is prepared as it would be, not drawn, and counted as arrived at once.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from unittest.mock import patch

from cryptography.fernet import Fernet
from sqlalchemy import select, update

from bot import agenda, outbox
from bot.agenda import AgendaWorker
from bot.clock import MovableClock
from bot.configuration import LiveConfiguration
from bot.database import Cipher, Database
from bot.language import Languages
from bot.outbox import Delivered, OutboxEntry, SendMessage, ToChannel, outbox_entries
from bot.platform import Platform
from bot.running.parts import languages_of, settings_files
from cogs import FEATURES
from cogs.milestones.actions import sending
from tests.simulated_year import recorded
from tests.simulated_year.asked import Asked
from tests.simulated_year.at_once import sqlite_at_once
from tests.simulated_year.celebrated import Celebrated
from tests.simulated_year.config import CHANNEL, MILESTONES, write_config
from tests.simulated_year.doing import Doer
from tests.simulated_year.happenings import ComesBack, Happening, LeavesGuild, Year

GUILD = 10**17 + 1
_CHANNELS = {10**17 + 2: CHANNEL, 10**17 + 3: MILESTONES}
FIRST_PERSON = 10**17 + 1000
_KEPT = timedelta(days=30)
_LIVING = [feature for feature in FEATURES if feature.name in ("members", "checkins", "milestones")]
"""Those whose starts and nights count here: the others ask a client for more than there is."""


@dataclass
class Lived:
    """What came of a year."""

    asked: list[Asked] = field(default_factory=list)
    celebrated: list[Celebrated] = field(default_factory=list)
    posts: list[recorded.Post] = field(default_factory=list)
    sent: Counter[str] = field(default_factory=Counter)
    """How many calls of each kind there would have been."""
    seen_otherwise: list[str] = field(default_factory=list)
    """Where what people saw is not what it should be, in words."""


async def live(year: Year, folder: Path, told: Callable[[str], None] = lambda _: None) -> Lived:
    """Live through the year; `folder` takes database and settings."""
    write_config(folder / "config")
    languages = languages_of(FEATURES, strict=True)
    lived = _Living(year, folder, languages)
    with patch.object(sending, "drawn", _nothing_drawn), sqlite_at_once():
        return await lived.through(told)


class _Living:
    def __init__(self, year: Year, folder: Path, languages: Languages) -> None:
        self._year = year
        self._folder = folder
        self._languages = languages
        self._clock = MovableClock(year.begins)
        self._cipher = Cipher([Fernet.generate_key()])
        self._guild = StandInGuild(set(range(year.people)))
        self._doer = Doer(GUILD)
        self._kinds = {kind.name: kind for feature in FEATURES for kind in feature.outbox}
        self._lived = Lived()
        self._last_id = 10**18
        self._public = Counter[str]()
        self._purged = year.begins
        self._looking: sqlite3.Connection | None = None

    async def through(self, told: Callable[[str], None]) -> Lived:
        year = self._year
        left = list(year.happenings)
        for number, (until, back) in enumerate(
            [*((away.begin, away.end) for away in year.away), (year.ends, year.ends)]
        ):
            upcoming = [each for each in left if each.at < until]
            left = left[len(upcoming) :]
            await self._be_there(upcoming, until)
            self._clock.move_to(back)
            told(f"  until {until:%Y-%m-%d %H:%M} UTC: {sum(self._lived.sent.values())} calls to Discord")
            if number == len(year.away):
                break
        return self._lived

    async def _be_there(self, happenings: list[Happening], until: datetime) -> None:
        """Start, do all that comes up to an instant, and end as a process ends."""
        database = await Database.open(f"sqlite:///{self._folder / 'year.db'}", self._clock, self._cipher)
        platform = platform_of(self._folder, database, self._clock, self._languages, self._guild)
        self._looking = sqlite3.connect(self._folder / "year.db")
        worker = AgendaWorker(platform, [kind for feature in FEATURES for kind in feature.agenda])
        for feature in _LIVING:
            for started in feature.started:
                await started(platform)
        await self._settle(platform, worker)
        for each in happenings:
            await self._pass_time(platform, worker, each.at)
            if isinstance(each.doing, LeavesGuild):
                self._guild.people.discard(each.person)
            if isinstance(each.doing, ComesBack):
                self._guild.people.add(each.person)
            await self._doer.do(platform, FIRST_PERSON + each.person, each.doing)
            await self._settle(platform, worker)
        await self._pass_time(platform, worker, until - timedelta(seconds=1))
        if until == self._year.ends:
            people = {FIRST_PERSON + number: number for number in range(self._year.people)}
            async with database.reading() as transaction:
                self._lived.asked = await recorded.asked(transaction, people)
                self._lived.posts = await recorded.posted(transaction)
                self._lived.celebrated = await recorded.celebrated(transaction, people, self._doer.counters)
            self._see_what_was_public()
        self._looking.close()
        await database.close()

    async def _pass_time(self, platform: Platform, worker: AgendaWorker, until: datetime) -> None:
        while (due := self._next_due()) is not None and due <= until:
            self._clock.move_to(max(due, self._clock.now()))
            await self._settle(platform, worker)
        self._clock.move_to(until)
        if until - self._purged > timedelta(days=1):
            self._purged = until
            await self._night(platform)

    async def _settle(self, platform: Platform, worker: AgendaWorker) -> None:
        while (due := self._next_due()) is not None and due <= self._clock.now():
            await worker.run_due()
            await self._deliver(platform)

    def _next_due(self) -> datetime | None:
        """Look past the library: it is asked some hundred thousand times."""
        assert self._looking is not None
        dues = [
            due
            for table in ("agenda_entries", "outbox_entries")
            for (due,) in self._looking.execute(
                f"SELECT min(next_attempt) FROM {table} WHERE state = 'waiting'"
            )
            if due is not None
        ]
        return min((datetime.fromisoformat(due).replace(tzinfo=UTC) for due in dues), default=None)

    async def _deliver(self, platform: Platform) -> None:
        """Have arrived what is due."""
        async with platform.database.reading() as transaction:
            table = outbox_entries.c
            due = (
                await transaction.execute(
                    select(outbox_entries)
                    .where(table.state == "waiting", table.next_attempt <= transaction.now)
                    .order_by(table.id)
                )
            ).all()
        for row in due:
            entry = OutboxEntry(row.id, row.kind, row.key, row.guild_id, row.due, row.payload, 1, row.mark)
            kind = self._kinds[entry.kind]
            async with platform.database.reading() as transaction:
                call = await kind.prepare(platform, transaction, entry)
            async with platform.database.transaction(guild_id=entry.guild_id) as transaction:
                if call is not None:
                    await kind.delivered(platform, transaction, entry, self._arrived(call))
                    self._lived.sent[entry.kind] += 1
                await transaction.execute(
                    update(outbox_entries)
                    .where(outbox_entries.c.id == entry.id)
                    .values(state="unwanted" if call is None else "done", finished_at=transaction.now)
                )

    def _arrived(self, call: Any) -> Delivered:
        self._last_id += 1
        channel = 1
        if isinstance(call, SendMessage) and isinstance(call.to, ToChannel):
            channel = call.to.id
            self._public[_CHANNELS[channel]] += 1
        return Delivered(channel_id=channel, message_id=self._last_id, at=self._clock.now())

    def _see_what_was_public(self) -> None:
        """What was posted must be what the database says, also where it was taken away again."""
        lived = self._lived
        celebrated = sum(each.where == "public" for each in lived.celebrated)
        if self._public[MILESTONES] != celebrated or self._public[CHANNEL] != len(lived.posts):
            lived.seen_otherwise.append(
                f"{dict(self._public)} posts; in the database {len(lived.posts)} and {celebrated}"
            )

    async def _night(self, platform: Platform) -> None:
        async with platform.database.transaction() as transaction:
            before = transaction.now - _KEPT
            await agenda.purge(transaction, before)
            await outbox.purge(transaction, before)
        for feature in _LIVING:
            for chore in feature.nightly:
                await chore(platform)


def platform_of(
    folder: Path, database: Database, clock: MovableClock, languages: Languages, guild: StandInGuild
) -> Platform:
    """Return the platform of a bot whose settings are in `folder` and whose only guild is `guild`."""
    return Platform(
        clock=clock,
        database=database,
        configuration=LiveConfiguration.open(folder / "config", settings_files(FEATURES), clock),
        languages=languages,
        features=FEATURES,
        client=cast(Any, guild.client),
    )


class StandInGuild:
    """As much of a guild, and of the client, as the features ask for."""

    def __init__(self, people: set[int]) -> None:
        self.people = people
        channels = [SimpleNamespace(id=key, name=name) for key, name in _CHANNELS.items()]
        guild = SimpleNamespace(
            id=GUILD,
            name="Harbour",
            text_channels=channels,
            channels=channels,
            roles=[],
            get_member=self._member,
            fetch_member=self._nobody,
            chunk=self._everybody,
        )
        self.client = SimpleNamespace(
            guilds=[guild], get_guild=lambda guild_id: guild if guild_id == GUILD else None
        )

    def _member(self, person_id: int) -> Any:
        return SimpleNamespace(id=person_id) if person_id - FIRST_PERSON in self.people else None

    async def _everybody(self, *, cache: bool) -> list[Any]:
        role = SimpleNamespace(id=GUILD)  # the one that everybody has
        return [
            SimpleNamespace(id=FIRST_PERSON + person, bot=False, roles=[role])
            for person in sorted(self.people)
        ]

    async def _nobody(self, person_id: int) -> Any:
        import discord

        response = SimpleNamespace(status=404, reason="", headers={})
        raise discord.NotFound(cast(Any, response), {"code": 10007, "message": ""})


async def _nothing_drawn(function: object, *values: object) -> bytes:
    return b""
