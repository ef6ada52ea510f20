"""Who asks, and what they mean by the ids they send."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...actors import Actor
from ...refusals import Refused
from ...world import Message, Place, User
from ..frames import Frame

if TYPE_CHECKING:
    from ..live import LivePage
    from ..page import Page


@dataclass(frozen=True, slots=True)
class Doing:
    """`user` is who the visitor was when they asked: being somebody else afterwards changes nothing of it."""

    page: Page
    live: LivePage
    user: User

    @property
    def actor(self) -> Actor:
        return self.page.actor(self.user)

    def place(self, frame: Frame, key: str = "channel") -> Place:
        """Return the place that is meant. Raises `Refused` 10003 also where the person does not see it."""
        place = self.page.world.channels.by_id.get(frame.snowflake(key))
        if place is None or not self.page.world.access.may_view(place, self.user.id):
            raise Refused(10003)
        return place

    def message(self, frame: Frame, key: str = "message") -> Message:
        """Return the message that is meant. Raises `Refused` 10008 also where the person does not see it."""
        message = self.page.world.messages.find(frame.snowflake(key))
        if message is None:
            raise Refused(10008)
        return self.actor.seen_message(message)
