"""What `group.yaml` of a demo group may hold."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field

from bot.configuration import SettingsModel
from bot.configuration.zones import TimeZoneName
from bot.demo.scene.grammar import PlaceField, WantedField
from bot.demo.scene.group import Group, GuildDescription, PersonDescription


def _clock_time(text: str) -> str:
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", text):
        raise ValueError(f'`{text}` is no time of day; expected hours and minutes in quotes, such as "20:40"')
    return text


TimeOfDay = Annotated[str, AfterValidator(_clock_time)]


def time_of(text: TimeOfDay) -> time:
    """Return the time of day that `text` ("20:40") names."""
    return time.fromisoformat(text)


class Resident(PersonDescription):
    """A person one can be in the demo."""

    about: str = Field(min_length=1, max_length=90, description="who this is, in a line")
    time_zone: TimeZoneName = Field(description="the zone of their clocks")


class Remark(SettingsModel):
    """Something that was said before the visitor comes in."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    at: TimeOfDay = Field(description='when, on the clocks of the group: "20:40"')
    place: PlaceField = Field(alias="in", description='"#evening", or "#evening > title of a thread"')
    by: str = Field(description="a person of the group")
    text: str = Field(min_length=1, max_length=2000)
    title: str | None = Field(None, description="in a forum: the title of the post that this opens")
    answers: WantedField | None = Field(None, description="words of the message that this replies to")
    thread: str | None = Field(None, description="the title of the thread that was opened from this")
    reactions: dict[str, tuple[str, ...]] = Field(
        default_factory=dict, description="an emoji, and who reacted with it"
    )


class Day(SettingsModel):
    """What was said on one day. `talk` is in the order of writing."""

    days_ago: int = Field(ge=0, le=60)
    talk: tuple[Remark, ...]


class DemoGroup(SettingsModel):
    """A whole group with its last days. `history` is in the order of the days, the oldest first."""

    begins: TimeOfDay = Field(
        description="the time of day at which a visitor comes in, on the group's clocks"
    )
    unread_since: TimeOfDay | None = Field(
        None, description="from when on what was said that day has been read by nobody but who wrote it"
    )
    guild: GuildDescription
    people: tuple[Resident, ...]
    history: tuple[Day, ...] = ()

    def as_group(self) -> Group:
        """Return the group as scenes know it."""
        return Group(guild=self.guild, people=self.people)

    def resident(self, name: str) -> Resident | None:
        """Return the person of that name, whatever its case."""
        return next((one for one in self.people if one.name.casefold() == name.casefold()), None)
