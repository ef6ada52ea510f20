"""What stands on the bot's agenda and in its outbox, read from its own database without touching it."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from bot.demo.browser.doings.listing import Doings, Stage

Table = Literal["agenda", "outbox"]
_TABLES: tuple[Table, ...] = ("agenda", "outbox")

_OPEN = frozenset({"waiting", "claimed"})
_STATUS: Mapping[str, tuple[str, Stage]] = {
    "waiting": ("planned", "planned"),
    "claimed": ("being sent", "under way"),
    "done": ("done", "done"),
    "missed": ("missed", "trouble"),
    "failed": ("failed for good", "trouble"),
    "unwanted": ("no longer needed", "dropped"),
    "unreachable": ("went another way", "trouble"),
    "exhausted": ("failed for good", "trouble"),
}
_MOST_READ = 100
# Written out, so that no key and no payload can slip in: they name people.
_LATEST = "SELECT id, kind, state, next_attempt, attempts FROM {}_entries ORDER BY id DESC LIMIT {}"
# What is claimed is in hand at this moment: its next attempt is only when another could take it over.
_DUE = (
    "SELECT MIN(CASE state WHEN 'claimed' THEN due ELSE next_attempt END) FROM {}_entries "
    "WHERE state IN ('waiting', 'claimed')"
)


@dataclass(frozen=True)
class Promise:
    """One entry as it stands: `due` is when it is tried (next); claimed, it is when it may be taken over.

    `attempts` counts those that were begun.
    """

    table: Table
    id: int
    kind: str
    state: str
    due: datetime
    attempts: int


class Promises:
    """Follows the entries in the database at `path`. `words` say what each kind of entry is."""

    def __init__(self, path: Path, words: Mapping[str, str], zone: ZoneInfo) -> None:
        self._path = path
        self._words = words
        self._zone = zone
        self._known: dict[tuple[Table, int], Promise] = {}

    def read(self) -> list[Promise] | None:
        """Return the latest entries, oldest first; None while there is no database to read. Reads a file."""
        found: list[Promise] = []
        if not self._path.exists():
            return None
        try:
            with closing(self._connect()) as connection:
                for table in _TABLES:
                    rows = connection.execute(_LATEST.format(table, _MOST_READ)).fetchall()
                    found += [_promise(table, *row) for row in reversed(rows)]
        except sqlite3.Error:
            return None  # it is being made or migrated at this moment; the next look shows it
        return found

    def next_due(self) -> datetime | None:
        """Return when the next entry is due (UTC), or None. Reads a file."""
        if not self._path.exists():
            return None
        try:
            with closing(self._connect()) as connection:
                found = [connection.execute(_DUE.format(table)).fetchone()[0] for table in _TABLES]
        except sqlite3.Error:
            return None
        return min((_instant(each) for each in found if each is not None), default=None)

    def tell(self, promises: list[Promise], doings: Doings) -> None:
        """Add to `doings` what is new since the last time. `promises` is what `read` has returned."""
        for gone in self._taken_back(promises):
            doings.add(gone.table, self._in_words(gone), "", *_STATUS["unwanted"])
            del self._known[gone.table, gone.id]
        for promise in promises:
            before = self._known.get((promise.table, promise.id))
            self._known[promise.table, promise.id] = promise
            if before == promise:
                continue
            if before is not None and _goes_on(before, promise):
                continue
            doings.add(promise.table, self._in_words(promise), self._detail(promise), *_STATUS[promise.state])

    def _taken_back(self, promises: list[Promise]) -> list[Promise]:
        """Return what was waiting and is there no more; of what is older than all that is read, nothing is
        known.
        """
        there: dict[Table, set[int]] = {table: set() for table in _TABLES}
        for each in promises:
            there[each.table].add(each.id)
        oldest = {table: min(ids) if len(ids) == _MOST_READ else 0 for table, ids in there.items()}
        return [
            each
            for each in self._known.values()
            if each.state in _OPEN and each.id not in there[each.table] and each.id >= oldest[each.table]
        ]

    def _in_words(self, promise: Promise) -> str:
        return self._words.get(promise.kind, promise.kind.replace(".", ": ").replace("_", " "))

    def _detail(self, promise: Promise) -> str:
        if promise.state == "claimed":
            return f"attempt {promise.attempts}" if promise.attempts > 1 else ""
        if promise.state != "waiting":
            return ""
        at = f"{promise.due.astimezone(self._zone):%H:%M:%S}"
        if not promise.attempts:
            return f"for {at}"
        tried = "Attempt 1" if promise.attempts == 1 else f"{promise.attempts} attempts"
        return f"{tried} did not work; attempt {promise.attempts + 1} is planned for {at}"

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(f"{self._path.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)


def _goes_on(before: Promise, now: Promise) -> bool:
    """Whether nothing came of it yet that is of interest: a failed attempt is."""
    if before.state not in _OPEN or now.state not in _OPEN:
        return False
    if before.state == now.state:
        return before.attempts == now.attempts
    return now.state == "claimed" and now.attempts <= 1


def _promise(table: Table, number: int, kind: str, state: str, due: str, attempts: int) -> Promise:
    return Promise(table, number, kind, state, _instant(due), attempts)


def _instant(written: str) -> datetime:
    return datetime.fromisoformat(written).replace(tzinfo=UTC)
