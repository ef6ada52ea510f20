"""Where the data key comes from, and what it protects."""

from __future__ import annotations

import shlex
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from hypothesis import given
from hypothesis import strategies as st

from bot.database import Cipher, DatabaseUnusable, KeySource, Undecipherable, load_cipher
from bot.database.encryption import HOW_TO_MAKE_A_KEY
from tests.architecture.sources import ROOT

CIPHER = Cipher([Fernet.generate_key()])


@given(st.text())
def test_text_comes_back_as_it_was_and_cannot_be_read_in_between(text: str) -> None:
    token = CIPHER.encrypt(text)
    assert CIPHER.decrypt(token) == text
    assert len(text) < 4 or text.encode() not in token


def test_a_key_from_the_environment_is_preferred_and_no_file_is_made(tmp_path: Path) -> None:
    loaded = load_cipher(Fernet.generate_key().decode(), tmp_path)
    assert loaded.source is KeySource.ENVIRONMENT
    assert loaded.file is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_without_one_a_file_is_made_that_only_its_owner_can_read(tmp_path: Path, nothing: str | None) -> None:
    folder = tmp_path / "data"
    loaded = load_cipher(nothing, folder)
    assert loaded.source is KeySource.FILE
    assert loaded.file == folder / "data_key"
    assert stat.S_IMODE(loaded.file.stat().st_mode) == 0o600
    assert list(folder.iterdir()) == [loaded.file]
    again = load_cipher(nothing, folder)
    assert again.cipher.decrypt(loaded.cipher.encrypt("kept")) == "kept"


def test_a_replaced_key_still_opens_what_it_closed(tmp_path: Path) -> None:
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    token = load_cipher(old, tmp_path).cipher.encrypt("before")
    both = load_cipher(f"{new}, {old}", tmp_path).cipher
    assert both.decrypt(token) == "before"
    renewed = both.renew(token)
    assert load_cipher(new, tmp_path).cipher.decrypt(renewed) == "before"
    with pytest.raises(Undecipherable):
        load_cipher(new, tmp_path).cipher.decrypt(token)
    with pytest.raises(Undecipherable):
        load_cipher(new, tmp_path).cipher.renew(token)


def test_who_can_do_without_the_words_gets_none_where_no_key_opens_them(tmp_path: Path) -> None:
    cipher = load_cipher(None, tmp_path).cipher
    token = cipher.encrypt("before")
    assert cipher.opened(token) == "before"
    assert cipher.opened(None) is None
    (tmp_path / "data_key").unlink()
    assert load_cipher(None, tmp_path).cipher.opened(token) is None


@pytest.mark.parametrize("key", ["too-short", "ä" * 44, "=" * 44, "x" * 44 + ",y"])
def test_a_malformed_key_is_refused_and_not_repeated(tmp_path: Path, key: str) -> None:
    with pytest.raises(DatabaseUnusable) as caught:
        load_cipher(key, tmp_path)
    assert "DATA_KEY" in str(caught.value)
    assert key not in str(caught.value)


def test_a_damaged_key_file_is_refused_instead_of_replaced(tmp_path: Path) -> None:
    file = tmp_path / "data_key"
    file.write_text("")
    with pytest.raises(DatabaseUnusable, match="data_key"):
        load_cipher(None, tmp_path)
    assert file.read_text() == ""


def test_a_folder_that_cannot_be_made_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DatabaseUnusable, match="cannot be used"):
        load_cipher(None, tmp_path / "file" / "data")


def test_the_advice_on_how_to_make_a_key_makes_one_and_stands_in_the_example_too() -> None:
    program = shlex.split(HOW_TO_MAKE_A_KEY)
    made = subprocess.run([sys.executable, *program[1:]], capture_output=True, check=True).stdout
    assert Cipher([made.strip()]).encrypt("text")
    assert HOW_TO_MAKE_A_KEY in (ROOT / ".env.example").read_text(encoding="utf-8")
