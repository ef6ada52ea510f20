"""What an admin can set in `milestones.yaml`: steps, chips, roles, and where and when is celebrated."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from functools import cached_property
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.community import ChannelReference, RoleReference
from bot.configuration import Misplaced, SettingsModel, SeveralMisplaced
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.times_of_day import LocalTime, read_time
from bot.wording import Wording, sound
from cogs.milestones.goals import Goal
from cogs.milestones.pictures import CHIP_COLOURS, UnknownColour, chip_colour
from cogs.milestones.steps import EXPECTED, Ladder, NotAStep, Step, parse_ladder, parse_step

EARLIEST, LATEST = time(5), time(22)
"""Between these a celebration is at a decent hour, and has the rest of its day to be caught up with."""

LONGEST_NAME = 60

SetId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
Name = Annotated[Wording, AfterValidator(lambda wording: sound(wording, LONGEST_NAME))]
StepText = Annotated[str, Field(min_length=1, max_length=40)]
ColourText = Annotated[str, Field(min_length=1, max_length=20)]


class StepSet(SettingsModel):
    """A set of steps, such as those of a fellowship."""

    name: Name = Field(description="What members read. One text, or one for each language.")
    steps: tuple[StepText, ...] = Field(
        min_length=1, max_length=60, description=f"The steps of the set, {EXPECTED}."
    )

    @cached_property
    def ladder(self) -> Ladder:
        """The steps as the rules use them."""
        return parse_ladder(self.steps)

    @model_validator(mode="after")
    def _readable(self) -> StepSet:
        for number in range(len(self.steps)):
            try:
                parse_ladder(self.steps[: number + 1])
            except NotAStep as error:
                raise Misplaced(("steps", number), str(error), EXPECTED) from None
        return self


class MilestonesSettings(SettingsModel):
    """`milestones.yaml`: what is celebrated, where, when and how it looks."""

    channel: ChannelReference | None = Field(
        default=None,
        description="Where a milestone is celebrated if its member wants the group to. Without it: nowhere, "
        "every celebration is private",
    )
    celebrate_at: LocalTime = Field(
        default="09:00", description='The time on each member\'s own clock, from "05:00" to "22:00", quoted.'
    )
    default_steps: str = Field(
        default="aa", max_length=32, description="The set of steps of counters whose member chose none."
    )
    step_sets: dict[SetId, StepSet] = Field(min_length=1, description="Sets of steps, by a short name.")
    colours: dict[StepText, ColourText] = Field(
        default_factory=dict,
        description=f"The colours of chips: {', '.join(CHIP_COLOURS)} or #rrggbb.",
    )
    other_colour: ColourText = Field(default="teal", description="The colour of all other chips.")
    roles: dict[StepText, RoleReference] = Field(
        default_factory=dict,
        description="A role for a step, where its member lets the group know; the one before is taken.",
    )
    presets: tuple[Name, ...] = Field(
        default=(), max_length=25, description="What members may be counting; they may write their own."
    )
    goals: tuple[Goal, ...] = Field(
        default=tuple(Goal), description="The kinds of goal that members can choose from."
    )

    @property
    def celebration_time(self) -> time:
        """When, on each member's own clock, a celebration is due."""
        return read_time(self.celebrate_at)

    def ladder_of(self, step_set: str | None) -> Ladder:
        """Return the steps of a set; of the default one where none was chosen, or it is there no more."""
        return self.step_sets[self.set_in_use(step_set)].ladder

    def set_in_use(self, step_set: str | None) -> str:
        """Return the set that counts for who chose `step_set`."""
        return step_set if step_set is not None and step_set in self.step_sets else self.default_steps

    def colour_of(self, step: Step) -> str:
        """Return the colour (#rrggbb) of a step's chip."""
        return self._colours.get(step.nominal_hours) or chip_colour(self.other_colour)

    def role_of(self, step: Step) -> RoleReference | None:
        """Return the role that goes with a step, if any."""
        return self._roles.get(step.nominal_hours)

    def reaches(self, step: Step) -> bool:
        """Say whether any set of steps comes to this one."""
        return any(ladder.reaches(step) for ladder in (each.ladder for each in self.step_sets.values()))

    @cached_property
    def _colours(self) -> dict[int, str]:
        return {parse_step(step).nominal_hours: chip_colour(colour) for step, colour in self.colours.items()}

    @cached_property
    def _roles(self) -> dict[int, RoleReference]:
        return {parse_step(step).nominal_hours: role for step, role in self.roles.items()}

    @model_validator(mode="after")
    def _makes_sense(self) -> MilestonesSettings:
        wrong = [
            *self._wrong_time(),
            *self._wrong_default(),
            *([] if self.goals else [Misplaced(("goals",), "no goal is given", "at least one")]),
            *_wrong_steps("colours", self.colours),
            *_wrong_steps("roles", self.roles),
            *_wrong_colours((("colours", step), colour) for step, colour in self.colours.items()),
            *_wrong_colours([(("other_colour",), self.other_colour)]),
        ]
        if wrong:
            raise SeveralMisplaced(wrong)
        return self

    def _wrong_time(self) -> list[Misplaced]:
        if EARLIEST <= self.celebration_time <= LATEST:
            return []
        return [
            Misplaced(
                ("celebrate_at",),
                f"{self.celebrate_at} is at night",
                f'a time from "{EARLIEST:%H:%M}" to "{LATEST:%H:%M}"',
            )
        ]

    def _wrong_default(self) -> list[Misplaced]:
        if self.default_steps in self.step_sets:
            return []
        what = f"`{self.default_steps}` is not a set of steps"
        suggestion = did_you_mean(self.default_steps, self.step_sets)
        return [Misplaced(("default_steps",), what, listed(tuple(self.step_sets)), suggestion)]


def _wrong_steps(place: str, written: Iterable[str]) -> list[Misplaced]:
    wrong, first = [], dict[int, str]()
    for text in written:
        try:
            step = parse_step(text)
        except NotAStep as error:
            wrong.append(Misplaced((place, text), str(error), 'such as "24 hours", "90 days", "1 year"'))
            continue
        earlier = first.setdefault(step.nominal_hours, text)
        if earlier != text:
            wrong.append(Misplaced((place, text), f"this is as long as {earlier}", "each step once"))
    return wrong


def _wrong_colours(written: Iterable[tuple[tuple[str, ...], str]]) -> list[Misplaced]:
    wrong = []
    for path, colour in written:
        try:
            chip_colour(colour)
        except UnknownColour as error:
            wrong.append(Misplaced(path, str(error), "a name of a colour, or #rrggbb", error.nearest or ""))
    return wrong
