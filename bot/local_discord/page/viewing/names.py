"""Names, colours and initials as one person sees them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from ...world import Guild, Member, Role, User

if TYPE_CHECKING:
    from ...world import World

_MENTION = re.compile(r"<(@!?|@&|#)([0-9]{1,20})>")


def colour_of(role: Role) -> str | None:
    """Return the colour of a role as CSS writes it; None for one that has none."""
    return f"#{role.color:06x}" if role.color else None


def colour_above(member: Member | None) -> str | None:
    """Return the colour of a member's name: that of their highest role that has one."""
    if member is None:
        return None
    return next((colour_of(role) for role in reversed(member.roles) if role.color), None)


def name_in(guild: Guild | None, user: User) -> str:
    """Return the name of a person where `guild` is."""
    member = None if guild is None else guild.members.get(user.id)
    return user.display_name if member is None else member.display_name


def initials(name: str) -> str:
    """Return one or two letters to stand for a picture."""
    words = [word for word in name.split() if word[0].isalnum()] or [name or "?"]
    return "".join(word[0] for word in words[:2]).upper()


def hue(user_id: int) -> int:
    """Return the hue (0 to 359) of somebody's picture; neighbouring ids are far apart."""
    return user_id * 137 % 360


class Mentions:
    """The mentions in a text as it travels, as `reader_id` sees them."""

    def __init__(self, world: World, guild: Guild | None, reader_id: int) -> None:
        self._world = world
        self._guild = guild
        self._reader_id = reader_id

    def read(self, encoded: str) -> dict[str, dict[str, str | None]]:
        """Return {"<@1>": {"name": "@Ana", "colour": "#aa0000"}} of all that `encoded` mentions."""
        return {
            match[0]: dict(zip(("name", "colour"), self._named(match[1], int(match[2])), strict=True))
            for match in _MENTION.finditer(encoded)
        }

    def _named(self, kind: str, wanted: int) -> tuple[str, str | None]:
        guild = self._guild
        if kind == "#":
            place: Any = self._world.channels.by_id.get(wanted)
            seen = place is not None and self._world.access.may_view(place, self._reader_id)
            return f"#{getattr(place, 'name', 'direct messages')}" if seen else "#unknown", None
        if kind == "@&":
            role = None if guild is None else guild.roles.get(wanted)
            return ("@deleted-role", None) if role is None else (f"@{role.name}", colour_of(role))
        user = self._world.users.by_id.get(wanted)
        if user is None:
            return "@unknown-user", None
        member = None if guild is None else guild.members.get(wanted)
        return f"@{name_in(guild, user)}", colour_above(member)
