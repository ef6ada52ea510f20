"""Visiting a demo without a browser: as its people, and with what stands behind the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.demo.browser.demo import Demo
from bot.demo.camera import Camera
from bot.demo.post import Post
from bot.local_discord.actors import Actor
from bot.local_discord.world import Message

SECONDS_TO_START = 60.0
SECONDS_TO_COME = 30.0


class Visit:
    """A demo seen by a test."""

    def __init__(self, demo: Demo) -> None:
        self.demo = demo
        self.camera = Camera(demo.discord.world, demo.community.guild, demo.zone)

    def actor(self, name: str) -> Actor:
        """Return a person of the group, to act as."""
        return Actor(self.demo.discord, self.demo.community.people[name], guild=self.demo.community.guild)

    async def until(self, condition: Callable[[], Any], seconds: float = SECONDS_TO_COME) -> Any:
        """Wait until `condition` holds, and return what it returned."""
        return await self.demo.discord.changed(condition, timeout=seconds)

    async def perform(self, action: str, **arguments: Any) -> None:
        """Do something behind the scenes."""
        await self.demo.backstage.perform(action, arguments)

    def state(self, part: str) -> Any:
        """Return one part of what the page shows of what is behind the scenes."""
        return self.demo.backstage.state()[part]

    def fault(self, name: str) -> Any:
        """Return one of the faults as the page shows it."""
        return next(fault for fault in self.state("faults") if fault["name"] == name)

    def alerts_about(self, name: str, reader: str = "Sam") -> list[Post]:
        """Return the alerts about somebody that `reader` can see and acknowledge."""
        seen = self.camera.seen_by(self.demo.community.people[reader])
        return [
            post
            for post in seen
            if post.by_bot
            and name in post.text
            and any(button.label == "Acknowledge" and button.enabled for button in post.buttons)
        ]

    async def alert_about(self, name: str) -> Message:
        """Wait for an alert about somebody."""
        posts = await self.until(lambda: self.alerts_about(name))
        message = self.demo.discord.world.messages.find(posts[-1].id)
        assert message is not None
        return message
