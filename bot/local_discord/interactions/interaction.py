"""One interaction: who used what where, what the bot answered, and how long it may still do so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from ..world.people import Application, Guild, User
from ..world.places import Place
from ..world.posts import Message
from .commands import Command

JSON = dict[str, Any]

TOKEN_LIFE = timedelta(minutes=15)


@dataclass(eq=False, slots=True)
class Interaction:
    """What a person did that a bot must answer. `kind` is one of the numbers in `command_types`."""

    id: int
    token: str
    application: Application
    kind: int
    user: User
    place: Place
    data: JSON
    created_at: datetime
    sent_at: float
    """When it was sent, on the clock of the event loop: the deadline for the first answer is in real time."""
    command: Command | None = None
    source: Message | None = None
    """The message whose button or menu was used."""
    origin: Interaction | None = None
    """For a submitted modal: the interaction that was answered with the modal."""

    answer: int | None = None
    original: Message | None = None
    followups: list[Message] = field(default_factory=list)
    modal: JSON | None = None
    choices: list[JSON] | None = None

    @property
    def guild(self) -> Guild | None:
        return self.place.guild_or_none

    def alive(self, now: datetime) -> bool:
        """Return whether its token is still good at `now`."""
        return now < self.created_at + TOKEN_LIFE
