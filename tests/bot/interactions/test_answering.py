"""An answer arrives once, although its confirmation may be lost on the way back."""

import pytest

from bot.local_discord.actors import Actor, Reply, SeenMessage
from bot.running.process import RunningBot
from tests.bot.harbour import Place
from tests.bot.practice import Practice

FIRST_ANSWER = "POST /interactions/*/callback"


@pytest.mark.parametrize("status", [None, 502])
async def test_a_first_answer_whose_confirmation_is_lost_is_seen_once(
    place: Place, bot: RunningBot, ben: Actor, caplog: pytest.LogCaptureFixture, status: int | None
) -> None:
    place.discord.faults.lose_answer(status=status, matching=FIRST_ANSWER)
    answer = await ben.runs("practise", what="thank")
    await bot.settle()
    assert isinstance(answer, Reply)
    assert answer.text == "Thank you, friend"
    assert answer.followups == []
    assert "failed [" not in caplog.text


async def test_a_first_answer_that_did_not_arrive_is_made_again(
    place: Place, bot: RunningBot, ben: Actor
) -> None:
    place.discord.faults.cut(matching=FIRST_ANSWER)
    assert (await ben.runs("practise", what="thank")).text == "Thank you, friend"


@pytest.mark.parametrize("status", [None, 502])
async def test_after_a_deferral_whose_confirmation_is_lost_the_answer_still_comes(
    place: Place, ben: Actor, panel: SeenMessage, status: int | None
) -> None:
    Practice.slow_work_may_end.set()
    place.discord.faults.lose_answer(status=status, matching=FIRST_ANSWER)
    answer = await ben.presses(panel, "slow")
    assert isinstance(answer, Reply)
    assert answer.text == "slow work done"
    assert answer.ephemeral
