"""Whether somebody may say, change or delete something somewhere. Raises Discord's refusals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from .people import User
from .places import POSTS_ONLY, WITH_MESSAGES, Channel, DirectChannel, Place, Thread
from .posts import SUPPRESS_EMBEDS, Draft, Message

if TYPE_CHECKING:
    from . import World


def require_may_send(world: World, author: User, place: Place, draft: Draft) -> None:
    """Raise unless `author` may say this here.

    50001 unseen, 50013 forbidden, 50007 closed DMs, 50278 no common guild, 50006 empty, 50008/40058 no
    place for messages, 160005 locked thread, 160002 answer without seeing the history, 20016 slow mode.
    """
    if draft.empty:
        raise Refused(50006)
    if isinstance(place, DirectChannel):
        _require_may_write_to(world, author, place)
        return
    if place.type in POSTS_ONLY:
        raise Refused(40058)
    if place.type not in WITH_MESSAGES:
        raise Refused(50008)
    thread = place if isinstance(place, Thread) else None
    sending = bits.SEND_MESSAGES_IN_THREADS if thread else bits.SEND_MESSAGES
    world.access.require(place, author.id, sending)
    granted = world.access.permissions(place, author.id)
    if thread is not None and thread.locked and not granted & bits.MANAGE_THREADS:
        raise Refused(160005)
    if draft.attachments and not granted & bits.ATTACH_FILES:
        raise Refused(50013)
    if draft.tts and not granted & bits.SEND_TTS_MESSAGES:
        raise Refused(50013)
    if draft.poll is not None and not granted & bits.SEND_POLLS:
        raise Refused(50013)
    if draft.reference is not None and not granted & bits.READ_MESSAGE_HISTORY:
        raise Refused(160002)
    if draft.reference is not None:
        _require_may_refer(world, author, draft)
    _require_patience(world, author, place, granted)


def require_may_edit(world: World, editor: User, message: Message, changes: Mapping[str, Any]) -> None:
    """Raise unless `editor` wrote the message. Others may only suppress its embeds, managing messages."""
    if message.author.id != editor.id:
        only_embeds = (
            changes.keys() == {"flags"} and (changes["flags"] ^ message.flags) & ~SUPPRESS_EMBEDS == 0
        )
        if not only_embeds:
            raise Refused(50005)
        world.access.require(message.channel, editor.id, bits.MANAGE_MESSAGES)
    if isinstance(message.channel, Thread) and message.channel.archived:
        raise Refused(50083)
    empty = Draft(
        content=changes.get("content", message.content),
        embeds=changes.get("embeds", message.embeds),
        components=changes.get("components", message.components),
        attachments=changes.get("attachments", message.attachments),
        poll=message.poll,
        reference=message.reference,
    ).empty
    if empty:
        raise Refused(50006)


def require_may_delete(world: World, remover: User, message: Message) -> None:
    """Raise unless it is the remover's own, or they may manage messages; in a DM only one's own."""
    if message.author.id == remover.id:
        return
    if isinstance(message.channel, DirectChannel):
        raise Refused(50003)
    world.access.require(message.channel, remover.id, bits.MANAGE_MESSAGES)


def _require_may_write_to(world: World, author: User, place: DirectChannel) -> None:
    if not place.includes(author.id):
        raise Refused(50001)
    recipient = place.other(author.id)
    if recipient.bot:
        if author.bot:
            raise Refused(50007)
        return
    if not world.users.share_a_guild(author.id, recipient.id):
        raise Refused(50278)
    if not recipient.dms_open:
        raise Refused(50007)


def _require_may_refer(world: World, author: User, draft: Draft) -> None:
    assert draft.reference is not None
    source = world.messages.find_answered(draft.reference)
    if source is None:
        return
    if draft.reference.kind == 1 and not world.access.may(
        source.channel, author.id, bits.READ_MESSAGE_HISTORY
    ):
        raise Refused(160013)


def _require_patience(world: World, author: User, place: Place, granted: int) -> None:
    seconds = place.slowmode if isinstance(place, Channel | Thread) else 0
    if not seconds or author.bot or granted & (bits.MANAGE_MESSAGES | bits.MANAGE_CHANNELS):
        return
    earliest = world.now() - timedelta(seconds=seconds)
    for message in reversed(place.messages.values()):
        if message.created_at <= earliest:
            return
        if message.author.id == author.id:
            left = (message.created_at - earliest).total_seconds()
            raise Refused(20016, extra={"retry_after": left})
