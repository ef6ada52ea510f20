"""What a person sees around them: the server, its channels and members, whom they could be instead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ... import permissions as bits
from ...wire import timestamp
from ...world import Channel, ChannelType, DirectChannel, Guild, Member, Place, Thread, User, payloads
from ...world.places import WITH_MESSAGES
from .gatherings import events, voice
from .names import colour_above, colour_of, hue, initials, name_in

if TYPE_CHECKING:
    from ..page import Page

JSON = dict[str, Any]
_MOST_THREADS = 200


def surroundings(page: Page, user: User, looked_at: int | None) -> JSON:
    """Return the push "world" for `user`, who looks at the place of that id."""
    guild = page.guild()
    member = None if guild is None else guild.members.get(user.id)
    person = page.person(user.id)
    world: JSON = {
        "push": "world",
        "you": {
            **payloads.user(user),
            "display_name": name_in(guild, user),
            "locale": user.locale,
            "time_zone": "UTC" if person is None else person.time_zone,
            "dms_closed": not user.dms_open,
            "in_guild": member is not None,
            "initials": initials(name_in(guild, user)),
            "hue": hue(user.id),
        },
        "people": _people(page, guild),
        "guild": None if guild is None else {"id": str(guild.id), "name": guild.name, "icon": None},
        "channels": [],
        "threads": [],
        "dms": _direct_messages(page, user),
        "members": [],
        "roles": [],
        "voice": [],
        "events": [],
        "looked_at": None if looked_at is None else str(looked_at),
    }
    if guild is not None and member is not None:
        seen = _seen_channels(page, guild, user)
        world |= {
            "channels": [_channel(page, each, user) for each in seen],
            "threads": _threads(page, guild, user),
            "members": _members(page, guild, looked_at),
            "roles": _roles(guild),
            "voice": voice(guild, {each.id for each in seen}),
            "events": events(page.world, guild, user),
        }
    return world


def _people(page: Page, guild: Guild | None) -> list[JSON]:
    people = []
    for person in page.people():
        user = page.world.users.by_id[person.user_id]
        member = None if guild is None else guild.members.get(user.id)
        name = name_in(guild, user)
        people.append(
            {
                "id": str(user.id),
                "name": name,
                "about": person.about,
                "locale": user.locale,
                "time_zone": person.time_zone,
                "initials": initials(name),
                "hue": hue(user.id),
                "colour": colour_above(member),
                "roles": [] if member is None else [role.name for role in reversed(member.roles)],
                "in_guild": member is not None,
            }
        )
    return people


def _seen_channels(page: Page, guild: Guild, user: User) -> list[Channel]:
    """Return what stands in the list: a category where something in it is seen, or where it is seen empty."""
    may_view = page.world.access.may_view
    every = sorted(guild.channels.values(), key=lambda each: (each.position, each.id))
    seen = [each for each in every if each.type is not ChannelType.CATEGORY and may_view(each, user.id)]
    full = {each.parent_id for each in guild.channels.values()}
    shown = {each.parent_id for each in seen}
    categories = {
        each.id
        for each in every
        if each.type is ChannelType.CATEGORY
        and (each.id in shown or (each.id not in full and may_view(each, user.id)))
    }
    return [each for each in every if each.id in categories or each in seen]


def _channel(page: Page, channel: Channel, user: User) -> JSON:
    granted = page.world.access.permissions(channel, user.id)
    with_messages = channel.type in WITH_MESSAGES
    forum = channel.type in (ChannelType.FORUM, ChannelType.MEDIA)
    unread = page.marks.unread(user.id, channel)
    return {
        "id": str(channel.id),
        "type": int(channel.type),
        "name": channel.name,
        "topic": channel.topic,
        "parent_id": None if channel.parent_id is None else str(channel.parent_id),
        "position": channel.position,
        "slowmode": channel.slowmode,
        "tags": channel.available_tags,
        "unread": unread.any,
        "mentions": unread.mentions,
        "can_send": with_messages and bool(granted & bits.SEND_MESSAGES),
        "can_post": forum and bool(granted & bits.SEND_MESSAGES),
        **_granted(granted),
    }


def _granted(granted: int) -> JSON:
    return {
        "can_see_history": bool(granted & bits.READ_MESSAGE_HISTORY),
        "can_attach": bool(granted & bits.ATTACH_FILES),
        "can_react": bool(granted & bits.ADD_REACTIONS),
        "can_thread": bool(granted & bits.CREATE_PUBLIC_THREADS),
        "can_thread_privately": bool(granted & bits.CREATE_PRIVATE_THREADS),
        "can_use_commands": bool(granted & bits.USE_APPLICATION_COMMANDS),
        "can_connect": bool(granted & bits.CONNECT),
        "can_raise_hand": bool(granted & bits.REQUEST_TO_SPEAK),
    }


def _threads(page: Page, guild: Guild, user: User) -> list[JSON]:
    may_view = page.world.access.may_view
    seen = [each for each in reversed(guild.threads.values()) if may_view(each, user.id)][:_MOST_THREADS]
    return [_thread(page, each, user) for each in seen]


def _thread(page: Page, thread: Thread, user: User) -> JSON:
    granted = page.world.access.permissions(thread, user.id)
    joined = user.id in thread.members
    unread = page.marks.unread(user.id, thread)
    manages = bool(granted & bits.MANAGE_THREADS)
    return {
        "id": str(thread.id),
        "type": int(thread.type),
        "name": thread.name,
        "parent_id": str(thread.parent.id),
        "owner_id": str(thread.owner_id),
        "private": thread.private,
        "archived": thread.archived,
        "locked": thread.locked,
        "joined": joined,
        "created_at": timestamp(thread.created_at),
        "message_count": thread.message_count,
        "applied_tags": [str(each) for each in thread.applied_tags],
        "unread": joined and unread.any,
        "mentions": unread.mentions,
        "can_send": bool(granted & bits.SEND_MESSAGES_IN_THREADS) and (manages or not thread.locked),
        **_granted(granted),
    }


def _direct_messages(page: Page, user: User) -> list[JSON]:
    """Return the direct channels in which something was said or that were opened here, latest first."""
    found = [
        place
        for place in page.world.channels.by_id.values()
        if isinstance(place, DirectChannel)
        and place.includes(user.id)
        and (place.messages or (user.id, place.id) in page.opened_dms)
    ]
    found.sort(key=lambda each: each.last_message_id or each.id, reverse=True)
    return [_direct(page, each, user) for each in found]


def _direct(page: Page, place: DirectChannel, user: User) -> JSON:
    other = place.other(user.id)
    unread = page.marks.unread(user.id, place)
    return {
        "id": str(place.id),
        "type": int(ChannelType.DM),
        "name": other.display_name,
        "person": {
            "id": str(other.id),
            "name": other.display_name,
            "bot": other.bot,
            "initials": initials(other.display_name),
            "hue": hue(other.id),
        },
        "unread": unread.any,
        "mentions": unread.mentions,
        "can_send": other.bot or (other.dms_open and page.world.users.share_a_guild(user.id, other.id)),
        **_granted(page.world.access.permissions(place, user.id)),
    }


def _members(page: Page, guild: Guild, looked_at: int | None) -> list[JSON]:
    place = None if looked_at is None else page.world.channels.by_id.get(looked_at)
    here = _here(page, place)
    return [_member(each, here is None or each.id in here) for each in guild.members.values()]


def _here(page: Page, place: Place | None) -> set[int] | None:
    """Return who sees the place looked at; None where nothing is, and everybody is shown."""
    return None if place is None else page.world.access.viewers(place)


def _member(member: Member, here: bool) -> JSON:
    roles = list(reversed(member.roles))
    return {
        "id": str(member.id),
        "name": member.display_name,
        "username": member.user.name,
        "colour": colour_above(member),
        "roles": [role.name for role in roles if not role.managed],
        "group": next((role.name for role in roles if role.hoist), None),
        "bot": member.user.bot,
        "status": member.user.status,
        "here": here,
        "initials": initials(member.display_name),
        "hue": hue(member.id),
        "timeout_until": timestamp(member.timeout_until),
    }


def _roles(guild: Guild) -> list[JSON]:
    """Return the roles, highest first."""
    roles = sorted(guild.roles.values(), key=lambda role: role.rank, reverse=True)
    return [
        {
            "id": str(role.id),
            "name": role.name,
            "colour": colour_of(role),
            "hoist": role.hoist,
            "mentionable": role.mentionable,
            "managed": role.managed,
        }
        for role in roles
        if not role.is_everyone
    ]
