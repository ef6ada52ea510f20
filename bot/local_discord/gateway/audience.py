"""Who hears an event, and who hears all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..world.events import Event, Intent

if TYPE_CHECKING:
    from ..world import World
    from .sessions import Session


class Audience:
    def __init__(self, world: World) -> None:
        self._world = world

    def hears(self, session: Session, event: Event) -> bool:
        """Whether a session is told of an event: see `Event`."""
        user_id = session.application.user.id
        if event.only is not None and user_id not in event.only:
            return False
        intended = not event.intents or session.intents & event.intents
        if not intended and user_id not in event.without_intent:
            return False
        if not session.carries(event.guild_id):
            return False
        if event.guild_id is not None and event.only is None:
            guild = self._world.guilds.by_id.get(event.guild_id)
            if guild is None or user_id not in guild.members or not guild.available:
                return False
            if event.permission and not self._world.access.in_guild(guild, user_id) & event.permission:
                return False
        return event.channel is None or self._world.access.may_view(event.channel, user_id)

    def reads_content(self, session: Session, event: Event) -> bool:
        """Whether a session gets an event whole, and not without what people wrote."""
        return (
            event.redacted is None
            or bool(session.intents & Intent.MESSAGE_CONTENT)
            or session.application.user.id in event.reads_anyway
        )
