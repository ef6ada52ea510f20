"""Whatever can be pressed goes through the error handler and outlives a restart."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from typing import Any

import pytest

from bot.feature import Feature
from bot.interactions import Button, Modal, Select
from cogs import FEATURES
from tests.architecture.sources import modules

_MATCHES_NOTHING = r"(?!)"


def _below(base: type[Any]) -> Iterator[type[Any]]:
    for child in base.__subclasses__():
        yield child
        yield from _below(child)


def _template(cls: type[Any]) -> str:
    compiled = cls.template if issubclass(cls, Modal) else cls.__discord_ui_compiled_template__
    return str(compiled.pattern)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: str(feature.name))
def test_every_button_menu_and_form_is_listed_in_its_feature(feature: Feature) -> None:
    listed = {*feature.buttons, *feature.selects, *feature.modals}
    declared = {
        cls
        for base in (Button, Select, Modal)
        for cls in _below(base)
        if cls.__module__.startswith(feature.extension) and _template(cls) != _MATCHES_NOTHING
    }
    assert declared == listed


def test_custom_ids_begin_with_their_features_name() -> None:
    for feature in FEATURES:
        for cls in (*feature.buttons, *feature.selects, *feature.modals):
            assert _template(cls).startswith(f"{feature.name}:"), cls


def test_no_button_calls_code_of_ours_past_the_error_handler() -> None:
    """discord.py's own callbacks end with the process, and it swallows what they raise."""
    past = []
    for module in modules("bot", "cogs"):
        if module.name.startswith(("bot.local_discord", "bot.interactions")):
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Assign):
                past += [
                    module.place(node)
                    for target in node.targets
                    if isinstance(target, ast.Attribute) and target.attr == "callback"
                ]
            elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                decorators = [ast.unparse(decorator) for decorator in node.decorator_list]
                if any(name.startswith(("discord.ui.", "ui.")) for name in decorators):
                    past.append(module.place(node))
                if node.name in {"on_submit", "interaction_check", "on_timeout"}:
                    past.append(module.place(node))
    assert past == []


def test_every_button_menu_and_form_can_be_used() -> None:
    for feature in FEATURES:
        for cls in (*feature.buttons, *feature.selects, *feature.modals):
            assert not inspect.isabstract(cls)
            own = {"press", "choose", "submit"} & {name for parent in cls.__mro__ for name in vars(parent)}
            assert own, cls
