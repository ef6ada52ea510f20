"""Members who come, go, get a role or lose one: their part in the check-ins follows, and nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cogs.checkins import store
from cogs.checkins.actions import places
from cogs.checkins.actions.looking import look_at
from cogs.checkins.actions.opening import look_at_everybody
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import InvitedBy, State
from cogs.crisis.actions.membership import TROUBLE, may_be_member

if TYPE_CHECKING:
    from bot.platform import Platform


async def has_left(platform: Platform, guild_id: int, person_id: int) -> None:
    """Ask somebody nothing for as long as they are not in the guild. What is open is excused."""
    if not await _takes_part(platform, guild_id, person_id, State.ACTIVE):
        return
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        for part in await store.enrolments.of_person(transaction, person_id, guild_id):
            if part.state is State.ACTIVE:
                await store.enrolments.set_state(transaction, guild_id, part.kind, person_id, State.AWAY)
        await store.invitations.excuse_open(transaction, guild_id, person_id)


async def has_come(platform: Platform, guild_id: int, person_id: int, role_ids: frozenset[int]) -> None:
    """Let somebody who is back take part again in what they had joined, and in what their roles invite to."""
    if await _takes_part(platform, guild_id, person_id, State.AWAY):
        async with platform.database.transaction(guild_id=guild_id) as transaction:
            for part in await store.enrolments.of_person(transaction, person_id, guild_id):
                if part.state is State.AWAY and part.invited_by is InvitedBy.THEMSELVES:
                    await store.enrolments.set_state(
                        transaction, guild_id, part.kind, person_id, State.ACTIVE
                    )
            await look_at(platform, transaction, guild_id, person_id)
    await roles_changed(platform, guild_id, person_id, role_ids)


async def roles_changed(platform: Platform, guild_id: int, person_id: int, role_ids: frozenset[int]) -> None:
    """Follow a member's roles. What they have left themselves, no role gives back."""
    by_role = _kinds_by_role(platform, guild_id)
    if not by_role:
        return
    async with platform.database.reading() as transaction:
        parts = {
            part.kind: part for part in await store.enrolments.of_person(transaction, person_id, guild_id)
        }
    comes = {
        kind.id
        for kind, role_id in by_role
        if role_id in role_ids and (kind.id not in parts or parts[kind.id].state is State.AWAY)
    }
    goes = {
        kind.id
        for kind, role_id in by_role
        if role_id not in role_ids
        and kind.id in parts
        and parts[kind.id].state is State.ACTIVE
        and parts[kind.id].invited_by is InvitedBy.ROLE
    }
    if not comes and not goes:
        return
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        for kind_id in comes:
            await store.enrolments.enrol_by_role(transaction, guild_id, kind_id, [person_id])
        for kind_id in goes:
            await store.enrolments.away(transaction, guild_id, kind_id, [person_id])
            await store.invitations.excuse_open(transaction, guild_id, person_id, kind_id)
        await look_at(platform, transaction, guild_id, person_id)


async def follow_roles(platform: Platform) -> None:
    """Bring every check-in that a role invites to in step with who has the role now, in every guild."""
    for guild in platform.client.guilds:
        for kind, role_id in _kinds_by_role(platform, guild.id):
            having = await platform.role_holders.of(guild, role_id, platform.clock.now())
            await _follow(platform, guild.id, kind, having)


async def follow_members(platform: Platform) -> None:
    """Let those rest who have left while the bot was away, and take part again who have come back since.

    Raises what Discord raises where it does not say who is in a guild, after all others have been followed.
    """
    trouble: Exception | None = None
    for guild in platform.client.guilds:
        kinds = [kind.id for kind in places.settings_of(platform, guild.id).kinds]
        async with platform.database.reading() as transaction:
            taking_part = [await store.enrolments.people_of(transaction, guild.id, kind) for kind in kinds]
        if not any(taking_part):
            continue  # nobody to ask Discord for
        # The role that everybody has is called like the guild.
        try:
            here = await platform.role_holders.of(guild, guild.id, platform.clock.now())
        except TROUBLE as error:
            trouble = error
            continue
        for kind_id in kinds:
            await _follow_members(platform, guild.id, kind_id, here)
    if trouble is not None:
        raise trouble


async def _follow_members(platform: Platform, guild_id: int, kind_id: str, here: frozenset[int]) -> None:
    async with platform.database.reading() as transaction:
        known = await store.enrolments.people_of(transaction, guild_id, kind_id)
    missing = [person for person, (state, _) in known.items() if state is State.ACTIVE and person not in here]
    # Asked for one by one: whoever came a moment ago is not in a list that is a minute old.
    gone = [person for person in missing if not await may_be_member(platform, guild_id, person)]
    back = [
        person
        for person, (state, invited_by) in known.items()
        if state is State.AWAY and invited_by is InvitedBy.THEMSELVES and person in here
    ]
    if not gone and not back:
        return
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await store.enrolments.away(transaction, guild_id, kind_id, gone)
        for person_id in gone:
            await store.invitations.excuse_open(transaction, guild_id, person_id, kind_id)
        for person_id in back:
            await store.enrolments.set_state(transaction, guild_id, kind_id, person_id, State.ACTIVE)
            await look_at(platform, transaction, guild_id, person_id)


async def _follow(platform: Platform, guild_id: int, kind: CheckinKind, having: frozenset[int]) -> None:
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        known = await store.enrolments.people_of(transaction, guild_id, kind.id)
        comes = {person for person in having if person not in known or known[person][0] is State.AWAY}
        goes = {
            person
            for person, (state, invited_by) in known.items()
            if person not in having and state is State.ACTIVE and invited_by is InvitedBy.ROLE
        }
        await store.enrolments.enrol_by_role(transaction, guild_id, kind.id, comes)
        await store.enrolments.away(transaction, guild_id, kind.id, goes)
        for person_id in goes:
            await store.invitations.excuse_open(transaction, guild_id, person_id, kind.id)
        if comes:
            await look_at_everybody(platform, transaction, guild_id, kind)


async def _takes_part(platform: Platform, guild_id: int, person_id: int, state: State) -> bool:
    """Look without writing first: most who come and go have no part in any check-in."""
    async with platform.database.reading() as transaction:
        parts = await store.enrolments.of_person(transaction, person_id, guild_id)
    return any(part.state is state for part in parts)


def _kinds_by_role(platform: Platform, guild_id: int) -> list[tuple[CheckinKind, int]]:
    found = []
    for kind in places.settings_of(platform, guild_id).kinds:
        role_id = places.role_of(platform, guild_id, kind)
        if role_id is not None:
            found.append((kind, role_id))
    return found
