"""What every store function receives: a connection, an instant and a cipher."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, Executable, Table
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.database.encryption import Cipher


class Transaction:
    """A transaction in progress. It is made, committed and rolled back by `Database` alone.

    `now` is the clock's instant at its beginning (UTC): everything inside happens at that one instant.
    `due_in` holds, by table, the soonest instant at which something written in it becomes due, for the alarm.
    """

    def __init__(self, connection: AsyncConnection, now: datetime, cipher: Cipher) -> None:
        self.now = now
        self.cipher = cipher
        self.due_in: dict[str, datetime] = {}
        self._connection = connection

    async def execute(
        self,
        statement: Executable,
        parameters: Mapping[str, Any] | Sequence[Mapping[str, Any]] | None = None,
    ) -> CursorResult[Any]:
        """Run `statement`; a reading transaction refuses to write with the database's own error."""
        return await self._connection.execute(statement, parameters)

    def becomes_due(self, instant: datetime, table: Table) -> None:
        """Remember that something written to `table` here is due at `instant` (UTC)."""
        self.due_in[table.name] = min(instant, self.due_in.get(table.name, instant))
