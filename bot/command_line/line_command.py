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
    """`mutual-aid <feature> <name> …`: `run` prints its result and returns the exit code.

    It receives the valid configuration of `--config`; nothing is running meanwhile.
    """

    name: str
    summary: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace, Configuration], int]
