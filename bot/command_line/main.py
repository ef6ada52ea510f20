"""From the command line to an exit code, with plain words for everything that can be expected to go wrong."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import aiohttp

from bot.command_line.commands import COMMANDS, feature_command
from bot.command_line.exit_codes import FAILED, IN_ORDER, NEEDS_A_PERSON
from bot.command_line.parser import make_parser
from bot.configuration import ConfigurationRefused
from bot.database import DatabaseUnusable
from bot.environment import EnvironmentRefused
from bot.feature import Feature
from bot.running.supervision import ConnectionRefusedForGood


def main(features: tuple[Feature, ...], argv: Sequence[str] | None = None) -> int:
    """Do what `argv` (None: the process's own) asks for and return the exit code."""
    if sys.stdout is None:  # started with its output closed, as some service managers do
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - as long as the process
    arguments = make_parser(features).parse_args(argv)
    command = COMMANDS.get((arguments.command, getattr(arguments, "action", None)), feature_command)
    try:
        return command(arguments, features)
    except (EnvironmentRefused, ConfigurationRefused, ConnectionRefusedForGood) as refused:
        _complain(str(refused))
        return NEEDS_A_PERSON
    except DatabaseUnusable as unusable:
        _complain(f"The database cannot be used: {unusable}")
        return NEEDS_A_PERSON if unusable.for_good else FAILED
    except BrokenPipeError:  # whoever read along has gone, and what Python still holds back goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except aiohttp.ClientError as error:  # before OSError, which some of them are too
        _complain(f"The local Discord does not answer: {error}")
        return FAILED
    except OSError as error:  # a port in use, a folder that cannot be written
        _complain(f"{error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
        return FAILED
    except KeyboardInterrupt:
        return IN_ORDER


def _complain(words: str) -> None:
    sys.stderr.write(words + "\n")
