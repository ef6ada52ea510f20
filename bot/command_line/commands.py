"""What each command of the command line does. Each returns the exit code and prints for a person."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from bot.command_line.exit_codes import FAILED, IN_ORDER
from bot.configuration.checking import check
from bot.configuration.loading import load
from bot.configuration.schemas import write_schemas
from bot.doctor.examining import examine, unusable
from bot.doctor.report import as_json, as_text, is_sound
from bot.environment import Environment, EnvironmentRefused, unknown_names
from bot.feature import Feature
from bot.log import set_up_logging
from bot.running.parts import settings_files
from bot.running.process import run_bot

Features = tuple[Feature, ...]

_log = logging.getLogger(__name__)


def run(arguments: argparse.Namespace, features: Features) -> int:
    """Run the bot until it is told to end."""
    environment = Environment.read()
    set_up_logging(environment.log_level, secrets=environment.secrets())
    for name, meant in unknown_names().items():
        hint = f"; did you mean {meant}?" if meant else ""
        _log.warning("%s in .env is not a setting of this bot%s", name, hint)
    asyncio.run(run_bot(environment, features))
    return IN_ORDER


def config_check(arguments: argparse.Namespace, features: Features) -> int:
    """Print every problem of the settings files."""
    code, lines = check(_config_folder(arguments), settings_files(features))
    _print("\n".join(lines))
    return code


def config_schema(arguments: argparse.Namespace, features: Features) -> int:
    """Write the JSON Schemas."""
    for path in write_schemas(_config_folder(arguments), settings_files(features)):
        _print(str(path))
    return IN_ORDER


def doctor(arguments: argparse.Namespace, features: Features) -> int:
    """Print what is wrong."""
    try:
        environment = Environment.read(token_needed=False)
    except EnvironmentRefused as refused:
        diagnoses = unusable(refused)
    else:
        level = "DEBUG" if environment.log_level == "DEBUG" else "ERROR"
        set_up_logging(level, secrets=environment.secrets())
        diagnoses = asyncio.run(examine(environment, features))
    _print(as_json(diagnoses) if arguments.json else as_text(diagnoses))
    return IN_ORDER if is_sound(diagnoses) else FAILED


def demo(arguments: argparse.Namespace, features: Features) -> int:
    """Play a scene."""
    # Imported here: the local Discord and the player are no part of a bot in service.
    from bot.demo.command import run as play

    code: int = play(features, arguments)
    return code


def feature_command(arguments: argparse.Namespace, features: Features) -> int:
    """Run a feature's own command with the configuration it asked for."""
    configuration = load(_config_folder(arguments), settings_files(features))
    code: int = arguments.line_command.run(arguments, configuration)
    return code


COMMANDS: dict[tuple[str, str | None], Callable[[argparse.Namespace, Features], int]] = {
    ("run", None): run,
    ("config", "check"): config_check,
    ("config", "schema"): config_schema,
    ("doctor", None): doctor,
    ("demo", None): demo,
}


def _config_folder(arguments: argparse.Namespace) -> Path:
    chosen: Path | None = getattr(arguments, "config", None)
    return chosen or Environment.read(token_needed=False).config_folder


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")
