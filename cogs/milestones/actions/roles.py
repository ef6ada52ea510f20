"""The role that goes with a step: given for shared counters only, since everybody can see it."""

from __future__ import annotations

import hashlib
import logging
from typing import TYPE_CHECKING

from bot import outbox
from bot.community import find_role
from bot.outbox import AddRole, Call, Delivered, OutboxEntry, OutboxKind, RemoveRole, Unreachable
from cogs.milestones import store
from cogs.milestones.actions import payloads
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.store import Celebration, Counter

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

GIVE = "milestones.give-role"
TAKE = "milestones.take-role"


async def give(
    platform: Platform, transaction: Transaction, counter: Counter, celebration: Celebration
) -> bool:
    """Give the step's role in place of the one before, where there is one and the group may know.

    Returns whether there is such a role to be given.
    """
    settings = platform.configuration.current.section(counter.guild_id, MilestonesSettings)
    reference = settings.role_of(celebration.step)
    guild = platform.client.get_guild(counter.guild_id)
    if not counter.shared or reference is None or guild is None:
        return False
    role = find_role(guild, reference)
    if role is None or role.id == counter.role_id:
        return False
    await take(transaction, counter)
    await store.counters.set_role(transaction, counter.id, role.id)
    await outbox.put(
        transaction,
        kind=GIVE,
        key=f"{celebration.id}:{_instant(transaction)}",
        guild_id=counter.guild_id,
        payload={"counter": counter.id, "person": counter.person_id, "role": role.id},
        lane=_lane(counter, role.id),
    )
    return True


async def take(transaction: Transaction, counter: Counter) -> None:
    """Take the role that was given for a counter, if any, silently."""
    if counter.role_id is None:
        return
    await store.counters.set_role(transaction, counter.id, None)
    await outbox.put(
        transaction,
        kind=TAKE,
        key=f"{counter.id}:{counter.role_id}:{_instant(transaction)}",
        guild_id=counter.guild_id,
        payload={"counter": counter.id, "person": counter.person_id, "role": counter.role_id},
        lane=_lane(counter, counter.role_id),
    )


def _lane(counter: Counter, role_id: int) -> str:
    """Return what keeps a gift in flight from arriving after its own removal. It names nobody."""
    whose = f"{counter.guild_id}:{counter.person_id}:{role_id}"
    return f"a role of milestones {hashlib.sha256(whose.encode()).hexdigest()[:16]}"


def _instant(transaction: Transaction) -> int:
    """Return what makes a key new, so that a role can be given and taken more than once."""
    return int(transaction.now.timestamp() * 1_000_000)


async def _prepare_giving(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    counter = await store.counters.find(transaction, payloads.number(entry.payload, "counter"))
    role_id = payloads.number(entry.payload, "role")
    if counter is None or counter.role_id != role_id:
        return None
    return AddRole(counter.guild_id, counter.person_id, role_id)


async def _prepare_taking(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    counter_id = payloads.number(entry.payload, "counter")
    person_id, role_id = payloads.number(entry.payload, "person"), payloads.number(entry.payload, "role")
    counter = await store.counters.find(transaction, counter_id)
    if counter is not None and counter.role_id == role_id:
        return None
    if await store.counters.holds_role(transaction, entry.guild_id, person_id, role_id, besides=counter_id):
        return None
    return RemoveRole(entry.guild_id, person_id, role_id)


async def _done(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Nothing follows."""


async def _not_allowed(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """The doctor names roles that the bot may not give; members are told of nothing."""
    _log.warning("%s: a role of guild %d could not be changed", entry.kind, entry.guild_id)


OUTBOX = (
    OutboxKind(name=GIVE, prepare=_prepare_giving, delivered=_done, unreachable=_not_allowed),
    OutboxKind(name=TAKE, prepare=_prepare_taking, delivered=_done, unreachable=_not_allowed, urgency=4),
)
