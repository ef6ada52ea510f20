"""Steps in words, and what stands on a chip."""

from __future__ import annotations

from bot.language import Language
from cogs.milestones.pictures import ChipFace, chip_colour
from cogs.milestones.settings import MilestonesSettings
from cogs.milestones.steps import Step
from cogs.milestones.store import Shows


def step_in_words(language: Language, step: Step) -> str:
    """Return "90 days"."""
    return language.text("milestones-step", count=step.count, unit=step.unit.value)


def face_of(language: Language, settings: MilestonesSettings, step: Step, shows: Shows) -> ChipFace:
    """Return a step's chip; without its number where its owner wants none."""
    colour = settings.colour_of(step)
    if shows is Shows.NO_NUMBER:
        return ChipFace("", language.text("milestones-chip-no-number"), colour)
    unit = language.text("milestones-unit", count=step.count, unit=step.unit.value)
    return ChipFace(str(step.count), unit, colour)


def welcome_back(language: Language) -> ChipFace:
    """Return the chip of who has come back."""
    return ChipFace("", language.text("milestones-chip-welcome"), chip_colour("gold"))


def description(language: Language, face: ChipFace) -> str:
    """Return what a screen reader says in place of a chip."""
    return language.text("milestones-chip-described", words=f"{face.numeral} {face.words}".strip())
