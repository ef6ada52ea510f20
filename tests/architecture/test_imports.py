"""Which way dependencies flow. The contracts are in pyproject.toml; here are those it cannot say."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from bot.feature import Feature
from cogs import FEATURES
from tests.architecture.sources import ROOT, Module, belongs_to, modules

FLOORS = {"commands": 5, "panels": 5, "actions": 4, "messages": 3, "store": 2}
"""The floors of a feature, by file or folder. What is not named here is floor 1: settings and rules."""


def test_the_import_contracts_hold() -> None:
    # In a process of its own: the linter sets up logging for all of the one it runs in.
    linter = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    done = subprocess.run(
        [sys.executable, "-c", linter], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_local_discord_knows_nothing_of_ours() -> None:
    allowed = {*sys.stdlib_module_names, "aiohttp", "jsonschema", "yarl", "orjson", "discord"}
    strangers = [
        f"{module.place(node)} imports {name}"
        for module in modules("bot.local_discord")
        for name, node in module.imports()
        if not belongs_to(name, "bot.local_discord") and name.partition(".")[0] not in allowed
    ]
    assert strangers == []


def test_only_the_demo_knows_the_local_discord() -> None:
    """A bot in service must work without it: where it is told to speak to one, it learns how only then."""
    users = [
        f"{module.place(node)} imports {name}"
        for module in modules("bot", "cogs")
        if not belongs_to(module.name, "bot.local_discord") and not belongs_to(module.name, "bot.demo")
        for name, node in module.imports()
        if belongs_to(name, "bot.local_discord")
        and not (belongs_to(name, "bot.local_discord.pointing") and node.col_offset)
    ]
    assert users == []


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: str(feature.name))
def test_within_a_feature_imports_go_downwards_only(feature: Feature) -> None:
    upwards = []
    for module in modules(feature.extension):
        if module.name == feature.extension:
            continue  # the door: it wires all floors
        here = _floor(module.name, feature)
        for name, node in module.imports():
            if not name.startswith(feature.extension + "."):
                continue
            same_part = _part(name, feature) == _part(module.name, feature)
            there = _floor(name, feature)
            if not same_part and (there > here or (there == here and here > 1)):
                upwards.append(f"{module.place(node)} imports {name}")
    assert upwards == []


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: str(feature.name))
def test_rules_and_settings_know_neither_discord_nor_the_database(feature: Feature) -> None:
    impure = [
        f"{module.place(node)} imports {name}"
        for module in _of_floor(1, feature)
        for name, node in module.imports()
        if name.partition(".")[0] in {"discord", "sqlalchemy"}
        or any(
            belongs_to(name, part)
            for part in ("bot.database", "bot.outbox", "bot.agenda", "bot.running.client")
        )
    ]
    assert impure == []


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: str(feature.name))
def test_only_the_store_knows_sql_and_it_knows_no_discord(feature: Feature) -> None:
    wrong = []
    for module in modules(feature.extension):
        is_store = _part(module.name, feature) == "store"
        for name, node in module.imports():
            library = name.partition(".")[0]
            if (library == "sqlalchemy" and not is_store) or (library == "discord" and is_store):
                wrong.append(f"{module.place(node)} imports {name}")
    assert wrong == []


def test_nothing_but_the_clock_asks_the_machine_for_the_time() -> None:
    asked = []
    for module in modules("bot", "cogs"):
        if module.path == ROOT / "bot" / "clock.py":
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute) and _asks_for_the_time(node):
                asked.append(f"{module.place(node)}: {ast.unparse(node)}")
    assert asked == []


def test_a_clock_read_anywhere_else_would_be_noticed() -> None:
    for words in (
        "datetime.now",
        "datetime.datetime.utcnow",
        "date.today",
        "time.time",
        "discord.utils.utcnow",
    ):
        expression = ast.parse(words).body[0]
        assert isinstance(expression, ast.Expr)
        assert isinstance(expression.value, ast.Attribute)
        assert _asks_for_the_time(expression.value), words


def test_files_are_named_for_what_they_hold() -> None:
    vague = {"utils", "util", "helpers", "helper", "manager", "base", "common", "misc", "core", "tools"}
    named = [module.name for module in modules("bot", "cogs") if vague & set(module.name.split("."))]
    assert named == []


def _asks_for_the_time(node: ast.Attribute) -> bool:
    owner = ast.unparse(node.value)
    last = owner.rpartition(".")[2]
    return (
        (last in {"datetime", "date"} and node.attr in {"now", "utcnow", "today"})
        or (owner == "time" and node.attr in {"time", "time_ns", "localtime", "gmtime"})
        or node.attr == "utcnow"
    )


def _part(name: str, feature: Feature) -> str:
    return name.removeprefix(feature.extension + ".").partition(".")[0]


def _floor(name: str, feature: Feature) -> int:
    return FLOORS.get(_part(name, feature), 1)


def _of_floor(floor: int, feature: Feature) -> list[Module]:
    return [
        module
        for module in modules(feature.extension)
        if module.name != feature.extension and _floor(module.name, feature) == floor
    ]


def test_the_folders_of_this_test_are_there() -> None:
    assert Path(ROOT / "bot").is_dir()
    assert len(modules("bot")) > 50
