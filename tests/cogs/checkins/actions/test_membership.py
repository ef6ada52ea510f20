"""Members who come, go, get a role or lose one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from cogs.checkins import store
from cogs.checkins.actions import joining, membership
from cogs.checkins.store import State
from tests.cogs.checkins.group import FRIEND, GUILD, KINDS, MEMBER, MO, MODERATORS, Group, at

FOR_MODERATORS = KINDS.replace('channel: "#check-ins"', 'channel: "#check-ins"\n    role: Moderator')


@pytest.fixture
async def by_role(group_on_each: Group) -> Group:
    """A group whose moderators are invited by their role."""
    group_on_each.change_kinds(FOR_MODERATORS)
    await group_on_each.platform.configuration.reload()
    await membership.follow_roles(group_on_each.platform)
    return group_on_each


async def test_whoever_has_the_role_is_asked_without_joining(by_role: Group) -> None:
    await by_role.until(at("UTC", "2026-03-02 20:00"))
    assert await by_role.asked_days(MO) == ["2026-03-02"]
    assert await by_role.asked_days(MEMBER) == []


async def test_a_role_that_comes_and_goes_takes_its_check_in_along(by_role: Group) -> None:
    group = by_role
    await group.until(at("UTC", "2026-03-02 21:00"))
    await membership.roles_changed(group.platform, GUILD, MEMBER, frozenset({MODERATORS}))
    await membership.roles_changed(group.platform, GUILD, MO, frozenset())
    await group.settle()
    assert await group.asked_days(MEMBER) == ["2026-03-02"]
    [excused] = await group.invitations(MO)
    assert excused.excused
    await group.until(at("UTC", "2026-03-03 20:00"))
    assert await group.asked_days(MEMBER) == ["2026-03-02", "2026-03-03"]
    assert await group.asked_days(MO) == ["2026-03-02"]
    assert len(group.posts()) == 2  # whoever came late came to the post that was there


async def test_what_a_member_left_themselves_no_role_gives_back(by_role: Group) -> None:
    group = by_role
    assert await joining.leave(group.platform, GUILD, MO, "evening")
    await membership.roles_changed(group.platform, GUILD, MO, frozenset({MODERATORS}))
    await membership.follow_roles(group.platform)
    await group.days(2)
    assert await group.asked_days(MO) == []


async def test_a_role_that_changed_while_the_bot_was_away_is_followed_afterwards(by_role: Group) -> None:
    group = by_role
    await group.until(at("UTC", "2026-03-02 21:00"))
    group.client.members[GUILD] |= {MO: (), FRIEND: (MODERATORS,)}
    await membership.follow_roles(group.platform)
    await group.settle()
    assert await group.asked_days(FRIEND) == ["2026-03-02"]
    await group.until(at("UTC", "2026-03-03 20:00"))
    assert await group.asked_days(MO) == ["2026-03-02"]
    assert len(group.posts()) == 2


async def test_whoever_leaves_the_group_is_asked_nothing_until_they_are_back(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    await membership.has_left(group.platform, GUILD, MEMBER)
    await group.until(at("UTC", "2026-03-04 21:00"))
    assert await group.asked_days() == ["2026-03-02"]
    await membership.has_come(group.platform, GUILD, MEMBER, frozenset())
    await group.settle()
    assert await group.asked_days() == ["2026-03-02", "2026-03-04"]
    [open_one, _] = await group.invitations()
    assert open_one.excused


async def test_who_leaves_and_comes_back_while_the_bot_is_away_is_noticed_at_its_start(
    a_group: Group,
) -> None:
    group = a_group
    await group.join(MEMBER, FRIEND)
    await group.until(at("UTC", "2026-03-02 21:00"))
    group.client.members[GUILD] = {FRIEND: (GUILD,)}  # the role of everybody has the guild's id
    await membership.follow_members(group.platform)
    await group.until(at("UTC", "2026-03-03 21:00"))
    [excused] = await group.invitations(MEMBER)
    assert excused.excused
    group.client.members[GUILD] = {FRIEND: (GUILD,), MEMBER: (GUILD,)}
    group.clock.move_to(at("UTC", "2026-03-04 12:00"))
    await membership.follow_members(group.platform)
    await group.until(at("UTC", "2026-03-04 21:00"))
    assert await group.asked_days(MEMBER) == ["2026-03-02", "2026-03-04"]
    assert len(await group.asked_days(FRIEND)) == 3


async def test_a_group_that_discord_does_not_tell_of_keeps_no_other_from_being_followed(
    a_group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    group = a_group
    other = GUILD + 1
    await group.join(MEMBER)
    await joining.join(group.platform, other, FRIEND, "evening")
    group.client.members = {other: {FRIEND: (other,)}, GUILD: {MO: (GUILD,)}}
    holders = group.platform.role_holders
    really_ask = holders.of

    async def of(guild: Any, role_id: int, now: datetime) -> frozenset[int]:
        if guild.id == other:
            raise TimeoutError
        return await really_ask(guild, role_id, now)

    monkeypatch.setattr(holders, "of", of)
    with pytest.raises(TimeoutError):
        await membership.follow_members(group.platform)
    async with group.platform.database.reading() as transaction:
        [here] = await store.enrolments.of_person(transaction, MEMBER, GUILD)
        [there] = await store.enrolments.of_person(transaction, FRIEND, other)
    assert (here.state, there.state) == (State.AWAY, State.ACTIVE)
