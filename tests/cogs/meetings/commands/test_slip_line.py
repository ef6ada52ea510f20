"""`mutual-aid slip …`: a slip verified by who is in no server."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock, SystemClock
from bot.command_line.main import main
from bot.database import Database
from bot.feature import Feature
from cogs.meetings.commands.slip_line import LINE_COMMANDS
from cogs.meetings.slips import SigningKey, signed
from cogs.meetings.store import slip_keys
from tests.cogs.crisis.small_guild import COMMUNITY
from tests.cogs.meetings.slips.samples import KEY, OTHER_KEY, slip
from tests.conftest import CIPHER, START

GUILD = 10**17 + 1
FEATURE = Feature(
    name="meetings",
    extension="meetings",
    folder=Path(),
    cog=lambda _: pytest.fail("not here"),
    line_commands=LINE_COMMANDS,
)


@pytest.fixture(autouse=True)
def _settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment of its own, with settings and without a database."""
    (tmp_path / "community.yaml").write_text(COMMUNITY)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'none.db'}")


def _code(key: SigningKey = KEY) -> str:
    """Return the code of a slip that was given just now."""
    now = SystemClock().now().replace(second=0, microsecond=0)
    given = replace(slip(), starts_at=now - timedelta(hours=1), issued_at=now)
    return " ".join(signed(given, key))


def _slip(*arguments: str) -> int:
    return main((FEATURE,), ["slip", *arguments])


def test_a_genuine_slip_is_shown_to_be_compared(capsys: pytest.CaptureFixture[str]) -> None:
    assert _slip("verify", *_code().split(), "--public-key", KEY.public.hex) == 0

    out = capsys.readouterr().out
    assert out.startswith("This slip is genuine.\n")
    assert "Name: Ana García\n" in out


def test_a_slip_that_is_none_is_refused_with_the_reason(capsys: pytest.CaptureFixture[str]) -> None:
    assert _slip("verify", _code(), "--public-key", OTHER_KEY.public.hex) == 1
    assert "not from this group" in capsys.readouterr().out
    assert _slip("verify", "HELLO", "--public-key", KEY.public.hex) == 1
    assert "cannot be read" in capsys.readouterr().out


def test_where_no_key_is_known_one_is_asked_for(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert _slip("verify", _code()) == 1
    assert "--public-key" in capsys.readouterr().out
    assert _slip("keys") == 0
    assert "No server of this bot has given a slip yet" in capsys.readouterr().out
    assert not (tmp_path / "none.db").exists()  # looking makes nothing


def test_a_key_that_is_none_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        _slip("verify", "CODE", "--public-key", "1234")

    assert exit_.value.code == 2
    assert "64 digits" in capsys.readouterr().err


def test_a_slip_is_verified_with_the_keys_in_the_bots_database(
    sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    key = asyncio.run(_made(sqlite_url))

    assert _slip("verify", _code(key)) == 0
    assert _slip("verify", _code()) == 1
    assert _slip("keys") == 0
    assert capsys.readouterr().out.endswith(f"server {GUILD}  {key.public.fingerprint}  {key.public.hex}\n")


async def _made(url: str) -> SigningKey:
    database = await Database.open(url, MovableClock(START), CIPHER)
    async with database.transaction() as transaction:
        key = await slip_keys.make_signing_key(transaction, GUILD)
    await database.close()
    return key
