"""The doctor says what keeps milestones from being celebrated, and never whose they are."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import discord

from bot.doctor import Examination, Severity
from cogs.milestones import store
from cogs.milestones.actions import checking
from tests.cogs.milestones.counting_group import GUILD, Counting


def examination(counting: Counting, guild: Any = None) -> Examination:
    platform = counting.group.platform
    return Examination(
        clock=platform.clock,
        features=platform.features,
        configuration=platform.configuration.current,
        database=platform.database,
        client=None,
        guilds=() if guild is None else (guild,),
    )


def guild_with(*, rights: discord.Permissions, top: int) -> Any:
    """Return a guild with a channel for milestones and a role "Month"; the bot's own stands at `top`."""

    class Role(SimpleNamespace):
        def __ge__(self, other: Any) -> bool:
            return bool(self.position >= other.position)

    month = Role(id=2, name="Month", position=5, managed=False)
    me = SimpleNamespace(guild_permissions=rights, top_role=Role(position=top))
    channel = SimpleNamespace(id=3, name="milestones", permissions_for=lambda _: rights)
    return SimpleNamespace(id=GUILD, roles=[month], text_channels=[channel], me=me)


async def test_a_closed_channel_and_a_role_above_the_bots_are_named(counting: Counting) -> None:
    await counting.change_settings("roles: {}", 'roles: {"30 days": Month}')
    rights = discord.Permissions(view_channel=True, send_messages=True, manage_roles=True)
    looked_at = examination(counting, guild_with(rights=rights, top=4))
    [channel] = await checking.check_channel(looked_at)
    [role] = await checking.check_roles(looked_at)
    assert (channel.severity, role.severity) == (Severity.WARNING, Severity.WARNING)
    assert "Attach Files, Read Message History" in channel.what
    assert "may not give @Month" in role.what
    fine = examination(counting, guild_with(rights=discord.Permissions.all(), top=9))
    assert [finding.severity for finding in await checking.check_channel(fine)] == [Severity.FINE]
    assert [finding.severity for finding in await checking.check_roles(fine)] == [Severity.FINE]


async def test_a_role_for_a_step_that_nobody_can_reach_is_named(counting: Counting) -> None:
    await counting.change_settings(
        "roles: {}", 'roles: {"45 days": Month, "12 months": Month, "3 years": Month}'
    )
    guild = guild_with(rights=discord.Permissions.all(), top=9)
    found = [each.what for each in await checking.check_roles(examination(counting, guild))]
    assert [what for what in found if "no set of steps" in what] == [found[0]]
    assert "45 days" in found[0]


async def test_steps_in_use_that_an_admin_removed_are_named_without_a_member(counting: Counting) -> None:
    counter = await counting.start(counting.group.clock.now())
    async with counting.group.platform.database.transaction(guild_id=GUILD) as transaction:
        await store.counters.set_step_set(transaction, counter.id, "ours")
    [finding] = await checking.check_steps(examination(counting))
    assert "`ours`" in finding.what
    assert str(counter.person_id) not in cast(str, finding.what + finding.mend)
