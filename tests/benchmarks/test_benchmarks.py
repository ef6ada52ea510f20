"""The benchmark keeps working, and its figures mean what they say."""

from __future__ import annotations

import math
from pathlib import Path

import pytest

from bot.configuration import load
from bot.running.client import needed_intents
from bot.running.parts import settings_files
from cogs import FEATURES
from cogs.crisis.detection import Detector
from cogs.crisis.settings import CrisisSettings
from tests.benchmarks import drawing, figures, keyword_bot, planning, reading_words
from tests.benchmarks.chat import LONGEST, SHORTEST, Chat
from tests.benchmarks.running import Options, run
from tests.bot_process import CHECKOUT


@pytest.fixture(scope="module")
def detector() -> Detector:
    return load(CHECKOUT / "config", settings_files(FEATURES)).section(None, CrisisSettings).detector


async def test_both_bots_answer_what_matches_and_nothing_else(tmp_path: Path) -> None:
    told: list[str] = []

    measured = await run(Options(seconds=2.0, rate=50.0, one_in=15), tmp_path, told.append)

    assert len(measured.ours.latencies) == len(measured.plain.latencies) == 4
    assert measured.ours.unanswered == measured.plain.unanswered == 0
    assert measured.needless_alerts == 0
    assert all(0 < seconds < 30 for seconds in measured.ours.latencies + measured.plain.latencies)
    assert measured.ordinary_messages == 30
    assert min(measured.ours.resident, measured.plain.resident) > 10 * 2**20
    assert told
    assert "4 pairs" in figures.told(measured)


def test_ordinary_messages_worry_nobody(detector: Detector) -> None:
    chat = Chat(1)
    messages = [chat.ordinary() for _ in range(3000)]

    assert not [message for message in messages if detector.matches(message)]
    assert not [message for message in messages if keyword_bot.KEYWORD in message.lower()]
    lengths = [len(message) for message in messages]
    assert SHORTEST <= min(lengths) < 10
    assert LONGEST - 20 < max(lengths) <= LONGEST


def test_both_bots_find_every_worrying_message(detector: Detector) -> None:
    chat = Chat(2)
    messages = [chat.worrying() for _ in range(300)]

    assert all(detector.matches(message) for message in messages)
    assert all(keyword_bot.KEYWORD in message.lower() for message in messages)


def test_the_same_seed_gives_the_same_conversation() -> None:
    one, same, other = Chat(1), Chat(1), Chat(2)
    conversation = [one.ordinary() for _ in range(50)]

    assert conversation == [same.ordinary() for _ in range(50)]
    assert conversation != [other.ordinary() for _ in range(50)]


def test_the_bot_to_compare_with_hears_what_the_bot_hears() -> None:
    assert keyword_bot.intents() == needed_intents()


@pytest.mark.parametrize("count", [1, 2, 99, 100, 101])
def test_a_percentile_is_a_value_that_so_many_do_not_exceed(count: int) -> None:
    values = [float(number) for number in range(count, 0, -1)]

    for share in (0.01, 0.5, 0.99, 1.0):
        found = figures.percentile(values, share)
        assert sum(value <= found for value in values) >= share * count
        assert all(
            sum(value <= other for value in values) < share * count for other in values if other < found
        )


def test_nothing_measured_is_no_percentile() -> None:
    assert math.isnan(figures.percentile([], 0.5))


def test_the_expression_and_the_detector_read_the_same_phrases() -> None:
    reading = reading_words.compare(1, messages=20)

    assert reading.phrases > 1000
    assert min(reading.detector, reading.expression) > 0


def test_every_picture_is_drawn_and_told_with_what_it_took() -> None:
    measured = drawing.measure(times=1)

    assert {each.name for each in measured} == set(drawing.pictures())
    assert all(min(*each.seconds, *each.empty) > 0 and each.size > 1000 for each in measured)
    assert all(each.name in drawing.told(measured) for each in measured)


async def test_a_group_that_is_planned_for_is_invited_and_celebrated(tmp_path: Path) -> None:
    await planning.fill(tmp_path, 200)

    measured = await planning.take_part(tmp_path, 200)

    assert (measured.few, measured.invited) == (25, 43)
    assert measured.celebrated > 0
    assert "busiest minute" in planning.told([measured])
