from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.local_discord.actors import Actor
from bot.local_discord.interactions.desk import Interactions
from bot.local_discord.seeding import Community, seed
from bot.local_discord.world import World

DESCRIPTION: dict[str, Any] = {
    "guild": {"name": "Harbour", "owner": "olga"},
    "roles": [{"name": "Moderator", "permissions": ["manage_messages"], "mentionable": True}],
    "channels": [
        {"name": "general"},
        {"name": "alerts", "only_for": ["Moderator"]},
        {"name": "stories", "type": "forum"},
        {"name": "news", "overwrites": [{"role": "@everyone", "deny": ["send_messages"]}]},
    ],
    "people": ["ana", "bea", {"name": "sam", "roles": ["Moderator"]}, {"name": "zoe", "joined": False}],
    "bot": "Mutual Aid",
}


@dataclass
class Quiet:
    """A Discord without a server: what people do among themselves needs none."""

    now: datetime = datetime(2026, 3, 2, 9, tzinfo=UTC)

    def __post_init__(self) -> None:
        self.world = World(lambda: self.now)
        self.interactions = Interactions(self.world)
        self.community: Community = seed(self.world, DESCRIPTION)

    def actor(self, name: str) -> Actor:
        return Actor(self, self.community.people[name])

    def advance(self, **duration: float) -> None:
        self.now += timedelta(**duration)
