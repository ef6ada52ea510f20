"""That a member's roles have changed, although no members are kept in memory.

The library drops such an event when it does not know the member from before, and it knows none here. So the
event is passed on as it came: `on_raw_member_roles(RawMemberRoles)`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import discord

_EVENT = "GUILD_MEMBER_UPDATE"


@dataclass(frozen=True)
class RawMemberRoles:
    """The roles that a member has now. `bot`: it is no person."""

    guild_id: int
    user_id: int
    role_ids: frozenset[int]
    bot: bool


def tell_of_member_roles(client: discord.Client) -> None:
    """Let `client` dispatch `raw_member_roles` whenever Discord tells of a changed member."""
    parsers = client._connection.parsers
    as_before = parsers[_EVENT]

    def parse(data: Any) -> None:
        as_before(data)
        user = data["user"]
        client.dispatch(
            "raw_member_roles",
            RawMemberRoles(
                guild_id=int(data["guild_id"]),
                user_id=int(user["id"]),
                role_ids=frozenset(int(role) for role in data["roles"]),
                bot=bool(user.get("bot")),
            ),
        )

    parsers[_EVENT] = parse
