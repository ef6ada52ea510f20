from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.configuration import ConfigurationRefused, LiveConfiguration, SettingsFile, SettingsModel


class Numbers(SettingsModel):
    number: int


FILES = [SettingsFile("numbers.yaml", Numbers)]
Write = Callable[..., Path]


def test_a_bot_does_not_start_with_a_broken_configuration(
    folder: Path, write: Write, clock: MovableClock
) -> None:
    write("numbers.yaml", "number: x")
    with pytest.raises(ConfigurationRefused):
        LiveConfiguration.open(folder, FILES, clock)


async def test_a_valid_change_is_applied_and_dated(folder: Path, write: Write, clock: MovableClock) -> None:
    write("numbers.yaml", "number: 1")
    live = LiveConfiguration.open(folder, FILES, clock)
    before = live.current
    write("numbers.yaml", "number: 2")
    clock.advance(timedelta(hours=1))
    assert await live.reload() == ()
    assert live.current.section(None, Numbers).number == 2
    assert before.section(None, Numbers).number == 1
    assert (live.loaded_at, live.version) == (clock.now(), 2)


@pytest.mark.parametrize("text", ["number: two", "number: [", "", b"\xff"])
async def test_a_broken_change_is_refused_and_the_old_one_stays(
    text: str | bytes, folder: Path, write: Write, clock: MovableClock
) -> None:
    write("numbers.yaml", "number: 1")
    live = LiveConfiguration.open(folder, FILES, clock)
    before = live.current
    write("numbers.yaml", text)
    problems = await live.reload()
    assert str(problems[0]).startswith(f"{folder}/numbers.yaml:1:")
    assert live.current is before
    assert live.version == 1


async def test_a_folder_that_is_gone_is_a_problem_too(
    folder: Path, write: Write, clock: MovableClock
) -> None:
    write("numbers.yaml", "number: 1").unlink()
    live_folder = folder / "gone"
    live_folder.mkdir()
    (live_folder / "numbers.yaml").write_text("number: 1")
    live = LiveConfiguration.open(live_folder, FILES, clock)
    (live_folder / "numbers.yaml").unlink()
    live_folder.rmdir()
    assert [problem.what for problem in await live.reload()] == ["the configuration folder is missing"]


async def test_nothing_is_swapped_in_before_it_is_warm_and_the_loop_is_not_held_up(
    folder: Path, write: Write, clock: MovableClock
) -> None:
    threads: list[threading.Thread] = []
    seen: list[int] = []

    def warm(settings: Numbers) -> None:
        threads.append(threading.current_thread())
        if settings.number == 2:
            seen.append(live.current.section(None, Numbers).number)

    write("numbers.yaml", "number: 1")
    live = LiveConfiguration.open(folder, [SettingsFile("numbers.yaml", Numbers, warm=warm)], clock)
    write("numbers.yaml", "number: 2")
    assert await live.reload() == ()
    assert seen == [1]
    assert threads[1] is not threading.main_thread()
