"""Which occurrences there are: planned two weeks ahead, moved and called off as the schedule changes.

Once a day for each guild, at the start, when settings are reloaded and when moderators change something, what
is planned is compared with what the schedule says. Doing so twice changes nothing. What is open already stays
as it is.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from bot import agenda
from bot.agenda import RUN, AgendaEntry, AgendaKind
from cogs.meetings.actions import announcing, events, finding, opening, service_reminders, timing
from cogs.meetings.carrying_over import carried_over
from cogs.meetings.settings import LONGEST
from cogs.meetings.store import occurrences, series, service
from cogs.meetings.store.records import Occurrence, OccurrenceState

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.schedule import Schedule
    from cogs.meetings.settings import Meeting

_log = logging.getLogger(__name__)

PLAN = "meetings.plan"
OVER = "meetings.over"

HORIZON = timedelta(days=14)
_A_DAY = timedelta(days=1)
_LONGEST = timedelta(minutes=LONGEST)


async def plan_everywhere(platform: Platform) -> None:
    """Plan the meetings of every guild of this process: at the start, and when settings have changed."""
    async with platform.database.reading() as transaction:
        known = await series.guilds(transaction) | await occurrences.guilds(transaction)
    for guild in platform.client.guilds:
        if guild.id in known or finding.settings_of(platform, guild.id).meetings:
            async with platform.database.transaction(guild_id=guild.id) as transaction:
                await plan_guild(platform, transaction, guild.id)


async def plan_guild(platform: Platform, transaction: Transaction, guild_id: int) -> None:
    """Bring what is planned in a guild in line with its meetings, and promise to look again tomorrow."""
    meetings = {meeting.id: meeting for meeting in await finding.meetings_of(platform, transaction, guild_id)}
    for meeting in meetings.values():
        schedule = await timing.schedule_in(platform, transaction, guild_id, meeting)
        if schedule is not None:
            await _plan_meeting(platform, transaction, guild_id, meeting, schedule)
    live = await occurrences.live(transaction, guild_id)
    for occurrence in live:
        if occurrence.meeting_id not in meetings and occurrence.state is OccurrenceState.PLANNED:
            await call_off(platform, transaction, occurrence)
    # The soonest first: Discord takes 100 events of a server.
    for occurrence in await occurrences.live(transaction, guild_id):
        await events.keep(platform, transaction, occurrence, again=True)
    if meetings or live:
        await _promise_tomorrow(transaction, guild_id)


async def call_off(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    """Let a planned occurrence not take place."""
    await _withdraw(platform, transaction, occurrence)
    off = await occurrences.change(transaction, occurrence.id, state=OccurrenceState.CANCELLED)
    if off is not None:
        await events.keep(platform, transaction, off)
        await announcing.refresh(platform, transaction, off)
        await service_reminders.called_off(platform, transaction, off)


async def _plan_meeting(
    platform: Platform, transaction: Transaction, guild_id: int, meeting: Meeting, schedule: Schedule
) -> None:
    now = transaction.now
    since = now - _LONGEST
    rows = await occurrences.around(transaction, guild_id, meeting.id, since)
    until = max([now + HORIZON, *(each.starts_at + _A_DAY for each in rows)])
    if await _carry_over(transaction, guild_id, meeting, rows, schedule, since, until):
        rows = await occurrences.around(transaction, guild_id, meeting.id, since)
        changed = await timing.schedule_in(platform, transaction, guild_id, meeting)
        assert changed is not None
        schedule = changed
    wanted = {each.planned_for: each.starts_at for each in schedule.between(since, until)}
    for row in rows:
        await _keep(platform, transaction, row, wanted.pop(row.planned_for, None), schedule.lasting)
    for planned_for, starts_at in wanted.items():
        if now < starts_at < now + HORIZON:
            added = await occurrences.add(
                transaction,
                guild_id=guild_id,
                meeting_id=meeting.id,
                planned_for=planned_for,
                starts_at=starts_at,
                lasting=schedule.lasting,
            )
            if added is not None:
                await _promise(platform, transaction, added)


async def _keep(
    platform: Platform,
    transaction: Transaction,
    row: Occurrence,
    starts_at: datetime | None,
    lasting: timedelta,
) -> None:
    """Bring one row in line with when it should begin (None: it does not take place)."""
    if row.state.in_progress or row.state is OccurrenceState.ENDED:
        return
    if starts_at is None or starts_at + lasting <= transaction.now:
        if row.state is OccurrenceState.PLANNED:
            await call_off(platform, transaction, row)
    elif row.state is OccurrenceState.CANCELLED:
        await _move(platform, transaction, row, starts_at, lasting)
    elif (row.starts_at, row.lasting) != (starts_at, lasting):
        await _withdraw(platform, transaction, row)
        await _move(platform, transaction, row, starts_at, lasting)
    else:
        await _promise(platform, transaction, row)


async def _move(
    platform: Platform, transaction: Transaction, row: Occurrence, starts_at: datetime, lasting: timedelta
) -> None:
    moved = await occurrences.change(
        transaction,
        row.id,
        state=OccurrenceState.PLANNED,
        starts_at=starts_at,
        ends_at=starts_at + lasting,
        plan=row.plan + 1,
    )
    if moved is not None:
        await announcing.moved(platform, transaction, moved)
        await service_reminders.moved(platform, transaction, moved)
        await _promise(platform, transaction, moved)


async def _carry_over(
    transaction: Transaction,
    guild_id: int,
    meeting: Meeting,
    rows: Iterable[Occurrence],
    schedule: Schedule,
    since: datetime,
    until: datetime,
) -> bool:
    """Give the dates of a series that was put elsewhere their new names. Return whether there were any."""
    rows = [row for row in rows if row.state is not OccurrenceState.ENDED and not row.state.in_progress]
    earliest = min([since, *(row.planned_for for row in rows)])
    given = set(schedule.unchanged(earliest, max([until, *(row.planned_for + _A_DAY for row in rows)])))
    gone = [row for row in rows if row.planned_for not in given]
    fresh = {each for each in given if transaction.now < each < until} - {row.planned_for for row in rows}
    renamed = carried_over([row.planned_for for row in gone], fresh)
    for row in gone:
        new = renamed.get(row.planned_for)
        if new is not None:
            await occurrences.change(transaction, row.id, planned_for=new)
            await series.rename_date(transaction, guild_id, meeting.id, row.planned_for, new)
            await service.rename_date(transaction, guild_id, meeting.id, row.planned_for, new)
    return bool(renamed)


async def _promise(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    await opening.plan(platform, transaction, occurrence)
    await announcing.plan(platform, transaction, occurrence)
    await agenda.put(
        transaction,
        kind=OVER,
        key=_key(occurrence),
        guild_id=occurrence.guild_id,
        due=occurrence.ends_at,
        payload={"occurrence": occurrence.id, "plan": occurrence.plan},
    )


async def _withdraw(platform: Platform, transaction: Transaction, occurrence: Occurrence) -> None:
    await agenda.withdraw(transaction, kind=OVER, key=_key(occurrence))
    await announcing.withdraw(transaction, occurrence)


async def _over(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Write down that a meeting was not held: its time is over and its room never opened."""
    occurrence = await occurrences.find(transaction, int(str(entry.payload["occurrence"])))
    if (
        occurrence is not None
        and occurrence.state is OccurrenceState.PLANNED
        and occurrence.plan == entry.payload["plan"]
    ):
        _log.warning("The meeting %s of guild %s was not held", occurrence.meeting_id, occurrence.guild_id)
        await call_off(platform, transaction, occurrence)


async def _promise_tomorrow(transaction: Transaction, guild_id: int) -> None:
    day = transaction.now.date() + _A_DAY
    # Not all guilds in the same minute.
    due = datetime.combine(day, time(), UTC) + timedelta(minutes=(guild_id >> 22) % 360)
    await agenda.put(transaction, kind=PLAN, key=f"{guild_id}:{day}", guild_id=guild_id, due=due, payload={})


async def _plan_due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    await plan_guild(platform, transaction, entry.guild_id)


def _key(occurrence: Occurrence) -> str:
    return f"{occurrence.id}:{occurrence.plan}"


AGENDA = (
    AgendaKind(name=PLAN, handler=_plan_due, when_late=RUN),
    AgendaKind(name=OVER, handler=_over, when_late=RUN),
)
