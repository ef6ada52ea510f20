"""Answers that a member shared: posted, edited and deleted with them. Nobody else's hand is on them."""

from __future__ import annotations

from datetime import date
from secrets import token_hex
from typing import TYPE_CHECKING

from bot import outbox
from bot.companions import companions_of
from bot.outbox import (
    Call,
    Delivered,
    Destination,
    EditMessage,
    OutboxEntry,
    OutboxKind,
    SendMessage,
    ToChannel,
    ToPerson,
    Unreachable,
)
from bot.personal_data import Person
from cogs.checkins import messages, store
from cogs.checkins.actions import payloads, places
from cogs.checkins.actions.taking_back import patience, take_back
from cogs.checkins.store import Answer, Share
from cogs.crisis.actions.membership import may_be_member
from cogs.members.actions import language_of
from cogs.members.frame import Visibility

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.platform import Platform

_UNKNOWN_CHANNEL, _UNKNOWN_MESSAGE = 10003, 10008
"""Discord's error codes for a channel and for a message that is gone."""
_MOST_TRIES = 10
"""How often a change is shown anew where the channel is closed to the bot: more than a week long."""

SHARE = "checkins.share"


async def put_shares(
    platform: Platform, transaction: Transaction, guild_id: int, kind: str, person_id: int, day: date
) -> None:
    """Let those read an answer whom its member chose, and nobody else any more. Harmless when repeated."""
    answer = await store.answers.find(transaction, guild_id, kind, person_id, day)
    readers = await _readers_of(platform, transaction, guild_id, person_id, answer)
    for share in await store.answers.shares_of(transaction, guild_id, kind, person_id, day):
        if share.reader_id not in readers:
            await store.answers.remove_share(transaction, guild_id, kind, person_id, day, share.reader_id)
            await take_back(transaction, guild_id, share)
    for reader_id in readers:
        await _put_share(platform, transaction, guild_id, kind, person_id, day, reader_id)


async def prepare_share(platform: Platform, transaction: Transaction, entry: OutboxEntry) -> Call | None:
    """Render an answer for one reader as it is now, unless the member has changed their mind."""
    guild_id, kind_id, person_id, day, reader_id = _subject(entry)
    kind = places.kind_of(platform, guild_id, kind_id)
    answer = await store.answers.find(transaction, guild_id, kind_id, person_id, day)
    readers = await _readers_of(platform, transaction, guild_id, person_id, answer)
    if kind is None or answer is None or not answer.legible or reader_id not in readers:
        return None
    if not await may_be_member(platform, guild_id, person_id):
        return None  # who has left, or was banned, does not write here through the bot
    if reader_id is None:
        language = platform.languages.of_guild(platform.configuration, guild_id)
    else:
        language = await language_of(platform, transaction, reader_id, guild_id)
    message = messages.shared.answer(language, kind, answer, privately=reader_id is not None)
    for share in await store.answers.shares_of(transaction, guild_id, kind_id, person_id, day):
        if share.reader_id == reader_id:
            return EditMessage(share.channel_id, share.message_id, message)
    if reader_id is not None:
        return SendMessage(ToPerson(reader_id), message, entry.mark)
    if kind.private:
        return None  # since it was put
    # Where it was put to: there alone it is found again, should nobody know whether it has arrived.
    return SendMessage(entry.to, message, entry.mark) if isinstance(entry.to, ToChannel) else None


async def share_delivered(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, delivered: Delivered
) -> None:
    """Remember where it can be read; or take it back, if the member changed their mind meanwhile."""
    guild_id, kind_id, person_id, day, reader_id = _subject(entry)
    answer = await store.answers.find(transaction, guild_id, kind_id, person_id, day)
    readers = await _readers_of(platform, transaction, guild_id, person_id, answer)
    share = Share(reader_id, delivered.channel_id, delivered.message_id)
    if reader_id in readers:
        await store.answers.add_share(transaction, guild_id, kind_id, person_id, day, share)
    else:
        await take_back(transaction, guild_id, share)


