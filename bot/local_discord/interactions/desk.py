"""Where interactions are handed to bots and their answers come in."""

from __future__ import annotations

import asyncio
import secrets
from typing import TYPE_CHECKING, Any

from ..changes import Changes
from ..refusals import Refused
from ..world.events import Event
from ..world.people import Application, User
from ..world.places import Place
from ..world.posts import Message
from .commands import Command, CommandRegistry
from .interaction import Interaction
from .interaction_payload import interaction_create

if TYPE_CHECKING:
    from ..world import World

JSON = dict[str, Any]


class Interactions:
    """All interactions of a world, and the commands that may start them.

    `deadline` is how many seconds of real time a bot has for its first answer; None: as long as it likes.
    `changes` wakes those who wait; whoever gives their own sees to it that it watches the world.
    Interactions live until their token ends, 15 minutes by the clock of the world.
    """

    def __init__(self, world: World, *, deadline: float | None = 3.0, changes: Changes | None = None) -> None:
        self.world = world
        self.deadline = deadline
        self.changes = changes or Changes()
        if changes is None:
            world.watch(self.changes.notify)
        self.commands = CommandRegistry(world.snowflakes.next)
        self._by_token: dict[str, Interaction] = {}

    def start(
        self,
        application: Application,
        kind: int,
        user: User,
        place: Place,
        data: JSON,
        *,
        command: Command | None = None,
        source: Message | None = None,
        origin: Interaction | None = None,
    ) -> Interaction:
        """Tell a bot what a person did. Whether they may is for those to ask who act as a person.

        Raises `Refused` 50001 for somebody who is not in the guild at all.
        """
        guild = place.guild_or_none
        if guild is not None and user.id not in guild.members:
            raise Refused(50001)
        self._forget_the_old()
        interaction = Interaction(
            id=self.world.snowflakes.next(),
            token=f"interaction.{secrets.token_urlsafe(48)}",
            application=application,
            kind=kind,
            user=user,
            place=place,
            data=data,
            created_at=self.world.now(),
            sent_at=asyncio.get_running_loop().time(),
            command=command,
            source=source,
            origin=origin,
        )
        self._by_token[interaction.token] = interaction
        self.world.emit(
            Event(
                "INTERACTION_CREATE",
                interaction_create(self.world, interaction),
                place.guild_id,
                only=frozenset({application.user.id}),
            )
        )
        return interaction

    def awaiting_answer(self, interaction_id: int, token: str) -> Interaction:
        """Return an interaction that may get its first answer now.

        Raises 10062 where there is none or its deadline is over, 40060 where it has been answered.
        """
        interaction = self._by_token.get(token)
        if interaction is None or interaction.id != interaction_id:
            raise Refused(10062)
        if interaction.answer is not None:
            raise Refused(40060)
        if self.is_late(interaction) or not interaction.alive(self.world.now()):
            raise Refused(10062)
        return interaction

    def answered(self, application_id: int, token: str) -> Interaction:
        """Return an interaction whose token may be used as a webhook.

        Raises 50027 where the token is unknown or over, 10015 where nothing has been answered yet.
        """
        interaction = self._by_token.get(token)
        if interaction is None or interaction.application.id != application_id:
            raise Refused(50027)
        if not interaction.alive(self.world.now()):
            raise Refused(50027)
        if interaction.answer is None:
            raise Refused(10015)
        return interaction

    def is_late(self, interaction: Interaction) -> bool:
        """Return whether the deadline for the first answer is over."""
        if self.deadline is None:
            return False
        return asyncio.get_running_loop().time() - interaction.sent_at > self.deadline

    def _forget_the_old(self) -> None:
        now = self.world.now()
        while self._by_token:
            oldest = next(iter(self._by_token.values()))
            if oldest.alive(now):
                return
            del self._by_token[oldest.token]
