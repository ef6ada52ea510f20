"""Looking at one member at once: they joined, changed their time zone, or began or ended a pause.

What was opened for others of their local day before is theirs too; what comes later waits for its instant.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot import agenda
from bot.agenda import RUN, AgendaEntry, AgendaKind
from cogs.checkins import store
from cogs.checkins.actions import payloads, places
from cogs.checkins.actions.opening import plan
from cogs.checkins.actions.prompting import post_prompt, put_direct_prompts
from cogs.checkins.opening import turns_due
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import State
from cogs.members.actions import frame_of

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

LOOK = "checkins.look"


async def frame_changed(platform: Platform, transaction: Transaction, person_id: int) -> None:
    """Look at somebody everywhere: their time zone, quiet hours or pause has changed in this transaction."""
    parts = await store.enrolments.of_person(transaction, person_id)
    for guild_id in dict.fromkeys(part.guild_id for part in parts):
        await look_at(platform, transaction, guild_id, person_id)


async def look_due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Look at somebody whose pause may be over."""
    await look_at(platform, transaction, entry.guild_id, payloads.number(entry.payload, "person"))


async def look_at(platform: Platform, transaction: Transaction, guild_id: int, person_id: int) -> bool:
    """Bring somebody's part in a guild in step with their frame; return whether anything opened for them.

    A pause excuses what is open; its end is put down. Nothing happens twice: each local day has one key.
    """
    frame = await frame_of(transaction, person_id)
    zone = places.known_zone(frame.zone)
    await store.enrolments.set_zone(transaction, guild_id, person_id, zone)
    parts = await store.enrolments.of_person(transaction, person_id, guild_id)
    kinds = [
        kind
        for part in parts
        if part.state is State.ACTIVE and (kind := places.kind_of(platform, guild_id, part.kind)) is not None
    ]
    if frame.pause is not None:
        await store.invitations.excuse_open(transaction, guild_id, person_id)
        if frame.pause.ends_at is not None and kinds:
            await _put(transaction, guild_id, person_id, frame.pause.ends_at)
    invited = False
    for kind in kinds:
        await plan(platform, transaction, guild_id, kind, [zone])
        if frame.pause is None:
            invited = await _invite(platform, transaction, guild_id, kind, person_id, zone) or invited
    return invited


async def _invite(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    kind: CheckinKind,
    person_id: int,
    own_zone: str | None,
) -> bool:
    zone = places.zone_named(platform, guild_id, own_zone)
    looked = await store.posts.looked(transaction, guild_id, kind.id)
    looked_at = looked.at if looked is not None else transaction.now
    invited = False
    for turn in turns_due(kind.times, zone, looked_at, transaction.now):
        if await store.invitations.invite_person(
            transaction, guild_id, kind.id, person_id, zone.key, turn, transaction.now
        ):
            invited = True
            if not await store.posts.of_day(transaction, guild_id, kind.id, turn.day):
                await post_prompt(platform, transaction, guild_id, kind, turn.day, transaction.now)
            await put_direct_prompts(
                platform, transaction, guild_id, kind, turn.day, transaction.now, person_id
            )
    return invited


async def _put(transaction: Transaction, guild_id: int, person_id: int, due: datetime) -> None:
    await agenda.put(
        transaction,
        kind=LOOK,
        key=f"{guild_id}:{person_id}:{due:%Y%m%dT%H%M%S.%f}",
        guild_id=guild_id,
        due=due,
        payload={"person": person_id},
    )


AGENDA = (AgendaKind(name=LOOK, handler=look_due, when_late=RUN, urgency=4),)
