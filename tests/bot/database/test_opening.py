"""Opening a database: what is missing is made, and what hinders is said plainly."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import asyncpg  # type: ignore[import-untyped]  # it ships no types
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.clock import MovableClock
from bot.database import Database, DatabaseUnusable
from tests.conftest import CIPHER
from tests.postgresql import PostgresServer


async def refusal(url: str, clock: MovableClock) -> str:
    with pytest.raises(DatabaseUnusable) as caught:
        await (await Database.open(url, clock, CIPHER)).close()
    assert "\n" not in str(caught.value)
    return str(caught.value)


async def test_a_missing_folder_and_file_are_made_for_their_owner_alone(
    tmp_path: Path, clock: MovableClock
) -> None:
    file = tmp_path / "deep" / "data" / "bot.db"
    database = await Database.open(f"sqlite:///{file}", clock, CIPHER)
    try:
        async with database.transaction() as transaction:
            await transaction.execute(text("CREATE TABLE kept (number INTEGER)"))
        beside = {each.name: stat.S_IMODE(each.stat().st_mode) for each in file.parent.iterdir()}
    finally:
        await database.close()
    assert beside == {"bot.db": 0o600, "bot.db-wal": 0o600, "bot.db-shm": 0o600}


async def test_a_file_that_others_could_read_is_closed_to_them(
    sqlite_url: str, tmp_path: Path, clock: MovableClock
) -> None:
    (tmp_path / "bot.db").chmod(0o644)
    await (await Database.open(sqlite_url, clock, CIPHER)).close()
    assert stat.S_IMODE((tmp_path / "bot.db").stat().st_mode) == 0o600


async def test_writers_and_readers_are_set_up_as_measured(sqlite_url: str, clock: MovableClock) -> None:
    database = await Database.open(sqlite_url, clock, CIPHER)
    try:
        async with database.transaction() as transaction:
            found = {
                name: (await transaction.execute(text(f"PRAGMA {name}"))).scalar_one()
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "query_only")
            }
        async with database.reading() as transaction:
            query_only = (await transaction.execute(text("PRAGMA query_only"))).scalar_one()
    finally:
        await database.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 15000,
        "query_only": 0,
    }
    assert query_only == 1


async def test_a_database_opens_again_and_keeps_what_it_holds(database_url: str, clock: MovableClock) -> None:
    first = await Database.open(database_url, clock, CIPHER)
    async with first.transaction() as transaction:
        await transaction.execute(text("CREATE TABLE kept (number INTEGER)"))
    await first.close()
    second = await Database.open(database_url, clock, CIPHER)
    async with second.reading() as transaction:
        assert (await transaction.execute(text("SELECT count(*) FROM kept"))).scalar_one() == 0
    await second.close()


async def test_a_database_of_a_newer_bot_is_not_touched(database_url: str, clock: MovableClock) -> None:
    database = await Database.open(database_url, clock, CIPHER)
    async with database.transaction() as transaction:
        await transaction.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    await database.close()
    said = await refusal(database_url, clock)
    assert "newer version" in said
    assert "9999" in said


async def test_a_file_that_is_no_database_is_said_to_be_none(tmp_path: Path, clock: MovableClock) -> None:
    file = tmp_path / "bot.db"
    file.write_bytes(b"Dear diary, " * 500)
    assert "not a database" in await refusal(f"sqlite:///{file}", clock)
    assert file.read_bytes() == b"Dear diary, " * 500


async def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path, clock: MovableClock) -> None:
    assert "cannot be used" in await refusal(f"sqlite:///{tmp_path}", clock)


async def test_a_path_through_a_file_is_refused(tmp_path: Path, clock: MovableClock) -> None:
    (tmp_path / "file").write_text("")
    assert "cannot be used" in await refusal(f"sqlite:///{tmp_path}/file/bot.db", clock)


async def test_a_file_held_by_another_program_is_said_to_be_in_use(
    sqlite_url: str, tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.database.engines.BUSY_SECONDS", 0)
    with closing(sqlite3.connect(tmp_path / "bot.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in await refusal(sqlite_url, clock)


async def test_an_unreachable_server_is_said_to_be_unreachable(
    clock: MovableClock, unused_tcp_port: int
) -> None:
    said = await refusal(f"postgresql://bot:topsecret@127.0.0.1:{unused_tcp_port}/aid", clock)
    assert "cannot be reached" in said
    assert "topsecret" not in said


async def test_a_missing_database_on_the_server_is_said_to_be_missing(
    postgres: PostgresServer, clock: MovableClock
) -> None:
    assert "no such database" in await refusal(postgres.url("nowhere"), clock)


async def test_a_user_who_may_make_no_tables_is_said_to_lack_that_right(
    postgres: PostgresServer, clock: MovableClock
) -> None:
    theirs = await postgres.create()
    administrator = await asyncpg.connect(postgres.url("postgres"))
    try:
        await administrator.execute("CREATE ROLE guest LOGIN")
        said = await refusal(postgres.url(theirs).replace("postgres@", "guest@"), clock)
        await administrator.execute("DROP ROLE guest")
    finally:
        await administrator.close()
        await postgres.drop(theirs)
    assert "may not make tables" in said
    assert "OWNER TO" in said


async def test_a_full_disk_is_said_to_be_full(
    tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(_: object) -> None:
        raise DBAPIError("CREATE TABLE", {}, sqlite3.OperationalError("database or disk is full"))

    monkeypatch.setattr("bot.database.opening.migrate", full)
    with pytest.raises(DatabaseUnusable, match="no room left on the disk") as caught:
        await Database.open(f"sqlite:///{tmp_path}/bot.db", clock, CIPHER)
    assert not caught.value.for_good


async def test_an_unknown_user_is_said_to_be_refused(postgres: PostgresServer, clock: MovableClock) -> None:
    url = postgres.url("template").replace("postgres@", "stranger:topsecret@")
    said = await refusal(url, clock)
    assert "refused the user or password" in said
    assert "topsecret" not in said
