"""Reading the tour: all that is wrong with it, each with its line and column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path as FilePath

from bot.configuration import ConfigurationRefused, Located, Path, Problem, SettingsFile
from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.validating import validated
from bot.demo.browser.group import DemoGroup
from bot.demo.browser.tour.description import Step, TourFile
from bot.demo.scene.places import Place

TOUR = FilePath(__file__).parents[2] / "tour"


@dataclass(frozen=True)
class Stop:
    """One step and the title of the part it belongs to."""

    title: str
    step: Step


def load_tour(group: DemoGroup, folder: FilePath = TOUR) -> tuple[Stop, ...]:
    """Return all steps in order; raises `ConfigurationRefused` with every problem in every file."""
    stops: list[Stop] = []
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.yaml")):
        try:
            part = _read(path, group)
        except ConfigurationRefused as refused:
            problems.extend(refused.problems)
            continue
        stops += [Stop(part.title, step) for step in part.steps]
    if problems:
        raise ConfigurationRefused(problems)
    return tuple(stops)


def _read(path: FilePath, group: DemoGroup) -> TourFile:
    tree, problems = parse(read_text(path), str(path))
    if problems:
        raise ConfigurationRefused(problems)
    check = _Check(group)
    part = validated(tree, SettingsFile(path.name, TourFile, check=check.problems))
    assert isinstance(part, TourFile)
    return part


class _Check:
    """What the models cannot say: names must be somebody's, places must exist."""

    def __init__(self, group: DemoGroup) -> None:
        self._people = [person.name for person in group.people]
        self._channels = [f"#{channel.bare_name}" for channel in group.guild.channels]

    def problems(self, part: TourFile, at: Located) -> Iterator[Problem]:
        for number, step in enumerate(part.steps):
            path: Path = ("steps", number)
            yield from self._unknown(at, (*path, "act_as"), step.act_as, self._people, "person")
            yield from self._place(at, (*path, "look_at"), step.look_at)
            for index, condition in enumerate(step.waits_for):
                below: Path = (*path, "waits_for", index)
                yield from self._unknown(at, (*below, "you_are"), condition.you_are, self._people, "person")
                yield from self._place(at, (*below, "you_look_at"), condition.you_look_at)
                if condition.sees is not None:
                    seen = condition.sees
                    yield from self._unknown(at, (*below, "sees", "who"), seen.who, self._people, "person")
                    authors = ["bot", *self._people]
                    yield from self._unknown(at, (*below, "sees", "from"), seen.author, authors, "person")
                    yield from self._place(at, (*below, "sees", "in"), seen.place)

    def _place(self, at: Located, path: Path, place: Place | None) -> Iterator[Problem]:
        if place is not None and place.channel is not None:
            yield from self._unknown(at, path, f"#{place.channel}", self._channels, "channel")

    def _unknown(
        self, at: Located, path: Path, name: str | None, known: Sequence[str], kind: str
    ) -> Iterator[Problem]:
        if name is not None and name not in known:
            near = did_you_mean(name, known)
            yield at.problem(path, f"there is no {kind} `{name}`", f"one of {listed(known)}", near)
