"""From what a person types after a slash to the options that Discord sends, as Discord's own app does it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..world.people import Member, Role, User
from ..world.places import Place
from ..world.posts import Attachment
from . import command_types as types
from .commands import Command, localised
from .misuse import NotAccepted
from .resolved import Resolved

JSON = dict[str, Any]


def find_command(commands: Sequence[Command], words: str, locale: str) -> tuple[Command, list[JSON]] | None:
    """Return the slash command that `words` ("config reload") name, and its sub commands from the outside in.

    Names are taken as registered, or as somebody sees them whose Discord speaks `locale`. None: no such one.
    """
    first, *rest = words.removeprefix("/").split()
    for command in commands:
        if command.type != types.CHAT_INPUT or first not in (command.name, command.name_in(locale)):
            continue
        path = _descend(command.options, rest, locale)
        if path is not None:
            return command, path
    return None


def _descend(options: list[JSON], words: list[str], locale: str) -> list[JSON] | None:
    containers = [option for option in options if option["type"] in types.CONTAINERS]
    if not words:
        return None if containers else []
    for option in containers:
        if words[0] in (option["name"], localised(option, "name", locale)):
            deeper = _descend(option.get("options") or [], words[1:], locale)
            return None if deeper is None else [option, *deeper]
    return None


def fill_options(
    command: Command,
    path: list[JSON],
    values: Mapping[str, Any],
    resolved: Resolved,
    *,
    locale: str,
    focused: str | None = None,
) -> list[JSON]:
    """Return the `options` of an interaction in which a person gives `values`, by the names of the options.

    A name may be written as registered, in `locale`, or with "_" for "-". With `focused` (the option being
    typed, an autocomplete interaction) required options may be missing and its value is sent as it stands.
    Raises `NotAccepted`.
    """
    declared: list[JSON] = (path[-1].get("options") or []) if path else command.options
    given = {_declared_name(name, declared, locale): value for name, value in values.items()}
    filled = []
    for option in declared:
        name = option["name"]
        if given.get(name) is None:
            if option.get("required") and focused is None:
                raise NotAccepted(f'/{command.name} needs the option "{name}"')
            continue
        if name == focused:
            filled.append({"name": name, "type": option["type"], "value": str(given[name]), "focused": True})
            continue
        filled.append(
            {
                "name": name,
                "type": option["type"],
                "value": option_value(option, given[name], resolved, locale),
            }
        )
    for container in reversed(path):
        filled = [{"name": container["name"], "type": container["type"], "options": filled}]
    return filled


def _declared_name(name: str, declared: list[JSON], locale: str) -> str:
    for option in declared:
        names = (option["name"], localised(option, "name", locale))
        if name in names or name.replace("_", "-") in names:
            return str(option["name"])
    known = ", ".join(option["name"] for option in declared) or "none"
    raise NotAccepted(f'there is no option "{name}"; there are: {known}')


def option_value(option: JSON, value: Any, resolved: Resolved, locale: str) -> Any:
    """Return the value as sent, once it fits the option. People, roles and channels may be given by name.

    Raises `NotAccepted`.
    """
    kind = option["type"]
    if option.get("choices"):
        return _chosen(option, value, locale)
    if kind == types.STRING and isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if kind == types.STRING and isinstance(value, str):
        _within(option, len(value), "min_length", "max_length")
        return value
    if kind == types.BOOLEAN and isinstance(value, bool):
        return value
    if not isinstance(value, bool):
        if kind == types.INTEGER and isinstance(value, int):
            _within(option, value, "min_value", "max_value")
            return value
        if kind == types.NUMBER and isinstance(value, int | float):
            _within(option, value, "min_value", "max_value")
            return float(value)
    entity = _entity(option, kind, value, resolved)
    if entity is None:
        raise NotAccepted(f'"{option["name"]}" does not take {value!r}')
    return entity


def _chosen(option: JSON, value: Any, locale: str) -> Any:
    for choice in option["choices"]:
        if value in (choice["value"], choice["name"], localised(choice, "name", locale)):
            return choice["value"]
    offered = ", ".join(choice["name"] for choice in option["choices"])
    raise NotAccepted(f'"{option["name"]}" offers {offered}; not {value!r}')


def _within(option: JSON, measure: float, least: str, most: str) -> None:
    low, high = option.get(least), option.get(most)
    if (low is not None and measure < low) or (high is not None and measure > high):
        raise NotAccepted(f'"{option["name"]}" takes {low} to {high}; not {measure}')


def _entity(option: JSON, kind: int, value: Any, resolved: Resolved) -> str | None:
    if isinstance(value, str):
        value = resolved.find(
            value,
            person=kind in (types.USER_OPTION, types.MENTIONABLE),
            role=kind in (types.ROLE, types.MENTIONABLE),
            place=kind == types.CHANNEL,
        )
    person = value.user if isinstance(value, Member) else value
    if kind in (types.USER_OPTION, types.MENTIONABLE) and isinstance(person, User):
        return resolved.user(person)
    if kind in (types.ROLE, types.MENTIONABLE) and isinstance(value, Role):
        return resolved.role(value)
    if kind == types.CHANNEL and isinstance(value, Place):
        allowed = option.get("channel_types")
        if allowed and value.type not in allowed:
            raise NotAccepted(f'"{option["name"]}" does not take a channel of type {value.type}')
        return resolved.channel(value)
    if kind == types.ATTACHMENT and isinstance(value, Attachment):
        return resolved.attachment(value)
    return None
