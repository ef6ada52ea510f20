"""From a folder of YAML files to one valid configuration, or to all of its problems at once."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.problems import ConfigurationRefused, Problem
from bot.configuration.settings_file import Located, SettingsFile, SettingsModel
from bot.configuration.snapshot import Configuration
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.tree import Keys, Node, Place, merged
from bot.configuration.validating import problems_of_warming, validated

GUILDS = "guilds"
"""The folder of the guilds' own files, inside of the configuration folder."""

_GUILD_ID = re.compile(r"[1-9][0-9]{16,19}\Z")
_YAML_ENDINGS = {".yaml", ".yml"}


def load(folder: Path, files: Sequence[SettingsFile]) -> Configuration:
    """Return the configuration that `folder` holds, warmed and ready for use.

    Raises `ConfigurationRefused` with every problem of every file.
    """
    reading = _Reading(folder, tuple(files))
    configuration = reading.configuration()
    if not reading.problems:
        reading.warm()  # slow, so only what will be used
    if reading.problems:
        raise ConfigurationRefused(reading.problems)
    return configuration


class _Reading:
    def __init__(self, folder: Path, files: tuple[SettingsFile, ...]) -> None:
        self.folder = folder
        self.files = files
        self.problems: list[Problem] = []
        self.valid: list[tuple[SettingsModel, Node, SettingsFile]] = []

    def configuration(self) -> Configuration:
        found = self.inside(self.folder)
        if found is None:
            what = "the configuration folder is missing"
            self.problems.append(Place(str(self.folder), 1, 1).problem(what, "a folder of YAML files"))
        if self.problems:
            return Configuration({}, {})
        self.report_strangers(found or [], [file.name for file in self.files])
        trees = {file.name: self.tree(self.folder / file.name) for file in self.files}
        everywhere: dict[type[SettingsModel], SettingsModel] = {}
        for file in self.files:
            settings = self.settings(trees[file.name], file)
            if settings is not None:
                everywhere[file.model] = settings
        guilds = {guild_id: self.guild(path, trees) for guild_id, path in self.guild_files()}
        if not self.problems:
            for sections in (everywhere, *(everywhere | own for own in guilds.values())):
                self.check_together(sections)
        return Configuration(everywhere, guilds)

    def check_together(self, sections: Mapping[type[SettingsModel], SettingsModel]) -> None:
        """Look for what is right in each file and wrong beside another one."""
        for file in self.files:
            if file.check_with is not None:
                settings = sections[file.model]
                node = next(node for valid, node, _ in self.valid if valid is settings)
                self.add(file.check_with(settings, Located(node), sections.get))

    def add(self, problems: Iterable[Problem]) -> None:
        """Add what is not said yet of its place: the reader of the text knows better than the model."""
        said = {(problem.file, problem.line, problem.column) for problem in self.problems}
        self.problems.extend(
            problem for problem in problems if (problem.file, problem.line, problem.column) not in said
        )

    def tree(self, path: Path) -> Node | None:
        try:
            tree, problems = parse(read_text(path), str(path))
        except ConfigurationRefused as refused:
            self.problems.extend(refused.problems)
            return None
        self.problems.extend(problems)
        return tree

    def settings(self, tree: Node | None, file: SettingsFile) -> SettingsModel | None:
        if tree is None:
            return None
        try:
            settings = validated(tree, file)
        except ConfigurationRefused as refused:
            self.add(refused.problems)
            return None
        self.valid.append((settings, tree, file))
        return settings

    def guild(self, path: Path, trees: dict[str, Node | None]) -> dict[type[SettingsModel], SettingsModel]:
        own = self.tree(path)
        by_stem = {file.stem: file for file in self.files}
        sections: dict[type[SettingsModel], SettingsModel] = {}
        if not isinstance(own, Keys):
            return sections
        for stem, entry in own.entries.items():
            file = by_stem.get(stem)
            if file is None:
                what = f"`{stem}` is not the name of a settings file"
                suggestion = did_you_mean(stem, by_stem)
                self.problems.append(entry.place.problem(what, listed(by_stem), suggestion))
                continue
            below = trees[file.name]
            if below is None:
                continue
            if not isinstance(entry.value, Keys):
                what = f"`{stem}` holds no keys"
                self.problems.append(entry.place.problem(what, f"keys of {file.name}, indented below"))
                continue
            settings = self.settings(merged(below, entry.value), file)
            if settings is not None:
                sections[file.model] = settings
        return sections

    def warm(self) -> None:
        for settings, tree, file in self.valid:
            self.add(problems_of_warming(settings, tree, file))

    def guild_files(self) -> Iterator[tuple[int, Path]]:
        for path in self.inside(self.folder / GUILDS) or []:
            if path.name.startswith(".") or path.suffix.lower() not in _YAML_ENDINGS:
                continue
            if path.suffix == ".yaml" and _GUILD_ID.match(path.stem):
                yield int(path.stem), path
            else:
                what = "the file's name is not a server's id"
                expected = "17 to 20 digits and .yaml, such as 123456789012345678.yaml"
                self.problems.append(Place(str(path), 1, 1).problem(what, expected))

    def inside(self, folder: Path) -> list[Path] | None:
        """Return what lies in a folder, by name; None where there is none. One that the system does not let
        us read is a problem, and empty.
        """
        try:
            return sorted(folder.iterdir())
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            what = f"the folder cannot be read ({error.strerror or type(error).__name__})"
            expected = "a folder that belongs to the user the bot runs as (see ls -ld, chown, chmod u+rx)"
            self.problems.append(Place(str(folder), 1, 1).problem(what, expected))
            return []

    def report_strangers(self, found: list[Path], known: list[str]) -> None:
        for path in found:
            if path.name.startswith(".") or path.name in known or path.name == GUILDS:
                continue
            place = Place(str(path), 1, 1)
            if os.path.isdir(path):  # noqa: PTH112 - Path's own raises in a folder that may not be entered
                if did_you_mean(path.name, [GUILDS]):
                    self.problems.append(place.problem("nothing reads this folder", "", f"{GUILDS}/"))
            elif path.suffix.lower() in _YAML_ENDINGS:
                suggestion = did_you_mean(path.stem + ".yaml", known)
                self.problems.append(place.problem("nothing reads this file", listed(known), suggestion))
