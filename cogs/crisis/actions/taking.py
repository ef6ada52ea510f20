"""A moderator takes an alert, closes it, or has help lines sent. Whatever the order, nothing re-opens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from cogs.crisis import store
from cogs.crisis.actions import entries
from cogs.crisis.store import Alert, Happened, MemberNote, State

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform


class Outcome(Enum):
    """What came of a moderator's press."""

    DONE = auto()
    TAKEN_ALREADY = auto()
    """Somebody has it; `Answer.alert` says who."""
    OVER = auto()
    """Somebody closed it; `Answer.alert` says who."""
    GONE = auto()
    """It has been deleted."""
    ABOUT_YOU = auto()
    """It is about the person who pressed."""
    NOT_NEEDED = auto()
    """The member has been written to already."""


@dataclass(frozen=True)
class Answer:
    """What came of it, and the alert as it is now."""

    outcome: Outcome
    alert: Alert | None


async def acknowledge(platform: Platform, alert_id: int, guild_id: int, moderator_id: int) -> Answer:
    """Give an open alert to a moderator, tell everybody who has it, and the member that a person has."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        before = await store.alerts.lock(transaction, alert_id)
        refused = _refusal(before, guild_id, moderator_id)
        if refused is not None:
            return refused
        alert = await store.alerts.acknowledge(transaction, alert_id, moderator_id)
        if alert is None:
            return Answer(Outcome.TAKEN_ALREADY, before)
        await entries.withdraw_step(transaction, alert)
        await _record(transaction, alert, Happened.ACKNOWLEDGED, moderator_id)
        await entries.put_taken(transaction, alert)
        await entries.put_refresh_all(transaction, alert, pings_too=True)
        return Answer(Outcome.DONE, alert)


async def close(
    platform: Platform, alert_id: int, guild_id: int, moderator_id: int, *, state: State, note: str | None
) -> Answer:
    """Close an alert as resolved or as a false alarm, whoever has it."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        refused = _refusal(await store.alerts.lock(transaction, alert_id), guild_id, moderator_id)
        if refused is not None:
            return refused
        alert = await store.alerts.close(transaction, alert_id, state=state, by=moderator_id, note=note)
        assert alert is not None, "the transaction holds the row, which is not finished"
        if alert.member_note is MemberNote.ON_ITS_WAY:
            # It is not sent for an alert that is over. If it leaves at this very moment, its arrival says so.
            alert = await store.alerts.set_member_note(transaction, alert_id, MemberNote.NOT_SENT)
            assert alert is not None, "the transaction holds the row"
        await entries.withdraw_step(transaction, alert)
        what = Happened.RESOLVED if state is State.RESOLVED else Happened.FALSE_ALARM
        await _record(transaction, alert, what, moderator_id)
        await entries.put_refresh_all(transaction, alert, pings_too=True)
        if alert.forget_when_closed:
            # The member asked to be forgotten while it was open.
            await store.alerts.delete(transaction, alert.id)
        return Answer(Outcome.DONE, alert)


async def send_help_lines(platform: Platform, alert_id: int, guild_id: int, moderator_id: int) -> Answer:
    """Have the private note sent to a member who has not been written to."""
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        before = await store.alerts.lock(transaction, alert_id)
        if before is None or before.guild_id != guild_id:
            return Answer(Outcome.GONE, None)
        if before.state.finished:
            return Answer(Outcome.OVER, before)
        if before.member_note is not MemberNote.NOT_SENT:
            return Answer(Outcome.NOT_NEEDED, before)
        alert = await store.alerts.set_member_note(transaction, alert_id, MemberNote.ON_ITS_WAY)
        assert alert is not None, "the transaction holds the row"
        await _record(transaction, alert, Happened.HELP_LINES_OFFERED, moderator_id)
        await entries.put_note(transaction, alert, offered=True)
        await entries.put_refresh_all(transaction, alert, pings_too=False)
        return Answer(Outcome.DONE, alert)


async def look(platform: Platform, alert_id: int, guild_id: int, moderator_id: int) -> Answer:
    """Say whether a moderator could close this alert now, without doing anything."""
    async with platform.database.reading() as transaction:
        alert = await store.alerts.find(transaction, alert_id)
    return _refusal(alert, guild_id, moderator_id) or Answer(Outcome.DONE, alert)


def _refusal(alert: Alert | None, guild_id: int, moderator_id: int) -> Answer | None:
    if alert is None or alert.guild_id != guild_id:
        return Answer(Outcome.GONE, None)
    if alert.state.finished:
        return Answer(Outcome.OVER, alert)
    if alert.member_id == moderator_id:
        return Answer(Outcome.ABOUT_YOU, alert)
    return None


async def _record(transaction: Transaction, alert: Alert, what: Happened, by: int) -> None:
    await store.history.record(
        transaction, guild_id=alert.guild_id, alert_id=alert.id, what=what, actor_id=by
    )
