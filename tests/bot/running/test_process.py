"""The bot as a whole: it begins, stays connected, settles, and ends in order, or as a crash would."""

import asyncio
import contextlib
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import discord
import pytest
from pydantic import SecretStr

from bot.clock import MovableClock
from bot.feature import Feature
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import seed
from bot.platform import Platform
from bot.running.process import RunningBot
from bot.running.session import Session
from bot.running.supervision import ConnectionRefusedForGood
from tests.architecture.sources import ROOT
from tests.bot import practice
from tests.bot.harbour import Place, harbour


@pytest.fixture
async def place(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Place]:
    async with harbour(tmp_path, clock) as built:
        yield built


def _feature_that_tells_of_starts(started: asyncio.Queue[Platform]) -> Feature:
    async def tell(platform: Platform) -> None:
        started.put_nowait(platform)

    async def stumble(platform: Platform) -> None:
        raise RuntimeError("one feature's trouble")

    return replace(practice.feature, started=(stumble, tell))


async def test_features_catch_up_when_a_session_begins_though_one_of_them_stumbles(place: Place) -> None:
    started: asyncio.Queue[Platform] = asyncio.Queue()
    async with place.bot(_feature_that_tells_of_starts(started)) as bot:
        assert started.get_nowait() is bot.platform
        assert started.empty()


async def test_a_resumed_session_misses_nothing_so_nobody_catches_up(place: Place) -> None:
    started: asyncio.Queue[Platform] = asyncio.Queue()
    async with place.bot(_feature_that_tells_of_starts(started)) as bot:
        ben = place.person("ben")
        place.discord.faults.gateway_cut()
        await ben.writes("#general", "panel, please")
        await ben.will_see("#general", "A panel")
        await bot.settle()
        assert len(ben.sees("#general")) == 2
        assert started.qsize() == 1


async def test_a_lost_session_is_replaced_and_features_catch_up(place: Place) -> None:
    started: asyncio.Queue[Platform] = asyncio.Queue()
    async with place.bot(_feature_that_tells_of_starts(started)):
        await started.get()
        place.discord.faults.forget_sessions()
        place.discord.faults.gateway_cut()
        await asyncio.wait_for(started.get(), 10)


