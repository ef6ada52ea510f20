"""What can be typed after `mutual-aid`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from bot.feature import Feature

EXIT_CODES = """exit codes:
  0   done, and nothing was found to be wrong
  1   problems were found, or something failed that may work later
  2   the command line, or the scene of a demo, was not understood
  78  a setting is missing or wrong: starting again is pointless until it is changed
"""


def make_parser(features: Sequence[Feature]) -> argparse.ArgumentParser:
    """Return the parser. `command` names what is wanted; features' commands are in `line_command`."""
    parser = argparse.ArgumentParser(
        prog="mutual-aid",
        description="A Discord bot for online mutual-aid groups.",
        epilog=EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="run the bot until it is told to end (Ctrl-C, SIGTERM)")
    _add_config(commands)
    doctor = commands.add_parser("doctor", help="say what is wrong, what it breaks, and how to mend it")
    doctor.add_argument("--json", action="store_true", help="print a list of objects, for programs")
    _add_demo(commands)
    _add_line_commands(commands, features)
    return parser


def _add_demo(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    demo = commands.add_parser(
        "demo",
        help="open a small group on a Discord of our own, in your browser, on this machine",
        description="Opens a page on 127.0.0.1: a small recovery group, and the real bot. Ctrl-C ends it.",
    )
    demo.add_argument("--port", type=_port, metavar="N", help="where to listen; taken already: the next one")
    demo.add_argument("--no-open", action="store_true", help="print the address and open no browser")
    demo.add_argument("--keep", type=Path, metavar="DIR", help="keep the group in this folder between runs")
    demo.add_argument("--headless", action="store_true", help="play a scene in the terminal instead, and end")
    demo.add_argument("--script", type=Path, metavar="FILE", help="the scene to play in the terminal")


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; expected a number up to 65535, such as 8400")
    return int(text)


def _add_config(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    config = commands.add_parser("config", help="look at the settings files without starting")
    actions = config.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", help="say everything that is wrong with them, one problem a line")
    _add_config_folder(check)
    actions.add_parser("schema", help="write JSON Schemas, so that an editor helps with them")


def _add_line_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], features: Sequence[Feature]
) -> None:
    words: dict[str, argparse._SubParsersAction[argparse.ArgumentParser]] = {}
    for feature in features:
        for line_command in feature.line_commands:
            word = line_command.word or feature.name
            if word not in words:
                own = commands.add_parser(word, help=f"commands of the feature {feature.name}")
                words[word] = own.add_subparsers(dest="action", required=True, metavar="ACTION")
            one = words[word].add_parser(line_command.name, help=line_command.summary)
            _add_config_folder(one)
            line_command.add_arguments(one)
            one.set_defaults(line_command=line_command)


def _add_config_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, metavar="DIR", help="the folder with the YAML files")
