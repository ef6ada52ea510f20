from datetime import UTC, datetime
from typing import Any

import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.seeding import Community, SeedRefused, seed
from bot.local_discord.world import ChannelType, World

HARBOUR: dict[str, Any] = {
    "guild": {"name": "Harbour", "locale": "es-ES", "owner": "olga"},
    "roles": [{"name": "Admin", "permissions": ["manage_guild"]}, {"name": "Moderator", "mentionable": True}],
    "channels": [
        {"name": "Rooms", "type": "category"},
        {"name": "general", "topic": "Everything", "category": "Rooms"},
        {"name": "alerts", "only_for": ["Moderator"]},
        {"name": "stories", "type": "forum", "tags": ["hope"]},
        {
            "name": "secret",
            "overwrites": [{"role": "@everyone", "deny": ["send_messages"]}],
        },
    ],
    "people": [
        {"name": "ana", "locale": "es-ES", "dms_closed": True},
        {"name": "sam", "display_name": "Sam S.", "roles": ["Moderator"]},
        {"name": "zoe", "joined": False},
        "bea",
    ],
    "bot": {"name": "Mutual Aid", "intents": ["members"], "kept_out_of": ["secret"]},
}


def world() -> World:
    return World(lambda: datetime(2026, 3, 2, 9, tzinfo=UTC))


@pytest.fixture
def harbour() -> Community:
    return seed(world(), HARBOUR)


def test_people_are_as_described(harbour: Community) -> None:
    ana, sam, zoe = (harbour.people[name] for name in ("ana", "sam", "zoe"))
    assert (ana.locale, ana.dms_open, ana.global_name) == ("es-ES", False, "Ana")
    assert sam.global_name == "Sam S."
    assert harbour.guild.members[sam.id].role_ids == {harbour.roles["Moderator"].id}
    assert zoe.id not in harbour.guild.members
    assert harbour.guild.owner_id == harbour.people["olga"].id


def test_the_first_role_stands_above_the_second_and_the_bot_above_both(harbour: Community) -> None:
    own = harbour.world.roles.named(harbour.guild, "Mutual Aid")
    admin, moderator = harbour.roles["Admin"], harbour.roles["Moderator"]
    assert own.position > admin.position > moderator.position
    assert admin.permissions == bits.MANAGE_GUILD
    assert moderator.mentionable


def test_channels_are_seen_only_by_those_they_are_for_and_by_the_bot(harbour: Community) -> None:
    assert harbour.application is not None
    may_view = harbour.world.access.may_view
    bot_id = harbour.application.user.id
    alerts, secret = harbour.channels["alerts"], harbour.channels["secret"]
    seen_by = {name for name, user in harbour.people.items() if may_view(alerts, user.id)}
    assert seen_by == {"sam", "olga"}
    assert may_view(alerts, bot_id)
    assert not may_view(secret, bot_id)
    assert not harbour.world.access.may(secret, harbour.people["ana"].id, bits.SEND_MESSAGES)
    assert harbour.channels["stories"].type is ChannelType.FORUM
    assert harbour.channels["stories"].available_tags[0]["name"] == "hope"
    assert harbour.channels["general"].parent_id == harbour.channels["Rooms"].id


def test_the_bot_gets_only_the_intents_that_are_named(harbour: Community) -> None:
    assert harbour.application is not None
    assert harbour.application.members_allowed
    assert not harbour.application.message_content_allowed


def test_a_second_guild_shares_people_and_bot_of_the_same_name() -> None:
    shared = world()
    first = seed(shared, {"guild": "One", "people": ["ana"], "bot": "Helper"})
    second = seed(shared, {"guild": "Two", "people": ["ana"], "bot": "Helper"})
    assert first.people["ana"] is second.people["ana"]
    assert first.application is second.application
    assert len(shared.users.guilds_of(first.people["ana"].id)) == 2


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"guilt": {}}, ("guilt",)),
        ({"guild": {}}, ("guild", "name")),
        ({"roles": "Admin"}, ("roles",)),
        ({"roles": ["A", "A"]}, ("roles", 1, "name")),
        ({"roles": [{"name": "A", "permissions": ["fly"]}]}, ("roles", 0, "permissions", 0)),
        ({"channels": [{"name": "a", "type": "tv"}]}, ("channels", 0, "type")),
        ({"channels": [{"name": "a", "only_for": ["Nobody"]}]}, ("channels", 0, "only_for", 0)),
        ({"channels": [{"name": "a", "topics": 1}]}, ("channels", 0, "topics")),
        ({"people": [{"name": "a", "roles": ["Nobody"]}]}, ("people", 0, "roles", 0)),
        ({"people": ["ana", "ana"]}, ("people", 1, "name")),
        ({"bot": {"name": "b", "intents": ["mind"]}}, ("bot", "intents")),
        ({"bot": {"name": "b", "kept_out_of": ["x"]}}, ("bot", "kept_out_of", 0)),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_place(
    changes: dict[str, Any], path: tuple[str | int, ...]
) -> None:
    with pytest.raises(SeedRefused) as refused:
        seed(world(), {"guild": "One", **changes})
    assert refused.value.path == path