async def test_a_feature_that_cannot_catch_up_tries_again_until_it_has(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.running.beginning.pauses", lambda: iter([0.0] * 10))
    attempts: list[Platform] = []
    caught_up = asyncio.Event()

    async def stumble_twice(platform: Platform) -> None:
        attempts.append(platform)
        if len(attempts) < 3:
            raise ConnectionError
        caught_up.set()

    async with place.bot(replace(practice.feature, started=(stumble_twice,))) as bot:
        await asyncio.wait_for(caught_up.wait(), 5)
        await bot.settle()
        assert len(attempts) == 3


async def test_commands_that_cannot_be_published_hold_nothing_up_and_are_published_later(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.running.published_commands.pauses", lambda: iter([0.0] * 10))
    place.discord.faults.answer(503, times=2, matching="PUT /applications/*/commands")
    async with place.bot(practice.feature):
        await place.discord.changed(lambda: _published(place) == 3)
        assert (await place.person("ben").runs("practise", what="thank")).text == "Thank you, friend"


async def test_commands_that_discord_refuses_keep_nobody_from_being_heard(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    place.discord.faults.answer(400, matching="PUT /applications/*/commands")
    async with place.bot(practice.feature):
        ben = place.person("ben")
        await ben.writes("#general", "panel, please")
        await ben.will_see("#general", "A panel")


async def test_an_event_that_the_library_cannot_read_does_not_end_the_bot(
    place: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.running.process.pauses", lambda: iter([0.0] * 10))
    started: asyncio.Queue[Platform] = asyncio.Queue()
    async with place.bot(_feature_that_tells_of_starts(started)) as bot:
        await started.get()
        first = bot.client

        def stumble(data: object) -> None:
            raise KeyError("author")

        first._connection.parsers["MESSAGE_CREATE"] = stumble
        await place.person("ben").writes("#general", "hello")
        await asyncio.wait_for(started.get(), 10)
        assert bot.client is not first
        assert first.is_closed()
        await bot.settle()
        assert (await place.person("ben").runs("practise", what="thank")).text == "Thank you, friend"


async def test_the_bot_waits_for_a_discord_that_is_not_there_yet(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.running.process.pauses", lambda: iter([0.01] * 1000))
    place.discord.faults.refuse_connections()
    bot = RunningBot(place.environment, (practice.feature,), clock=place.clock)
    starting = asyncio.create_task(bot.start())
    await asyncio.wait([starting], timeout=0.2)
    assert not starting.done()
    place.discord.faults.refuse_connections(refused=False)
    await asyncio.wait_for(starting, 10)
    await bot.stop()


async def test_a_refused_token_is_said_in_plain_words(place: Place) -> None:
    environment = place.environment.model_copy(update={"discord_token": SecretStr("wrong")})
    with pytest.raises(ConnectionRefusedForGood, match="Reset Token"):
        await asyncio.wait_for(RunningBot(environment, (), clock=place.clock).start(), 10)


async def test_missing_intents_are_said_in_plain_words(place: Place) -> None:
    assert place.community.application is not None
    place.community.application.message_content_allowed = False
    with pytest.raises(ConnectionRefusedForGood, match="Message Content Intent"):
        await asyncio.wait_for(RunningBot(place.environment, (), clock=place.clock).start(), 10)


async def test_two_shards_share_the_work_and_end_together(place: Place) -> None:
    place.discord.gateway.shards = 2
    world = place.discord.world
    other = seed(
        world, {"guild": {"name": "Lighthouse"}, "channels": ["general"], "bot": {"name": "Mutual Aid"}}
    )
    assert other.application is place.community.application
    async with place.bot(practice.feature) as bot:
        assert len(bot.client.shards) == 2
        assert {guild.name for guild in bot.client.guilds} == {"Harbour", "Lighthouse"}
        place.discord.faults.gateway_cut()
        for person in (place.person("ben"), Actor(place.discord, other.people["owner"], guild=other.guild)):
            await person.writes("#general", "panel, please")
            await person.will_see("#general", "A panel")
        await bot.settle()
    assert not place.discord.gateway.sockets


async def test_commands_are_published_once_and_again_only_when_they_changed(place: Place) -> None:
    async with place.bot(practice.feature):
        assert _published(place) == 1
    async with place.bot(practice.feature):
        assert _published(place) == 1
    async with place.bot():
        assert _published(place) == 2


async def test_stopping_waits_for_work_in_hand(place: Place) -> None:
    async with place.bot(practice.feature) as bot:
        ben = place.person("ben")
        await ben.writes("#general", "panel, please")
        panel = await ben.will_see("#general", "A panel")
        pressing = asyncio.create_task(ben.presses(panel, "slow"))
        await practice.Practice.slow_work_began.wait()
        stopping = asyncio.create_task(bot.stop())
        await place.discord.changed(lambda: not place.discord.gateway.sockets)
        practice.Practice.slow_work_may_end.set()
        await stopping
        assert (await pressing).text == "slow work done"


async def test_stopping_gives_up_on_work_that_never_ends(
    place: Place, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("bot.running.process.SECONDS_TO_END", 0.2)
    async with place.bot(practice.feature) as bot:
        ben = place.person("ben")
        await ben.writes("#general", "panel, please")
        panel = await ben.will_see("#general", "A panel")
        pressing = asyncio.create_task(ben.presses(panel, "slow"))
        await practice.Practice.slow_work_began.wait()
        await asyncio.wait_for(bot.stop(), 2)
        pressing.cancel()
        assert "still at work" in caplog.text


async def test_what_a_feature_does_nightly_is_among_the_nights_chores(place: Place) -> None:
    done: list[str] = []

    async def tidy(platform: Platform) -> None:
        done.append(platform.features[0].name)

    async with place.bot(replace(practice.feature, nightly=(tidy,))) as bot:
        chores = {chore.name: chore for chore in bot.alarm._chores}
        await chores["purge"].run()
        await chores["practice-0"].run()
    assert done == ["practice"]


async def test_a_crash_leaves_nothing_running_and_another_bot_takes_over(place: Place) -> None:
    bot = RunningBot(place.environment, (practice.feature,), clock=place.clock, strict_texts=True)
    await bot.start()
    await bot.kill()
    with pytest.raises(ConnectionError):
        async with bot.platform.database.transaction():
            pytest.fail("a dead process writes nothing")
    async with place.bot(practice.feature):
        assert (await place.person("ben").runs("practise", what="thank")).text == "Thank you, friend"


PATIENCE = 0.5
"""Seconds that a second process waits for the first to end, in place of ten."""


@asynccontextmanager
async def _process(place: Place, **environment: str) -> AsyncIterator[asyncio.subprocess.Process]:
    given = place.environment
    assert given.local_discord_url is not None
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        # The composition root's own work, with the feature that practises in place of the real ones.
        "import sys; from tests.bot.practice import feature; from bot.command_line.main import main;"
        f"from bot.database import holding; holding.SECONDS_TO_WAIT = {PATIENCE};"
        "sys.exit(main((feature,), ['run']))",
        cwd=ROOT,
        env={
            **os.environ,
            "DISCORD_TOKEN": given.discord_token.get_secret_value(),
            "CONFIG_DIR": str(given.config_folder),
            "DATA_DIR": str(given.data_folder),
            "LOCAL_DISCORD_URL": given.local_discord_url,
            **environment,
        },
        stderr=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()


async def test_a_process_ends_in_order_within_five_seconds_although_work_is_stuck(place: Place) -> None:
    async with _process(place, LOG_LEVEL="DEBUG") as process:
        ben = place.person("ben")
        await _online(place)
        await ben.writes("#general", "panel, please")
        panel = await ben.will_see("#general", "A panel")
        pressing = asyncio.create_task(ben.presses(panel, "slow"))  # never ends by itself
        await asyncio.sleep(0)
        told = time.monotonic()
        process.send_signal(signal.SIGTERM)
        _, log = await asyncio.wait_for(process.communicate(), 10)
        took = time.monotonic() - told
        pressing.cancel()
    assert process.returncode == 0, log.decode()
    assert took < 5, took
    assert b"Ended in order" in log
    assert place.environment.discord_token.get_secret_value().encode() not in log
    assert b"Traceback" not in log, log.decode()


async def test_a_second_process_on_one_database_ends_with_a_plain_word_and_the_first_goes_on(
    place: Place,
) -> None:
    async with _process(place) as first:
        await _online(place)
        async with _process(place) as second:
            _, said = await asyncio.wait_for(second.communicate(), 20)
        assert second.returncode == 1
        assert b"another process of the bot is at work on it under the name 'main'" in said
        assert b"Traceback" not in said
        assert first.returncode is None


async def test_an_idle_process_ends_at_once_on_control_c(place: Place) -> None:
    async with _process(place) as process:
        await _online(place)
        told = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, log = await asyncio.wait_for(process.communicate(), 10)
    assert process.returncode == 0
    assert time.monotonic() - told < 4
    assert b"Traceback" not in log, log.decode()


async def test_a_process_follows_the_local_discords_clock(place: Place) -> None:
    place.clock.advance(timedelta(days=200))
    async with _process(place) as process:
        await place.discord.changed(lambda: _published(place) == 1, timeout=30)
        answer = await place.person("ben").runs("practise", what="clock")
        assert datetime.fromisoformat(answer.text) == place.clock.now()
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 10)


async def test_a_process_with_a_refused_token_says_so_without_a_traceback(place: Place) -> None:
    async with _process(place, DISCORD_TOKEN="wrong-token-that-nobody-gave") as process:
        _, log = await asyncio.wait_for(process.communicate(), 30)
    assert process.returncode == 78
    assert b"Reset Token" in log
    assert b"Traceback" not in log
    assert b"wrong-token-that-nobody-gave" not in log


def _published(place: Place) -> int:
    """How often the bot has told Discord its commands."""
    return sum(
        1 for entry in place.discord.journal if entry.method == "PUT" and entry.route.endswith("/commands")
    )


async def _online(place: Place) -> None:
    application = place.community.application
    assert application is not None
    await place.discord.changed(lambda: bool(place.discord.gateway.sessions_of(application)), timeout=30)


def test_the_library_is_pointed_at_the_real_discord_unless_told_otherwise() -> None:
    assert discord.http.Route("GET", "/gateway").url.startswith(("https://discord.com/", "http://127.0.0.1"))


async def test_a_cancellation_that_the_library_swallows_does_not_make_it_connect_again(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    attempts: asyncio.Queue[Session] = asyncio.Queue()

    async def swallow(session: Session, token: str) -> None:
        attempts.put_nowait(session)
        with contextlib.suppress(asyncio.CancelledError):
            await asyncio.Event().wait()

    monkeypatch.setattr(Session, "run", swallow)
    running = RunningBot(place.environment, (practice.feature,), clock=place.clock, strict_texts=True)
    starting = asyncio.create_task(running.start())
    await attempts.get()
    assert running._connection is not None
    running._connection.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asyncio.wait_for(starting, 5)
    assert attempts.empty()


async def test_a_start_that_is_given_up_leaves_nothing_running(place: Place) -> None:
    place.discord.faults.gateway_silent()
    running = RunningBot(place.environment, (practice.feature,), clock=place.clock, strict_texts=True)
    starting = asyncio.create_task(running.start())
    await place.discord.changed(lambda: len(place.discord.journal) > 0)
    connection = running._connection
    starting.cancel()
    await asyncio.wait({starting}, timeout=8)
    assert starting.cancelled()
    assert connection is not None
    assert connection.done()
