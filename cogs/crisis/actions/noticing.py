"""From a reason for worry to an alert, in one transaction: rows, the post, the note, the first escalation
step.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from cogs.crisis import store
from cogs.crisis.actions import announcing, entries, escalating
from cogs.crisis.actions.entries import Why
from cogs.crisis.detection import Tier
from cogs.crisis.escalation import Audience
from cogs.crisis.settings import CrisisSettings
from cogs.crisis.store import Alert, Happened, MemberNote, Source, State

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

NEWS_EVERY = timedelta(minutes=5)
"""Somebody who has an alert is called for further messages at most this often."""

MANY_REPORTS = 5
"""From this alert on that one person's reports open within ten minutes, the post pings nobody."""

MANY_REPORTS_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True)
class Reason:
    """A rule that matched, and how near the danger is by it."""

    rule: str
    tier: Tier


@dataclass(frozen=True, kw_only=True)
class Noticed:
    """Something about one member of one guild. `source_id`: the message, thread or interaction; instants in
    UTC.

    `words` are what a person wrote to a moderator with /alert; the text of a noticed message is never kept.
    """

    guild_id: int
    member_id: int
    source: Source
    source_id: int
    reasons: Sequence[Reason]
    channel_id: int | None
    message_id: int | None
    posted_at: datetime
    reporter_id: int | None = None
    words: str | None = None
    told: tuple[int, ...] = ()
    """All guilds whose teams are told of the same private message: the one note about it names them."""


class _NothingNew(Exception):
    """Another process recorded the same signals first: this transaction must leave nothing behind."""


async def notice(platform: Platform, noticed: Noticed) -> Alert | None:
    """Open an alert or join the member's open one; None when all of it was recorded before.

    Raises what the database raises: then nothing is recorded, and the caller must try again.
    """
    try:
        async with platform.database.transaction(guild_id=noticed.guild_id) as transaction:
            return await _notice(platform, transaction, noticed)
    except _NothingNew:
        return None


async def _notice(platform: Platform, transaction: Transaction, noticed: Noticed) -> Alert | None:
    known = await store.signals.known_rules(
        transaction, guild_id=noticed.guild_id, source_id=noticed.source_id
    )
    reasons = [reason for reason in noticed.reasons if reason.rule not in known]
    if not reasons:
        return None
    tier = max(reason.tier for reason in reasons)
    alert, opened = await store.alerts.open_or_join(
        transaction,
        guild_id=noticed.guild_id,
        member_id=noticed.member_id,
        tier=tier,
        member_note=await _note_at_first(platform, transaction, noticed, tier),
    )
    if not await _add_signals(transaction, alert, noticed, reasons):
        raise _NothingNew
    if opened:
        return await _opened(platform, transaction, alert, noticed)
    return await _joined(platform, transaction, alert, noticed, tier)


async def _opened(platform: Platform, transaction: Transaction, alert: Alert, noticed: Noticed) -> Alert:
    await _record(transaction, alert, Happened.OPENED, noticed.reporter_id)
    quiet = await _is_one_of_many_reports(transaction, noticed)
    await announcing.announce(platform, transaction, alert, "opened", quiet=quiet)
    if alert.member_note is MemberNote.ON_ITS_WAY:
        await entries.put_note(transaction, alert, offered=False, told=noticed.told)
    await escalating.begin(platform, transaction, alert)
    return alert


async def _is_one_of_many_reports(transaction: Transaction, noticed: Noticed) -> bool:
    """Say whether one person points at one member after the other. Each alert opens and escalates, but the
    on-call phones must not ring for each: they would be switched off.
    """
    if noticed.reporter_id is None:
        return False
    reported = await store.signals.reported_since(
        transaction,
        guild_id=noticed.guild_id,
        reporter_id=noticed.reporter_id,
        since=transaction.now - MANY_REPORTS_WITHIN,
    )
    return reported >= MANY_REPORTS


