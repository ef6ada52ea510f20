from typing import Any

import pytest

from bot.local_discord.interactions.command_rules import check_command
from bot.local_discord.interactions.forms import FormErrors


def command(**changes: Any) -> dict[str, Any]:
    return {"name": "alert", "description": "Call somebody", **changes}


def option(name: str = "words", kind: int = 3, **changes: Any) -> dict[str, Any]:
    return {"name": name, "type": kind, "description": "Some words", **changes}


def places(body: dict[str, Any]) -> list[str]:
    errors = FormErrors()
    check_command(body, errors)
    return [".".join(str(step) for step in fault.path) for fault in errors.faults()]


@pytest.mark.parametrize(
    "body",
    [
        command(),
        command(name="ayuda-línea", name_localizations={"es-ES": "líneas-de-ayuda"}),
        command(options=[option(required=True), option("other")]),
        command(options=[option("open", 1, options=[option()]), option("more", 2, options=[option("x", 1)])]),
        command(default_member_permissions="8", contexts=[0], integration_types=[0]),
        {"name": "Alert a moderator", "type": 3},
        command(options=[option(autocomplete=True)]),
        command(options=[option(kind=4, min_value=-5, max_value=5, choices=[{"name": "one", "value": 1}])]),
    ],
)
def test_sound_commands_are_accepted(body: dict[str, Any]) -> None:
    assert places(body) == []


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (command(name="Alert"), "name"),
        (command(name="two words"), "name"),
        (command(name="x" * 33), "name"),
        (command(description=""), "description"),
        (command(description="x" * 101), "description"),
        (command(name_localizations={"xx": "alert"}), "name_localizations.xx"),
        (command(name_localizations={"es-ES": "Alerta"}), "name_localizations.es-ES"),
        (command(options=[option("other"), option(required=True)]), "options.1"),
        (command(options=[option(), option()]), "options.1.name"),
        (command(options=[option(), option("sub", 1)]), "options.0.type"),
        (command(options=[option(str(n)) for n in range(26)]), "options"),
        (command(options=[option(kind=12)]), "options.0.type"),
        (command(options=[option("a", 2, options=[option()])]), "options.0.options.0.type"),
        (command(options=[option(choices=[{"name": "a", "value": 1}])]), "options.0.choices.0.value"),
        (
            command(options=[option(choices=[{"name": str(n), "value": "a"} for n in range(26)])]),
            "options.0.choices",
        ),
        (
            command(options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])]),
            "options.0.choices",
        ),
        (command(options=[option(kind=5, autocomplete=True)]), "options.0.autocomplete"),
        (command(options=[option(min_length=5, max_length=4)]), "options.0.min_length"),
        (command(contexts=[]), "contexts"),
        (command(default_member_permissions="many"), "default_member_permissions"),
        ({"name": "Alert", "type": 3, "description": "No"}, "description"),
        ({"type": 3}, "name"),
    ],
)
def test_what_discord_refuses_is_refused_at_its_place(body: dict[str, Any], place: str) -> None:
    assert places(body) == [place]


def test_a_command_of_more_than_8000_characters_is_refused_as_a_whole() -> None:
    choices = [{"name": f"{n} {'x' * 90}", "value": "y" * 100} for n in range(25)]
    body = command(options=[option(str(n), choices=choices) for n in range(2)])
    assert places(body) == [""]
