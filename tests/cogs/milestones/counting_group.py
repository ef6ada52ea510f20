"""A group in memory only, in which people count, with the real database, agenda and outbox behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from sqlalchemy import func, select

from bot.clock import MovableClock
from bot.database import Database
from bot.outbox import outbox_entries
from bot.personal_data import Person
from cogs.members.frame import Visibility
from cogs.milestones import store
from cogs.milestones.actions import editing, posts, promising, returning, starting
from cogs.milestones.goals import Goal
from cogs.milestones.store import Celebration, Counter, Draft, Reach, Run
from tests.cogs.checkins.group import FRIEND, GUILD, MEMBER, Group
from tests.cogs.checkins.group import group as group_with_all
from tests.cogs.crisis.small_guild import Seen

MILESTONES = 10**17 + 65
ONE_MONTH, TWO_MONTHS = 10**17 + 71, 10**17 + 72

__all__ = ["FRIEND", "GUILD", "MEMBER", "MILESTONES", "ONE_MONTH", "TWO_MONTHS", "Counting", "counting_group"]


@dataclass
class Counting:
    """The group, and what is done and seen in it."""

    group: Group
    roles: list[tuple[str, int, int]] = field(default_factory=list)
    """What was done with roles: "give" or "take", the person, the role."""

    async def start(
        self, began: datetime, *, person: int = MEMBER, shared: bool = False, name: str = "Alcohol"
    ) -> Counter:
        """Let somebody count from `began` on."""
        visibility = Visibility.CHANNEL if shared else Visibility.PRIVATE
        content = {
            "name": name,
            "goal": Goal.ABSTINENCE.value,
            "visibility": visibility.value,
            "named": False,
        }
        return await starting.start(self.group.platform, Draft(0, GUILD, person, content), began)

    async def correct(self, counter: Counter, began: datetime) -> None:
        """Correct when a counter began."""
        draft = Draft(0, GUILD, counter.person_id, {"counter": counter.id})
        await editing.correct_date(self.group.platform, draft, began)

    async def returns(self, counter: Counter, *, over: bool = True, at: datetime | None = None) -> None:
        """Tell of a return to use."""
        platform = self.group.platform
        async with platform.database.transaction(guild_id=GUILD) as transaction:
            fresh = await store.counters.find(transaction, counter.id)
            assert fresh is not None
            when = at or transaction.now
            await returning.end_run(platform, transaction, fresh, when, note="it was a hard day", over=over)

    async def share(self, counter: Counter, visibility: Visibility) -> None:
        """Change who sees a counter."""
        async with self.group.platform.database.transaction(guild_id=GUILD) as transaction:
            await store.counters.set_sharing(transaction, counter.id, visibility, named=False)

    async def celebrations(self, counter: Counter) -> list[Celebration]:
        async with self.group.platform.database.reading() as transaction:
            return list(await store.celebrations.of_counter(transaction, counter.id))

    async def celebrated(self, counter: Counter) -> list[tuple[str, Reach]]:
        """Return the steps of a counter that were celebrated, and how far each has come."""
        return [(str(each.step), each.reach) for each in await self.celebrations(counter)]

    async def runs(self, counter: Counter) -> tuple[Run, ...]:
        async with self.group.platform.database.reading() as transaction:
            return await store.runs.of_counter(transaction, counter.id)

    async def counter(self, counter: Counter) -> Counter | None:
        async with self.group.platform.database.reading() as transaction:
            return await store.counters.find(transaction, counter.id)

    async def forget(self, person: Person) -> None:
        """Forget a person in every table of the feature."""
        async with self.group.platform.database.transaction() as transaction:
            for feature in self.group.platform.features:
                if feature.name == "milestones":
                    for entry in feature.personal_data:
                        if hasattr(entry, "forget"):
                            await entry.forget(transaction, person)

    async def change_settings(self, old: str, new: str) -> None:
        """Change milestones.yaml as an admin does, and start again."""
        file = self.group.folder / "milestones.yaml"
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")
        assert await self.group.platform.configuration.reload() == ()
        await promising.adopt_changed_ladders(self.group.platform)

    async def edits(self, length: timedelta) -> int:
        """Let so much time pass, and return how often a post was shown anew meanwhile."""
        await self.group.until(self.group.clock.now() + length)
        table = outbox_entries
        statement = select(func.count()).where(table.c.kind == posts.REFRESH, table.c.state == "done")
        async with self.group.platform.database.reading() as transaction:
            return int((await transaction.execute(statement)).scalar_one())

    def posts(self) -> list[Seen]:
        """Return what was posted for the group."""
        return self.group.client.seen_by(MILESTONES)

    def private(self, person: int = MEMBER) -> list[Seen]:
        """Return what somebody got privately."""
        return self.group.client.seen_by(person)


def counting_group(folder: Path, database: Database, clock: MovableClock, *, zone: str = "UTC") -> Counting:
    """Return a group with a channel for milestones and the shipped settings."""
    group = group_with_all(folder, database, clock, zone=zone)
    client = group.client
    client.text_channels[MILESTONES] = "milestones"
    client.roles |= {ONE_MONTH: "One month", TWO_MONTHS: "Two months"}
    counting = Counting(group)

    async def add_role(guild_id: int, person: int, role: int, **_: Any) -> None:
        counting.roles.append(("give", person, role))

    async def remove_role(guild_id: int, person: int, role: int, **_: Any) -> None:
        counting.roles.append(("take", person, role))

    cast(Any, client).http = SimpleNamespace(add_role=add_role, remove_role=remove_role)
    return counting
