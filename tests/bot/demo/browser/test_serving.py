"""`mutual-aid demo` as it is typed: where it listens, what it says, how it ends."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import psutil
import pytest

from bot.command_line.parser import make_parser
from bot.demo.browser import serving
from bot.demo.browser.demo import Demo
from tests.bot.demo.browser.visit import SECONDS_TO_START


class Typed:
    """The demo in a process of its own."""

    def __init__(self, process: asyncio.subprocess.Process, temporary: Path) -> None:
        self.process = process
        self.temporary = temporary

    async def line(self) -> str:
        """Return the next line it says."""
        assert self.process.stdout is not None
        async with asyncio.timeout(30):
            return (await self.process.stdout.readline()).decode().rstrip()

    async def children(self, least: int = 1) -> list[psutil.Process]:
        """Return the processes it has started, once there are so many."""
        async with asyncio.timeout(30):
            while len(found := psutil.Process(self.process.pid).children()) < least:  # noqa: ASYNC110
                await asyncio.sleep(0.05)  # of another process nobody tells
        return found


async def typed(tmp_path: Path, *arguments: str) -> Typed:
    """Type `mutual-aid demo` in a folder that is nobody's checkout."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "demo",
        "--no-open",
        *arguments,
        cwd=tmp_path,
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    return Typed(process, temporary)


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which somebody listens already."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: str(number.name))
async def test_it_says_where_it_is_and_ends_cleanly(
    number: signal.Signals, taken_port: int, tmp_path: Path
) -> None:
    demo = await typed(tmp_path, "--port", str(taken_port))
    try:
        assert await demo.line() == f"Port {taken_port} is in use; trying the next one."
        found = None
        while found is None:
            line = await demo.line()
            found = re.fullmatch(r"The demo is at (http://127\.0\.0\.1:(\d+)/\S+/)  \(Ctrl-C ends it\)", line)
            assert found or line.startswith("Port ")
        assert int(found[2]) > taken_port
        async with aiohttp.ClientSession() as session, session.get(found[1]) as answer:
            assert answer.status == 200
        await until_the_bot_runs(found[1])  # the key, the live socket and the bot, all on the next port
        [bot] = await demo.children()
        demo.process.send_signal(number)
        async with asyncio.timeout(15):
            assert await demo.process.wait() == 0
        assert not bot.is_running()
        assert list(demo.temporary.iterdir()) == []
    finally:
        if demo.process.returncode is None:
            demo.process.kill()


async def until_the_bot_runs(url: str) -> None:
    """Read what an open page is told until the bot is connected."""
    origin = url[: url.index("/", 7)]
    async with (
        asyncio.timeout(30),
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{url}live", origin=origin) as live,
    ):
        async for frame in live:
            told = frame.json()
            if told["push"] == "backstage" and told["state"].get("bot", {}).get("running"):
                return


async def test_a_killed_demo_leaves_no_bot_behind(tmp_path: Path) -> None:
    demo = await typed(tmp_path, "--port", "0")
    await until_the_bot_runs((await demo.line()).split()[4])
    [bot] = await demo.children()
    demo.process.kill()
    await demo.process.wait()
    try:
        await asyncio.to_thread(bot.wait, 15)
    except psutil.TimeoutExpired:
        bot.kill()
        raise


def test_no_browser_is_opened_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(serving.sys, "platform", "linux")
    assert not serving.can_open_a_browser()
    monkeypatch.setenv("DISPLAY", ":0")
    assert serving.can_open_a_browser()
    monkeypatch.setenv("CI", "true")
    assert not serving.can_open_a_browser()


@pytest.mark.parametrize("port", ["-1", "65536", "http", "80 80", "٣"])
def test_a_port_that_is_none_is_not_accepted(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        make_parser(()).parse_args(["demo", "--port", port])
    assert "is no port" in capsys.readouterr().err or port == "-1"


async def test_a_bot_that_cannot_start_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "config"
    broken.mkdir()
    (broken / "crisis.yaml").write_text("tires: {}\n", encoding="utf-8")
    monkeypatch.setattr("bot.demo.browser.demo.SHIPPED_CONFIG", broken)
    said: list[str] = []
    async with Demo(port=0, told=said.append) as demo:
        demo.backstage.subscribe(demo.discord.changes.notify)
        await demo.discord.changed(lambda: said, timeout=SECONDS_TO_START)
        assert demo.bot.label == "ended by itself (exit code 78); “Start it” brings it back"
    assert said[0].startswith("The bot has ended by itself (exit code 78): ")
    assert "crisis.yaml:1:1: " in said[0] or "yaml" in said[0]
