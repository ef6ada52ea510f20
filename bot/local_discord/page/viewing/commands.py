"""The commands that a person may use somewhere, in their language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ...actors.using import commands_for
from ...interactions.commands import localised
from ...interactions.desk import Interactions
from ...world import Place, User

if TYPE_CHECKING:
    from ...world import Application

JSON = dict[str, Any]


def commands_shown(desk: Interactions, user: User, place: Place) -> list[JSON]:
    """Return the slash commands and context menus as Discord's JSON, with what they are called for `user`."""
    return [
        {**_shown(command.payload(), user.locale), "application": _application(application)}
        for application, command in commands_for(desk, user, place)
    ]


def _application(application: Application) -> JSON:
    return {"id": str(application.id), "name": application.user.display_name}


def _shown(named: Mapping[str, Any], locale: str) -> JSON:
    """Return a command, option or choice with `shown_name` and `shown_description`, not all translations."""
    shown = {key: value for key, value in named.items() if not key.endswith("_localizations")}
    shown["shown_name"] = localised(named, "name", locale)
    if named.get("description"):
        shown["shown_description"] = localised(named, "description", locale)
    for inside in ("options", "choices"):
        if isinstance(named.get(inside), list):
            shown[inside] = [_shown(each, locale) for each in named[inside]]
    return shown
