"""Messages: said, changed, taken away, looked up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ..refusals import Refused
from ..snowflakes import at
from ..wire import timestamp
from . import message_payloads, speaking
from .components import with_ids
from .events import Event, Intent
from .mentions import Mentioned, resolve, texts_of
from .nonces import Nonces
from .people import Application, User
from .places import DirectChannel, Place, Thread
from .posts import DEFAULT, HAS_SNAPSHOT, PINNED, REPLY, Draft, Message, Reference, Revision

if TYPE_CHECKING:
    from . import World

_BULK_DELETE_REACHES = timedelta(days=14)


class Messages:
    def __init__(self, world: World) -> None:
        self._world = world
        self._nonces = Nonces()

    def send(self, author: User, place: Place, draft: Draft, **origin: Any) -> Message:
        """Say something as `author`, if that is allowed: see `speaking`. `origin` is passed on to `post`.

        With `enforce_nonce`, the message that the same author sent to the same place with the same nonce
        within five minutes is returned instead of a second one.
        """
        speaking.require_may_send(self._world, author, place, draft)
        earlier = self._nonces.earlier(author, place, draft, self._world.now())
        if earlier is not None:
            return earlier
        hits = self._world.automod.examine(place, author, texts_of(draft.content, draft.components))
        if any(hit.blocks for hit in hits):
            self._world.automod.carry_out(hits, place, author, None)
            raise Refused(200000)
        if isinstance(place, Thread):
            if place.archived:
                self._world.threads.change(place, archived=False)
            if author.id in place.guild.members:
                self._world.threads.add_member(place, author)
        message = self.post(place, author, draft, **origin)
        self._world.automod.carry_out(hits, place, author, message)
        return message

    def post(
        self,
        place: Place,
        author: User,
        draft: Draft,
        *,
        type: int | None = None,  # noqa: A002 - Discord's own word
        id: int | None = None,  # noqa: A002
        application: Application | None = None,
        webhook_id: int | None = None,
        interaction_metadata: dict[str, Any] | None = None,
        visible_to: int | None = None,
    ) -> Message:
        """Put a message there without asking. One with `visible_to` is ephemeral: no bot hears of it."""
        world = self._world
        message = Message(
            world.snowflakes.next() if id is None else id,
            place,
            author,
            world.now(),
            content=draft.content,
            embeds=[{"type": "rich", **embed} for embed in draft.embeds],
            components=with_ids(draft.components),
            attachments=draft.attachments,
            flags=draft.flags,
            tts=draft.tts,
            nonce=draft.nonce,
            allowed_mentions=draft.allowed_mentions,
            reference=draft.reference,
            poll=draft.poll,
            application_id=application.id if application else author.id if author.bot else None,
            webhook_id=webhook_id,
            interaction_metadata=interaction_metadata,
            visible_to=visible_to,
        )
        for attachment in message.attachments:
            attachment.channel_id = place.id
            attachment.ephemeral = visible_to is not None
        source = None if draft.reference is None else self.find_answered(draft.reference)
        answers = draft.reference is not None and draft.reference.kind == 0 and source is not None
        if draft.reference is not None and draft.reference.kind == 1 and source is not None:
            message.snapshot = message_payloads.snapshot(world, source)
            message.flags |= HAS_SNAPSHOT
        message.type = (REPLY if answers else DEFAULT) if type is None else type
        answered = source.author if answers and source is not None and message.type == REPLY else None
        self._set_mentions(message, answered)
        place.messages[message.id] = message
        if draft.nonce is not None:
            self._nonces.remember(message)
        if visible_to is None:
            place.last_message_id = message.id
            if isinstance(place, Thread):
                message.position = place.total_messages
                place.total_messages += 1
                place.message_count += message.id != place.id
        self.tell("MESSAGE_CREATE", message)
        return message

    def revise(self, editor: User, message: Message, **changes: Any) -> None:
        """Edit a message as `editor`. Raises 50005 for somebody else's, 200000 where AutoMod blocks it."""
        speaking.require_may_edit(self._world, editor, message, changes)
        text = texts_of(changes.get("content", message.content), changes.get("components", []))
        hits = self._world.automod.examine(message.channel, editor, text)
        if any(hit.blocks for hit in hits):
            self._world.automod.carry_out(hits, message.channel, editor, None)
            raise Refused(200000)
        self.edit(message, **changes)
        self._world.automod.carry_out(hits, message.channel, editor, message)

    def edit(self, message: Message, **changes: Any) -> None:
        """Set attributes of a message (`content`, `embeds`, `components`, `attachments`, `flags`, …).

        What it said before is kept in `revisions`. An edit notifies nobody.
        """
        now = self._world.now()
        message.revisions.append(Revision(now, message.content, message.embeds, message.components))
        if "components" in changes:
            changes["components"] = with_ids(changes["components"])
        if "embeds" in changes:
            changes["embeds"] = [{"type": "rich", **embed} for embed in changes["embeds"]]
        for key, value in changes.items():
            setattr(message, key, value)
        for attachment in message.attachments:
            attachment.channel_id = message.channel.id
        if changes.keys() - {"flags"}:
            message.edited_at = now
        source = None if message.reference is None else self.find_answered(message.reference)
        pings = message.pings
        self._set_mentions(message, source.author if source and message.type == REPLY else None)
        message.pings = pings
        self.tell("MESSAGE_UPDATE", message)

    def remove(self, remover: User, message: Message) -> None:
        """Delete a message as `remover`: one's own, or with the permission to manage messages."""
        speaking.require_may_delete(self._world, remover, message)
        self.delete(message)

    def delete(self, message: Message) -> None:
        """Take a message away; it stays in `place.deleted`."""
        self._bury(message)
        if message.visible_to is not None:
            self._world.touch()
        else:
            self._emit("MESSAGE_DELETE", message_payloads.deleted(message), message.channel)

    def delete_many(self, place: Place, messages: Iterable[Message]) -> None:
        """Take several away at once. Raises 50034 if one is older than 14 days."""
        chosen = list(messages)
        oldest = at(self._world.now() - _BULK_DELETE_REACHES)
        if any(message.id < oldest for message in chosen):
            raise Refused(50034)
        for message in chosen:
            self._bury(message)
        data: dict[str, Any] = {
            "ids": [str(message.id) for message in chosen],
            "channel_id": str(place.id),
        }
        if place.guild_id is not None:
            data["guild_id"] = str(place.guild_id)
        self._emit("MESSAGE_DELETE_BULK", data, place)

    def pin(self, message: Message, pinner: User) -> None:
        """Pin a message, and say so in the channel. Raises 30003 at 250 pins."""
        if message.pinned_at is not None:
            return
        if len(self.pinned(message.channel)) >= 250:
            raise Refused(30003)
        message.pinned_at = message.channel.last_pin_at = self._world.now()
        self.tell("MESSAGE_UPDATE", message)
        self._tell_pins(message.channel)
        reference = Reference(message.channel.id, message.id, message.channel.guild_id)
        self.post(message.channel, pinner, Draft(reference=reference), type=PINNED)

    def unpin(self, message: Message) -> None:
        if message.pinned_at is not None:
            message.pinned_at = None
            self.tell("MESSAGE_UPDATE", message)
            self._tell_pins(message.channel)

    def pinned(self, place: Place) -> list[Message]:
        """Return the pinned messages of a place, latest pin first."""
        found = [(message.pinned_at, message) for message in place.messages.values() if message.pinned_at]
        return [message for _, message in sorted(found, key=lambda pair: (pair[0], pair[1].id), reverse=True)]

    def get(self, place: Place, message_id: int) -> Message:
        """Return a message that is there for all who see the place. Raises 10008."""
        message = place.messages.get(message_id)
        if message is None or message.ephemeral:
            raise Refused(10008)
        return message

    def find(self, message_id: int) -> Message | None:
        """Return a message by its id alone, ephemeral and deleted ones too."""
        for place in self._world.channels.by_id.values():
            message = place.messages.get(message_id) or place.deleted.get(message_id)
            if message is not None:
                return message
        return None

    def find_answered(self, reference: Reference) -> Message | None:
        """Return what a message answers or forwards, if it is still there."""
        place = self._world.channels.by_id.get(reference.channel_id)
        return (
            None
            if place is None or reference.message_id is None
            else place.messages.get(reference.message_id)
        )

    def history(
        self,
        place: Place,
        *,
        limit: int = 50,
        before: int | None = None,
        after: int | None = None,
        around: int | None = None,
    ) -> list[Message]:
        """Return up to `limit` messages, newest first. Ephemeral ones are in nobody's history."""
        if around is not None:
            half = limit // 2
            newer = self.history(place, limit=half, after=around)
            return newer + self.history(place, limit=limit - half, before=around + 1)
        found: list[Message] = []
        for message in reversed(place.messages.values()):
            if after is not None and message.id <= after:
                break
            if message.ephemeral or (before is not None and message.id >= before):
                continue
            found.append(message)
            if after is None and len(found) == limit:
                break
        return found[-limit:]

    def tell(self, name: str, message: Message) -> None:
        """Emit MESSAGE_CREATE or MESSAGE_UPDATE; of an ephemeral message no bot hears."""
        if message.visible_to is not None:
            self._world.touch()
            return
        data = message_payloads.message_event(self._world, message)
        if isinstance(message.channel, DirectChannel):
            self._emit(name, data, message.channel)
            return
        readers = frozenset({message.author.id, *(user.id for user in message.mentions)})
        hidden = message_payloads.redacted(data)
        self._emit(name, data, message.channel, redacted=hidden, reads_anyway=readers)

    def _emit(self, name: str, data: dict[str, Any], place: Place, **details: Any) -> None:
        if isinstance(place, DirectChannel):
            only = frozenset(user.id for user in place.recipients)
            self._world.emit(Event(name, data, intents=Intent.DIRECT_MESSAGES, only=only))
        else:
            self._world.emit(
                Event(name, data, place.guild_id, Intent.GUILD_MESSAGES, channel=place, **details)
            )

    def _tell_pins(self, place: Place) -> None:
        data = {
            "channel_id": str(place.id),
            "last_pin_timestamp": timestamp(place.last_pin_at),
        }
        if isinstance(place, DirectChannel):
            self._emit("CHANNEL_PINS_UPDATE", data, place)
            return
        data["guild_id"] = str(place.guild_id)
        self._world.emit(Event("CHANNEL_PINS_UPDATE", data, place.guild_id, Intent.GUILDS, channel=place))

    def _set_mentions(self, message: Message, answered: User | None) -> None:
        text = texts_of(message.content, message.components)
        place = message.channel
        if isinstance(place, Thread) and "<@" in text and message.visible_to is None:
            self._draw_into_thread(place, message, text)
        found: Mentioned = resolve(
            self._world, place, message.author, text, message.allowed_mentions, answered
        )
        message.mentions, message.mention_role_ids = found.users, found.role_ids
        message.mention_everyone, message.pings = found.everyone, found.pings
        if message.visible_to is not None:
            message.pings = found.pings & {message.visible_to}

    def _draw_into_thread(self, thread: Thread, message: Message, text: str) -> None:
        """Whoever is mentioned in a thread and sees its channel becomes a member of it."""
        found = resolve(self._world, thread.parent, message.author, text, message.allowed_mentions, None)
        for user in found.users:
            if user.id in thread.guild.members and self._world.access.may_view(thread.parent, user.id):
                self._world.threads.add_member(thread, user)

    def _bury(self, message: Message) -> None:
        message.deleted_at = self._world.now()
        message.channel.deleted[message.id] = message
        message.channel.messages.pop(message.id, None)
