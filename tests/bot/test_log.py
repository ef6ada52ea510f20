import io
import json
import logging
import sys
import threading
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from bot.log import BLOT, Redactor, set_up_logging

pytestmark = pytest.mark.usefixtures("logging_as_before")

TOKEN = "MTE4NTI0NzYzODc0MTUyNjM4.GhT3xQ.q0hKf5Zb2mYw8RrLs1VnXo7Tc4JpUe9DaBiWyN"
PASSWORD = "tr0ub'ad\\or"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(params=[io.StringIO, Terminal])
def stream(request: pytest.FixtureRequest) -> io.StringIO:
    written: io.StringIO = request.param()
    set_up_logging("DEBUG", secrets=[TOKEN, PASSWORD], stream=written)
    return written


def _lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def _fail_with(secret: str) -> None:
    raise ValueError(f"could not use {secret}")


def test_a_secret_in_a_message_is_blotted_out(stream: io.StringIO) -> None:
    logging.getLogger("bot").info("Using %s and %s", TOKEN, PASSWORD)
    assert "Using [secret] and [secret]" in stream.getvalue()


def test_a_secret_in_a_traceback_is_blotted_out(stream: io.StringIO) -> None:
    try:
        try:
            _fail_with(TOKEN)
        except ValueError as error:
            raise RuntimeError({"password": PASSWORD}) from error
    except RuntimeError:
        logging.getLogger("bot").exception("It failed")
    written = stream.getvalue()
    assert "could not use [secret]" in written
    assert TOKEN not in written
    assert "tr0ub" not in written


def test_a_secret_is_blotted_out_of_what_ends_the_process_or_a_thread(stream: io.StringIO) -> None:
    try:
        _fail_with(TOKEN)
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    thread = threading.Thread(target=_fail_with, args=(TOKEN,))
    thread.start()
    thread.join()
    assert stream.getvalue().count("could not use [secret]") == 2
    assert TOKEN not in stream.getvalue()


def test_a_stack_and_a_logger_of_a_library_are_blotted_out_too(stream: io.StringIO) -> None:
    logging.getLogger("discord.http").warning("header %r", {"Authorization": f"Bot {TOKEN}"}, stack_info=True)
    assert TOKEN not in stream.getvalue()
    assert "[secret]" in stream.getvalue()


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (f"a token nobody told us: {TOKEN[:-3]}xyz", "a token nobody told us: [secret]"),
        ("Authorization: Bot abcdefghijklmnopqrstuvwxyz", "Authorization: Bot [secret]"),
        ("postgresql://bot:hunter2@db.example/x", "postgresql://bot:[secret]@db.example/x"),
        ("postgresql+asyncpg://:hunter2@db/x", "postgresql+asyncpg://:[secret]@db/x"),
        (
            "POST https://discord.com/api/v10/webhooks/123456789012345678/aW50ZXJhY3Rpb246MTIzNDU2Nzg5",
            "POST https://discord.com/api/v10/webhooks/123456789012345678/[secret]",
        ),
        (
            "POST /interactions/123456789012345678/aW50ZXJhY3Rpb246MTIzNDU2Nzg5/callback",
            "POST /interactions/123456789012345678/[secret]/callback",
        ),
    ],
)
def test_what_looks_like_a_secret_is_blotted_out(text: str, kept: str) -> None:
    assert Redactor([]).redact(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "https://discord.com/channels/123456789012345678/123456789012345679/123456789012345680",
        "config/crisis.yaml:12:5: unknown key",
        "bot.database.migrations.versions.0001_platform_tables",
        "A Bot started at 09:00",
    ],
)
def test_what_is_no_secret_is_left_alone(text: str) -> None:
    assert Redactor([]).redact(text) == text


@given(secret=st.text(min_size=6), before=st.text(), after=st.text())
def test_no_secret_survives_wherever_it_stands(secret: str, before: str, after: str) -> None:
    assume(secret not in BLOT and BLOT not in secret)
    redactor = Redactor([secret])
    assert secret not in redactor.redact(f"{before}{secret}").removeprefix(before)
    assert secret not in redactor.redact(f"{secret}{after}").removesuffix(after)


def test_a_secret_of_a_few_letters_does_not_blot_out_words() -> None:
    assert Redactor(["", "bot"]).redact("the bot runs") == "the bot runs"


def test_without_a_terminal_each_entry_is_one_json_line() -> None:
    stream = io.StringIO()
    set_up_logging("INFO", secrets=[], stream=stream)
    try:
        _fail_with("it")
    except ValueError:
        logging.getLogger("bot.x").exception("two\nlines", extra={"reference": "K7MPQ2"})
    (entry,) = _lines(stream)
    assert entry["message"] == "two\nlines"
    assert entry["logger"] == "bot.x"
    assert entry["level"] == "ERROR"
    assert entry["reference"] == "K7MPQ2"
    assert entry["traceback"].endswith("ValueError: could not use it")
    assert entry["at"].endswith("+00:00")


def test_libraries_that_log_payloads_never_do_so() -> None:
    stream = io.StringIO()
    set_up_logging("DEBUG", secrets=[], stream=stream)
    logging.getLogger("discord.gateway").debug("For Shard ID 0: WebSocket Event: {'content': 'private'}")
    logging.getLogger("sqlalchemy.engine.Engine").info("executing with ('private',)")
    logging.getLogger("bot").debug("ours")
    assert [entry["message"] for entry in _lines(stream)] == ["ours"]


def test_a_higher_level_holds_for_the_libraries_too() -> None:
    stream = io.StringIO()
    set_up_logging("ERROR", secrets=[], stream=stream)
    logging.getLogger("discord").warning("chatter")
    assert stream.getvalue() == ""
