"""When no channel takes an alert: moderators privately, then admins, then the owner of the guild.

Members are not kept in memory, so who they are is asked of Discord first: a call of its own in the outbox.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import discord

from bot.community import CommunitySettings, RoleReference, find_role
from bot.outbox import Call, Delivered, OutboxEntry, OutboxKind, SendMessage, ToPerson, Unreachable
from cogs.crisis import messages, store
from cogs.crisis.actions import entries, payloads
from cogs.crisis.actions.entries import Round
from cogs.crisis.store import Alert, Form, Happened
from cogs.members.actions import language_of

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

MOST_PEOPLE = 10
"""In a round. Discord quarantines a bot that opens a few dozen private conversations in a row."""


@dataclass(frozen=True)
class FoundPeople(Delivered):
    """The people of a round. Nothing has been sent yet."""

    people: tuple[int, ...] = ()


@dataclass(frozen=True)
class FindPeople:
    """Ask Discord who has one of the roles; without roles it is the owner of the guild."""

    guild_id: int
    roles: tuple[RoleReference, ...]
    now: datetime

    async def perform(self, client: discord.Client) -> Delivered:
        guild = client.get_guild(self.guild_id)
        people: Sequence[int] = ()
        if guild is not None and not self.roles:
            people = [guild.owner_id] if guild.owner_id is not None else []
        elif guild is not None:
            wanted = {role.id for name in self.roles if (role := find_role(guild, name)) is not None}
            members = await guild.chunk(cache=False) if wanted else None
            people = [
                member.id
                for member in members or []
                if not member.bot and any(role.id in wanted for role in member.roles)
            ]
        return FoundPeople(channel_id=0, message_id=0, at=self.now, people=tuple(people))

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None


async def write_to_people(
    transaction: Transaction, alert: Alert, occasion: str, round_: Round = Round.MODERATORS
) -> None:
    """Begin writing to people, from this round on."""
    await entries.put_find_people(transaction, alert, round_=round_, occasion=occasion)


async def prepare_finding(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Say which roles are meant, unless the alert is over."""
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return None
    roles = platform.configuration.current.section(alert.guild_id, CommunitySettings).roles
    match Round(payloads.number(entry.payload, "round")):
        case Round.MODERATORS:
            wanted: tuple[RoleReference, ...] = (roles.on_call, roles.moderators)
        case Round.ADMINS:
            wanted = (roles.admins,)
        case Round.OWNER:
            wanted = ()
    return FindPeople(alert.guild_id, wanted, transaction.now)


async def people_found(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Write to each of them; a round with nobody in it passes on at once."""
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return
    round_ = Round(payloads.number(entry.payload, "round"))
    occasion = payloads.word(entry.payload, "occasion")
    found = delivered.people if isinstance(delivered, FoundPeople) else ()
    # The member may be a moderator too: an alert about oneself helps nobody.
    recipients = [person for person in found if person != alert.member_id][:MOST_PEOPLE]
    if not recipients:
        await _next_round(transaction, alert, round_, occasion)
        return
    await store.history.record(
        transaction,
        guild_id=alert.guild_id,
        alert_id=alert.id,
        what=Happened.WRITING_TO_PEOPLE,
        figure=len(recipients),
    )
    for person in recipients:
        await entries.put_direct(
            transaction,
            alert,
            person_id=person,
            round_=round_,
            occasion=occasion,
            batch=entry.id,
            of=len(recipients),
        )


async def finding_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Pass on to the next round: who has the roles could not be learned."""
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is not None and not alert.state.finished:
        round_ = Round(payloads.number(entry.payload, "round"))
        await _next_round(transaction, alert, round_, payloads.word(entry.payload, "occasion"))


async def prepare_direct(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the alert for one person, unless somebody has it by now."""
    alert = await store.alerts.find(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state is not store.State.OPEN:
        return None
    person = payloads.number(entry.payload, "person")
    guild = platform.client.get_guild(alert.guild_id)
    message = messages.posts.alert_post(
        await language_of(platform, transaction, person, alert.guild_id),
        alert,
        await store.signals.of_alert(transaction, alert.id),
        mark=entry.mark,
        guild_name=None if guild is None else guild.name,
    )
    return SendMessage(ToPerson(person), message, entry.mark)


async def direct_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember that somebody knows."""
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None:
        return
    await store.history.add_post(
        transaction,
        guild_id=alert.guild_id,
        alert_id=alert.id,
        form=Form.DIRECT,
        channel_id=delivered.channel_id,
        message_id=delivered.message_id,
        mark=entry.mark,
    )
    await _record(transaction, alert, entry, Happened.PERSON_REACHED)
    if alert.revision != payloads.number(entry.payload, "revision"):
        await entries.put_refresh_all(transaction, alert, pings_too=False)


async def direct_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """When everybody of this round is out of reach, pass on to the next round."""
    alert = await store.alerts.lock(transaction, payloads.number(entry.payload, "alert"))
    if alert is None or alert.state.finished:
        return
    await _record(transaction, alert, entry, Happened.PERSON_UNREACHABLE)
    batch = payloads.number(entry.payload, "batch")
    missed = await store.history.count(transaction, alert.id, Happened.PERSON_UNREACHABLE, batch)
    if missed >= payloads.number(entry.payload, "of"):
        round_ = Round(payloads.number(entry.payload, "round"))
        await _next_round(transaction, alert, round_, payloads.word(entry.payload, "occasion"))


async def _next_round(transaction: Transaction, alert: Alert, round_: Round, occasion: str) -> None:
    if round_ is not Round.OWNER:
        await write_to_people(transaction, alert, occasion, Round(round_ + 1))
        return
    # The escalation goes on, and each of its steps begins again with the channels.
    await store.history.record(
        transaction, guild_id=alert.guild_id, alert_id=alert.id, what=Happened.NOBODY_REACHED
    )


async def _record(transaction: Transaction, alert: Alert, entry: OutboxEntry, what: Happened) -> None:
    await store.history.record(
        transaction,
        guild_id=alert.guild_id,
        alert_id=alert.id,
        what=what,
        actor_id=payloads.number(entry.payload, "person"),
        figure=payloads.number(entry.payload, "batch"),
    )


OUTBOX = (
    OutboxKind(
        name=entries.FIND_PEOPLE,
        urgency=0,
        prepare=prepare_finding,
        delivered=people_found,
        unreachable=finding_unreachable,
    ),
    OutboxKind(
        name=entries.DIRECT,
        urgency=0,
        prepare=prepare_direct,
        delivered=direct_delivered,
        unreachable=direct_unreachable,
    ),
)
