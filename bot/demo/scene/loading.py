"""Reading a scene: all that is wrong with it, each with its line and column, before anything is played."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from bot.configuration import ConfigurationRefused, Problem, SettingsFile, SettingsModel
from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.tree import Entry, Items, Keys, Node, Place, Scalar
from bot.configuration.validating import validated
from bot.demo.scene.checking import problems_of_details, problems_of_group, problems_of_steps
from bot.demo.scene.description import GroupFile, Scene, SceneHead, Step
from bot.demo.scene.excerpts import excerpt
from bot.demo.scene.grammar import Verb
from bot.demo.scene.group import Group
from bot.demo.scene.sentences import NotUnderstood, parse_sentence
from bot.demo.scene.things_happen import ConfigChanges

SCENES = Path(__file__).parent.parent / "scenes"
DEFAULT_GROUP = SCENES / "group" / "recovery-group.yaml"

Model = TypeVar("Model", bound=SettingsModel)


def load_scene(path: Path) -> Scene:
    """Return the scene in the file at `path`; raises `ConfigurationRefused` with every problem in it."""
    return read_scene(read_text(path), path)


def read_scene(text: str, path: Path) -> Scene:
    """Return the scene that `text` holds; `path` names it in problems."""
    return _Reading(text, path).scene()


def load_group(path: Path = DEFAULT_GROUP) -> Group:
    """Return the group that a file of its own holds; raises `ConfigurationRefused`."""
    tree, problems = parse(read_text(path), str(path))
    if problems:
        raise ConfigurationRefused(problems)
    file = _validated(tree, GroupFile, path.name)
    return Group(guild=file.guild, people=file.people)


def _validated(node: Node, model: type[Model], name: str) -> Model:
    settings = validated(node, SettingsFile(name, model))
    assert isinstance(settings, model)
    return settings


class _Reading:
    def __init__(self, text: str, path: Path) -> None:
        self.text = text
        self.path = path
        self.problems: list[Problem] = []

    def scene(self) -> Scene:
        tree, self.problems = parse(self.text, str(self.path))
        assert isinstance(tree, Keys)  # `parse` refuses a file that is anything else
        head, group = self.head(tree)
        steps = tuple(self.steps(tree, group))
        self.problems.extend(problems_of_steps(steps))
        config = self.config(tree.entries.get("config"))
        if self.problems or head is None:
            raise ConfigurationRefused(self.problems)
        return Scene(self.path, head.title, head.starts, group, steps, config)

    def head(self, tree: Keys) -> tuple[SceneHead | None, Group]:
        rest = {key: entry for key, entry in tree.entries.items() if key not in {"config", "steps"}}
        default = load_group()
        try:
            head = _validated(Keys(tree.place, rest), SceneHead, self.path.name)
        except ConfigurationRefused as refused:
            self.problems.extend(refused.problems)
            return None, default
        group = default.changed_by(head.guild, head.people)
        self.problems.extend(problems_of_group(tree, head, group))
        return head, group

    def config(self, entry: Entry | None) -> str | None:
        if entry is None or (isinstance(entry.value, Scalar) and not entry.value.text):
            return None
        if not isinstance(entry.value, Keys):
            self.problems.append(
                entry.place.problem("config holds no keys", "crisis: or community:, indented below")
            )
            return None
        return excerpt(self.text, entry)

    def steps(self, tree: Keys, group: Group) -> Iterator[Step]:
        entry = tree.entries.get("steps")
        if entry is None:
            self.problems.append(tree.place.problem("the scene has no steps", "`steps:` and a list below it"))
            return
        if not isinstance(entry.value, Items) or not entry.value.values:
            what = "`steps` holds no list"
            self.problems.append(entry.place.problem(what, "lines such as `- ana writes: {…}`"))
            return
        for node in entry.value.values:
            try:
                yield self.step(node, group)
            except ConfigurationRefused as refused:
                self.problems.extend(refused.problems)

    def step(self, node: Node, group: Group) -> Step:
        match node:
            case Scalar():
                place, words, details = node.place, node.text, None
            case Keys() if len(node.entries) == 1:
                [(words, entry)] = node.entries.items()
                place, details = entry.place, entry.value
            case Keys() if node.entries:
                second = list(node.entries.values())[1]
                what = "a step is one sentence; this belongs to the step above or is a step of its own"
                expected = "details indented deeper than the sentence, or a line that begins with `- `"
                raise ConfigurationRefused([second.place.problem(what, expected)])
            case _:
                raise ConfigurationRefused([node.place.problem("this is no step", "`- ana writes: {…}`")])
        try:
            sentence = parse_sentence(words, [person.name for person in group.people])
        except NotUnderstood as wrong:
            problem = place.problem(wrong.what, wrong.expected, wrong.suggestion)
            raise ConfigurationRefused([problem]) from None
        config = None
        if sentence.verb is ConfigChanges and isinstance(details, Keys):
            config = excerpt(self.text, entry)
        written = self.details(sentence.verb, details, place)
        doing = _validated(written, sentence.verb, sentence.verb.words)
        self.problems.extend(problems_of_details(doing, written, group))
        return Step(place, words, sentence.who, doing, config)

    def details(self, verb: type[Verb], details: Node | None, place: Place) -> Keys:
        """Return a verb's details by their names, whichever of the two ways they were written."""
        empty = details is None or (isinstance(details, Scalar) and details.plain and not details.text)
        if empty:
            return Keys(place, {})
        assert details is not None
        if isinstance(details, Keys) and not (verb.short and self.is_short(verb, details)):
            return Keys(place, details.entries)
        if verb.short is not None:
            name = verb.model_fields[verb.short].alias or verb.short
            return Keys(place, {name: Entry(place, details)})
        what = f"`{verb.words}` takes no single value"
        expected = "its details: " + ", ".join(verb.written_fields()) if verb.model_fields else "nothing"
        raise ConfigurationRefused([details.place.problem(what, expected)])

    def is_short(self, verb: type[Verb], details: Keys) -> bool:
        """Whether these are the keys of the one detail that may stand alone (`fills in`)."""
        assert verb.short is not None
        is_map = "dict" in str(verb.model_fields[verb.short].annotation)
        return is_map and not set(details.entries) & set(verb.written_fields())
