"""Reading a demo group: all that is wrong with it, each with its line and column, before anybody comes in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path as FilePath

from bot.configuration import ConfigurationRefused, Located, Path, Problem, SettingsFile
from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.validating import validated
from bot.demo.browser.group.description import DemoGroup, Remark
from bot.demo.scene.checking import LOCALES, PERMISSIONS
from bot.demo.scene.sentences import RESERVED

GROUPS = FilePath(__file__).parents[2] / "groups"
EVENING_CIRCLE = GROUPS / "evening-circle"


def load_demo_group(folder: FilePath = EVENING_CIRCLE) -> DemoGroup:
    """Return the group in `folder`; raises `ConfigurationRefused` with every problem in its `group.yaml`."""
    path = folder / "group.yaml"
    tree, problems = parse(read_text(path), str(path))
    if problems:
        raise ConfigurationRefused(problems)
    group = validated(tree, SettingsFile(path.name, DemoGroup, check=problems_of))
    assert isinstance(group, DemoGroup)
    return group


def problems_of(group: DemoGroup, at: Located) -> Iterator[Problem]:
    """Yield what the models cannot say: names must be somebody's, places must exist, days go forward."""
    yield from _problems_of_people(group, at)
    threads: set[str] = set()
    before: tuple[int, str] | None = None
    for day_index, day in enumerate(group.history):
        for index, remark in enumerate(day.talk):
            path: Path = ("history", day_index, "talk", index)
            now = (-day.days_ago, remark.at)
            if before is not None and now < before:
                yield at.problem((*path, "at"), "this was said before the one above", "the order of writing")
            before = now
            yield from _problems_of_remark(remark, group, path, at, threads)
            if day.days_ago == 0 and remark.at >= group.begins:
                what = "this is said after the visitor comes in"
                yield at.problem((*path, "at"), what, f"before {group.begins}, or another `begins`")


def _problems_of_people(group: DemoGroup, at: Located) -> Iterator[Problem]:
    roles = [role.name for role in group.guild.roles]
    seen: set[str] = set()
    for index, person in enumerate(group.people):
        path: Path = ("people", index)
        if person.name.casefold() in RESERVED | seen:
            yield at.problem((*path, "name"), f"`{person.name}` cannot be used (again)", "another name")
        seen.add(person.name.casefold())
        yield from _unknown(at, (*path, "locale"), [person.locale], LOCALES, "Discord language")
        yield from _unknown(at, (*path, "roles"), person.roles, roles, "role")
    for index, channel in enumerate(group.guild.channels):
        yield from _unknown(at, ("guild", "channels", index, "only_for"), channel.only_for, roles, "role")
    for index, role in enumerate(group.guild.roles):
        path = ("guild", "roles", index, "permissions")
        yield from _unknown(at, path, role.permissions, PERMISSIONS, "permission")


def _problems_of_remark(
    remark: Remark, group: DemoGroup, path: Path, at: Located, threads: set[str]
) -> Iterator[Problem]:
    names = [person.name for person in group.people]
    yield from _unknown(at, (*path, "by"), [remark.by], names, "person")
    for emoji, people in remark.reactions.items():
        yield from _unknown(at, (*path, "reactions", emoji), people, names, "person")
    channel = None if remark.place.channel is None else group.as_group().channel(remark.place.channel)
    if channel is None:
        known = [f"#{each.bare_name}" for each in group.guild.channels]
        yield from _unknown(at, (*path, "in"), [str(remark.place).partition(" >")[0]], known, "channel")
        return
    if remark.place.thread is not None:
        yield from _unknown(at, (*path, "in"), [str(remark.place)], sorted(threads), "thread so far")
    elif (channel.type == "forum") is not (remark.title is not None):
        what = (
            "a post in a forum needs a title"
            if channel.type == "forum"
            else "only a forum's post has a title"
        )
        yield at.problem((*path, "in"), what, "`title` with a post that opens in a forum")
    opened = remark.title or remark.thread
    if opened is not None:
        threads.add(f"{remark.place} > {opened}")


def _unknown(
    at: Located, path: Path, names: Sequence[str], known: Sequence[str], kind: str
) -> Iterator[Problem]:
    for name in names:
        if name not in known:
            near = did_you_mean(name, known)
            yield at.problem(path, f"there is no {kind} `{name}`", f"one of {listed(known)}", near)
