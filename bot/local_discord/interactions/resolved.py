"""The entities that an interaction names, written out beside their ids as Discord sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..world import media_payloads, message_payloads, payloads
from ..world.people import Role, User
from ..world.places import Channel, Place, Thread
from ..world.posts import Attachment, Message
from .finding import find_person, find_place, find_role

if TYPE_CHECKING:
    from ..world import World

JSON = dict[str, Any]


class Resolved:
    """Collects what `invoker_id` chose in a place. Adders return the id as it is sent."""

    def __init__(self, world: World, place: Place, invoker_id: int) -> None:
        self._world = world
        self._place = place
        self._guild = place.guild_or_none
        self._invoker_id = invoker_id
        self._found: dict[str, JSON] = {}

    def payload(self) -> JSON:
        """Return the `resolved` object; empty when nothing was named."""
        return self._found

    def find(self, name: str, *, person: bool = False, role: bool = False, place: bool = False) -> Any:
        """Return the first of these kinds that bears a name, or None. Places: those the invoker sees."""
        found: User | Role | Place | None = None
        if person:
            found = find_person(self._world, self._guild, name)
        if found is None and role and self._guild is not None:
            found = find_role(self._guild, name)
        if found is None and place and self._guild is not None:
            named = find_place(self._guild, name)
            if named is not None and self._world.access.may_view(named, self._invoker_id):
                found = named
        return found

    def user(self, person: User) -> str:
        key = str(person.id)
        self._kind("users")[key] = payloads.user(person)
        member = None if self._guild is None else self._guild.members.get(person.id)
        if member is not None:
            granted = self._world.access.permissions(self._place, person.id)
            self._kind("members")[key] = {
                **payloads.member(member, with_user=False),
                "permissions": str(granted),
            }
        return key

    def role(self, role: Role) -> str:
        self._kind("roles")[str(role.id)] = payloads.role(role)
        return str(role.id)

    def channel(self, place: Place) -> str:
        self._kind("channels")[str(place.id)] = partial_channel(self._world, place, self._invoker_id)
        return str(place.id)

    def message(self, message: Message) -> str:
        self._kind("messages")[str(message.id)] = message_payloads.message(self._world, message)
        return str(message.id)

    def attachment(self, attachment: Attachment) -> str:
        payload = {**media_payloads.attachment(self._world, attachment), "ephemeral": True}
        self._kind("attachments")[str(attachment.id)] = payload
        return str(attachment.id)

    def _kind(self, name: str) -> JSON:
        return self._found.setdefault(name, {})


_PARTIAL = (
    "id", "type", "name", "topic", "position", "nsfw", "flags", "rate_limit_per_user", "parent_id",
    "last_message_id", "last_pin_timestamp", "thread_metadata", "applied_tags", "owner_id", "message_count",
    "member_count", "total_message_sent", "recipients", "guild_id",
)  # fmt: skip


def partial_channel(world: World, place: Place, invoker_id: int) -> JSON:
    """Return a channel as an interaction shows it, with what the person who acts may do there."""
    whole = payloads.place(place)
    partial = {key: whole[key] for key in _PARTIAL if key in whole}
    if isinstance(place, Channel | Thread):
        partial["permissions"] = str(world.access.permissions(place, invoker_id))
    return partial
