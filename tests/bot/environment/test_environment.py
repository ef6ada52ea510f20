from __future__ import annotations

import base64
import re
import traceback
from pathlib import Path

import pytest

from bot.environment import Environment, EnvironmentRefused, names, unknown_names

ID = base64.urlsafe_b64encode(b"123456789012345678").decode().rstrip("=")
TOKEN = f"{ID}.Gx0aBc.{'s3cr3t-' * 5}"
EXAMPLE = Path(__file__).parents[3] / ".env.example"


@pytest.fixture(autouse=True)
def _nothing_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in names():
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def dotenv(tmp_path: Path) -> Path:
    return tmp_path / ".env"


def refusal(dotenv: Path, text: str) -> EnvironmentRefused:
    dotenv.write_text(text, encoding="utf-8")
    with pytest.raises(EnvironmentRefused) as refused:
        Environment.read(dotenv)
    return refused.value


def test_a_token_is_all_that_is_needed(dotenv: Path) -> None:
    dotenv.write_text(f"DISCORD_TOKEN={TOKEN}\n")
    read = Environment.read(dotenv)
    assert read.discord_token.get_secret_value() == TOKEN
    assert read.database_url.get_secret_value() == "sqlite:///data/mutual-aid.db"
    assert (read.log_level, read.config_folder, read.worker_name) == ("INFO", Path("config"), "main")


def test_the_environment_outranks_the_file(dotenv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    dotenv.write_text(
        f"DISCORD_TOKEN={TOKEN}\nLOG_LEVEL=ERROR\nDATA_DIR=/var/lib/bot\nSHARD_COUNT=4\nSHARD_IDS=0,2-3\n"
    )
    monkeypatch.setenv("LOG_LEVEL", "debug")
    read = Environment.read(dotenv)
    assert read.log_level == "DEBUG"
    assert read.database_url.get_secret_value() == "sqlite:////var/lib/bot/mutual-aid.db"
    assert read.shard_ids == (0, 2, 3)


def test_a_missing_token_says_how_to_get_one_and_which_intents_to_switch_on(dotenv: Path) -> None:
    said = str(refusal(dotenv, ""))
    assert "DISCORD_TOKEN cannot be used. It is missing." in said
    assert "discord.com/developers" in said
    assert "Server Members Intent" in said
    assert "Message Content Intent" in said


def test_a_missing_file_is_said_to_be_missing(dotenv: Path) -> None:
    with pytest.raises(EnvironmentRefused, match=re.escape(f"no file .env in {dotenv.parent}")):
        Environment.read(dotenv)


@pytest.mark.parametrize("name", [".env.txt", "env", "env.txt"])
def test_a_file_whose_name_windows_has_lengthened_is_pointed_out(name: str, dotenv: Path) -> None:
    (dotenv.parent / name).write_text(f"DISCORD_TOKEN={TOKEN}\n")
    with pytest.raises(EnvironmentRefused, match=r"its name must be \.env") as refused:
        Environment.read(dotenv)
    assert f"There is a file {name} " in str(refused.value)


@pytest.mark.parametrize("line", [TOKEN, f"DISCORD_TOKEN: {TOKEN}", f"set DISCORD_TOKEN={TOKEN}"])
def test_a_line_that_is_no_setting_is_refused_with_its_place_and_not_repeated(
    line: str, dotenv: Path, caplog: pytest.LogCaptureFixture
) -> None:
    refused = refusal(dotenv, f"# a note\n\nLOG_LEVEL=INFO\n\n{line}\n")
    assert str(refused).startswith(f"{dotenv}:5: expected NAME=value")
    assert TOKEN not in str(refused)
    assert caplog.text == ""


def test_a_setting_that_stands_twice_is_refused(dotenv: Path) -> None:
    refused = refusal(dotenv, f"DISCORD_TOKEN={TOKEN}\r\nDISCORD_TOKEN=\r\n")
    assert f"{dotenv}:2: DISCORD_TOKEN stands here again (first on line 1)" in str(refused)


def test_a_key_on_a_line_of_its_own_is_never_taken_for_a_name(dotenv: Path) -> None:
    dotenv.write_text("PkE5V1ZKWjZ2c0l3bUtQa1NzT0dVQ2hBb0dRcXRVTGI=\n")
    assert unknown_names(dotenv) == {}


def test_a_misspelt_name_of_the_token_is_pointed_out(dotenv: Path) -> None:
    assert "There is DISCORD_TOKN" in str(refusal(dotenv, f"DISCORD_TOKN={TOKEN}\n"))


@pytest.mark.parametrize(
    ("token", "said"),
    [
        (f"Bot {TOKEN}", "A word stands before it"),
        (f"'\"{TOKEN}\"'", "There are quotes or brackets around it"),
        (f"'{TOKEN[:30]} {TOKEN[30:]}'", "There is a space or a line break in it"),
        ("123456789012345678", "It is an id"),
        ("0f" * 32, "It is the application's Public Key"),
        ("abcdefghijklmnopqrstuvwxyzABCDEF", "It looks like the Client Secret"),
        (f"mfa.{TOKEN}", "It is a person's token"),
        ("https://discord.com/api/webhooks/1/secret", "It is an address"),
        (TOKEN.rsplit(".", 1)[0], "It is not of the form of a token"),
        ("paste-your-token-here", "It is not of the form of a token"),
        (TOKEN[3:], "Its first part is not a bot's id"),
    ],
)
def test_a_malformed_token_is_explained_and_never_repeated(token: str, said: str, dotenv: Path) -> None:
    refused = refusal(dotenv, f"DISCORD_TOKEN={token}\n")
    shown = str(refused) + repr(refused) + "".join(traceback.format_exception(refused))
    assert f"DISCORD_TOKEN cannot be used. {said}" in str(refused)
    assert token.strip("'\"") not in shown
    assert "s3cr3t" not in shown


def test_everything_wrong_is_said_at_once_and_no_secret_with_it(dotenv: Path) -> None:
    refused = refusal(
        dotenv,
        f"DISCORD_TOKEN={TOKEN}x y\nDATABASE_URL=postgresql://me:s3cr3t@host/db\nLOG_LEVEL=loud\nSHARD_COUNT=0\n"
        "SHARD_IDS=3-1\nWORKER_NAME=a b\nLOCAL_DISCORD_URL=https://example.org\n",
    )
    shown = str(refused) + "".join(traceback.format_exception(refused))
    for name in ("LOG_LEVEL", "SHARD_COUNT", "SHARD_IDS", "WORKER_NAME", "LOCAL_DISCORD_URL"):
        assert f"{name}: expected " in shown
    assert "s3cr3t" not in shown


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("SHARD_IDS=0", "SHARD_IDS needs SHARD_COUNT"),
        ("SHARD_IDS=4\nSHARD_COUNT=4", "expected numbers from 0 to 3"),
        ("SHARD_IDS=1,1\nSHARD_COUNT=4", "names a shard twice"),
    ],
)
def test_shards_that_do_not_fit_are_refused(lines: str, said: str, dotenv: Path) -> None:
    assert said in str(refusal(dotenv, f"DISCORD_TOKEN={TOKEN}\n{lines}\n"))


