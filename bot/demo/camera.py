"""Everything that can be read in the world, by whom, and what changed since one looked last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.demo.post import Post
from bot.demo.reading import Text, blocks_of
from bot.demo.wording import Names, as_read
from bot.local_discord.world import Channel, DirectChannel, Guild, Message, Place, Thread, User, World
from bot.local_discord.world.posts import THREAD_CREATED, THREAD_STARTER

_LOADING = 1 << 7  # Discord's flag of a deferred answer that has nothing to show yet
_LONGEST_ANSWERED = 28

Signature = tuple[object, ...]
Snapshot = Mapping[int, Signature]
"""How each message stood at one moment, by its id."""


@dataclass(frozen=True)
class Changes:
    """What is different since a snapshot."""

    came: tuple[Post, ...]
    changed: tuple[Post, ...]
    went: tuple[Post, ...]


class Camera:
    """Looks at a world, with the clocks of one group (`zone`)."""

    def __init__(self, world: World, guild: Guild, zone: ZoneInfo) -> None:
        self._world = world
        self._guild = guild
        self._zone = zone

    def snapshot(self) -> Snapshot:
        """Return how everything stands now."""
        return {message.id: _signature(message) for message in self._messages()}

    def since(self, before: Snapshot) -> Changes:
        """Return what came, changed and went since `before`, each in the order of writing."""
        names = self.names()
        came: list[Post] = []
        changed: list[Post] = []
        went: list[Post] = []
        for message in self._messages():
            earlier, now = before.get(message.id), _signature(message)
            if earlier == now or message.flags & _LOADING:
                continue
            post = self.post_of(message, names)
            if message.deleted:
                if earlier is not None:
                    went.append(post)
            elif earlier is None or not earlier[0]:
                came.append(post)
            else:
                changed.append(post)
        return Changes(tuple(came), tuple(changed), tuple(went))

    def seen_by(self, user: User) -> tuple[Post, ...]:
        """Return what `user` can read now, oldest first."""
        names = self.names()
        return tuple(self.post_of(message, names) for message in self.messages_seen_by(user))

    def messages_seen_by(self, user: User) -> Iterator[Message]:
        """Yield the messages that `user` can see now, oldest first."""
        for message in self._messages():
            if message.deleted or message.flags & _LOADING:
                continue
            if message.ephemeral and message.visible_to != user.id:
                continue
            if self._world.access.may_view(message.channel, user.id):
                yield message

    def names(self) -> Names:
        """Return what stands for ids and instants at this moment."""
        users = self._world.users.by_id.values()
        people = {user.id: user.display_name for user in users}
        people |= {member.id: member.display_name for member in self._guild.members.values()}
        roles = {role.id: role.name for role in self._guild.roles.values()}
        places = {
            place.id: place.name
            for place in self._world.channels.by_id.values()
            if isinstance(place, Channel | Thread)
        }
        return Names(self._zone, self._world.now(), people, roles, places)

    def post_of(self, message: Message, names: Names) -> Post:
        """Return a message as it reads now."""
        only_for = None
        if isinstance(message.channel, DirectChannel):
            only_for = next((user.id for user in message.channel.recipients if not user.bot), None)
        if message.ephemeral:
            only_for = message.visible_to
        blocks = blocks_of(message.content, message.embeds, message.components, names)
        files = tuple(Text(f"[{each.filename}]", "small") for each in message.attachments)
        return Post(
            id=message.id,
            at=message.edited_at or message.created_at,
            author=names.people.get(message.author.id, message.author.display_name),
            by_bot=message.author.bot,
            place=place_name(message.channel),
            only_for=None if only_for is None else names.people.get(only_for, "?"),
            pings=tuple(names.people.get(each, "?") for each in sorted(message.pings)),
            blocks=(*blocks, *files),
            answers=self._answered(message, names),
            reactions=tuple(f"{each.emoji_name} {len(each.user_ids)}" for each in message.reactions),
            deleted=message.deleted,
        )

    def _messages(self) -> Iterator[Message]:
        found = [
            message
            for place in self._world.channels.by_id.values()
            for message in (*place.messages.values(), *place.deleted.values())
            if message.type not in (THREAD_CREATED, THREAD_STARTER)
        ]
        return iter(sorted(found, key=lambda message: message.id))

    def _answered(self, message: Message, names: Names) -> str | None:
        if message.reference is None or message.reference.message_id is None:
            return None
        answered = self._world.messages.find(message.reference.message_id)
        if answered is None:
            return None
        words = " ".join(as_read(answered.content, names).split())
        if len(words) <= _LONGEST_ANSWERED:
            return words
        return words[:_LONGEST_ANSWERED].rsplit(" ", 1)[0] + "…"


def place_name(place: Place) -> str:
    """Return a place as a scene writes it: "#evening", "#evening > Night walk", "dm"."""
    if isinstance(place, Thread):
        return f"#{place.parent.name} > {place.name}"
    return f"#{place.name}" if isinstance(place, Channel) else "dm"


def _signature(message: Message) -> Signature:
    # Not the words as they are read: "5 minutes ago" changes by itself.
    shows_something = not message.flags & _LOADING
    parts = (message.content, repr(message.embeds), repr(message.components), message.deleted)
    return (shows_something, *parts)
