import asyncio
from typing import Any

import aiohttp
import discord
import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.world import Draft

from .harbour import Harbour


async def test_a_client_becomes_ready_and_knows_the_guild(harbour: Harbour) -> None:
    bot = await harbour.connect()
    guild = bot.get_guild(harbour.guild.id)
    assert guild is not None
    assert {member.name for member in guild.members} == {"ana", "olga", "helper"}
    assert [channel.name for channel in guild.channels] == ["lobby"]
    assert guild.me.guild_permissions.administrator


async def test_resuming_replays_what_was_missed_once_and_in_order(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.say(harbour.ana, harbour.lobby, "before")
    await harbour.caught_up(bot)
    assert harbour.local.faults.gateway_cut() == 1
    for number in range(5):
        harbour.say(harbour.ana, harbour.lobby, f"missed {number}")
    await harbour.until(lambda: bot.all("resumed"))
    harbour.say(harbour.ana, harbour.lobby, "after")
    await harbour.caught_up(bot)
    heard = [message.content for message in bot.all("message")]
    assert heard == ["before", *(f"missed {number}" for number in range(5)), "after"]
    assert len(bot.all("ready")) == 1


async def test_a_forgotten_session_starts_anew_and_the_gap_is_lost(harbour: Harbour) -> None:
    bot = await harbour.connect()
    await harbour.caught_up(bot)
    harbour.local.faults.forget_sessions()
    harbour.local.faults.gateway_cut()
    harbour.say(harbour.ana, harbour.lobby, "missed")
    await harbour.until(lambda: len(bot.all("ready")) == 2, seconds=12)
    harbour.say(harbour.ana, harbour.lobby, "after")
    await harbour.until(lambda: bot.all("message"))
    assert [message.content for message in bot.all("message")] == ["after"]
    assert [message.content async for message in bot.get_channel(harbour.lobby.id).history()] == [
        "after",
        "missed",
    ]


async def test_two_shards_hear_of_their_own_guilds_only(harbour: Harbour) -> None:
    second = harbour.world.guilds.create("Second", owner=harbour.olga)
    harbour.world.guilds.add_bot(second, harbour.helper)
    square = harbour.world.channels.create(second, "square")
    bot = await harbour.connect(shard_count=2)
    by_shard = {guild.shard_id: guild.name for guild in bot.guilds}
    assert sorted(by_shard.values()) == ["Harbour", "Second"]
    assert set(by_shard) == {0, 1}
    sessions = harbour.local.gateway.sessions_of(harbour.helper)
    before = [session.sequence for session in sessions]
    harbour.say(harbour.olga, square, "hello")
    after = [session.sequence for session in sessions]
    its_shard = (second.id >> 22) % 2
    assert [b - a for a, b in zip(before, after, strict=True)] == [
        int(shard == its_shard) for shard in (0, 1)
    ]
    await harbour.until(lambda: bot.all("message"))


async def test_direct_messages_come_to_shard_0(harbour: Harbour) -> None:
    bot = await harbour.connect(shard_count=2)
    await harbour.caught_up(bot)
    first, second = harbour.local.gateway.sessions_of(harbour.helper)
    before = first.sequence, second.sequence
    harbour.say(harbour.ana, harbour.world.channels.direct(harbour.ana, harbour.helper.user), "psst")
    assert (first.sequence, second.sequence) == (before[0] + 1, before[1])
    await harbour.until(lambda: [m.content for m in bot.all("message")] == ["psst"])


async def test_without_the_message_content_intent_only_ones_own_business_is_readable(
    harbour: Harbour,
) -> None:
    intents = discord.Intents.default()
    bot = await harbour.connect(intents=intents)
    harbour.say(harbour.ana, harbour.lobby, "for people")
    harbour.say(harbour.ana, harbour.lobby, f"for you {harbour.helper.user.mention}")
    harbour.say(harbour.ana, harbour.world.channels.direct(harbour.ana, harbour.helper.user), "in private")
    harbour.say(harbour.helper.user, harbour.lobby, "own")
    await harbour.caught_up(bot)
    heard = [message.content for message in bot.all("message")]
    assert heard == ["", f"for you {harbour.helper.user.mention}", "in private", "own"]


async def test_a_bot_knows_of_hidden_channels_but_hears_nothing_from_them(harbour: Harbour) -> None:
    weak = harbour.weak_bot(0)
    secret = harbour.secret()
    bot = await harbour.connect(weak)
    harbour.world.messages.post(secret, harbour.olga, Draft(content="hidden"))
    harbour.say(harbour.ana, harbour.lobby, "shown")
    await harbour.caught_up(bot)
    assert [message.content for message in bot.all("message")] == ["shown"]
    assert bot.get_channel(secret.id).name == "___hidden___"
    _, listed = await harbour.ask("GET", f"/guilds/{harbour.guild.id}/channels", application=weak)
    assert [channel["name"] for channel in listed] == ["lobby"]


async def test_a_hidden_channel_shows_its_name_once_the_bot_may_look_into_it(harbour: Harbour) -> None:
    weak = harbour.weak_bot(0)
    secret = harbour.secret()
    bot = await harbour.connect(weak)
    role = harbour.world.roles.create(harbour.guild, "key")
    harbour.world.channels.overwrite(secret, role, allow=bits.VIEW_CHANNEL)
    await harbour.caught_up(bot)
    assert bot.get_channel(secret.id).name == "___hidden___"
    harbour.world.members.give_role(harbour.guild.members[weak.user.id], role)
    thread = harbour.world.threads.start(harbour.olga, secret, "corner")
    harbour.world.members.take_role(harbour.guild.members[weak.user.id], role)
    harbour.world.channels.overwrite(secret, harbour.guild.members[weak.user.id], allow=bits.VIEW_CHANNEL)
    await harbour.caught_up(bot)
    assert bot.get_channel(secret.id).name == "secret"
    assert bot.get_channel(thread.id).name == "corner"


async def test_a_guild_that_fails_and_comes_back_is_told(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.world.guilds.set_available(harbour.guild, available=False)
    harbour.world.guilds.set_available(harbour.guild, available=True)
    await harbour.until(lambda: bot.all("guild_unavailable") and bot.all("guild_available"))


async def test_leaving_and_joining_guilds_is_told(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.world.members.remove(harbour.guild, harbour.helper.user)
    await harbour.until(lambda: bot.all("guild_remove"))
    harbour.world.guilds.add_bot(harbour.guild, harbour.helper)
    await harbour.until(lambda: bot.all("guild_join"))


async def test_silence_ends_when_it_is_undone(harbour: Harbour) -> None:
    bot = await harbour.connect()
    await harbour.caught_up(bot)
    harbour.local.faults.gateway_silent()
    harbour.say(harbour.ana, harbour.lobby, "held back")
    await asyncio.sleep(0.02)  # that nothing arrives cannot be awaited
    assert bot.all("message") == []
    harbour.local.faults.gateway_silent(silent=False)
    await harbour.until(lambda: bot.all("message"))


async def test_a_client_that_hears_no_acknowledgement_resumes(harbour: Harbour) -> None:
    harbour.local.gateway.heartbeat_interval = 40
    bot = await harbour.connect(heartbeat_timeout=0.15)
    await harbour.caught_up(bot)
    harbour.local.faults.gateway_silent()
    harbour.say(harbour.ana, harbour.lobby, "said into the silence")
    await harbour.until(lambda: bot.all("shard_disconnect") or bot.all("disconnect"))
    harbour.local.faults.gateway_silent(silent=False)
    await harbour.until(lambda: bot.all("resumed"), seconds=10)
    await harbour.until(lambda: bot.all("message"))
    assert [message.content for message in bot.all("message")] == ["said into the silence"]


async def test_members_can_be_asked_for(harbour: Harbour) -> None:
    bot = await harbour.connect(chunk_guilds_at_startup=False)
    guild = bot.get_guild(harbour.guild.id)
    assert guild is not None
    assert [member.name for member in await guild.query_members("an")] == ["ana"]
    assert [m.name for m in await guild.query_members(user_ids=[harbour.olga.id, 5])] == ["olga"]


async def test_a_dead_clients_session_is_forgotten_when_its_successor_comes(harbour: Harbour) -> None:
    await harbour.connect()
    harbour.local.faults.gateway_cut()
    (dead,) = harbour.local.gateway.sessions
    harbour.local.gateway.open_session(harbour.helper, 0, (0, 1))
    assert dead not in harbour.local.gateway.sessions


async def talk(harbour: Harbour, *payloads: dict[str, Any]) -> int | None:
    """Send frames by hand and return the code with which the gateway closes."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{harbour.local.gateway.url}?v=10&encoding=json") as socket,
    ):
        assert (await socket.receive_json())["op"] == 10
        for payload in payloads:
            await socket.send_json(payload)
        while not socket.closed:
            await asyncio.wait_for(socket.receive(), 2)
        return socket.close_code


def identify(harbour: Harbour, **changes: Any) -> dict[str, Any]:
    data = {"token": harbour.helper.token, "intents": 1, "properties": {}}
    return {"op": 2, "d": {**data, **changes}}


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"token": "wrong"}, 4004),
        ({"shard": [2, 2]}, 4010),
        ({"shard": "first"}, 4010),
        ({"intents": 1 << 30}, 4013),
        ({"intents": None}, 4013),
        ({"intents": 1 << 15}, 4014),
    ],
)
async def test_a_wrong_identification_is_closed_with_its_code(
    harbour: Harbour, changes: dict[str, Any], code: int
) -> None:
    harbour.helper.message_content_allowed = False
    assert await talk(harbour, identify(harbour, **changes)) == code


async def test_too_many_guilds_for_one_shard_are_refused(harbour: Harbour) -> None:
    harbour.local.gateway.guilds_a_shard = 0
    assert await talk(harbour, identify(harbour)) == 4011


@pytest.mark.parametrize(("payload", "code"), [({"op": 3, "d": {}}, 4003), ({"nothing": 1}, 4002)])
async def test_nonsense_is_closed_with_its_code(harbour: Harbour, payload: dict[str, Any], code: int) -> None:
    assert await talk(harbour, payload) == code


async def test_identifying_twice_and_unknown_operations_are_closed(harbour: Harbour) -> None:
    assert await talk(harbour, identify(harbour), identify(harbour)) == 4005
    assert await talk(harbour, identify(harbour), {"op": 77, "d": None}) == 4001


async def test_a_privileged_intent_that_was_not_granted_stops_the_client(harbour: Harbour) -> None:
    harbour.helper.members_allowed = False
    with pytest.raises(discord.PrivilegedIntentsRequired):
        await harbour.connect()


async def test_a_client_that_is_asked_to_reconnect_resumes(harbour: Harbour) -> None:
    bot = await harbour.connect()
    await harbour.caught_up(bot)
    assert harbour.local.faults.gateway_reconnect() == 1
    await harbour.until(lambda: bot.all("resumed"))


async def test_events_of_any_size_arrive_whole(harbour: Harbour) -> None:
    bot = await harbour.connect()
    sizes = [1, 60, 125, 126, 2000, 1990]
    for size in sizes:
        harbour.say(harbour.ana, harbour.lobby, "x" * size)
    big = harbour.world.guilds.create("Big", owner=harbour.olga)
    for number in range(300):
        harbour.world.channels.create(big, f"channel-{number}", topic="y" * 300)
    harbour.world.guilds.add_bot(big, harbour.helper)
    await harbour.until(lambda: len(bot.guilds) == 2)
    assert [len(message.content) for message in bot.all("message")] == sizes
    assert len(bot.get_guild(big.id).channels) == 300
