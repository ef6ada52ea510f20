"""Whatever goes wrong, the person reads plain words, and the log has the traceback by the same reference."""

import logging
import re

import pytest

from bot.local_discord.actors import Actor, InteractionFailed, ModalShown, Reply, SeenMessage
from bot.running.process import RunningBot
from tests.bot.harbour import Place
from tests.bot.practice import PRIVATE_WORDS

pytestmark = pytest.mark.usefixtures("bot")


def _reference(answer: object) -> str:
    assert isinstance(answer, Reply)
    assert answer.ephemeral
    found = re.search(r"\*\*([2-9A-Z]{6})\*\*", answer.text)
    assert found is not None, answer.text
    return found[1]


def _assert_logged(caplog: pytest.LogCaptureFixture, reference: str) -> None:
    (record,) = [record for record in caplog.records if reference in record.getMessage()]
    assert record.levelno == logging.ERROR
    assert record.exc_info is not None
    assert record.__dict__["reference"] == reference


@pytest.mark.parametrize("what", ["crash", "crash late"])
async def test_a_command_that_crashes_answers_with_a_reference(
    ben: Actor, caplog: pytest.LogCaptureFixture, what: str
) -> None:
    answer = await ben.runs("practise", what=what)
    _assert_logged(caplog, _reference(answer))
    assert "not your fault" in answer.text


async def test_it_is_said_in_the_persons_own_language(ana: Actor) -> None:
    answer = await ana.runs("practicar", what="crash")
    assert "no es culpa tuya" in answer.text


async def test_a_button_that_crashes_answers_with_a_reference(
    ben: Actor, panel: SeenMessage, caplog: pytest.LogCaptureFixture
) -> None:
    _assert_logged(caplog, _reference(await ben.presses(panel, "crash")))


async def test_a_button_that_cannot_be_built_again_answers_with_a_reference(
    ben: Actor, panel: SeenMessage, caplog: pytest.LogCaptureFixture
) -> None:
    _assert_logged(caplog, _reference(await ben.presses(panel, "broken")))


async def test_a_form_that_crashes_answers_with_a_reference(
    ben: Actor, panel: SeenMessage, caplog: pytest.LogCaptureFixture
) -> None:
    form = await ben.presses(panel, "form")
    assert isinstance(form, ModalShown)
    _assert_logged(caplog, _reference(await ben.submits(form, {"Words": "crash", "Kind": "One"})))


async def test_a_message_command_that_crashes_answers_with_a_reference(
    ben: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    message = await ben.writes("#general", "good morning")
    _assert_logged(caplog, _reference(await ben.uses_on_message("Crash on it", message)))


async def test_suggestions_that_crash_are_an_empty_list(ben: Actor) -> None:
    assert await ben.autocompletes("practise", "what", "cra") == ["thank"]
    answered = await ben.autocompletes("practise", "what", "crash")
    assert answered == []


async def test_what_is_meant_for_the_person_is_said_as_it_is_and_not_logged(
    ben: Actor, panel: SeenMessage, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.clear()
    assert (await ben.presses(panel, "over")).text == "That is over"
    assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []


async def test_an_event_that_crashes_is_logged_and_the_next_one_is_handled(
    bot: RunningBot, ben: Actor, caplog: pytest.LogCaptureFixture
) -> None:
    await ben.writes("#general", "crash")
    await bot.settle()
    assert any(record.exc_info and "on_message failed" in record.getMessage() for record in caplog.records)
    await ben.writes("#general", "panel, please")
    await ben.will_see("#general", "A panel")


async def test_no_private_words_are_in_the_log_lines_themselves(
    ben: Actor, panel: SeenMessage, caplog: pytest.LogCaptureFixture
) -> None:
    await ben.runs("practise", what="crash")
    await ben.presses(panel, "crash")
    assert not [record for record in caplog.records if PRIVATE_WORDS in record.getMessage()]
    assert not [record for record in caplog.records if "ben" in record.getMessage()]


async def test_an_answer_that_is_refused_is_replaced_by_an_explanation(place: Place, ben: Actor) -> None:
    place.discord.faults.answer(404, matching="POST /interactions/*/callback")
    _reference(await ben.runs("practise", what="thank"))


async def test_an_answer_that_cannot_be_delivered_breaks_nothing(
    place: Place, bot: RunningBot, ben: Actor
) -> None:
    place.discord.faults.answer(404, times=2, matching="POST /interactions/*/callback")
    place.discord.interactions.deadline = 0.2  # seconds, so that nobody waits for the answer that is lost
    with pytest.raises(InteractionFailed):
        await ben.runs("practise", what="thank")
    place.discord.interactions.deadline = 3.0
    assert (await ben.runs("practise", what="thank")).text == "Thank you, friend"
