"""A group that exists in memory only, with check-ins, and the real database, agenda and outbox behind."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, cast
from zoneinfo import ZoneInfo

from bot.agenda import AgendaWorker
from bot.clock import MovableClock
from bot.configuration import Configuration, LiveConfiguration, load
from bot.database import Database, Transaction
from bot.feature import Feature
from bot.language import Languages
from bot.outbox import OutboxWorker
from bot.platform import Platform
from bot.running.parts import languages_of, settings_files
from cogs import FEATURES
from cogs.checkins import store
from cogs.checkins.actions import joining
from cogs.checkins.store import Invitation
from cogs.members import store as members
from tests.cogs.crisis.small_guild import (
    ALERTS,
    COMMUNITY,
    FRIEND,
    GENERAL,
    GUILD,
    MEMBER,
    MIA,
    MO,
    MODERATORS,
    Seen,
    StandInClient,
)

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.personal_data import Person

CHECK_INS = 10**17 + 64
SHIPPED = Path(__file__).parents[3] / "config"

KINDS = """
kinds:
  - id: evening
    name: {en: Evening review, es: Repaso de la noche}
    channel: "#check-ins"
    at: "20:00"
    prompts: evening
    nudge: {after_missed: 3, at_most: 2}
    questions:
      - {id: mood, ask: How is your mood?, kind: scale, role: mood, hard_at: 3}
      - {id: craving, ask: How strong was the craving?, kind: scale, role: craving, hard_at: 7}
      - {id: line, ask: One line, kind: text, required: false}
"""

__all__ = [
    "ALERTS",
    "CHECK_INS",
    "FRIEND",
    "GENERAL",
    "GUILD",
    "KINDS",
    "MEMBER",
    "MIA",
    "MO",
    "MODERATORS",
    "Group",
    "group",
]


class CheckInClient(StandInClient):
    """The same, and messages can be deleted."""

    def get_partial_messageable(self, channel_id: int) -> Any:
        channel = super().get_partial_messageable(channel_id)
        partial = channel.get_partial_message

        def get_partial_message(message_id: int) -> Any:
            async def delete() -> None:
                channel._refuse()
                self.seen = [each for each in self.seen if each.message_id != message_id]

            return SimpleNamespace(edit=partial(message_id).edit, delete=delete)

        channel.get_partial_message = get_partial_message
        return channel


@dataclass
class Group:
    """The group, and what drives it."""

    platform: Platform
    client: StandInClient
    clock: MovableClock
    agenda: AgendaWorker
    outbox: OutboxWorker
    folder: Path

    async def settle(self) -> None:
        """Let everything happen that is due."""
        await self.agenda.run_due()
        await self.outbox.run_due()

    async def until(self, instant: datetime) -> None:
        """Move on to `instant`, stopping wherever something falls due."""
        await self.settle()
        while True:
            dues = [due for each in (self.agenda, self.outbox) if (due := await each.next_due()) is not None]
            due = min(dues, default=None)
            if due is None or due > instant:
                break
            if due > self.clock.now():
                self.clock.move_to(due)
            await self.settle()
        self.clock.move_to(instant)
        await self.settle()

    async def days(self, number: int) -> None:
        """Let so many days pass."""
        await self.until(self.clock.now() + timedelta(days=number))

    async def live_in(self, person_id: int, zone: str) -> None:
        """Change somebody's time zone, as /me does."""
        async with self.platform.database.transaction() as transaction:
            await members.set_time_zone(transaction, person_id, zone)
            await _frame_changed(self.platform, transaction, person_id)

    async def pause(self, person_id: int, *, until: datetime | None = None) -> None:
        """Begin a pause, as /me does."""
        async with self.platform.database.transaction() as transaction:
            await members.begin_pause(transaction, person_id, ends_at=until, reason=None)
            await _frame_changed(self.platform, transaction, person_id)

    async def resume(self, person_id: int) -> None:
        """End a pause, as /me does."""
        async with self.platform.database.transaction() as transaction:
            await members.end_pause(transaction, person_id)
            await _frame_changed(self.platform, transaction, person_id)

    async def join(self, *people: int, kind: str = "evening", **chosen: Any) -> None:
        """Let people take part."""
        for person_id in people:
            await joining.join(self.platform, GUILD, person_id, kind, **chosen)

    async def invitations(self, person_id: int = MEMBER, kind: str = "evening") -> Sequence[Invitation]:
        """Return what somebody was asked for, in the order of the local days."""
        async with self.platform.database.reading() as transaction:
            return await store.invitations_of(
                transaction, GUILD, person_id, date(2000, 1, 1), date(2100, 1, 1), kind
            )

    async def asked_days(self, person_id: int = MEMBER) -> list[str]:
        """Return the local days somebody was asked for."""
        return [asked.day.isoformat() for asked in await self.invitations(person_id)]

    def with_buddies(self, pairs: dict[int, tuple[int, ...]]) -> Group:
        """Return the same group with a feature that says who accompanies whom."""

        async def companions(platform: Platform, transaction: Transaction, person: Person) -> tuple[int, ...]:
            return pairs.get(person.user_id, ())

        feature = Feature(
            name="pairs", extension="", folder=self.folder, cog=cast(Any, None), companions=(companions,)
        )
        return _driven(replace(self.platform, features=(*self.platform.features, feature)), self)

    def posts(self) -> list[Seen]:
        """Return the prompts in the channel."""
        return self.client.seen_by(CHECK_INS)

    def kinds(self) -> str:
        """Return the check-ins as they are written."""
        return (self.folder / "check-ins.yaml").read_text(encoding="utf-8")

    def change_kinds(self, text: str) -> None:
        """Write other check-ins; they count once they are reloaded."""
        (self.folder / "check-ins.yaml").write_text(text, encoding="utf-8")