def test_no_secret_is_in_what_is_printed(dotenv: Path) -> None:
    dotenv.write_text(
        f"DISCORD_TOKEN={TOKEN}\nDATABASE_URL=postgresql://me:pass%40word@host/db\nDATA_KEY=key-one,key-two\n"
    )
    read = Environment.read(dotenv)
    shown = f"{read} {read!r} {read.model_dump()} {read.model_dump_json()}"
    assert not any(secret in shown for secret in read.secrets())
    assert read.secrets() == (TOKEN, "key-one", "key-two", "pass%40word", "pass@word")


def test_the_whole_of_a_password_with_an_at_sign_is_a_secret(dotenv: Path) -> None:
    dotenv.write_text(f"DISCORD_TOKEN={TOKEN}\nDATABASE_URL=postgresql://me:s3@cr3t@host/db\n")
    assert "s3@cr3t" in Environment.read(dotenv).secrets()


def test_what_needs_no_discord_needs_no_token(dotenv: Path) -> None:
    read = Environment.read(dotenv, token_needed=False)
    assert "It is missing" in read.token_trouble()[0]


def test_a_local_discord_takes_any_token(dotenv: Path) -> None:
    dotenv.write_text("DISCORD_TOKEN=local\nLOCAL_DISCORD_URL=http://127.0.0.1:8080/\n")
    assert Environment.read(dotenv).local_discord_url == "http://127.0.0.1:8080"


def test_an_environment_made_by_hand_reads_nothing_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://real")
    assert Environment().database_url.get_secret_value().startswith("sqlite:")


def test_unknown_names_are_found_with_what_they_may_have_meant(dotenv: Path) -> None:
    dotenv.write_text("LOGLEVEL=INFO\nlog_level=INFO\nDATABASE_ULR=x\nCOLOUR=red\n")
    assert unknown_names(dotenv) == {"LOGLEVEL": "LOG_LEVEL", "DATABASE_ULR": "DATABASE_URL", "COLOUR": ""}


def test_a_file_that_is_not_text_is_refused_in_words(dotenv: Path) -> None:
    dotenv.write_bytes(b"\xff\xfeD")
    with pytest.raises(EnvironmentRefused, match="save it as UTF-8"):
        Environment.read(dotenv)


def test_the_example_names_every_setting_and_no_other() -> None:
    named = re.findall(r"^#?([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(named) == sorted(names())


def test_the_example_filled_in_is_valid(dotenv: Path) -> None:
    text = EXAMPLE.read_text(encoding="utf-8").replace("DISCORD_TOKEN=", f"DISCORD_TOKEN={TOKEN}")
    dotenv.write_text(re.sub(r"^#(?=[A-Z_]+=)", "", text, flags=re.MULTILINE), encoding="utf-8")
    read = Environment.read(dotenv)
    assert read.data_key is None
    assert read.database_url == Environment().database_url
