"""`mutual-aid demo`: opens the page, or plays a scene in the terminal."""

from __future__ import annotations

import argparse
import asyncio
import io
import logging
import os
import sys
import tempfile
from pathlib import Path
from typing import TextIO

from bot.configuration import ConfigurationRefused
from bot.demo.pace import AT_ONCE, TO_WATCH, Pace
from bot.demo.player import Outcome, Player
from bot.demo.scene import SCENES, Scene, load_scene
from bot.demo.stage import Stage
from bot.demo.terminal import Terminal
from bot.demo.transcript import Transcript
from bot.feature import Feature
from bot.log import set_up_logging

FIRST_SCENE = SCENES / "crisis.yaml"

AFTERWARDS = (
    "This was the bot as it runs in service, on a Discord of its own: nothing left this machine. "
    "More scenes, and how to write one: bot/demo/scenes/README.md"
)

ALL_HELD, NOT_ALL_HELD, CANNOT_BE_READ = 0, 1, 2


def run(features: tuple[Feature, ...], arguments: argparse.Namespace) -> int:
    """Open the page, or with `arguments.headless` or a script play a scene; return the exit code.

    Raises `ConfigurationRefused` and `OSError` where the page cannot be opened.
    """
    if arguments.headless or arguments.script is not None:
        return play_in_terminal(features, arguments)
    return open_in_browser(features, arguments)


def open_in_browser(features: tuple[Feature, ...], arguments: argparse.Namespace) -> int:
    """Have the page open until it is ended; returns 0."""
    from bot.demo.browser.serving import serve  # a scene in the terminal needs none of it

    _log_quietly()
    asyncio.run(
        serve(
            features=features,
            port=arguments.port,
            keep=arguments.keep,
            open_page=not arguments.no_open,
            told=_tell,
        )
    )
    return ALL_HELD


def _tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def play_in_terminal(features: tuple[Feature, ...], arguments: argparse.Namespace) -> int:
    """Play the scene in `arguments.script`, or the first one, and return the exit code.

    0: all expectations held; 1: one did not; 2: the scene cannot be read. `arguments.headless`: at once.
    """
    script: Path | None = arguments.script
    out = sys.stdout
    watched = out.isatty() and not arguments.headless
    _log_quietly()
    if isinstance(out, io.TextIOWrapper):
        out.reconfigure(errors="replace")  # a terminal without some letter still shows the rest
    try:
        scene = load_scene(script or FIRST_SCENE)
        pace = TO_WATCH if watched else AT_ONCE
        afterwards = AFTERWARDS if script is None else None
        outcome = asyncio.run(play(scene, features, out, pace, afterwards=afterwards))
    except ConfigurationRefused as refused:
        for problem in refused.problems:
            sys.stderr.write(f"{problem}\n")
        return CANNOT_BE_READ
    except KeyboardInterrupt:
        out.write("\n The scene was ended early.\n")
        return ALL_HELD
    except BrokenPipeError:  # whoever read along has gone; what Python still holds back goes nowhere
        os.dup2(os.open(os.devnull, os.O_WRONLY), out.fileno())
        return NOT_ALL_HELD
    return NOT_ALL_HELD if outcome.failed else ALL_HELD


async def play(
    scene: Scene,
    features: tuple[Feature, ...],
    out: TextIO,
    pace: Pace = AT_ONCE,
    *,
    afterwards: str | None = None,
) -> Outcome:
    """Play a scene with these features, write the transcript to `out`, and return how it went.

    `afterwards` is written below a scene that was played to its end.
    Raises `ConfigurationRefused` where the scene's own config is wrong.
    """
    with tempfile.TemporaryDirectory(prefix="mutual-aid-scene-") as folder:
        stage = Stage(scene, features, Path(folder))
        try:
            await stage.open()
            transcript = Transcript(out, Terminal.of(out), stage.zone)
            outcome = await Player(scene, stage, transcript, pace).play()
            if afterwards is not None:
                transcript.narrated(afterwards)
            return outcome
        finally:
            await stage.close()


def _log_quietly() -> None:
    # The transcript is what is to be read; LOG_LEVEL=INFO shows what goes on behind it.
    level = os.environ.get("LOG_LEVEL")
    if level and level.upper() in logging.getLevelNamesMapping():
        set_up_logging(level.upper(), secrets=())
    else:
        logging.disable(logging.CRITICAL)
