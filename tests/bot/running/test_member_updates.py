"""A member's roles have changed, and no member is known from before."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import discord

from bot.running.member_updates import RawMemberRoles, tell_of_member_roles


def test_the_event_is_told_as_it_came_after_the_library_has_had_it() -> None:
    heard: list[Any] = []
    parsers = {"GUILD_MEMBER_UPDATE": lambda data: heard.append("the library")}
    client = SimpleNamespace(
        _connection=SimpleNamespace(parsers=parsers),
        dispatch=lambda event, told: heard.append((event, told)),
    )
    tell_of_member_roles(cast(discord.Client, client))
    parsers["GUILD_MEMBER_UPDATE"]({"guild_id": "7", "user": {"id": "8", "bot": True}, "roles": ["1", "2"]})
    assert heard == ["the library", ("raw_member_roles", RawMemberRoles(7, 8, frozenset({1, 2}), bot=True))]
