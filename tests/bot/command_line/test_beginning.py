"""What can happen while `mutual-aid` begins."""

import logging
import sys
from types import ModuleType

import pytest

from bot.__main__ import main
from bot.demo.command import _log_quietly


class _Interrupted(ModuleType):
    def __getattr__(self, name: str) -> object:
        raise KeyboardInterrupt


def test_ctrl_c_while_it_loads_ends_it_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "cogs", _Interrupted("cogs"))
    monkeypatch.setattr(sys, "argv", ["mutual-aid", "no-such-command"])
    assert main() == 0
    assert capsys.readouterr().err == ""


def test_a_demo_takes_a_log_level_that_it_does_not_know_for_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOG_LEVEL", "verbose")
    before = logging.root.manager.disable
    try:
        _log_quietly()
        assert logging.root.manager.disable == logging.CRITICAL
    finally:
        logging.disable(before)
