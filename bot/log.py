"""Logging: readable on a terminal, one JSON object a line elsewhere, and never a secret in it.

Secrets are blotted out of the finished line, so also out of tracebacks and of what libraries say. Names and
words of members are never logged by us; libraries' debug lines contain them, so their loggers stay above that
whatever is asked for.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
from collections.abc import Iterable
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, ClassVar, TextIO

BLOT = "[secret]"

_LOWEST_LEVELS = {
    "discord": logging.INFO,  # its debug lines are whole events, with what members wrote
    "sqlalchemy": logging.WARNING,  # its informative lines are statements with their values
    "aiosqlite": logging.WARNING,
    "aiohttp": logging.WARNING,
    "alembic": logging.WARNING,
    "apscheduler": logging.WARNING,
    "asyncio": logging.WARNING,
}

# What looks like a secret although nobody has told us: a Discord token, an Authorization header, the password
# in the address of a database.
_SHAPES = (
    re.compile(r"\b[A-Za-z0-9_-]{20,32}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{25,}"),
    re.compile(r"(?<=\bBot )[A-Za-z0-9._-]{20,}"),
    re.compile(r"(?<=://)(?P<user>[^\s:/@]*):[^\s@/]+(?=@)"),
    # The address of an interaction's answers ends in a token that lets anyone speak as the bot.
    re.compile(r"(?<=/webhooks/)(?P<id>\d+)/[A-Za-z0-9._-]{20,}"),
    re.compile(r"(?<=/interactions/)(?P<id>\d+)/[A-Za-z0-9._-]{20,}"),
)

_SHORTEST_SECRET = 6
"""Blotting out shorter ones would blot out ordinary words, and a password of five letters is no secret."""


class Redactor:
    """Blots secrets out of text."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = {secret for secret in secrets if len(secret) >= _SHORTEST_SECRET}
        # Also as `repr` writes them: a backslash or a quote in a password looks different there.
        known |= {repr(secret)[1:-1] for secret in known}
        ordered = sorted(known, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def redact(self, text: str) -> str:
        """Return `text` without any known secret and without anything shaped like one."""
        if self._known is not None:
            text = self._known.sub(BLOT, text)
        for shape in _SHAPES:
            text = shape.sub(_blotted, text)
        return text


def _blotted(match: re.Match[str]) -> str:
    kept = match.groupdict()
    if "user" in kept:
        return f"{kept['user']}:{BLOT}"
    return f"{kept['id']}/{BLOT}" if "id" in kept else BLOT


class TextFormatter(logging.Formatter):
    """Lines for a person: time of day, level, where from, what."""

    _COLOURS: ClassVar = {
        logging.WARNING: "\x1b[33m",
        logging.ERROR: "\x1b[31m",
        logging.CRITICAL: "\x1b[1;31m",
    }

    def __init__(self, redactor: Redactor) -> None:
        super().__init__("%(asctime)s %(levelname)-7s %(name)s: %(message)s", "%H:%M:%S")
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        line = self._redactor.redact(super().format(record))
        colour = self._COLOURS.get(record.levelno)
        return f"{colour}{line}\x1b[0m" if colour else line


class JsonFormatter(logging.Formatter):
    """One JSON object a line, for whatever collects logs."""

    def __init__(self, redactor: Redactor) -> None:
        super().__init__()
        self._redactor = redactor

    def format(self, record: logging.LogRecord) -> str:
        entry: dict[str, Any] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": self._redactor.redact(record.getMessage()),
        }
        if reference := getattr(record, "reference", None):
            entry["reference"] = reference
        if record.exc_info:
            entry["traceback"] = self._redactor.redact(self.formatException(record.exc_info))
        if record.stack_info:
            entry["stack"] = self._redactor.redact(self.formatStack(record.stack_info))
        return json.dumps(entry, ensure_ascii=False)


def set_up_logging(level: str, *, secrets: Iterable[str], stream: TextIO | None = None) -> None:
    """Send everything from `level` upwards to `stream` (standard error if None), without `secrets`.

    What ends the process or a thread goes the same way, since Python would print it with nothing blotted out.
    """
    stream = stream or sys.stderr
    redactor = Redactor(secrets)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(TextFormatter(redactor) if stream.isatty() else JsonFormatter(redactor))
    root = logging.getLogger()
    for earlier in root.handlers[:]:
        root.removeHandler(earlier)
    root.addHandler(handler)
    root.setLevel(level)
    for name, lowest in _LOWEST_LEVELS.items():
        logging.getLogger(name).setLevel(max(lowest, logging.getLevelNamesMapping()[level]))
    logging.captureWarnings(capture=True)
    sys.excepthook = _log_the_end
    threading.excepthook = _log_the_end_of_a_thread


def _log_the_end(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("The process ends", exc_info=(kind, error, traceback))


def _log_the_end_of_a_thread(arguments: threading.ExceptHookArgs) -> None:
    error = arguments.exc_value or arguments.exc_type()
    logging.getLogger("bot").critical(
        "A thread ends", exc_info=(arguments.exc_type, error, arguments.exc_traceback)
    )
