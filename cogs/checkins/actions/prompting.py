"""The prompt of a check-in on its way: one post in the channel, and privately to who asked for that."""

from __future__ import annotations

import logging
from datetime import date, datetime
from typing import TYPE_CHECKING

from bot import agenda, outbox
from bot.agenda import RUN, AgendaEntry, AgendaKind
from bot.outbox import (
    Call,
    CreateThread,
    Delivered,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    ToPerson,
    Unreachable,
)
from cogs.checkins import messages, store
from cogs.checkins.actions import payloads, places, prompts
from cogs.checkins.settings import CheckinKind
from cogs.crisis.actions.membership import may_be_member
from cogs.members.actions import language_of
from cogs.members.frame import decent_instant

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_log = logging.getLogger(__name__)

PROMPT = "checkins.prompt"
THREAD = "checkins.thread"
MORE = "checkins.more-prompts"
DIRECT_PROMPT = "checkins.direct-prompt"


MOST_AT_ONCE = 500
"""Private prompts put down in one transaction."""


async def post_prompt(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    kind: CheckinKind,
    day: date,
    opened_at: datetime,
) -> None:
    """Draw the prompt of a local day, and put down the post of it for this instant; never twice."""
    if kind.private:
        await _draw(platform, transaction, guild_id, kind, day)  # it stands in the form
        return
    post_id = await store.posts.add(transaction, guild_id, kind.id, day, opened_at)
    if post_id is None:
        return
    await _draw(platform, transaction, guild_id, kind, day)
    await outbox.put(transaction, kind=PROMPT, key=f"{post_id}", guild_id=guild_id, payload={"post": post_id})


async def put_direct_prompts(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    kind: CheckinKind,
    day: date,
    opened_at: datetime,
    person_id: int | None = None,
    after: int = 0,
) -> None:
    """Put down a private prompt for each of those invited for `day` at `opened_at` who asked for that, or for
    `person_id` alone; none in anybody's quiet hours. `after`: only those with a greater id.

    Where they are many, the rest follows at once in another transaction, so that others may write.
    """
    wishing = await store.openings.wishing_direct_prompts(
        transaction, guild_id, kind.id, day, opened_at, person_id, after=after, limit=MOST_AT_ONCE
    )
    if len(wishing) == MOST_AT_ONCE:
        last = wishing[-1].person_id
        await agenda.put(
            transaction,
            kind=MORE,
            key=f"{guild_id}:{kind.id}:{day}:{opened_at:%Y%m%dT%H%M%S}:{last}",
            guild_id=guild_id,
            due=transaction.now,
            payload={
                "check_in": kind.id,
                "day": day.isoformat(),
                "opened_at": opened_at.isoformat(),
                "after": last,
            },
        )
    for each in wishing:
        zone = places.zone_named(platform, guild_id, each.zone)
        await outbox.put(
            transaction,
            kind=DIRECT_PROMPT,
            key=f"{guild_id}:{kind.id}:{each.person_id}:{day}",
            guild_id=guild_id,
            payload={"check_in": kind.id, "person": each.person_id, "day": day.isoformat()},
            due=decent_instant(each.quiet_hours, zone, transaction.now),
            to=ToPerson(each.person_id),
        )


async def more_due(platform: Platform, transaction: Transaction, entry: AgendaEntry) -> None:
    """Go on with the private prompts of one opening."""
    kind = places.kind_of(platform, entry.guild_id, payloads.word(entry.payload, "check_in"))
    opened_at = payloads.instant(entry.payload, "opened_at")
    if kind is not None and opened_at is not None:
        day, after = payloads.day(entry.payload), payloads.number(entry.payload, "after")
        await put_direct_prompts(platform, transaction, entry.guild_id, kind, day, opened_at, after=after)