async def _joined(
    platform: Platform, transaction: Transaction, alert: Alert, noticed: Noticed, tier: Tier
) -> Alert:
    await _record(transaction, alert, Happened.JOINED, noticed.reporter_id)
    if alert.member_note is MemberNote.NOT_SENT:
        alert = await _reconsider_note(platform, transaction, alert, noticed, tier)
    if tier > alert.tier:
        raised = await store.alerts.raise_tier(transaction, alert.id, tier)
        assert raised is not None, "the transaction holds the row"
        alert = raised
        await _record(transaction, alert, Happened.RAISED, None)
        await entries.withdraw_step(transaction, alert)
        await escalating.begin(platform, transaction, alert)
        await _call(platform, transaction, alert, Why.RAISED, f"raised-to-{tier.value}")
    elif alert.state is State.ACKNOWLEDGED:
        period = int(transaction.now.timestamp() // NEWS_EVERY.total_seconds())
        await _call(platform, transaction, alert, Why.NEWS, f"news-{period}")
    await entries.put_refresh_all(transaction, alert, pings_too=False)
    return alert


async def _call(platform: Platform, transaction: Transaction, alert: Alert, why: Why, occasion: str) -> None:
    settings = platform.configuration.current.section(alert.guild_id, CrisisSettings)
    audience = settings.tiers.of(alert.tier).ping if why is Why.RAISED else Audience.ON_CALL
    await announcing.call_again(platform, transaction, alert, why=why, audience=audience, occasion=occasion)


async def _note_at_first(
    platform: Platform, transaction: Transaction, noticed: Noticed, tier: Tier
) -> MemberNote:
    if noticed.source is Source.REPORT:
        # A note out of nowhere would tell them that somebody reported them. Moderators decide, and may send
        # it.
        return MemberNote.NOT_SENT
    if noticed.source is Source.REQUEST:
        return MemberNote.NOT_NEEDED
    settings = platform.configuration.current.section(noticed.guild_id, CrisisSettings)
    if not settings.tiers.of(tier).send_note:
        return MemberNote.NOT_SENT
    if await store.alerts.had_note_since(
        transaction,
        guild_id=noticed.guild_id,
        member_id=noticed.member_id,
        since=transaction.now - timedelta(hours=settings.note.again_after_hours),
    ):
        return MemberNote.HAD_ONE
    # One private message may concern several guilds: its writer gets one note, not one for each.
    if noticed.source is Source.DIRECT_MESSAGE and await store.alerts.note_sent_elsewhere(
        transaction,
        guild_id=noticed.guild_id,
        member_id=noticed.member_id,
        source_id=noticed.source_id,
    ):
        return MemberNote.IN_ANOTHER
    return MemberNote.ON_ITS_WAY


async def _reconsider_note(
    platform: Platform, transaction: Transaction, alert: Alert, noticed: Noticed, tier: Tier
) -> Alert:
    """The member wrote or asked for themselves after a report, or more urgently: now a note makes sense."""
    note = await _note_at_first(platform, transaction, noticed, tier)
    if note is MemberNote.NOT_SENT:
        return alert
    changed = await store.alerts.set_member_note(transaction, alert.id, note)
    assert changed is not None, "the transaction holds the row"
    if note is MemberNote.ON_ITS_WAY:
        await entries.put_note(transaction, changed, offered=False, told=noticed.told)
    return changed


async def _add_signals(
    transaction: Transaction, alert: Alert, noticed: Noticed, reasons: Sequence[Reason]
) -> bool:
    added = False
    words = noticed.words
    for reason in reasons:
        new = await store.signals.add(
            transaction,
            guild_id=noticed.guild_id,
            alert_id=alert.id,
            source=noticed.source,
            source_id=noticed.source_id,
            rule=reason.rule,
            tier=reason.tier,
            channel_id=noticed.channel_id,
            message_id=noticed.message_id,
            posted_at=noticed.posted_at,
            reporter_id=noticed.reporter_id,
            words=words,
        )
        if new:
            added, words = True, None  # once is enough
    return added


async def _record(transaction: Transaction, alert: Alert, what: Happened, actor_id: int | None) -> None:
    await store.history.record(
        transaction, guild_id=alert.guild_id, alert_id=alert.id, what=what, actor_id=actor_id
    )
