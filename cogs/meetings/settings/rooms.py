"""Where a meeting takes place: a channel that exists, or one that is made for it and removed after it."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from bot.community import ChannelReference
from bot.configuration import Misplaced, SettingsModel

CategoryName = Annotated[str, Field(min_length=1, max_length=100)]


class RoomKind(Enum):
    """How people meet in a room."""

    VOICE = "voice"
    STAGE = "stage"
    TEXT = "text"


class Room(SettingsModel):
    """A meeting's room: in a channel that exists, or a channel of its own under a category.

    Text in a channel that exists is a private thread of it.
    """

    kind: RoomKind = Field(description="voice, stage or text")
    channel: ChannelReference | None = Field(
        default=None,
        description='A channel that exists, in quotes: "#hall". A text meeting is a private thread of it',
    )
    category: CategoryName | None = Field(
        default=None,
        description="The category in which a channel is made for each meeting, and removed after it",
    )

    @property
    def made(self) -> bool:
        """Whether a channel is made for the meeting, and removed after it."""
        return self.category is not None

    @model_validator(mode="after")
    def _one_place(self) -> Room:
        if self.channel is None and self.category is None:
            raise Misplaced((), "no place is given", '`channel: "#a-channel"` or `category: Meetings`')
        if self.channel is not None and self.category is not None:
            raise Misplaced(("category",), "`channel` is given as well", "one of the two")
        return self
