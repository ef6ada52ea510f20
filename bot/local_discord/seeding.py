"""A community from a plain dictionary: what a scene, a story or a page of YAML says before anything happens.

    guild:     {name: "Harbour", locale: "en-US", owner: "olga", id: 123, everyone: ["view_channel", …]}
    roles:     [{name: "Moderator", permissions: ["manage_messages"], mentionable: true}]
    channels:  [{name: "meeting-room", type: "text", topic: "…", category: "Support", only_for: ["Moderator"],
                 tags: ["question"], slowmode: 0,
                 overwrites: [{role: "Member", allow: ["…"], deny: ["…"]}]}]
    people:    [{name: "ana", display_name: "Ana", nick: "Ana P.", locale: "es-ES", roles: ["Moderator"],
                 dms_closed: false, joined: true, id: 456}]
    bot:       {name: "Mutual Aid", token: "…", permissions: ["administrator"],
                intents: ["members", "message_content", "presences"], kept_out_of: ["secret"]}

Only `guild.name` and the names are needed; every entry of a list may also be the bare name. Roles stand in
the order given, the first highest, the bot's own above them all. `only_for` hides a channel from everybody
but those roles and the bot (which `kept_out_of` keeps out all the same). Permissions are Discord's names in
small letters; without any given, the bot has `BOT_BY_DEFAULT`. Without an `owner`, one named "owner" is made.
People and bots of a name that the world knows already are the same ones, so that guilds may share them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from . import permissions as bits
from .world import Application, Channel, ChannelType, Guild, Role, User, World

BOT_BY_DEFAULT = (
    bits.VIEW_CHANNEL | bits.SEND_MESSAGES | bits.SEND_MESSAGES_IN_THREADS | bits.EMBED_LINKS
    | bits.ATTACH_FILES | bits.READ_MESSAGE_HISTORY | bits.ADD_REACTIONS | bits.MENTION_EVERYONE
    | bits.CREATE_PUBLIC_THREADS | bits.CREATE_PRIVATE_THREADS | bits.MANAGE_THREADS | bits.MANAGE_MESSAGES
    | bits.MANAGE_ROLES | bits.MANAGE_EVENTS | bits.CREATE_EVENTS | bits.USE_APPLICATION_COMMANDS
    | bits.MANAGE_CHANNELS | bits.CONNECT | bits.SPEAK | bits.REQUEST_TO_SPEAK | bits.MUTE_MEMBERS
    | bits.MOVE_MEMBERS
)  # fmt: skip
CHANNEL_TYPES = {
    "text": ChannelType.TEXT,
    "announcement": ChannelType.ANNOUNCEMENT,
    "forum": ChannelType.FORUM,
    "voice": ChannelType.VOICE,
    "stage": ChannelType.STAGE,
    "category": ChannelType.CATEGORY,
}
INTENTS = frozenset({"members", "message_content", "presences"})
_KEYS = {
    "guild": {"name", "locale", "owner", "id", "everyone"},
    "roles": {"name", "permissions", "mentionable", "id"},
    "channels": {"name", "type", "topic", "category", "only_for", "tags", "slowmode", "overwrites", "id"},
    "people": {"name", "display_name", "nick", "locale", "roles", "dms_closed", "joined", "id"},
    "bot": {"name", "token", "permissions", "intents", "kept_out_of"},
    "overwrites": {"role", "allow", "deny"},
}

Path = tuple[str | int, ...]


class SeedRefused(ValueError):
    """The description makes no sense. `path` leads to the place, such as `("people", 2, "roles", 0)`."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(f"{'.'.join(str(step) for step in path)}: {message}")
        self.path = path
        self.message = message


@dataclass(frozen=True)
class Community:
    """What was built. People, roles and channels by the names in the description."""

    world: World
    guild: Guild
    application: Application | None
    roles: Mapping[str, Role]
    channels: Mapping[str, Channel]
    people: Mapping[str, User]


