"""Taking part in a check-in, and leaving it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot.interactions import Finished, UserFacing
from cogs.checkins import store
from cogs.checkins.actions import places
from cogs.checkins.actions.looking import look_at
from cogs.checkins.opening import next_turn
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import InvitedBy, State
from cogs.members.actions import frame_of

if TYPE_CHECKING:
    from bot.platform import Platform


@dataclass(frozen=True)
class Joined:
    """What joining led to: the day they can answer at once, and when the next prompt comes (UTC)."""

    kind: CheckinKind
    open_day: date | None
    first_at: datetime | None
    paused: bool
    direct_prompts: bool


async def join(
    platform: Platform,
    guild_id: int,
    person_id: int,
    kind_id: str,
    *,
    role_ids: frozenset[int] = frozenset(),
    direct_prompts: bool | None = None,
) -> Joined:
    """Let a member take part from now on. Joining twice changes nothing but what they chose.

    Raises `Finished` for a check-in that is not there, `UserFacing` for one whose role they do not have.
    """
    kind = places.kind_of(platform, guild_id, kind_id)
    if kind is None:
        raise Finished("checkins-kind-gone")
    invited_by = InvitedBy.THEMSELVES
    if kind.role is not None:
        if places.role_of(platform, guild_id, kind) not in role_ids:
            raise UserFacing("checkins-by-role", role=str(kind.role).removeprefix("@"))
        invited_by = InvitedBy.ROLE
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        frame = await frame_of(transaction, person_id)
        own = places.known_zone(frame.zone)
        await store.enrolments.enrol(
            transaction, guild_id, kind.id, person_id, invited_by=invited_by, zone=own
        )
        if direct_prompts is not None:
            await store.enrolments.prefer(transaction, guild_id, person_id, direct_prompts=direct_prompts)
        await look_at(platform, transaction, guild_id, person_id)
        open_ones = await store.invitations.open_ones(transaction, person_id, guild_id, kind.id)
        turn = next_turn(kind.times, places.zone_named(platform, guild_id, own), transaction.now)
        wish = await store.enrolments.preferences_of(transaction, guild_id, person_id)
    return Joined(
        kind,
        next((asked.day for asked in open_ones if asked.answered_at is None), None),
        None if turn is None else turn.latest,
        frame.pause is not None,
        wish.direct_prompts,
    )


async def leave(platform: Platform, guild_id: int, person_id: int, kind_id: str) -> bool:
    """Let a member take part no more; what they answered stays theirs. False if they took no part.

    What is open is excused: leaving ends no streak, and a role does not invite them back.
    """
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        part = await store.enrolments.find(transaction, guild_id, kind_id, person_id)
        if part is None or part.state is State.LEFT:
            return False
        await store.enrolments.set_state(transaction, guild_id, kind_id, person_id, State.LEFT)
        await store.invitations.excuse_open(transaction, guild_id, person_id, kind_id)
        return True


async def prefer(platform: Platform, guild_id: int, person_id: int, **chosen: bool) -> None:
    """Remember what a member chose for all of the guild's check-ins."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        await store.enrolments.prefer(transaction, guild_id, person_id, **chosen)
