"""`mutual-aid slip …`: verifying an attendance slip without Discord, and the keys it takes."""

from __future__ import annotations

import argparse
import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.clock import SystemClock
from bot.command_line import LineCommand
from bot.command_line.exit_codes import FAILED, IN_ORDER
from bot.configuration import Configuration
from bot.database import Address, Database
from bot.environment import Environment
from bot.language import Languages
from bot.running.parts import cipher_of
from cogs.meetings.messages.slips import said_of
from cogs.meetings.slips import PublicKey, Valid, read
from cogs.meetings.store.slip_keys import public_keys_of_all

_WORD = "slip"
_TEXTS = Path(__file__).parents[1] / "texts"


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "code", nargs="+", metavar="CODE", help="the code on the slip, with or without its spaces"
    )
    parser.add_argument(
        "--public-key",
        type=_public_key,
        metavar="HEX",
        help="the public key of the server that gave it; left out: those in this bot's database",
    )


def _verify(arguments: argparse.Namespace, configuration: Configuration) -> int:
    given: PublicKey | None = arguments.public_key
    keys = [key for _, key in _kept()] if given is None else [given]
    if not keys:
        _print("This bot has no server's public key yet: give the one of the server with --public-key.")
        return FAILED
    result = read(" ".join(arguments.code), keys, SystemClock().now())
    language = Languages.load([_TEXTS]).source
    for line in said_of(language, result):
        _print(line)
    return IN_ORDER if isinstance(result, Valid) else FAILED


def _keys(arguments: argparse.Namespace, configuration: Configuration) -> int:
    kept = _kept()
    if not kept:
        _print("No server of this bot has given a slip yet: its key is made with the first one.")
    for guild_id, key in kept:
        _print(f"server {guild_id}  {key.fingerprint}  {key.hex}")
    return IN_ORDER


def _kept() -> Sequence[tuple[int, PublicKey]]:
    """Return the public keys in the database that the environment names; none where there is none yet.

    Raises `EnvironmentRefused`, `DatabaseUnusable`.
    """
    environment = Environment.read(token_needed=False)
    url = environment.database_url.get_secret_value()
    file = Address.parse(url).file
    if file is not None and not file.exists():
        return ()
    return asyncio.run(_read(url, environment))


async def _read(url: str, environment: Environment) -> Sequence[tuple[int, PublicKey]]:
    loaded = await asyncio.to_thread(cipher_of, environment, make=False)
    database = await Database.open(url, SystemClock(), loaded.cipher)
    try:
        async with database.reading() as transaction:
            return await public_keys_of_all(transaction)
    finally:
        await database.close()


def _public_key(text: str) -> PublicKey:
    try:
        return PublicKey.from_hex(text)
    except ValueError:
        message = "expected 64 digits from 0 to f, as `/verify` in the server shows them"
        raise argparse.ArgumentTypeError(message) from None


def _print(line: str) -> None:
    sys.stdout.write(line + "\n")


VERIFY = LineCommand(
    word=_WORD,
    name="verify",
    summary="verify the code of an attendance slip: 0 if it is genuine, 1 if not",
    add_arguments=_verify_arguments,
    run=_verify,
)
KEYS = LineCommand(
    word=_WORD,
    name="keys",
    summary="print the public keys with which others verify the slips of this bot's servers",
    add_arguments=lambda parser: None,
    run=_keys,
)
LINE_COMMANDS = (VERIFY, KEYS)
