"""Putting answers of many days into a group's database, as if they had been given."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from cogs.checkins import store
from cogs.checkins.store import AnswerValue
from cogs.members.frame import Visibility
from tests.cogs.checkins.group import GUILD, MEMBER, Group


async def answered(
    group: Group,
    days: Mapping[date, Mapping[str, AnswerValue]],
    *,
    person_id: int = MEMBER,
    kind: str = "evening",
    visibility: Visibility = Visibility.PRIVATE,
) -> None:
    """Write what somebody answered on these local days."""
    async with group.platform.database.transaction(guild_id=GUILD) as transaction:
        for day, values in days.items():
            await store.answers.write(transaction, GUILD, kind, person_id, day, values, visibility)
