"""The bot's requests in plain words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from bot.demo.browser.doings import RequestWords
from bot.local_discord import Entry, World
from bot.local_discord.seeding import Community, seed

NOW = datetime(2026, 3, 2, 21, tzinfo=UTC)
SECRET = "interaction.0123456789secret"


@pytest.fixture
def community() -> Community:
    world = World(lambda: NOW)
    return seed(
        world,
        {
            "guild": {"name": "Circle"},
            "channels": ["evening"],
            "people": [{"name": "ana"}],
            "bot": {"name": "aid"},
        },
    )


def request(method: str, route: str, path: str, body: Any = None, status: int = 200) -> Entry:
    entry = Entry(1, NOW, method, route, path, None, body)
    entry.status = status
    return entry


def test_a_message_is_told_by_its_place(community: Community) -> None:
    words = RequestWords(community.world, community.guild)
    assert community.application is not None
    route = "/channels/{channel_id}/messages"
    evening = community.channels["evening"].id
    direct = community.world.channels.direct(community.people["ana"], community.application.user).id
    said = {"content": "words of a member"}
    assert (
        words.in_words(request("POST", route, f"/channels/{evening}/messages", said)) == "posts in #evening"
    )
    assert words.in_words(request("POST", route, f"/channels/{direct}/messages")) == "writes to Ana privately"
    gone = request("GET", route, "/channels/1/messages?limit=100")
    assert words.in_words(gone) == "reads back in a channel that is gone"


@pytest.mark.parametrize(
    ("method", "route"),
    [
        ("POST", "/interactions/{interaction_id}/{token}/callback"),
        ("POST", "/webhooks/{webhook_id}/{token}"),
        ("PATCH", "/webhooks/{webhook_id}/{token}/messages/{message_id}"),
        ("PUT", "/something/new/{token}"),
    ],
)
def test_no_token_is_shown(method: str, route: str, community: Community) -> None:
    words = RequestWords(community.world, community.guild)
    path = route.replace("{token}", SECRET).replace("{webhook_id}", "123").replace("{interaction_id}", "123")
    assert SECRET not in words.in_words(request(method, route, path, {"type": 4}))


@pytest.mark.parametrize(
    ("status", "word"),
    [(200, "done"), (204, "done"), (403, "refused"), (502, "Discord failed"), (0, "cut off")],
)
def test_what_became_of_it_is_one_of_a_few_words(status: int, word: str, community: Community) -> None:
    words = RequestWords(community.world, community.guild)
    assert words.status(request("GET", "/users/@me", "/users/@me", status=status)) == word
