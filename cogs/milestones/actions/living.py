"""What the demo's people count when a visitor comes in."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from pydantic import Field

from bot.configuration import SettingsFile, SettingsModel
from bot.lived import Lived, Past
from cogs.members.frame import Visibility
from cogs.members.local_days import instant_of, local_day
from cogs.milestones import store
from cogs.milestones.actions.starting import begin_run
from cogs.milestones.goals import Goal

if TYPE_CHECKING:
    from bot.platform import Platform

_AT = time(8, 30)


class Counts(SettingsModel):
    """One counter that runs."""

    who: str
    what: str
    days_ago: int = Field(
        ge=0, le=20000, description="how many days ago, on the person's own calendar, it began"
    )
    shared: bool = Field(default=False, description="whether the group hears of its milestones")


class MilestonesLived(SettingsModel):
    """`milestones.yaml` of a demo group's past."""

    counts: tuple[Counts, ...] = ()


async def _live(platform: Platform, past: Past, told: MilestonesLived) -> None:
    async with platform.database.transaction(guild_id=past.guild_id) as transaction:
        for each in told.counts:
            resident = past.residents[each.who]
            counter = await store.counters.add(
                transaction,
                guild_id=past.guild_id,
                person_id=resident.person_id,
                name=each.what,
                goal=Goal.ABSTINENCE,
                visibility=Visibility.CHANNEL if each.shared else Visibility.PRIVATE,
                named=False,
            )
            began: datetime = instant_of(
                local_day(past.ends, resident.zone) - timedelta(days=each.days_ago), _AT, resident.zone
            )
            await begin_run(platform, transaction, counter, began, resident.zone)


LIVED = Lived(live=_live, file=SettingsFile("milestones.yaml", MilestonesLived))
