"""What goes to the member: the private note, the news that a person has it, and the line for everyone
instead.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToChannel, ToPerson, Unreachable
from cogs.crisis import messages, store
from cogs.crisis.actions import entries, payloads
from cogs.crisis.actions.membership import may_be_member
from cogs.crisis.help_lines import first_lines_for
from cogs.crisis.settings import CrisisSettings, HelpLineSettings, NoteStyle, RuleSettings
from cogs.crisis.store import Alert, Form, Happened, MemberNote, Source
from cogs.members.actions import country_of, language_of

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

POINTER_EVERY = timedelta(minutes=30)
"""A channel gets at most one line for everyone in this time."""


async def prepare_note(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the note in the member's language with their country's lines, unless the alert is over."""
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return None
    current = platform.configuration.current
    settings = current.section(alert.guild_id, CrisisSettings)
    rules = await _rules(transaction, alert, settings)
    lines = first_lines_for(
        current.section(alert.guild_id, HelpLineSettings),
        await country_of(platform, transaction, alert.member_id, alert.guild_id),
        settings.note.help_lines,
        [rule.topic for rule in rules if rule.topic is not None],
    )
    message = messages.member.note(
        await language_of(platform, transaction, alert.member_id, alert.guild_id),
        lines,
        guild_id=alert.guild_id,
        teams=[guild_name(platform, guild_id) for guild_id in payloads.numbers(entry.payload, "told")],
        offered=entry.payload["offered"] is True,
        quiet=_quiet(rules),
        mark=entry.mark,
    )
    return SendMessage(ToPerson(alert.member_id), message, entry.mark)


async def note_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Show moderators that it arrived, and remember the conversation: the answer may come while we
    are away.
    """
    alert = await _note_ended(transaction, entry, MemberNote.DELIVERED, Happened.NOTE_DELIVERED)
    if alert is not None:
        await store.watermarks.advance_people(transaction, {alert.member_id: delivered.message_id})


async def note_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Show moderators that it did not arrive, and say in the channel, to everyone, where help lines are."""
    alert = await _note_ended(transaction, entry, MemberNote.CLOSED, Happened.NOTE_CLOSED)
    if alert is None or alert.state.finished:
        return
    public = (Source.MESSAGE, Source.EDIT, Source.THREAD, Source.AUTOMOD)
    channels = [
        signal.channel_id
        for signal in await store.signals.of_alert(transaction, alert.id)
        if signal.source in public and signal.channel_id is not None
    ]
    if channels:
        await entries.put_pointer(transaction, alert, channels[-1])


async def prepare_taken(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the news, unless nobody has the alert after all or it is over."""
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state is not store.State.ACKNOWLEDGED or not alert.member_note.knows_of_alert:
        return None
    message = messages.member.taken(
        await language_of(platform, transaction, alert.member_id, alert.guild_id),
        guild_id=alert.guild_id,
        guild_name=guild_name(platform, alert.guild_id),
        quiet=_quiet(
            await _rules(
                transaction,
                alert,
                platform.configuration.current.section(alert.guild_id, CrisisSettings),
            )
        ),
        mark=entry.mark,
    )
    return SendMessage(ToPerson(alert.member_id), message, entry.mark)


async def taken_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember that the member knows."""
    alert = await _recorded(transaction, entry, Happened.MEMBER_TOLD)
    if alert is not None:
        await store.watermarks.advance_people(transaction, {alert.member_id: delivered.message_id})


async def taken_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Show moderators that the member does not know. Asking again with /alert tells the member too."""
    alert = await _recorded(transaction, entry, Happened.MEMBER_NOT_TOLD)
    if alert is None:
        return
    if alert.member_note in (MemberNote.DELIVERED, MemberNote.HAD_ONE):
        return  # they have the help lines; that they were not told who comes stands in the history
    changed = await store.alerts.set_member_note(transaction, alert.id, MemberNote.CLOSED)
    if changed is not None:
        await entries.put_refresh_all(transaction, changed, pings_too=False)


async def prepare_pointer(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the line for everyone, unless the alert is over, the member has left, or the channel had one a
    short while ago: one helps everybody, and several would be counted.
    """
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return None
    channel_id = payloads.number(entry.payload, "channel")
    if await store.history.pointer_since(transaction, channel_id, transaction.now - POINTER_EVERY):
        return None
    if not await may_be_member(platform, alert.guild_id, alert.member_id):
        return None
    language = platform.languages.of_guild(platform.configuration, alert.guild_id)
    message = messages.member.pointer(language, mark=entry.mark)
    return SendMessage(ToChannel(channel_id), message, entry.mark)


async def pointer_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember that the line was posted, and where."""
    alert = await _recorded(transaction, entry, Happened.POINTER_POSTED)
    if alert is not None:
        await store.history.add_post(
            transaction,
            guild_id=alert.guild_id,
            alert_id=alert.id,
            form=Form.POINTER,
            channel_id=delivered.channel_id,
            message_id=delivered.message_id,
            mark=entry.mark,
        )


async def pointer_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Remember that the member could not be told anything: moderators see so already, and must write."""
    await _recorded(transaction, entry, Happened.POINTER_FAILED)


def guild_name(platform: Platform, guild_id: int) -> str:
    """Return the guild's name, or its id while Discord has not told us of it."""
    guild = platform.client.get_guild(guild_id)
    return str(guild_id) if guild is None else guild.name


async def _rules(transaction: Transaction, alert: Alert, settings: CrisisSettings) -> list[RuleSettings]:
    """Return the rules, as they are now, that led to the alert."""
    names = dict.fromkeys(signal.rule for signal in await store.signals.of_alert(transaction, alert.id))
    return [settings.rules[name] for name in names if name in settings.rules]


def _quiet(rules: list[RuleSettings]) -> bool:
    return any(rule.note is NoteStyle.QUIET for rule in rules)


async def _note_ended(
    transaction: Transaction, entry: OutboxEntry, note: MemberNote, what: Happened
) -> Alert | None:
    alert = await store.alerts.set_member_note(transaction, payloads.number(entry.payload, "alert"), note)
    if alert is not None:
        await store.history.record(transaction, guild_id=alert.guild_id, alert_id=alert.id, what=what)
        await entries.put_refresh_all(transaction, alert, pings_too=False)
    return alert


async def _recorded(transaction: Transaction, entry: OutboxEntry, what: Happened) -> Alert | None:
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is not None:
        await store.history.record(transaction, guild_id=alert.guild_id, alert_id=alert.id, what=what)
    return alert


OUTBOX = (
    OutboxKind(
        name=entries.NOTE,
        urgency=1,
        prepare=prepare_note,
        delivered=note_delivered,
        unreachable=note_unreachable,
    ),
    OutboxKind(
        name=entries.TAKEN,
        urgency=2,
        prepare=prepare_taken,
        delivered=taken_delivered,
        unreachable=taken_unreachable,
    ),
    OutboxKind(
        name=entries.POINTER,
        urgency=2,
        prepare=prepare_pointer,
        delivered=pointer_delivered,
        unreachable=pointer_unreachable,
    ),
)
