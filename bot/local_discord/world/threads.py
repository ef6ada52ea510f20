"""Threads and forum posts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from ..snowflakes import instant_of
from . import payloads
from .events import Event, Intent
from .people import Guild, User
from .places import POSTS_ONLY, Channel, ChannelType, Thread
from .posts import HAS_THREAD, THREAD_CREATED, THREAD_STARTER, Draft, Message, Reference

if TYPE_CHECKING:
    from . import World


class Threads:
    def __init__(self, world: World) -> None:
        self._world = world

    def create(
        self,
        parent: Channel,
        owner: User,
        name: str,
        *,
        type: ChannelType = ChannelType.PUBLIC_THREAD,  # noqa: A002 - Discord's own word
        message: Message | None = None,
        **attributes: Any,
    ) -> Thread:
        """Start a thread, from `message` (whose id it then bears) or without. Raises 160004 for a second."""
        world = self._world
        if message is not None and message.thread_id is not None:
            raise Refused(160004)
        if parent.type is ChannelType.ANNOUNCEMENT and type is ChannelType.PUBLIC_THREAD:
            type = ChannelType.ANNOUNCEMENT_THREAD  # noqa: A001
        attributes.setdefault("auto_archive_duration", parent.default_auto_archive)
        thread = Thread(
            world.snowflakes.next() if message is None else message.id,
            type,
            guild=parent.guild,
            parent=parent,
            name=name,
            owner_id=owner.id,
            created_at=world.now(),
            archive_timestamp=world.now(),
            **attributes,
        )
        thread.members[owner.id] = world.now()
        parent.guild.threads[thread.id] = world.channels.by_id[thread.id] = thread
        self._tell("THREAD_CREATE", thread, newly_created=True)
        reference = Reference(thread.id if message is None else parent.id, None, parent.guild.id)
        if message is not None:
            message.thread_id = thread.id
            message.flags |= HAS_THREAD
            world.messages.tell("MESSAGE_UPDATE", message)
            start = Reference(parent.id, message.id, parent.guild.id)
            world.messages.post(thread, message.author, Draft(reference=start), type=THREAD_STARTER)
        elif type is ChannelType.PUBLIC_THREAD and parent.type not in POSTS_ONLY:
            world.messages.post(parent, owner, Draft(content=name, reference=reference), type=THREAD_CREATED)
        return thread

    def create_post(
        self, forum: Channel, author: User, name: str, draft: Draft, **attributes: Any
    ) -> tuple[Thread, Message]:
        """Open a post in a forum: a thread whose first message bears its id."""
        thread = self.create(forum, author, name, **attributes)
        message = self._world.messages.post(thread, author, draft, id=thread.id)
        return thread, message

    def start(
        self,
        author: User,
        parent: Channel,
        name: str,
        *,
        type: ChannelType = ChannelType.PUBLIC_THREAD,  # noqa: A002 - Discord's own word
        message: Message | None = None,
        **attributes: Any,
    ) -> Thread:
        """Start a thread as `author`, if that is allowed."""
        if parent.type in POSTS_ONLY or parent.type in (ChannelType.CATEGORY, ChannelType.VOICE):
            raise Refused(50024)
        private = type is ChannelType.PRIVATE_THREAD
        needed = bits.CREATE_PRIVATE_THREADS if private else bits.CREATE_PUBLIC_THREADS
        self._world.access.require(parent, author.id, needed)
        return self.create(parent, author, name, type=type, message=message, **attributes)

    def start_post(
        self, author: User, forum: Channel, name: str, draft: Draft, **attributes: Any
    ) -> tuple[Thread, Message]:
        """Open a forum post as `author`, if that is allowed (it needs the permission to send)."""
        if forum.type not in POSTS_ONLY:
            raise Refused(50024)
        self._world.access.require(forum, author.id, bits.SEND_MESSAGES)
        if draft.empty:
            raise Refused(50006)
        if self._world.automod.blocks(forum, author, draft.content):
            raise Refused(200000)
        return self.create_post(forum, author, name, draft, **attributes)

    def add_member(self, thread: Thread, user: User) -> None:
        """Let a user into a thread. Tells the bot itself THREAD_CREATE, as Discord does."""
        if user.id in thread.members:
            return
        could_see = self._world.access.may_view(thread, user.id)
        thread.members[user.id] = self._world.now()
        if self._world.users.application_of(user.id) is not None and not could_see:
            self._tell("THREAD_CREATE", thread, only=frozenset({user.id}))
        self._tell_members(thread, added=user)

    def remove_member(self, thread: Thread, user: User) -> None:
        """Let a user leave a thread."""
        if user.id not in thread.members:
            raise Refused(10007)
        seen_by = frozenset(
            each.user.id
            for each in self._world.users.applications.values()
            if self._world.access.may_view(thread, each.user.id)
        )
        del thread.members[user.id]
        self._tell_members(thread, removed=user, only=seen_by)

    def change(self, thread: Thread, **changes: Any) -> None:
        """Set attributes of a thread (`name`, `archived`, `locked`, `applied_tags`, …) and tell it."""
        if changes.get("archived", thread.archived) != thread.archived:
            thread.archive_timestamp = self._world.now()
        for key, value in changes.items():
            setattr(thread, key, value)
        self._tell("THREAD_UPDATE", thread)

    def delete(self, thread: Thread) -> None:
        data = {
            "id": str(thread.id),
            "guild_id": str(thread.guild.id),
            "parent_id": str(thread.parent.id),
            "type": int(thread.type),
        }
        self._world.emit(Event("THREAD_DELETE", data, thread.guild.id, Intent.GUILDS, channel=thread))
        del thread.guild.threads[thread.id], self._world.channels.by_id[thread.id]

    def archive_the_quiet(self) -> None:
        """Archive the threads in which nothing was said for as long as each of them allows."""
        now = self._world.now()
        for guild in self._world.guilds.by_id.values():
            for thread in tuple(guild.threads.values()):
                latest = instant_of(thread.last_message_id or thread.id)
                spoken = max(latest, thread.archive_timestamp)
                if not thread.archived and now - spoken >= timedelta(minutes=thread.auto_archive_duration):
                    self.change(thread, archived=True)

    def archived(self, parent: Channel, *, private: bool) -> list[Thread]:
        """Return the archived threads of a channel, latest first."""
        found = [
            each
            for each in parent.guild.threads.values()
            if each.parent is parent and each.archived and each.private is private
        ]
        return sorted(found, key=lambda each: each.archive_timestamp, reverse=True)

    def active(self, guild: Guild, reader: int) -> list[Thread]:
        """Return the threads of a guild that are not archived and that `reader` sees."""
        may_view = self._world.access.may_view
        return [each for each in guild.threads.values() if not each.archived and may_view(each, reader)]

    def tell_list(self, guild: Guild, channel_ids: set[int], user_id: int) -> None:
        """Tell a bot THREAD_LIST_SYNC: the active threads of channels that have come into its sight."""
        threads = [each for each in self.active(guild, user_id) if each.parent.id in channel_ids]
        data = {
            "guild_id": str(guild.id),
            "channel_ids": [str(channel_id) for channel_id in sorted(channel_ids)],
            "threads": [payloads.thread(each) for each in threads],
            "members": [payloads.thread_member(each, user_id) for each in threads if user_id in each.members],
        }
        only = frozenset({user_id})
        self._world.emit(Event("THREAD_LIST_SYNC", data, guild.id, Intent.GUILDS, only=only))

    def _tell(
        self, name: str, thread: Thread, *, newly_created: bool = False, only: frozenset[int] | None = None
    ) -> None:
        data = payloads.thread(thread)
        if newly_created:
            data["newly_created"] = True

        def personal(user_id: int) -> dict[str, Any]:
            if user_id not in thread.members:
                return {}
            return {"member": payloads.thread_member(thread, user_id)}

        self._world.emit(
            Event(name, data, thread.guild.id, Intent.GUILDS, channel=thread, only=only, personal=personal)
        )

    def _tell_members(
        self,
        thread: Thread,
        *,
        added: User | None = None,
        removed: User | None = None,
        only: frozenset[int] | None = None,
    ) -> None:
        data: dict[str, Any] = {
            "id": str(thread.id),
            "guild_id": str(thread.guild.id),
            "member_count": min(len(thread.members), 50),
        }
        if added is not None:
            member = payloads.thread_member(thread, added.id)
            if added.id in thread.guild.members:
                member["member"] = payloads.member(thread.guild.members[added.id])
            member["presence"] = None
            data["added_members"] = [member]
        if removed is not None:
            data["removed_member_ids"] = [str(removed.id)]
        whom = added or removed
        self._world.emit(
            Event(
                "THREAD_MEMBERS_UPDATE",
                data,
                thread.guild.id,
                Intent.GUILD_MEMBERS,
                channel=None if only is not None else thread,
                only=only,
                without_intent=frozenset({whom.id} if whom is not None else ()),
            )
        )
