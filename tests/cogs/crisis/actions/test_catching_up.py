from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from cogs.crisis import store
from cogs.crisis.actions import catching_up
from cogs.crisis.actions.catching_up import Reader
from cogs.crisis.actions.reading_place import ReadingPlace
from tests.cogs.crisis.small_guild import GUILD, SmallGuild
from tests.conftest import START


def moment(minutes: float) -> int:
    """Return a message id of so many minutes after the clock's beginning."""
    return discord.utils.time_snowflake(START + timedelta(minutes=minutes))


@dataclass
class Channel:
    id: int
    messages: list[Any]
    asked: int = 0
    trouble: list[Exception] = field(default_factory=list)

    @property
    def guild(self) -> Any:
        return SimpleNamespace(id=GUILD)

    @property
    def last_message_id(self) -> int | None:
        return max((message.id for message in self.messages), default=None)

    async def history(self, *, limit: int, oldest_first: bool) -> AsyncIterator[Any]:
        assert not oldest_first
        self.asked += 1
        if self.trouble:
            raise self.trouble.pop()
        for message in sorted(self.messages, key=lambda message: -message.id)[:limit]:
            yield message

    async def archived_threads(self, *, limit: int) -> AsyncIterator[Any]:
        for _ in ():
            yield


def message(minutes: float, *, edited: float | None = None) -> Any:
    edited_at = None if edited is None else START + timedelta(minutes=edited)
    return SimpleNamespace(id=moment(minutes), edited_at=edited_at)


@dataclass
class World:
    small: SmallGuild
    channels: list[Channel]
    joined: float = 0
    """Minutes after the clock's beginning at which the bot joined."""
    threads: list[Any] = field(default_factory=list)
    read: list[int] = field(default_factory=list)
    edits: list[int] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    place: ReadingPlace = field(default_factory=ReadingPlace)

    async def catch_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        guild = SimpleNamespace(
            id=GUILD,
            me=SimpleNamespace(joined_at=START + timedelta(minutes=self.joined)),
            text_channels=self.channels,
            voice_channels=[],
            stage_channels=[],
            threads=self.threads,
            forums=[],
        )
        monkeypatch.setattr(type(self.small.client), "guilds", property(lambda _: [guild]))

        async def note(seen: list[int], one: Any) -> None:
            seen.append(one.id)

        reader = Reader(
            message=lambda one: note(self.read, one),
            edit=lambda one: note(self.edits, one),
            title=lambda one: note(self.titles, one),
        )
        await catching_up.catch_up(self.small.platform, self.place, reader)

    async def saw(self, marks: dict[int, int]) -> None:
        async with self.small.platform.database.transaction() as transaction:
            for channel, mark in marks.items():
                await store.watermarks.advance(transaction, {(GUILD, channel): mark})


async def test_the_first_run_reads_what_was_written_since_the_bot_joined(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, [message(-5), message(-1)])], joined=-3)
    await world.catch_up(monkeypatch)
    assert world.read == [moment(-1)]


async def test_nothing_from_before_the_bot_joined_is_ever_read(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, [message(-5)])])
    await world.catch_up(monkeypatch)
    await world.catch_up(monkeypatch)
    assert world.read == []
    assert not world.place.held

    guild.clock.advance(timedelta(minutes=10))
    world.channels[0].messages.append(message(5))
    await world.catch_up(monkeypatch)
    assert world.read == [moment(5)]


async def test_what_came_after_the_watermark_is_read_newest_first(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, [message(minute) for minute in (-30, -20, -10, -1)])])
    await world.saw({1: moment(-20)})
    await world.catch_up(monkeypatch)
    assert world.read == [moment(-1), moment(-10)]
    await world.place.write(guild.platform.database)
    async with guild.platform.database.reading() as transaction:
        assert (await store.watermarks.of_guild(transaction, GUILD))[1] == moment(-1)


async def test_a_channel_without_news_is_not_asked_for(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, [message(-30)]), Channel(2, [])])
    await world.saw({1: moment(-30)})
    await world.catch_up(monkeypatch)
    assert [channel.asked for channel in world.channels] == [0, 0]


async def test_an_unknown_channel_is_read_from_where_the_bot_last_saw_anything(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, []), Channel(2, [message(-40), message(-10)])])
    await world.saw({1: moment(-30)})
    await world.catch_up(monkeypatch)
    assert world.read == [moment(-10)]


async def test_nothing_older_than_the_configured_hours_is_read(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, [message(-60 * 25), message(-60)])])
    await world.saw({1: moment(-60 * 48)})
    await world.catch_up(monkeypatch)
    assert world.read == [moment(-60)]


async def test_a_message_that_was_changed_meanwhile_is_looked_at_as_an_edit(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    world = World(guild, [Channel(1, [message(-50, edited=-5), message(-40, edited=-35), message(-1)])])
    await world.saw({1: moment(-30)})
    await world.catch_up(monkeypatch)
    assert (world.read, world.edits) == ([moment(-1)], [moment(-50)])


async def test_threads_opened_meanwhile_have_their_titles_read_too(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = Channel(moment(-50), [message(-45)]), Channel(moment(-5), [message(-4)])
    world = World(guild, [Channel(1, [])], threads=[old, new])
    await world.saw({1: moment(-30)})
    await world.catch_up(monkeypatch)
    assert (world.titles, world.read) == ([new.id], [moment(-4)])


async def test_a_channel_that_may_not_be_read_does_not_keep_the_others_from_being_read(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbidden = discord.Forbidden(cast(Any, SimpleNamespace(status=403, reason="")), {"code": 50001})
    channels = [Channel(1, [message(-1)], trouble=[forbidden]), Channel(2, [message(-2)])]
    world = World(guild, channels)
    await world.saw({1: moment(-30), 2: moment(-30)})
    await world.catch_up(monkeypatch)
    assert world.read == [moment(-2)]
    assert not world.place.held


async def test_while_a_channel_stays_unread_no_watermark_moves(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def at_once(seconds: float) -> None:
        return None

    monkeypatch.setattr("cogs.crisis.actions.catching_up.asyncio.sleep", at_once)
    world = World(guild, [Channel(1, [message(-1)], trouble=[OSError() for _ in range(9)])])
    await world.saw({1: moment(-30)})
    await world.catch_up(monkeypatch)
    assert world.place.held
    world.channels[0].trouble.clear()
    await world.catch_up(monkeypatch)
    assert world.read == [moment(-1)]
    assert not world.place.held
