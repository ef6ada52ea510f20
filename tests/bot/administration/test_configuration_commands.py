"""`/config reload`: an admin's change takes effect at once, or is refused with every problem."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.community import CommunitySettings
from bot.local_discord.actors import Reply
from bot.running.process import RunningBot
from tests.bot.harbour import COMMUNITY_YAML, Place, harbour


@pytest.fixture
async def place(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Place]:
    async with harbour(tmp_path, clock) as built:
        yield built


@pytest.fixture
async def bot(place: Place) -> AsyncIterator[RunningBot]:
    async with place.bot() as running:
        yield running


def _write(place: Place, text: str) -> None:
    (place.config / "community.yaml").write_text(text, encoding="utf-8")


def _language(bot: RunningBot) -> str:
    return bot.platform.configuration.current.section(None, CommunitySettings).language


async def test_a_valid_change_is_in_use_at_once(place: Place, bot: RunningBot) -> None:
    _write(place, COMMUNITY_YAML + "language: es\n")
    answer = await place.person("olga").forge_run("config reload")
    assert isinstance(answer, Reply)
    assert answer.ephemeral
    assert "in use now" in answer.text
    assert _language(bot) == "es"


async def test_a_change_with_problems_is_refused_with_their_places(place: Place, bot: RunningBot) -> None:
    _write(place, COMMUNITY_YAML + "language: es\ntime_zone: Mars/Base\n")
    answer = await place.person("olga").forge_run("config reload")
    assert isinstance(answer, Reply)
    assert answer.ephemeral
    assert "There is a problem" in answer.text
    assert "community.yaml:7:12:" in answer.text
    assert _language(bot) == "en"


async def test_what_is_wrong_in_another_groups_file_is_not_shown(place: Place, bot: RunningBot) -> None:
    (place.config / "guilds").mkdir(exist_ok=True)
    elsewhere = place.config / "guilds" / "112233445566778899.yaml"
    elsewhere.write_text("community:\n  language: secret-word\n", encoding="utf-8")
    answer = await place.person("olga").forge_run("config reload")
    assert "One of them is in the file of another group" in answer.text
    assert "secret-word" not in answer.text
    assert elsewhere.stem not in answer.text


async def test_many_problems_come_as_a_file(place: Place, bot: RunningBot) -> None:
    _write(place, COMMUNITY_YAML + "".join(f"unknown_{number}: 1\n" for number in range(60)))
    answer = await place.person("olga").forge_run("config reload")
    assert isinstance(answer, Reply)
    assert "There are 60 problems" in answer.text
    (attachment,) = answer.message.attachments
    assert attachment.filename == "problems.txt"


async def test_a_problem_cannot_break_out_of_its_frame(place: Place, bot: RunningBot) -> None:
    _write(place, COMMUNITY_YAML + '"```@everyone": 1\n')
    answer = await place.person("olga").forge_run("config reload")
    assert isinstance(answer, Reply)
    assert answer.text.count("```") == 2


async def test_only_admins_may_do_it(place: Place, bot: RunningBot) -> None:
    _write(place, COMMUNITY_YAML + "language: es\n")
    answer = await place.person("mo").forge_run("config reload")
    assert "Only the admins" in answer.text
    assert _language(bot) == "en"