def group(
    folder: Path, database: Database, clock: MovableClock, *, kinds: str = KINDS, zone: str = "UTC"
) -> Group:
    """Return a group with a member, a friend and two moderators, and a channel for check-ins."""
    _write_config(folder, kinds, zone)
    client = CheckInClient(clock, {GUILD: {MEMBER: (), FRIEND: (), MO: (MODERATORS,), MIA: (MODERATORS,)}})
    client.text_channels[CHECK_INS] = "check-ins"
    platform = Platform(
        clock=clock,
        database=database,
        configuration=LiveConfiguration(
            folder, settings_files(FEATURES), clock, current=_configuration(kinds, zone)
        ),
        languages=_languages(),
        features=FEATURES,
        client=cast(Any, client),
    )
    return _workers(platform, client, clock, folder)


def _write_config(folder: Path, kinds: str, zone: str) -> None:
    for file in settings_files(FEATURES):
        shutil.copyfile(SHIPPED / file.name, folder / file.name)
    (folder / "community.yaml").write_text(f"{COMMUNITY}\ntime_zone: {zone}\n", encoding="utf-8")
    (folder / "check-ins.yaml").write_text(kinds, encoding="utf-8")


@cache
def _configuration(kinds: str, zone: str) -> Configuration:
    """Return what the files hold. It never changes, and reading it takes longer than most of the tests."""
    with tempfile.TemporaryDirectory() as folder:
        _write_config(Path(folder), kinds, zone)
        return load(Path(folder), settings_files(FEATURES))


def _languages() -> Languages:
    """Return languages of their own for a test, in which somebody may choose one, of texts read once."""
    read = _texts()
    return Languages({locale: read.of_locale(locale) for locale in read.locales})


@cache
def _texts() -> Languages:
    return languages_of(FEATURES, strict=True)


def _driven(platform: Platform, like: Group) -> Group:
    return _workers(platform, like.client, like.clock, like.folder)


def _workers(platform: Platform, client: StandInClient, clock: MovableClock, folder: Path) -> Group:
    ready = asyncio.Event()
    ready.set()
    return Group(
        platform,
        client,
        clock,
        AgendaWorker(platform, [kind for feature in platform.features for kind in feature.agenda]),
        OutboxWorker(
            platform, [kind for feature in platform.features for kind in feature.outbox], ready=ready
        ),
        folder,
    )


def at(zone: str, text: str) -> datetime:
    """Return the instant at which a clock in `zone` shows `text`: "2026-03-02 20:00"."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


async def _frame_changed(platform: Platform, transaction: Transaction, person_id: int) -> None:
    for feature in platform.features:
        for changed in feature.frame_changed:
            await changed(platform, transaction, person_id)
