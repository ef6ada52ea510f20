"""One bot in two groups, each carried by a shard of its own."""

from __future__ import annotations

from typing import Any

from bot.demo.building import BOT_NAME
from bot.demo.stage import Stage
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import Community, seed
from tests.stories.conftest import OpenStory

OTHER: dict[str, Any] = {
    "guild": {"name": "Harbour", "owner": "Olga"},
    "bot": {"name": BOT_NAME},
    "roles": [{"name": "Admin"}, {"name": "Moderator"}, {"name": "On call"}],
    "channels": [{"name": "lounge"}, {"name": "alerts", "only_for": ["Moderator"]}],
    "people": [{"name": "Vera"}, {"name": "Max", "roles": ["Moderator", "On call"]}],
}


async def test_an_alert_stays_in_the_group_it_came_from_whichever_shard_carries_it(
    open_story: OpenStory,
) -> None:
    others: list[Community] = []

    async def build_another(story: Stage) -> None:
        story.discord.gateway.shards = 2
        first = story.community.guild.id
        # A guild's shard follows from its id; the second group gets one that the other shard carries.
        other_id = ((first >> 22) + 1) << 22
        others.append(seed(story.discord.world, {**OTHER, "guild": {**OTHER["guild"], "id": other_id}}))

    story = await open_story(before_the_bot=build_another)
    sessions = story.discord.gateway.sessions_of(story.application)
    assert [session.shard for session in sessions] == [(0, 2), (1, 2)]
    [other] = others
    max_, vera = (Actor(story.discord, other.people[name], guild=other.guild) for name in ("Max", "Vera"))
    sam, ana = story.actor("Sam"), story.actor("Ana")

    await ana.writes("#evening", "I want to die")
    await vera.writes("#lounge", "I want to die")
    await story.settle()

    [here] = sam.sees("#alerts")
    [there] = max_.sees("#alerts")
    assert "@Ana" in here.text
    assert here.pings_me
    assert "@Vera" in there.text
    assert there.pings_me
    assert len(ana.sees_dm()) == len(vera.sees_dm()) == 1
    await max_.presses(there, "Acknowledge")
    await story.settle()
    assert len(ana.sees_dm()) == 1
    assert len(vera.sees_dm()) == 2
