"""Opening check-ins: at one instant for every time zone whose turn it is, then the next instant is put down.

Planning costs by time zones, inviting by the people who are due.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot import agenda
from bot.agenda import RUN, AgendaEntry, AgendaKind
from cogs.checkins import store
from cogs.checkins.actions import payloads, places
from cogs.checkins.actions.nudging import plan_nudges
from cogs.checkins.actions.prompting import post_prompt, put_direct_prompts
from cogs.checkins.opening import next_instant, turns_begun
from cogs.checkins.settings import CheckinKind

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

OPEN = "checkins.open"

MOST_AT_ONCE = 5_000
"""People invited in one transaction; the rest follows at once in another, so that others may write."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


async def plan(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    kind: CheckinKind,
    zones: Iterable[str | None] | None = None,
) -> None:
    """Put down the next instant at which a check-in opens for some time zone of those who take part, or for
    one of `zones` (None: the guild's) to which somebody has come.

    Harmless when it is put down already. Where the times in the settings have changed, that is now.
    """
    looked = await store.posts.looked(transaction, guild_id, kind.id)
    times = _times(platform, guild_id, kind)
    if looked is None:
        await store.posts.look(transaction, guild_id, kind.id, times)
        since = transaction.now
    elif looked.times != times:
        await _put(transaction, guild_id, kind, transaction.now)
        return
    else:
        since = looked.at
    if zones is None:
        zones = await store.enrolments.zones_of(transaction, guild_id, kind.id)
    instant = next_instant(kind.times, [places.zone_named(platform, guild_id, own) for own in zones], since)
    if instant is not None:
        await _put(transaction, guild_id, kind, max(instant, transaction.now))


async def plan_everything(platform: Platform) -> None:
    """Plan every check-in in which somebody takes part: at the start, and when the settings have changed."""
    async with platform.database.reading() as transaction:
        in_use = await store.enrolments.kinds_in_use(transaction)
    for guild_id, kind_id in in_use:
        kind = places.kind_of(platform, guild_id, kind_id)
        if kind is not None:
            async with platform.database.transaction(guild_id=guild_id) as transaction:
                await plan(platform, transaction, guild_id, kind)


async def open_due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Invite everybody whose turn has begun, post one prompt for each of their local days, plan on."""
    guild_id, kind_id = entry.guild_id, payloads.word(entry.payload, "check_in")
    kind = places.kind_of(platform, guild_id, kind_id)
    if kind is None:
        return  # an admin has taken it out; what was answered stays
    opened_at = payloads.instant(entry.payload, "opened_at") or transaction.now
    days, complete = await _invite(platform, transaction, guild_id, kind, opened_at)
    for day, begun_at in sorted(days.items()):
        posts = await store.posts.of_day(transaction, guild_id, kind.id, day)
        if not any(post.opened_at >= begun_at for post in posts):
            await post_prompt(platform, transaction, guild_id, kind, day, opened_at)
    if not complete:
        await _put(transaction, guild_id, kind, transaction.now, opened_at=opened_at, after=entry.id)
        return
    for day in await store.openings.days_opened(transaction, guild_id, kind.id, opened_at):
        await put_direct_prompts(platform, transaction, guild_id, kind, day, opened_at)
        await plan_nudges(platform, transaction, guild_id, kind, day, opened_at)
    await store.posts.look(transaction, guild_id, kind.id, _times(platform, guild_id, kind))
    await plan(platform, transaction, guild_id, kind)


async def look_at_everybody(
    platform: Platform, transaction: Transaction, guild_id: int, kind: CheckinKind
) -> None:
    """Have everybody looked at anew, now: many have come at once, and the day of some is open already."""
    if await store.posts.looked(transaction, guild_id, kind.id) is None:
        await store.posts.look(transaction, guild_id, kind.id, _times(platform, guild_id, kind))
    await store.posts.look_anew(transaction, guild_id, kind.id)
    await plan(platform, transaction, guild_id, kind)


async def _invite(
    platform: Platform, transaction: Transaction, guild_id: int, kind: CheckinKind, opened_at: datetime
) -> tuple[dict[date, datetime], bool]:
    """Invite everybody who is due; return for which local days somebody was, and whether that was all.

    Of each day it says since when a post of it is theirs too: since their turn began; any, if they are late.
    """
    looked = await store.posts.looked(transaction, guild_id, kind.id)
    since = looked.at if looked is not None else _LONG_AGO
    if looked is not None and looked.times != _times(platform, guild_id, kind):
        since = _LONG_AGO  # by the new times, turns may have begun before the last look
    days: dict[date, datetime] = {}
    left = MOST_AT_ONCE
    for own in await store.enrolments.zones_of(transaction, guild_id, kind.id):
        zone = places.zone_named(platform, guild_id, own)
        for turn in turns_begun(kind.times, zone, since, transaction.now):
            invited = await store.invitations.invite_zone(
                transaction, guild_id, kind.id, own, zone.key, turn, opened_at, left
            )
            if invited:
                late = looked is not None and turn.earliest <= looked.at
                begun_at = _LONG_AGO if late else turn.earliest
                days[turn.day] = max(begun_at, days.get(turn.day, _LONG_AGO))
                left -= invited
            if left == 0:
                return days, False
    return days, True


async def _put(
    transaction: Transaction,
    guild_id: int,
    kind: CheckinKind,
    due: datetime,
    *,
    opened_at: datetime | None = None,
    after: int | None = None,
) -> None:
    """`after`: the entry whose work this one goes on with, for the prompts of `opened_at`."""
    key = f"{guild_id}:{kind.id}:{due:%Y%m%dT%H%M%S.%f}"
    await agenda.put(
        transaction,
        kind=OPEN,
        key=key if after is None else f"{key}:after-{after}",
        guild_id=guild_id,
        due=due,
        payload={
            "check_in": kind.id,
            "opened_at": None if opened_at is None else opened_at.isoformat(),
        },
    )


def _times(platform: Platform, guild_id: int, kind: CheckinKind) -> str:
    return f"{kind.times} {places.guild_zone(platform, guild_id)}"


AGENDA = (AgendaKind(name=OPEN, handler=open_due, when_late=RUN, urgency=4),)
