"""Discord's rules for an application command, as it is registered.

Source: Discord's documentation of application commands (naming, order of options, 8,000 characters in all)
and its OpenAPI description (lengths, counts).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Any

from . import command_types as types
from .forms import Form, FormErrors, Path
from .input_rules import CHANNEL_TYPES

# fmt: off
LOCALES = frozenset({
    "ar", "bg", "cs", "da", "de", "el", "en-GB", "en-US", "es-419", "es-ES", "fi", "fr",
    "he", "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "nl", "no", "pl",
    "pt-BR", "ro", "ru", "sv-SE", "th", "tr", "uk", "vi", "zh-CN", "zh-TW",
})
# fmt: on
MOST_OPTIONS = 25
MOST_CHARACTERS = 8000
MOST_CHOICE_CHARACTERS = 100
MOST_PERMISSIONS = 2**54 - 1


def check_command(body: Mapping[str, Any], errors: FormErrors, path: Path = ()) -> None:
    """Note what is wrong with the body of one command."""
    form = Form(body, errors, path)
    kind = form.one_of("type", (types.CHAT_INPUT, types.USER, types.MESSAGE)) or types.CHAT_INPUT
    name = form.text("name", at_least=1, at_most=32, required=True)
    _check_translations(form, "name_localizations", 32, named=kind == types.CHAT_INPUT)
    form.whole_number("default_member_permissions", at_least=0, at_most=MOST_PERMISSIONS, written=True)
    form.flag("dm_permission")
    form.flag("nsfw")
    form.numbers("contexts", (0, 1, 2), at_least=1)
    form.numbers("integration_types", (0, 1), at_least=1)
    if kind == types.CHAT_INPUT:
        _check_name(form, name)
        form.text("description", at_least=1, at_most=100, required=True)
        _check_translations(form, "description_localizations", 100, named=False)
        _check_options(form, (types.SUB_COMMAND_GROUP, types.SUB_COMMAND, *types.VALUES))
        if _characters(body) > MOST_CHARACTERS:
            form.refuse(None, "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)")
    else:
        if form.body.get("description"):
            form.refuse(
                "description",
                "APPLICATION_COMMANDS_CONTEXT_MENU_NO_DESCRIPTION",
                "Context menu commands cannot have description",
            )
        if form.body.get("options"):
            form.refuse(
                "options",
                "APPLICATION_COMMANDS_CONTEXT_MENU_NO_OPTIONS",
                "Context menu commands cannot have options",
            )


def _check_name(form: Form, name: str | None) -> None:
    if name is not None and not is_typed_name(name):
        form.refuse("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def is_typed_name(name: str) -> bool:
    """Return whether a person could type `name` after a slash: letters, digits, "-_'", no capitals."""
    return name == name.lower() and all(
        character in "-_'" or unicodedata.category(character)[0] in "LNM" for character in name
    )


def _check_translations(form: Form, key: str, at_most: int, *, named: bool) -> None:
    translations = form.body.get(key)
    if translations is None:
        return
    if not isinstance(translations, Mapping):
        form.refuse(key, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType")
        return
    inner = form.at(key, body=translations)
    for locale in translations:
        if locale not in LOCALES:
            inner.refuse(locale, "BASE_TYPE_CHOICES", "Not a locale of Discord.")
        else:
            text = inner.text(locale, at_least=1, at_most=at_most, required=True)
            if named and text is not None and not is_typed_name(text):
                inner.refuse(locale, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid")


def _check_options(form: Form, allowed: tuple[int, ...]) -> None:
    names: set[str] = set()
    optional_seen = False
    options = form.objects("options", at_most=MOST_OPTIONS)
    has_commands = any(option.kind in types.CONTAINERS for _, option in options)
    for _, option in options:
        kind = option.one_of("type", allowed, required=True)
        if kind is None:
            continue
        name = option.text("name", at_least=1, at_most=32, required=True)
        _check_name(option, name)
        _check_translations(option, "name_localizations", 32, named=True)
        option.text("description", at_least=1, at_most=100, required=True)
        _check_translations(option, "description_localizations", 100, named=False)
        if name in names:
            option.refuse(
                "name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists"
            )
        names.add(name or "")
        if has_commands and kind not in types.CONTAINERS:
            option.refuse(
                "type",
                "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                "Sub-command and sub-command group option types are mutually exclusive to all other types",
            )
        required = bool(option.flag("required"))
        if kind in types.CONTAINERS:
            inside = types.VALUES if kind == types.SUB_COMMAND else (types.SUB_COMMAND,)
            _check_options(option, inside)
            continue
        if required and optional_seen:
            option.refuse(
                None,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            )
        optional_seen = optional_seen or not required
        _check_value(option, kind)


def _check_value(option: Form, kind: int) -> None:
    option.flag("autocomplete")
    if kind == types.STRING:
        least = option.whole_number("min_length", at_least=0, at_most=6000)
        most = option.whole_number("max_length", at_least=1, at_most=6000)
        if least is not None and most is not None and least > most:
            option.refuse("min_length", "NUMBER_TYPE_MAX", "min_length must not be greater than max_length.")
    elif kind in (types.INTEGER, types.NUMBER):
        for key in ("min_value", "max_value"):
            option.number(key, at_least=-(2**53), at_most=2**53)
    elif kind == types.CHANNEL:
        option.numbers("channel_types", CHANNEL_TYPES)
    if option.body.get("choices"):
        _check_choices(option, kind)
    if option.body.get("autocomplete") and kind not in types.COMPLETED:
        option.refuse(
            "autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_NOT_ALLOWED", "Only text and numbers complete"
        )


def _check_choices(option: Form, kind: int) -> None:
    if kind not in types.COMPLETED:
        option.refuse("choices", "APPLICATION_COMMAND_CHOICES_NOT_ALLOWED", "This type has no choices")
        return
    if option.body.get("autocomplete"):
        option.refuse(
            "choices",
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
            "Choices cannot be specified when autocomplete is on",
        )
    check_choices(option, "choices", kind)


def check_choices(form: Form, key: str, kind: int) -> None:
    """Check the choices of an option of `kind`, as registered or as an autocomplete callback offers them."""
    seen: set[str] = set()
    for _, choice in form.objects(key, at_most=25):
        name = choice.text("name", at_least=1, at_most=100, required=True)
        _check_translations(choice, "name_localizations", 100, named=False)
        if name is not None and name in seen:
            choice.refuse(
                "name", "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS", "Option choice name exists"
            )
        seen.add(name or "")
        if kind == types.STRING:
            choice.text("value", at_most=MOST_CHOICE_CHARACTERS, required=True)
        elif kind == types.INTEGER:
            choice.whole_number("value", at_least=-(2**53), at_most=2**53, required=True)
        elif choice.number("value", at_least=-(2**53), at_most=2**53) is None:
            choice.refuse("value", "BASE_TYPE_REQUIRED", "This field is required")


def _characters(body: Mapping[str, Any]) -> int:
    """Count the names, descriptions and values of a command and all that it holds."""
    total = sum(
        len(text) for key in ("name", "description", "value") if isinstance(text := body.get(key), str)
    )
    for key in ("options", "choices"):
        inside = body.get(key)
        if isinstance(inside, list):
            total += sum(_characters(item) for item in inside if isinstance(item, Mapping))
    return total
