"""A command that a feature adds to the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.configuration import Configuration


@dataclass(frozen=True, kw_only=True)
class LineCommand:
    """`mutual-aid <word> <name> …`: `run` prints its result and returns the exit code.

    The word is the feature's name, unless the command has one of its own that people look for. `run` receives
    the valid configuration of `--config`; the bot may be running meanwhile, in another process.
    """

    name: str
    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Configuration], int]
    word: str | None = None