async def share_unreachable(
    platform: Platform, transaction: Transaction, entry: OutboxEntry, unreachable: Unreachable
) -> None:
    """Where somebody has deleted the message, it stays deleted, for all changes. Where it stands and may not
    be changed just now, it is remembered, so that it can be taken back, and changed later.
    """
    guild_id, kind_id, person_id, day, reader_id = _subject(entry)
    if unreachable.code in (_UNKNOWN_CHANNEL, _UNKNOWN_MESSAGE):
        await store.answers.remove_share(transaction, guild_id, kind_id, person_id, day, reader_id)
        if unreachable.code == _UNKNOWN_MESSAGE and reader_id is None:
            await store.answers.set_visibility(
                transaction, guild_id, kind_id, person_id, day, Visibility.PRIVATE
            )
        return
    shares = await store.answers.shares_of(transaction, guild_id, kind_id, person_id, day)
    tried = payloads.number(entry.payload, "tried") + 1
    if tried < _MOST_TRIES and any(share.reader_id == reader_id for share in shares):
        await _put_share(platform, transaction, guild_id, kind_id, person_id, day, reader_id, tried=tried)


async def _put_share(
    platform: Platform,
    transaction: Transaction,
    guild_id: int,
    kind: str,
    person_id: int,
    day: date,
    reader_id: int | None,
    *,
    tried: int = 0,
) -> None:
    if reader_id is None:
        channel_id = await _place(platform, transaction, guild_id, kind, day)
        to: Destination | None = None if channel_id is None else ToChannel(channel_id)
    else:
        to = ToPerson(reader_id)
    await outbox.put(
        transaction,
        kind=SHARE,
        # Each change is an entry of its own; they go one after the other, and the last one is what stays.
        key=f"{_lane(guild_id, kind, person_id, day)}:{reader_id or 0}:{token_hex(4)}",
        guild_id=guild_id,
        payload={
            "check_in": kind,
            "person": person_id,
            "day": day.isoformat(),
            "reader": reader_id,
            "tried": tried,
        },
        due=transaction.now + patience(tried),
        to=to,
        lane=f"checkins {_lane(guild_id, kind, person_id, day)}",
    )


async def _readers_of(
    platform: Platform, transaction: Transaction, guild_id: int, person_id: int, answer: Answer | None
) -> tuple[int | None, ...]:
    """Return who may read an answer besides its member; None stands for everybody in the channel."""
    if answer is None or answer.visibility is Visibility.PRIVATE:
        return ()
    if answer.visibility is Visibility.CHANNEL:
        return (None,)
    return await companions_of(platform, transaction, Person(person_id, guild_id))


async def _place(
    platform: Platform, transaction: Transaction, guild_id: int, kind_id: str, day: date
) -> int | None:
    """Return where a day's shared answers go: its thread, else the channel with its prompt, else the one in
    the settings.
    """
    kind = places.kind_of(platform, guild_id, kind_id)
    posts = await store.posts.of_day(transaction, guild_id, kind_id, day)
    if kind is None or kind.private:
        return None
    for post in posts:
        if kind.thread_per_day and post.thread_id is not None:
            return post.thread_id
    return places.channel_of(platform, guild_id, kind)


def _lane(guild_id: int, kind: str, person_id: int, day: date) -> str:
    return f"{guild_id}:{kind}:{person_id}:{day}"


def _subject(entry: OutboxEntry) -> tuple[int, str, int, date, int | None]:
    reader = entry.payload["reader"]
    return (
        entry.guild_id,
        payloads.word(entry.payload, "check_in"),
        payloads.number(entry.payload, "person"),
        payloads.day(entry.payload),
        None if reader is None else payloads.number(entry.payload, "reader"),
    )


OUTBOX = (
    OutboxKind(
        name=SHARE,
        prepare=prepare_share,
        delivered=share_delivered,
        unreachable=share_unreachable,
        urgency=5,
    ),
)
