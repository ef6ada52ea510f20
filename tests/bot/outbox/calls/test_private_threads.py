"""Private threads opened once, who is in them, and closing them."""

from __future__ import annotations

import pytest

from bot.local_discord.world import Thread
from bot.outbox import (
    AddThreadMember,
    CloseThread,
    CreatePrivateThread,
    DeleteChannel,
    Delivered,
    LockThread,
    RemoveThreadMember,
    Unreachable,
)
from tests.bot.outbox.calls.making import BREAKING, breaks, delivered, made
from tests.bot.outbox.harbour import Harbour

CREATE = "POST /channels/{channel_id}/threads"


async def _thread(harbour: Harbour, how: str = "nothing") -> Thread:
    guild_id = harbour.community.guild.id
    breaks(harbour, how, CREATE)
    new = await delivered(harbour, CreatePrivateThread(guild_id, harbour.channel("alerts"), "Circle"))
    return harbour.community.guild.threads[new.channel_id]


@pytest.mark.parametrize("how", BREAKING)
async def test_a_private_thread_is_opened_once_and_seen_by_those_in_it(harbour: Harbour, how: str) -> None:
    ana = harbour.discord.actor("ana")
    await ana.opens_thread("alerts", "Circle", private=True)  # hers, not ours
    thread = await _thread(harbour, how)
    assert len(harbour.community.guild.threads) == 2
    assert (thread.name, thread.private, thread.invitable) == ("Circle", True, False)
    assert not ana.may(thread, "view_channel")
    await delivered(harbour, AddThreadMember(thread.id, ana.id))
    assert ana.may(thread, "view_channel", "send_messages_in_threads")
    for _ in range(2):
        await delivered(harbour, RemoveThreadMember(thread.id, ana.id))
        assert not ana.may(thread, "view_channel")


async def test_a_second_thread_of_the_same_name_is_another_one(harbour: Harbour) -> None:
    first = await _thread(harbour)
    breaks(harbour, "cut", CREATE)
    call = CreatePrivateThread(first.guild.id, first.parent.id, "Circle", not_these=frozenset({first.id}))
    second = await delivered(harbour, call)
    assert set(harbour.community.guild.threads) == {first.id, second.channel_id}


async def test_who_does_not_see_the_channel_cannot_be_added(harbour: Harbour) -> None:
    thread = await _thread(harbour)
    ben = harbour.community.people["ben"]
    harbour.discord.world.channels.overwrite(thread.parent, thread.guild.members[ben.id], deny=1 << 10)
    assert await made(harbour, AddThreadMember(thread.id, ben.id)) == Unreachable(50001, 403)


@pytest.mark.parametrize("archived", [False, True])
async def test_a_thread_is_closed_for_good_even_where_it_fell_quiet(harbour: Harbour, archived: bool) -> None:
    thread = await _thread(harbour)
    ana = harbour.discord.actor("ana")
    await delivered(harbour, AddThreadMember(thread.id, ana.id))
    await delivered(harbour, LockThread(thread.id, locked=True))
    assert thread.locked
    await delivered(harbour, LockThread(thread.id, locked=False))
    harbour.discord.world.threads.change(thread, archived=archived)
    for _ in range(2):
        assert await made(harbour, CloseThread(thread.id)) == Delivered(thread.id)
        assert (thread.archived, thread.locked) == (True, True)
    await delivered(harbour, RemoveThreadMember(thread.id, ana.id))
    await delivered(harbour, DeleteChannel(thread.id))
    assert await made(harbour, CloseThread(thread.id)) == Delivered(thread.id)