def seed(world: World, description: Mapping[str, Any]) -> Community:
    """Build a guild. Raises `SeedRefused`; the world is then to be thrown away."""
    _check_keys((), description, set(_KEYS) - {"overwrites"})
    about = _entry("guild", (), description.get("guild"))
    owner_name = about.get("owner") or "owner"
    listed = dict(_entries("people", description))
    about_owner = next((entry for entry in listed.values() if entry["name"] == owner_name), None)
    owner = _person_named(world, owner_name, about_owner)
    everyone = about.get("everyone")
    guild = world.guilds.create(
        about["name"],
        owner=owner,
        id=about.get("id"),
        preferred_locale=about.get("locale", "en-US"),
        everyone=bits.EVERYONE_BY_DEFAULT
        if everyone is None
        else _permissions(("guild", "everyone"), everyone),
    )
    roles = _roles(world, guild, description)
    application = None
    if description.get("bot") is not None:
        application = _bot(world, guild, description["bot"])
    channels = _channels(world, guild, description, roles, application)
    people = _people(world, guild, description, roles)
    return Community(world, guild, application, roles, channels, {owner.name: owner, **people})


def _roles(world: World, guild: Guild, description: Mapping[str, Any]) -> dict[str, Role]:
    entries = list(_entries("roles", description))
    names: dict[str, None] = {}
    for path, entry in entries:
        _refuse_twice(path, entry["name"], names)
        names[entry["name"]] = None
    roles: dict[str, Role] = {}
    for path, entry in reversed(entries):
        roles[entry["name"]] = world.roles.create(
            guild,
            entry["name"],
            permissions=_permissions((*path, "permissions"), entry.get("permissions") or ()),
            mentionable=bool(entry.get("mentionable")),
            id=entry.get("id"),
        )
    return roles


def _bot(world: World, guild: Guild, given: Any) -> Application:
    entry = _entry("bot", (), given)
    known = [each for each in world.users.applications.values() if each.name == entry["name"]]
    if known:
        application = known[0]
    else:
        intents = entry.get("intents")
        unknown = set(intents or ()) - INTENTS
        if unknown:
            raise SeedRefused(("bot", "intents"), f"unknown: {', '.join(sorted(unknown))}")
        allowed = INTENTS if intents is None else intents
        application = world.users.create_application(
            entry["name"],
            token=entry.get("token"),
            members_allowed="members" in allowed,
            message_content_allowed="message_content" in allowed,
            presences_allowed="presences" in allowed,
        )
    granted = entry.get("permissions")
    world.guilds.add_bot(
        guild,
        application,
        permissions=BOT_BY_DEFAULT if granted is None else _permissions(("bot", "permissions"), granted),
    )
    return application


def _channels(
    world: World,
    guild: Guild,
    description: Mapping[str, Any],
    roles: Mapping[str, Role],
    application: Application | None,
) -> dict[str, Channel]:
    channels: dict[str, Channel] = {}
    for path, entry in _entries("channels", description):
        _refuse_twice(path, entry["name"], channels)
        kind = _one_of((*path, "type"), entry.get("type", "text"), CHANNEL_TYPES)
        attributes: dict[str, Any] = {"topic": entry.get("topic"), "slowmode": entry.get("slowmode", 0)}
        if entry.get("category") is not None:
            attributes["parent_id"] = _one_of((*path, "category"), entry["category"], channels).id
        if entry.get("tags"):
            attributes["available_tags"] = [_tag(world, name) for name in entry["tags"]]
        channel = world.channels.create(guild, entry["name"], type=kind, id=entry.get("id"), **attributes)
        channels[entry["name"]] = channel
        if entry.get("only_for") is not None:
            let_in: list[Any] = [
                _one_of((*path, "only_for", index), name, roles)
                for index, name in enumerate(entry["only_for"])
            ]
            if application is not None:
                let_in.append(guild.members[application.user.id])
            world.channels.hide(channel, except_from=let_in)
        own = {} if application is None else {application.name: world.roles.named(guild, application.name)}
        for index, overwrite in enumerate(entry.get("overwrites") or ()):
            _overwrite(world, channel, (*path, "overwrites", index), overwrite, {**own, **roles})
    _keep_out(world, guild, description, channels, application)
    return channels


def _tag(world: World, name: str) -> dict[str, Any]:
    return {
        "id": str(world.snowflakes.next()),
        "name": name,
        "moderated": False,
        "emoji_id": None,
        "emoji_name": None,
    }