async def prepare_prompt(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the post, unless the check-in was taken out or nobody could answer it any more."""
    post = await store.posts.find(transaction, payloads.number(entry.payload, "post"))
    kind = None if post is None else places.kind_of(platform, post.guild_id, post.kind)
    if post is None or kind is None:
        return None
    if not await store.openings.anything_open(transaction, post.guild_id, kind.id, post.day):
        return None
    channel_id = places.channel_of(platform, post.guild_id, kind)
    if channel_id is None:
        _log.warning("check-in %s of guild %s: its channel is not found", kind.id, post.guild_id)
        return None
    language = platform.languages.of_guild(platform.configuration, post.guild_id)
    text = await prompts.of_day(platform, transaction, post.guild_id, kind.id, post.day, language)
    message = messages.prompts.in_channel(
        language, kind, guild_id=post.guild_id, day=post.day, prompt=text, mark=entry.mark
    )
    return SendMessage(ToChannel(channel_id), message, entry.mark)


async def prompt_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember where the post stands, and put down its thread where the day has one and this is its first."""
    post_id = payloads.number(entry.payload, "post")
    await store.posts.arrived(transaction, post_id, delivered.channel_id, delivered.message_id)
    post = await store.posts.find(transaction, post_id)
    kind = None if post is None else places.kind_of(platform, post.guild_id, post.kind)
    if post is None or kind is None or not kind.thread_per_day:
        return
    await outbox.put(
        transaction,
        kind=THREAD,
        key=f"{post.guild_id}:{post.kind}:{post.day}",
        guild_id=post.guild_id,
        payload={"post": post_id},
    )


async def prompt_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Nothing public instead: members answer with /check-in now, and the doctor names the channel."""
    _log.warning("a check-in's prompt of guild %s could not be posted (%d)", entry.guild_id, unreachable.code)


async def prepare_thread(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Open the day's thread below its first post."""
    post = await store.posts.find(transaction, payloads.number(entry.payload, "post"))
    kind = None if post is None else places.kind_of(platform, post.guild_id, post.kind)
    if post is None or post.channel_id is None or post.message_id is None or kind is None:
        return None
    language = platform.languages.of_guild(platform.configuration, post.guild_id)
    name = f"{kind.name.spoken_in(language)} · {messages.parts.day_shown(language, post.day)}"
    return CreateThread(post.channel_id, post.message_id, name[:100])


async def thread_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember the thread: shared answers go there from now on."""
    await store.posts.has_thread(transaction, payloads.number(entry.payload, "post"), delivered.channel_id)


async def prepare_direct(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render the private prompt, unless it was answered, is over, or is not wished any more."""
    guild_id, person_id = entry.guild_id, payloads.number(entry.payload, "person")
    kind = places.kind_of(platform, guild_id, payloads.word(entry.payload, "check_in"))
    if kind is None:
        return None
    day = payloads.day(entry.payload)
    asked = await store.invitations.find(transaction, guild_id, kind.id, person_id, day)
    if asked is None or asked.answered_at is not None or asked.excused or asked.closes_at <= transaction.now:
        return None
    wish = await store.enrolments.preferences_of(transaction, guild_id, person_id)
    enrolment = await store.enrolments.find(transaction, guild_id, kind.id, person_id)
    if not wish.direct_prompts or enrolment is None or enrolment.state is not store.State.ACTIVE:
        return None
    if not await may_be_member(platform, guild_id, person_id):
        return None
    language = await language_of(platform, transaction, person_id, guild_id)
    text = await prompts.of_day(platform, transaction, guild_id, kind.id, day, language)
    message = messages.prompts.in_private(
        language,
        kind,
        guild_id=guild_id,
        guild_name=places.guild_name(platform, guild_id),
        day=day,
        prompt=text,
        mark=entry.mark,
    )
    return SendMessage(ToPerson(person_id), message, entry.mark)


async def nothing_more(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, outcome: Delivered | Unreachable
) -> None:
    """There is another way: without a thread the channel, without private messages /check-in now."""


async def _draw(
    platform: Platform, transaction: Transaction, guild_id: int, kind: CheckinKind, day: date
) -> None:
    """Draw the question of the day, unless it has been: all time zones share it."""
    if kind.prompts is not None:
        await prompts.draw(
            platform, transaction, guild_id=guild_id, kind=kind.id, set_name=kind.prompts, day=day
        )


AGENDA = (AgendaKind(name=MORE, handler=more_due, when_late=RUN, urgency=6),)
OUTBOX = (
    OutboxKind(
        name=PROMPT,
        prepare=prepare_prompt,
        delivered=prompt_delivered,
        unreachable=prompt_unreachable,
        urgency=4,
    ),
    OutboxKind(
        name=THREAD,
        prepare=prepare_thread,
        delivered=thread_delivered,
        unreachable=nothing_more,
        urgency=4,
    ),
    OutboxKind(
        name=DIRECT_PROMPT,
        prepare=prepare_direct,
        delivered=nothing_more,
        unreachable=nothing_more,
        urgency=6,
    ),
)
