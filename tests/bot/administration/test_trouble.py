"""Moderators hear of what the bot had promised and could not do."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot import agenda
from bot.administration.still_there import ask_to_delete
from bot.administration.trouble import KIND, tell_moderators
from bot.agenda import RUN, AgendaKind
from bot.claims import Trouble
from bot.clock import MovableClock
from bot.running.process import RunningBot
from tests.bot import practice
from tests.bot.harbour import COMMUNITY_YAML, Place, harbour


@pytest.fixture
async def place(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Place]:
    async with harbour(tmp_path, clock) as built:
        yield built


def _trouble(place: Place, *, kind: str = "practice-reminder", given_up: bool = True) -> Trouble:
    return Trouble(
        source="agenda",
        kind=kind,
        entry_id=7,
        guild_id=place.community.guild.id,
        attempts=5,
        error="RuntimeError",
        given_up=given_up,
    )


async def _tell(bot: RunningBot, trouble: Trouble) -> None:
    async with bot.platform.database.transaction() as transaction:
        await tell_moderators(transaction, trouble)
    await bot.settle()


async def test_what_was_given_up_is_said_in_the_alerts_channel_and_nowhere_else(place: Place) -> None:
    async with place.bot() as bot:
        await _tell(bot, _trouble(place))
        (message,) = place.person("mo").sees("#alerts")
        assert "given up after 5 attempts: practice-reminder" in message.text
        assert place.person("ben").sees_everywhere() == []


async def test_what_goes_on_being_tried_is_said_so(place: Place) -> None:
    async with place.bot() as bot:
        await _tell(bot, _trouble(place, given_up=False))
        (message,) = place.person("mo").sees("#alerts")
        assert "goes on trying" in message.text


async def test_it_is_said_in_the_servers_language(place: Place) -> None:
    (place.config / "community.yaml").write_text(COMMUNITY_YAML + "language: es\n", encoding="utf-8")
    async with place.bot() as bot:
        await _tell(bot, _trouble(place))
        (message,) = place.person("mo").sees("#alerts")
        assert "lo ha dejado" in message.text


async def test_the_next_channel_is_used_when_the_first_is_gone(place: Place) -> None:
    text = COMMUNITY_YAML + '  alerts_fallback: ["#general"]\n'
    (place.config / "community.yaml").write_text(text, encoding="utf-8")
    place.discord.world.channels.delete(place.community.channels["alerts"])
    async with place.bot() as bot:
        await _tell(bot, _trouble(place))
        assert len(place.person("mo").sees("#general")) == 1


async def test_trouble_with_telling_of_trouble_is_not_told(place: Place) -> None:
    async with place.bot() as bot:
        await _tell(bot, _trouble(place, kind=KIND))
        assert place.person("mo").sees("#alerts") == []


async def test_the_same_trouble_is_told_once(place: Place) -> None:
    async with place.bot() as bot:
        await _tell(bot, _trouble(place))
        await _tell(bot, _trouble(place))
        assert len(place.person("mo").sees("#alerts")) == 1


async def test_the_agenda_tells_of_an_entry_that_cannot_be_done(place: Place) -> None:
    async def stumble(*_: object) -> None:
        raise RuntimeError

    kind = AgendaKind(name="practice-stumble", handler=stumble, when_late=RUN)
    async with place.bot(replace(practice.feature, agenda=(kind,))) as bot:
        async with bot.platform.database.transaction() as transaction:
            guild_id, now = place.community.guild.id, place.clock.now()
            await agenda.put(transaction, kind=kind.name, key="1", guild_id=guild_id, due=now, payload={})
        for _ in range(12):
            await bot.settle()
            next_due = await bot.alarm.next_due()
            if next_due is not None and next_due > place.clock.now():
                place.clock.move_to(next_due)
        assert any("practice-stumble" in message.text for message in place.person("mo").sees("#alerts"))


async def test_moderators_are_asked_once_to_delete_what_the_bot_may_not_delete(place: Place) -> None:
    async with place.bot() as bot:
        guild_id = place.community.guild.id
        for _ in range(2):
            async with bot.platform.database.transaction(guild_id=guild_id) as transaction:
                await ask_to_delete(transaction, guild_id=guild_id, channel_id=5, message_id=6)
            await bot.settle()
        (message,) = place.person("mo").sees("#alerts")
        assert f"https://discord.com/channels/{guild_id}/5/6" in message.text
        assert place.person("ben").sees_everywhere() == []
