"""Every command is one that Discord accepts, in every language, with its English words from the texts."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from typing import Any, cast

import discord
import pytest
from discord import app_commands

from bot.clock import MovableClock
from bot.language import CommandTranslator, Languages
from bot.running.client import MutualAidBot
from bot.running.parts import languages_of
from cogs import FEATURES

# https://discord.com/developers/docs/interactions/application-commands (naming)
_NAME = re.compile(r"[-_'\w]{1,32}")
_CHAT_INPUT = 1
_SUB_COMMANDS = (1, 2)

LANGUAGES: Languages = languages_of(FEATURES, strict=True)


@pytest.fixture
async def tree(clock: MovableClock) -> app_commands.CommandTree[Any]:
    """All commands, of a client that is not connected to anything."""
    nothing = cast(Any, None)
    client = MutualAidBot(
        clock=clock,
        database=nothing,
        configuration=nothing,
        languages=LANGUAGES,
        features=FEATURES,
        ready=asyncio.Event(),
    )
    await client.tree.set_translator(CommandTranslator(LANGUAGES))
    await client.add_all_commands()
    return client.tree


async def _payloads(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    assert tree.translator is not None
    return [
        await command.get_translated_payload(tree, tree.translator)
        for command in tree.get_commands(type=None)
    ]


def _parts(payload: dict[str, Any], path: str = "") -> Iterator[tuple[str, dict[str, Any], bool]]:
    """Yield each command, sub command and option with its path, and whether it is of a context menu."""
    here = f"{path} {payload['name']}".strip()
    yield here, payload, not path and payload.get("type", _CHAT_INPUT) != _CHAT_INPUT
    for option in payload.get("options", ()):
        yield from _parts(option, here)


async def test_names_and_descriptions_are_valid_in_every_language(
    tree: app_commands.CommandTree[Any],
) -> None:
    wrong = []
    for payload in await _payloads(tree):
        for path, part, in_menu in _parts(payload):
            for name in (part["name"], *(part.get("name_localizations") or {}).values()):
                valid = 1 <= len(name) <= 32 if in_menu else _NAME.fullmatch(name) and name == name.lower()
                if not valid:
                    wrong.append(f"{path}: the name {name!r}")
            for words in (part.get("description"), *(part.get("description_localizations") or {}).values()):
                if words is not None and not in_menu and not 1 <= len(words) <= 100:
                    wrong.append(f"{path}: a description of {len(words)} characters")
    assert wrong == []


async def test_no_two_commands_have_the_same_name_in_any_language(
    tree: app_commands.CommandTree[Any],
) -> None:
    payloads = await _payloads(tree)
    for locale in discord.Locale:
        names = [
            (
                payload.get("type", 1),
                (payload.get("name_localizations") or {}).get(locale.value, payload["name"]),
            )
            for payload in payloads
        ]
        assert len(names) == len(set(names)), locale


@pytest.mark.parametrize("locale", sorted(LANGUAGES.locales - {"en"}))
async def test_every_name_and_description_is_translated(
    tree: app_commands.CommandTree[Any], locale: str
) -> None:
    discords = [each.value for each in discord.Locale if LANGUAGES.of_locale(each).locale == locale]
    assert discords
    missing = []
    for payload in await _payloads(tree):
        for path, part, in_menu in _parts(payload):
            for kind in ("name",) if in_menu else ("name", "description"):
                translated = part.get(f"{kind}_localizations") or {}
                missing += [f"{path}: {kind} in {one}" for one in discords if one not in translated]
    assert missing == []


async def test_the_default_words_are_those_of_the_english_texts(tree: app_commands.CommandTree[Any]) -> None:
    different = []
    for word in _words_of(tree):
        key = word.extras.get("key")
        if key is None or LANGUAGES.source.text(key) != word.message:
            different.append(f"{word.message!r}: {key}")
    assert different == []


def _words_of(tree: app_commands.CommandTree[Any]) -> Iterator[app_commands.locale_str]:
    for command in [*tree.walk_commands(), *tree.get_commands(type=discord.AppCommandType.message)]:
        yield from filter(None, [command._locale_name, getattr(command, "_locale_description", None)])
        for parameter in getattr(command, "_params", {}).values():
            if isinstance(parameter.description, app_commands.locale_str):
                yield parameter.description
            if isinstance(parameter._rename, app_commands.locale_str):
                yield parameter._rename
            for choice in parameter.choices or ():
                if choice._locale_name is not None:
                    yield choice._locale_name


async def test_commands_for_moderators_are_hidden_from_others_and_work_in_the_server_only(
    tree: app_commands.CommandTree[Any],
) -> None:
    """Hiding is a convenience; the check is ours. But it must not be forgotten for /config."""
    (config,) = [payload for payload in await _payloads(tree) if payload["name"] == "config"]
    assert config["default_member_permissions"] == discord.Permissions(manage_guild=True).value
    assert config["contexts"] == [0] or config.get("dm_permission") is False