def _overwrite(world: World, channel: Channel, path: Path, given: Any, roles: Mapping[str, Role]) -> None:
    if not isinstance(given, Mapping):
        raise SeedRefused(path, "expected a mapping with role, allow, deny")
    _check_keys(path, given, _KEYS["overwrites"])
    everybody = {"@everyone": channel.guild.everyone, **roles}
    world.channels.overwrite(
        channel,
        _one_of((*path, "role"), given.get("role"), everybody),
        allow=_permissions((*path, "allow"), given.get("allow") or ()),
        deny=_permissions((*path, "deny"), given.get("deny") or ()),
    )


def _keep_out(
    world: World,
    guild: Guild,
    description: Mapping[str, Any],
    channels: Mapping[str, Channel],
    application: Application | None,
) -> None:
    bot = description.get("bot")
    if application is None or not isinstance(bot, Mapping):
        return
    for index, name in enumerate(bot.get("kept_out_of") or ()):
        channel = _one_of(("bot", "kept_out_of", index), name, channels)
        world.channels.overwrite(channel, guild.members[application.user.id], deny=bits.VIEW_CHANNEL)


def _people(
    world: World, guild: Guild, description: Mapping[str, Any], roles: Mapping[str, Role]
) -> dict[str, User]:
    people: dict[str, User] = {}
    for path, entry in _entries("people", description):
        _refuse_twice(path, entry["name"], people)
        user = _person_named(world, entry["name"], entry)
        people[user.name] = user
        had = [
            _one_of((*path, "roles", index), name, roles)
            for index, name in enumerate(entry.get("roles") or ())
        ]
        if entry.get("joined", True):
            member = world.members.add(guild, user, roles=had, nick=entry.get("nick"))
            for role in had:  # the owner is a member before the roles exist
                world.members.give_role(member, role)
    return people


def _person_named(world: World, name: str, about: Mapping[str, Any] | None = None) -> User:
    about = about or {}
    try:
        user = world.users.named(name)
    except KeyError:
        return world.users.create(
            name,
            id=about.get("id"),
            global_name=about.get("display_name") or name.replace("-", " ").title(),
            locale=about.get("locale", "en-US"),
            dms_open=not about.get("dms_closed", False),
        )
    if "locale" in about:
        world.users.set_locale(user, about["locale"])
    if "dms_closed" in about:
        world.users.set_dms_open(user, open_to_members=not about["dms_closed"])
    if "display_name" in about:
        user.global_name = about["display_name"]
    return user


def _entries(kind: str, description: Mapping[str, Any]) -> Iterable[tuple[Path, Mapping[str, Any]]]:
    given = description.get(kind)
    if given is None:
        return
    if not isinstance(given, list):
        raise SeedRefused((kind,), "expected a list")
    for index, item in enumerate(given):
        yield (kind, index), _entry(kind, (index,), item)


def _entry(kind: str, below: Path, given: Any) -> Mapping[str, Any]:
    path = (kind, *below)
    entry = {"name": given} if isinstance(given, str) else given
    if not isinstance(entry, Mapping):
        raise SeedRefused(path, "expected a mapping or a name")
    _check_keys(path, entry, _KEYS[kind])
    if not isinstance(entry.get("name"), str) or not entry["name"]:
        raise SeedRefused((*path, "name"), "a name is needed")
    return entry


def _check_keys(path: Path, entry: Mapping[str, Any], known: set[str]) -> None:
    for key in entry:
        if key not in known:
            raise SeedRefused((*path, key), f"unknown; known are {', '.join(sorted(known))}")


def _refuse_twice(path: Path, name: str, present: Mapping[str, Any]) -> None:
    if name in present:
        raise SeedRefused((*path, "name"), f'"{name}" is there twice')


def _permissions(path: Path, names: Iterable[str]) -> int:
    granted = 0
    for index, name in enumerate(names):
        try:
            granted |= bits.named(str(name))
        except KeyError:
            raise SeedRefused((*path, index), f'"{name}" is no permission of Discord') from None
    return granted


def _one_of(path: Path, name: Any, known: Mapping[str, Any]) -> Any:
    if name not in known:
        raise SeedRefused(path, f'"{name}" is not among {", ".join(known) or "none"}')
    return known[name]
