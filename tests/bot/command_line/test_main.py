"""The command line as a whole, in a process of its own where that matters."""

import argparse
import asyncio
import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.command_line import LineCommand
from bot.command_line.main import main
from bot.community import CommunitySettings
from bot.configuration import Configuration
from bot.feature import Feature
from tests.architecture.sources import ROOT
from tests.bot.harbour import harbour

pytestmark = pytest.mark.usefixtures("logging_as_before")

COMMUNITY = """\
roles:
  moderators: Moderator
  admins: Admin
channels:
  alerts: "#alerts"
"""


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("DISCORD_TOKEN", "DATABASE_URL", "DATA_KEY", "CONFIG_DIR", "LOCAL_DISCORD_URL", "LOG_LEVEL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    folder = tmp_path / "config"
    folder.mkdir()
    (folder / "community.yaml").write_text(COMMUNITY, encoding="utf-8")
    return folder


def test_a_good_configuration_is_said_to_be_good(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main((), ["config", "check"]) == 0
    assert "in order" in capsys.readouterr().out


def test_each_problem_is_one_line_with_its_place(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (config / "community.yaml").write_text(
        COMMUNITY + "time_zone: Mars/Base\ncolour: red\n", encoding="utf-8"
    )
    assert main((), ["config", "check", "--config", str(config)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(":")[1] for line in lines] == ["6", "7"]


def test_schemas_are_written_for_editors(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main((), ["config", "schema"]) == 0
    assert all(Path(line).is_file() for line in capsys.readouterr().out.splitlines())


def test_running_without_a_token_says_how_to_get_one(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main((), ["run"]) == 78
    said = capsys.readouterr()
    assert "https://discord.com/developers/applications" in said.err
    assert "Message Content Intent" in said.err
    assert said.out == ""


def test_running_with_a_broken_configuration_says_where(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # Nothing listens there, and nothing needs to: the configuration is read before.
    monkeypatch.setenv(
        "DISCORD_TOKEN", "MTE4NTI0NzYzODc0MTUyNjM4.GhT3xQ.q0hKf5Zb2mYw8RrLs1VnXo7Tc4JpUe9DaBiWyN"
    )
    (config / "community.yaml").write_text("roles: [\n", encoding="utf-8")
    assert main((), ["run"]) == 78
    assert "community.yaml:" in capsys.readouterr().err


def test_a_database_that_cannot_be_used_is_one_plain_line(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(
        "DISCORD_TOKEN", "MTE4NTI0NzYzODc0MTUyNjM4.GhT3xQ.q0hKf5Zb2mYw8RrLs1VnXo7Tc4JpUe9DaBiWyN"
    )
    (tmp_path / "bot.db").write_text("This is no database at all, but a text. " * 100, encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'bot.db'}")
    assert main((), ["run"]) == 78
    error = capsys.readouterr().err
    assert len(error.strip().splitlines()) == 1
    assert "bot.db" in error
    assert "backup" in error


def test_a_database_server_that_is_away_may_be_back_at_the_next_start(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    monkeypatch.setenv(
        "DISCORD_TOKEN", "MTE4NTI0NzYzODc0MTUyNjM4.GhT3xQ.q0hKf5Zb2mYw8RrLs1VnXo7Tc4JpUe9DaBiWyN"
    )
    monkeypatch.setenv("DATABASE_URL", f"postgresql://bot:s3cr3t@127.0.0.1:{unused_tcp_port}/aid")
    assert main((), ["run"]) == 1
    error = capsys.readouterr().err
    assert "see whether it is running" in error
    assert "s3cr3t" not in error


def test_a_local_discord_that_is_not_there_is_named(
    config: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, unused_tcp_port: int
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "local")
    monkeypatch.setenv("LOCAL_DISCORD_URL", f"http://127.0.0.1:{unused_tcp_port}")
    assert main((), ["run"]) == 1
    assert "The local Discord does not answer" in capsys.readouterr().err


def test_a_closed_output_is_no_reason_for_a_traceback(config: Path) -> None:
    ended = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m bot config check >&-"],
        env={"PYTHONPATH": str(ROOT), "CONFIG_DIR": str(config), "PATH": os.environ["PATH"]},
        stderr=subprocess.PIPE,
        check=False,
    )
    assert b"Traceback" not in ended.stderr
    assert ended.returncode in {0, 1}


def test_a_features_own_command_gets_the_configuration(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def arguments(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("word")

    def run(given: argparse.Namespace, configuration: Configuration) -> int:
        roles = configuration.section(None, CommunitySettings).roles
        sys.stdout.write(f"{given.word} {roles.moderators}")
        return 5

    command = LineCommand(name="test", summary="Say a word", add_arguments=arguments, run=run)
    found_elsewhere = replace(command, word="parrot")
    feature = Feature(
        name="echo",
        extension="echo",
        folder=Path(),
        cog=lambda _: pytest.fail("not here"),
        line_commands=(command, found_elsewhere),
    )
    for word in ("echo", "parrot"):
        assert main((feature,), [word, "test", "hello"]) == 5
        assert capsys.readouterr().out == "hello @Moderator"


def test_what_was_not_understood_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        main((), ["dance"])
    assert exit_.value.code == 2


def test_the_help_names_the_exit_codes(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main((), ["--help"])
    assert "78" in capsys.readouterr().out


def test_python_dash_m_bot_is_the_same_command(config: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=ROOT,
        env={**os.environ, "DISCORD_TOKEN": "", "CONFIG_DIR": str(config)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 78
    assert "Traceback" not in done.stderr


async def test_the_doctor_runs_as_a_command_against_the_local_discord(
    tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with harbour(tmp_path, clock) as place:
        process = await asyncio.create_subprocess_exec(
            *[
                sys.executable,
                "-c",
                "import sys; from bot.command_line.main import main; sys.exit(main((), sys.argv[1:]))",
            ],
            *["doctor", "--json"],
            cwd=ROOT,
            env={
                **os.environ,
                "DISCORD_TOKEN": place.environment.discord_token.get_secret_value(),
                "LOCAL_DISCORD_URL": place.discord.url,
                "CONFIG_DIR": str(place.config),
                "DATA_DIR": str(tmp_path / "data"),
            },
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        printed, log = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 0, printed
    assert log == b""
    assert any("logged in as Mutual Aid" in finding["what"] for finding in json.loads(printed))


@pytest.mark.parametrize("form", [("--json",), ()])
def test_the_doctor_reports_a_broken_env_as_a_finding(
    form: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".env").write_text("LOG_LEVEL=LOUD\nSHARD_COUNT=none\n", encoding="utf-8")
    assert main((), ["doctor", *form]) == 1
    printed = capsys.readouterr()
    assert printed.err == ""
    if form:
        found = json.loads(printed.out)
        assert [finding["check"] for finding in found] == ["environment", "environment"]
        assert "LOG_LEVEL" in found[0]["what"]
    assert "SHARD_COUNT" in printed.out
