"""What a file of the tour may hold."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import ConfigDict, Field, model_validator

from bot.configuration import SettingsModel
from bot.demo.scene.grammar import PlaceField
from bot.demo.scene.people_see import Sees


class SeenBy(Sees):
    """There is a message like this among all that a person can see, and that came since the tour began.

    With `new` it came, or changed, since this step began.
    """

    who: str = Field(description="a person of the group")


class Condition(SettingsModel):
    """One thing that a step waits for: exactly one of these."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    sees: SeenBy | None = Field(None, description="somebody sees a message: details as in a scene, and `who`")
    you_are: str | None = Field(None, description="the visitor has become this person")
    you_look_at: PlaceField | None = Field(
        None, description="the visitor has opened this channel, or their dm"
    )
    time: Literal["moves"] | None = Field(None, description="the clock is moved on")
    bot: Literal["goes", "is back"] | None = Field(
        None, description="the bot's process ends (however), or is connected again"
    )

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if len(self.model_fields_set) != 1:
            raise ValueError("a step waits for one thing an item: sees, you_are, you_look_at, time or bot")
        return self


class Step(SettingsModel):
    """One step. Without `waits_for` the visitor goes on when they like."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    text: str = Field(min_length=1, max_length=600, description="what this is about; a little markdown")
    try_: str | None = Field(None, alias="try", max_length=200, description="what to do now, in a line")
    otherwise: str | None = Field(
        None,
        max_length=200,
        description="takes the place of `try` once a part of what is waited for has come",
    )
    act_as: str | None = Field(None, description="the person to be for this")
    look_at: PlaceField | None = Field(None, description='the channel to look at, or "dm"')
    highlight: str | None = Field(None, description='what to point at, such as "button:Acknowledge"')
    waits_for: tuple[Condition, ...] = ()


class TourFile(SettingsModel):
    """One part of the tour; the parts follow each other by the names of their files."""

    title: str = Field(min_length=1, max_length=60)
    steps: tuple[Step, ...] = Field(min_length=1)
