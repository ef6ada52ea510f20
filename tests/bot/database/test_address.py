"""DATABASE_URL, as people write it."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.database import Address, DatabaseUnusable


@pytest.mark.parametrize(
    "text",
    ["sqlite:///data/bot.db", "sqlite+aiosqlite:///data/bot.db", " sqlite:///data/bot.db "],
)
def test_a_file_is_opened_by_the_asynchronous_driver(text: str) -> None:
    address = Address.parse(text)
    assert address.url.drivername == "sqlite+aiosqlite"
    assert address.file == Path("data/bot.db")
    assert address.folder == Path("data")


def test_four_slashes_are_an_absolute_path() -> None:
    assert Address.parse("sqlite:////var/lib/bot.db").file == Path("/var/lib/bot.db")


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+asyncpg", "postgresql+psycopg2"])
def test_every_way_to_write_postgresql_is_understood(scheme: str) -> None:
    address = Address.parse(f"{scheme}://bot:secret@db.example:5433/aid")
    assert address.url.drivername == "postgresql+asyncpg"
    assert (address.url.host, address.url.port, address.url.database) == ("db.example", 5433, "aid")
    assert address.file is None


def test_the_words_of_hosted_databases_are_translated() -> None:
    address = Address.parse("postgres://bot:secret@db.example/aid?sslmode=require&channel_binding=require")
    assert dict(address.url.query) == {"ssl": "require"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "not a database address"),
        ("data/bot.db", "not a database address"),
        ("sqlite://data/bot.db", "too few slashes"),
        ("sqlite://", "names no file"),
        ("sqlite:///:memory:", "names no file"),
        ("mysql://root:secret@host/aid", "cannot use (mysql)"),
        ("postgresql://bot:secret@host", "which database"),
        ("postgresql://bot:secret@host:port/aid", "not a database address"),
        ("data.db", "not a database address"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_plain_sentence(text: str, said: str) -> None:
    with pytest.raises(DatabaseUnusable) as caught:
        Address.parse(text)
    assert said in str(caught.value)
    assert "postgresql://user:password@host/database" in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("password", ["s3cr@t", "s3cr@t/word", "s3:cr@t#word", "@t@t@"])
def test_a_password_with_an_at_sign_is_refused_with_how_to_write_it_and_not_shown(password: str) -> None:
    with pytest.raises(DatabaseUnusable, match="write %40 for @") as caught:
        Address.parse(f"postgresql://bot:{password}@db.example/aid")
    assert "t@db" not in str(caught.value)
    assert "word" not in str(caught.value).replace("password", "")


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126), min_size=8, max_size=20))
def test_a_password_is_never_shown(password: str) -> None:
    from urllib.parse import quote

    quoted = quote(password, safe="")
    address = Address.parse(f"postgresql://bot:{quoted}@db.example/aid")
    shown = f"{address} {address!r}"
    assert quoted not in shown.replace("***", "")
    assert address.url.password == password


@given(st.text(max_size=60))
def test_whatever_is_written_gives_an_address_or_a_plain_refusal(text: str) -> None:
    with contextlib.suppress(DatabaseUnusable):
        Address.parse(text)
