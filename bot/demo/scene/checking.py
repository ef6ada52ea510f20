"""What the models of a scene cannot say: names must be somebody's, places must exist."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import discord

from bot.configuration import Located, Path, Problem
from bot.configuration.suggestions import did_you_mean, listed
from bot.configuration.tree import Keys
from bot.demo.scene.description import SceneHead, Step
from bot.demo.scene.grammar import Verb
from bot.demo.scene.group import Group
from bot.demo.scene.people_do import OpensThread, Posts, Writes
from bot.demo.scene.people_see import Looking
from bot.demo.scene.places import Place
from bot.demo.scene.sentences import BOT, RESERVED
from bot.demo.scene.things_happen import (
    BotComesBack,
    BotGoesAway,
    BotIsKilled,
    BotRestarts,
    ConnectionComesBack,
    ConnectionIsCut,
    ConnectionIsLost,
)

LOCALES = tuple(locale.value for locale in discord.Locale)
PERMISSIONS = tuple(discord.Permissions.VALID_FLAGS)


def problems_of_group(tree: Keys, head: SceneHead, group: Group) -> Iterator[Problem]:
    """Yield what is wrong with the group that a scene (`tree`, read as `head`) brings along."""
    at = Located(tree)
    roles, channels = head.guild.roles, head.guild.channels
    yield from _doubled(at, ("people",), [person.name for person in head.people])
    yield from _doubled(at, ("guild", "roles"), [role.name for role in roles])
    yield from _doubled(at, ("guild", "channels"), [channel.bare_name for channel in channels])
    known = [role.name for role in group.guild.roles]
    for index, person in enumerate(head.people):
        if person.name.casefold() in RESERVED:
            what = f"`{person.name}` means something else in a scene"
            yield at.problem(("people", index, "name"), what, "another name")
        yield from _unknown(at, ("people", index, "roles"), person.roles, known, "role")
        yield from _unknown(at, ("people", index, "locale"), person.locale, LOCALES, "Discord language")
    for index, channel in enumerate(channels):
        yield from _unknown(at, ("guild", "channels", index, "only_for"), channel.only_for, known, "role")
    for index, role in enumerate(roles):
        path = ("guild", "roles", index, "permissions")
        yield from _unknown(at, path, role.permissions, PERMISSIONS, "permission")
    if head.guild.locale is not None:
        yield from _unknown(at, ("guild", "locale"), head.guild.locale, LOCALES, "Discord language")


def problems_of_details(doing: Verb, details: Keys, group: Group) -> Iterator[Problem]:
    """Yield what one step names that is not there."""
    at = Located(details)
    place: Place | None = getattr(doing, "place", None)
    if place is not None:
        yield from _problems_of_place(doing, place, at, group)
    role = getattr(doing, "role", None)
    if role is not None:
        yield from _unknown(at, ("role",), role, [each.name for each in group.guild.roles], "role")
    if isinstance(doing, Looking):
        people = [person.name for person in group.people]
        if doing.author is not None and doing.author.casefold() not in {BOT, *map(str.casefold, people)}:
            yield from _unknown(at, ("from",), doing.author, [BOT, *people], "person")
        if not (doing.text or doing.place or doing.author or doing.buttons or doing.pinged):
            yield details.place.problem(
                "the step does not say what is looked for", "text, in, from or buttons"
            )


def problems_of_steps(steps: Sequence[Step]) -> Iterator[Problem]:
    """Yield where the bot or its connection comes back although it is there, or goes although it is not."""
    away = cut = False
    for step in steps:
        match step.doing:
            case ConnectionComesBack():
                if not cut:
                    yield step.place.problem(
                        "the connection is there already", "`connection is cut` before this"
                    )
                cut = False
            case ConnectionIsCut() | ConnectionIsLost():
                if cut:
                    yield step.place.problem(
                        "the connection is cut already", "`connection comes back` before"
                    )
                cut = True
            case BotComesBack():
                if not away:
                    yield step.place.problem("the bot is there already", "`bot goes away` before this")
                away = False
            case BotGoesAway() | BotIsKilled() | BotRestarts():
                if away:
                    yield step.place.problem("the bot is away already", "`bot comes back` before this")
                away = not isinstance(step.doing, BotRestarts)


def _problems_of_place(doing: Verb, place: Place, at: Located, group: Group) -> Iterator[Problem]:
    name = next(field.alias or key for key, field in type(doing).model_fields.items() if key == "place")
    if place.channel is None:
        if isinstance(doing, OpensThread | Posts) or name == "channel":
            yield at.problem((name,), "direct messages cannot be meant here", 'a channel such as "#evening"')
        return
    channel = group.channel(place.channel)
    if channel is None:
        names = [f"#{each.bare_name}" for each in group.guild.channels]
        near = did_you_mean(f"#{place.channel}", names)
        yield at.problem(
            (name,), f"there is no channel #{place.channel}", listed(names), f'"{near}"' if near else ""
        )
    elif isinstance(doing, Posts) and channel.type != "forum":
        yield at.problem((name,), f"#{place.channel} is no forum", "a channel of the type forum")
    elif isinstance(doing, Writes) and channel.type == "forum" and place.thread is None:
        expected = f'"#{place.channel} > title of a post", or `posts` for a new one'
        yield at.problem((name,), f"#{place.channel} is a forum: messages stand in its posts", expected)


def _doubled(at: Located, path: Path, names: Sequence[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, name in enumerate(names):
        if name.casefold() in seen:
            yield at.problem((*path, index, "name"), f"`{name}` is given twice", "each name once")
        seen.add(name.casefold())


def _unknown(
    at: Located, path: Path, written: str | Iterable[str], known: Sequence[str], kind: str
) -> Iterator[Problem]:
    single = isinstance(written, str)
    for index, name in enumerate([written] if isinstance(written, str) else written):
        if name not in known:
            near = did_you_mean(name, known)
            where = path if single else (*path, index)
            suggestion = f"`{near}`" if near else ""
            yield at.problem(where, f"there is no {kind} `{name}`", listed(known), suggestion)
