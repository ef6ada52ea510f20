"""The first scene as a person watches it, on a terminal."""

from __future__ import annotations

import asyncio
import os
import signal
import sys

import pytest

from bot.demo.scene import SCENES

pty = pytest.importorskip("pty", reason="terminals of this kind are Unix's")

SECONDS_TO_END = 5.0


class Watching:
    """`python -m bot demo --script …` on a terminal of its own, 60 columns wide."""

    def __init__(self, process: asyncio.subprocess.Process, terminal: int) -> None:
        self.process = process
        self._terminal = terminal
        self.shown = ""

    @classmethod
    async def begin(cls) -> Watching:
        ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", "COLUMNS": "60", "LINES": "40"}
        environment.pop("NO_COLOR", None)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot", "demo", "--script", str(SCENES / "crisis.yaml")),
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            # What starts the tests in the background lets them ignore Ctrl-C, and a child inherits that.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
        )
        os.close(theirs)
        os.set_blocking(ours, False)
        return cls(process, ours)

    def end(self) -> None:
        """Leave neither the process nor the terminal behind."""
        if self.process.returncode is None:
            self.process.kill()
        os.close(self._terminal)

    async def read_until(self, words: str | None, seconds: float) -> None:
        """Read until these words are shown; None: until the end. Raises `TimeoutError`.

        Nothing here waits inside a read: one that never returns would hold up the end of all tests.
        """
        loop = asyncio.get_running_loop()
        deadline = loop.time() + seconds
        while words is None or words not in self.shown:
            try:
                piece = os.read(self._terminal, 4096)
            except BlockingIOError:
                if loop.time() > deadline:
                    raise TimeoutError(f"{words} was not shown: {self.shown}") from None
                await asyncio.sleep(0.02)
                continue
            except OSError:  # Linux says so when the other side has closed
                piece = b""
            if not piece:
                assert words is None, self.shown
                return
            self.shown += piece.decode("utf-8", errors="replace")


async def test_it_has_colours_keeps_a_pace_and_ends_cleanly_on_control_c() -> None:
    watching = await Watching.begin()
    try:
        await watching.read_until("Ravi", 30)
        watching.process.send_signal(signal.SIGINT)
        await watching.read_until(None, SECONDS_TO_END)
        assert await asyncio.wait_for(watching.process.wait(), SECONDS_TO_END) == 0
    finally:
        watching.end()
    assert "\x1b[1m" in watching.shown
    assert "All" not in watching.shown
    assert "ended early" in watching.shown
    assert "Traceback" not in watching.shown
