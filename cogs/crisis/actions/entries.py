"""What the crisis feature puts on the agenda and in the outbox, each with its key, so that nothing is put
twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from random import Random

from bot import agenda, outbox
from bot.claims import JSON
from bot.database import Transaction
from bot.outbox import ToChannel, ToPerson
from cogs.crisis.detection import Tier
from cogs.crisis.escalation import Audience, DueStep
from cogs.crisis.store import Alert, Form, Post
from cogs.crisis.store import alerts as stored_alerts
from cogs.crisis.store import history as stored_history

ESCALATE = "crisis.escalate"
POST = "crisis.post"
PING = "crisis.ping"
FIND_PEOPLE = "crisis.find_people"
DIRECT = "crisis.direct"
REFRESH = "crisis.refresh"
SUPERSEDE = "crisis.supersede"
NOTE = "crisis.note"
TAKEN = "crisis.taken"
POINTER = "crisis.pointer"

_SECONDS_BEFORE_A_POINTER = (60, 180)

_EDITS_ABREAST = 3
"""Edits on their way in one channel at once, never two of one message: Discord takes five in five seconds,
and those that go elsewhere must not wait for it.
"""


class Why(StrEnum):
    """Why moderators are called again."""

    WAITING = "waiting"
    RAISED = "raised"
    NEWS = "news"


class Round(IntEnum):
    """Who is written to privately, one round after the other, when no channel takes the alert."""

    MODERATORS = 0
    ADMINS = 1
    OWNER = 2


async def put_post(
    transaction: Transaction,
    alert: Alert,
    *,
    channel_id: int,
    tried: Sequence[int],
    occasion: str,
    quiet: bool = False,
) -> None:
    """Have the alert posted in a channel. `occasion` tells this posting from earlier ones of the
    same alert; a `quiet` one pings nobody.
    """
    await outbox.put(
        transaction,
        kind=POST,
        key=f"{alert.id}:{occasion}:{channel_id}",
        guild_id=alert.guild_id,
        payload={
            "alert": alert.id,
            "channel": channel_id,
            "tried": list(tried),
            "occasion": occasion,
            "revision": alert.revision,
            "quiet": quiet,
        },
        to=ToChannel(channel_id),
        urgency=_urgency(alert),
    )


async def put_ping(
    transaction: Transaction,
    alert: Alert,
    *,
    why: Why,
    audience: Audience,
    channel_id: int,
    tried: Sequence[int],
    occasion: str,
    step: int | None = None,
) -> None:
    """Have moderators called again, in a channel; `step` of the escalation where nobody has it yet."""
    await outbox.put(
        transaction,
        kind=PING,
        key=f"{alert.id}:{occasion}:{channel_id}",
        guild_id=alert.guild_id,
        payload={
            "alert": alert.id,
            "channel": channel_id,
            "tried": list(tried),
            "occasion": occasion,
            "why": why.value,
            "audience": audience.value,
            "step": step,
            "state": alert.state.value,
        },
        to=ToChannel(channel_id),
        urgency=_urgency(alert),
        # One after the other, so that each sees which alerts the one before it has reminded of.
        lane=f"{PING}:{alert.guild_id}:{alert.tier.value}" if why is Why.WAITING else None,
    )


async def put_find_people(transaction: Transaction, alert: Alert, *, round_: Round, occasion: str) -> None:
    """Have the people of a round looked up, to be written to."""
    await outbox.put(
        transaction,
        kind=FIND_PEOPLE,
        key=f"{alert.id}:{occasion}:{round_.value}",
        guild_id=alert.guild_id,
        payload={"alert": alert.id, "round": round_.value, "occasion": occasion},
        urgency=_urgency(alert),
    )


async def put_direct(
    transaction: Transaction,
    alert: Alert,
    *,
    person_id: int,
    round_: Round,
    occasion: str,
    batch: int,
    of: int,
) -> None:
    """Have the alert sent to one person; `batch` and `of` say with how many others, so that all can fail."""
    await outbox.put(
        transaction,
        kind=DIRECT,
        key=f"{alert.id}:{occasion}:{person_id}",
        guild_id=alert.guild_id,
        payload={
            "alert": alert.id,
            "person": person_id,
            "round": round_.value,
            "occasion": occasion,
            "batch": batch,
            "of": of,
            "revision": alert.revision,
        },
        to=ToPerson(person_id),
        urgency=_urgency(alert),
    )


async def put_refresh_all(transaction: Transaction, alert: Alert, *, pings_too: bool) -> None:
    """Have the messages that show an alert edited; reminders only where they would say something else."""
    for post in await stored_history.posts_of(transaction, alert.id):
        if pings_too or post.form is not Form.PING:
            await put_refresh(transaction, alert, post)


async def put_refresh_of_deleted(transaction: Transaction, alert: Alert) -> None:
    """Have the messages of an alert that is about to be deleted edited, so that they name nobody any more."""
    for post in await stored_history.posts_of(transaction, alert.id):
        await put_refresh(transaction, alert, post, because="deleted")


async def put_refresh(transaction: Transaction, alert: Alert, post: Post, because: str = "changed") -> None:
    """Have one message edited. One at a time for each message, so that the last edit shows the last state."""
    payload: dict[str, JSON] = {
        "alert": alert.id,
        "form": post.form.value,
        "channel": post.channel_id,
        "message": post.message_id,
        "mark": post.mark,
        "revision": alert.revision,
    }
    await outbox.put(
        transaction,
        kind=REFRESH,
        key=f"{post.message_id}:{alert.revision}:{because}",
        guild_id=alert.guild_id,
        payload=payload,
        urgency=_urgency_of_what_follows(alert),
        lane=_lane_of_edits(post),
    )


async def put_supersede(transaction: Transaction, alert: Alert, post: Post, *, newer: int) -> None:
    """Have an older reminder edited into a line that leads to the message `newer` in the same channel."""
    await outbox.put(
        transaction,
        kind=SUPERSEDE,
        key=str(post.message_id),
        guild_id=alert.guild_id,
        payload={"channel": post.channel_id, "message": post.message_id, "newer": newer},
        urgency=_urgency_of_what_follows(alert),
        lane=_lane_of_edits(post),
    )


async def put_note(
    transaction: Transaction, alert: Alert, *, offered: bool, told: Sequence[int] = ()
) -> None:
    """Have the private note sent to the member; once for each alert. It names the teams of the guilds `told`,
    without any: of the alert's own.
    """
    await outbox.put(
        transaction,
        kind=NOTE,
        key=str(alert.id),
        guild_id=alert.guild_id,
        payload={"alert": alert.id, "offered": offered, "told": list(told or (alert.guild_id,))},
        to=ToPerson(alert.member_id),
        urgency=_urgency_of_what_follows(alert),
    )


async def put_taken(transaction: Transaction, alert: Alert) -> None:
    """Have the member told that a person has taken it, unless that would be news to them altogether."""
    if alert.member_note.knows_of_alert:
        await outbox.put(
            transaction,
            kind=TAKEN,
            key=str(alert.id),
            guild_id=alert.guild_id,
            payload={"alert": alert.id},
            to=ToPerson(alert.member_id),
            urgency=_urgency_of_what_follows(alert),
        )


async def put_pointer(transaction: Transaction, alert: Alert, channel_id: int) -> None:
    """Have a line about help lines posted for everyone, in a minute or three; once for each alert.

    Right under somebody's message, or always so many seconds after one, it would point at them.
    """
    wait = Random(f"{alert.guild_id}:{alert.id}").uniform(*_SECONDS_BEFORE_A_POINTER)  # noqa: S311 - not secret
    await outbox.put(
        transaction,
        kind=POINTER,
        key=str(alert.id),
        guild_id=alert.guild_id,
        payload={"alert": alert.id, "channel": channel_id},
        due=transaction.now + timedelta(seconds=wait),
        to=ToChannel(channel_id),
        lane=f"{POINTER}:{channel_id}",  # so that each sees whether one was posted just before
        urgency=_urgency_of_what_follows(alert),
    )


async def put_step(transaction: Transaction, alert: Alert, step: DueStep, since: datetime) -> None:
    """Promise the next step of the escalation that began at `since` (UTC)."""
    key = f"{alert.id}:{alert.tier.value}:{step.number}"
    await agenda.put(
        transaction,
        kind=ESCALATE,
        key=key,
        guild_id=alert.guild_id,
        due=step.due,
        payload={
            "alert": alert.id,
            "tier": alert.tier.value,
            "number": step.number,
            "since": since.isoformat(),
        },
    )
    await stored_alerts.set_waiting_step(transaction, alert.id, key)


async def withdraw_step(transaction: Transaction, alert: Alert) -> None:
    """Take back the step that waits."""
    if alert.waiting_step is not None:
        await agenda.withdraw(transaction, kind=ESCALATE, key=alert.waiting_step)
        await stored_alerts.set_waiting_step(transaction, alert.id, None)


def _lane_of_edits(post: Post) -> str:
    return f"{REFRESH}:{post.channel_id}:{post.message_id % _EDITS_ABREAST}"


def _urgency(alert: Alert) -> int:
    """What calls moderators: 0 for an emergency, then up. None of it is ever given up, whatever its tier."""
    return Tier.EMERGENCY.rank - alert.tier.rank


def _urgency_of_what_follows(alert: Alert) -> int:
    """What goes to the member, and edits: when moderators have been called for everybody."""
    return len(Tier) + _urgency(alert)
