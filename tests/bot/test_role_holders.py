"""Who has a role, asked of Discord at most once a minute."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.role_holders import KEPT_FOR, RoleHolders

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
ON_CALL = 7


@dataclass
class _Guild:
    """A guild whose members are downloaded when `answers` is set, and who says how often that was."""

    answers: asyncio.Event = field(default_factory=asyncio.Event)
    broken: bool = False
    downloads: int = 0
    people: dict[int, tuple[int, ...]] = field(
        default_factory=lambda: {1: (ON_CALL,), 2: (), 3: (9, ON_CALL)}
    )

    async def chunk(self, *, cache: bool) -> list[Any]:
        assert not cache
        self.downloads += 1
        await self.answers.wait()
        if self.broken:
            raise ConnectionResetError
        held = {person: [SimpleNamespace(id=role) for role in roles] for person, roles in self.people.items()}
        bot = SimpleNamespace(id=99, bot=True, roles=[SimpleNamespace(id=ON_CALL)])
        return [*(SimpleNamespace(id=person, bot=False, roles=roles) for person, roles in held.items()), bot]

    @property
    def itself(self) -> discord.Guild:
        return cast(discord.Guild, self)


async def test_people_with_the_role_are_named_and_bots_are_not() -> None:
    guild = _Guild()
    guild.answers.set()
    assert await RoleHolders().of(guild.itself, ON_CALL, NOON) == {1, 3}


async def test_a_flood_of_questions_downloads_the_members_once_a_minute() -> None:
    guild, holders = _Guild(), RoleHolders()
    asking = [asyncio.create_task(holders.of(guild.itself, ON_CALL, NOON)) for _ in range(200)]
    await asyncio.sleep(0)
    guild.answers.set()
    assert set(await asyncio.gather(*asking)) == {frozenset({1, 3})}
    await holders.of(guild.itself, ON_CALL, NOON + KEPT_FOR - timedelta(seconds=1))
    assert guild.downloads == 1
    guild.people[2] = (ON_CALL,)
    assert await holders.of(guild.itself, ON_CALL, NOON + KEPT_FOR) == {1, 2, 3}
    assert guild.downloads == 2


async def test_who_gives_up_waiting_takes_nothing_from_the_others() -> None:
    guild, holders = _Guild(), RoleHolders()
    impatient = asyncio.create_task(holders.of(guild.itself, ON_CALL, NOON))
    patient = asyncio.create_task(holders.of(guild.itself, ON_CALL, NOON))
    await asyncio.sleep(0)
    impatient.cancel()
    guild.answers.set()
    assert await patient == {1, 3}
    assert guild.downloads == 1


async def test_a_broken_connection_is_said_to_everybody_and_not_tried_again_for_a_minute() -> None:
    guild, holders = _Guild(broken=True), RoleHolders()
    guild.answers.set()
    for later in (0, 30):
        with pytest.raises(ConnectionResetError):
            await holders.of(guild.itself, ON_CALL, NOON + timedelta(seconds=later))
    assert guild.downloads == 1
    guild.broken = False
    assert await holders.of(guild.itself, ON_CALL, NOON + KEPT_FOR) == {1, 3}
