import discord
import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.refusals import Refused
from bot.local_discord.world import ChannelType, Draft

from .harbour import Harbour


async def test_a_thread_from_a_message_bears_its_id(harbour: Harbour) -> None:
    bot = await harbour.connect()
    message = harbour.say(harbour.ana, harbour.lobby, "let us talk")
    seen = await bot.get_channel(harbour.lobby.id).fetch_message(message.id)
    thread = await seen.create_thread(name="talk")
    assert thread.id == message.id
    await thread.send("here")
    assert harbour.guild.threads[thread.id].members.keys() == {harbour.helper.user.id}
    with pytest.raises(discord.HTTPException) as refusal:
        await seen.create_thread(name="again")
    assert refusal.value.code == 160004


async def test_what_is_said_in_a_thread_is_heard_and_draws_its_author_in(harbour: Harbour) -> None:
    bot = await harbour.connect()
    thread = harbour.world.threads.start(harbour.olga, harbour.lobby, "corner")
    harbour.say(harbour.ana, thread, "hello")
    await harbour.caught_up(bot)
    assert "hello" in [message.content for message in bot.all("message")]
    assert harbour.ana.id in thread.members
    assert bot.get_channel(thread.id).name == "corner"


async def test_a_private_thread_is_seen_by_its_members_and_those_who_manage_threads(harbour: Harbour) -> None:
    weak = harbour.weak_bot(0)
    bot = await harbour.connect(weak)
    thread = harbour.world.threads.start(
        harbour.olga, harbour.lobby, "quiet", type=ChannelType.PRIVATE_THREAD
    )
    harbour.say(harbour.olga, thread, "unheard")
    assert harbour.world.access.viewers(thread) == {harbour.olga.id, harbour.helper.user.id}
    harbour.world.threads.add_member(thread, weak.user)
    harbour.say(harbour.olga, thread, "heard")
    await harbour.caught_up(bot)
    assert [message.content for message in bot.all("message")] == ["heard"]


async def test_a_mention_draws_into_a_private_thread(harbour: Harbour) -> None:
    thread = harbour.world.threads.start(
        harbour.helper.user, harbour.lobby, "for ana", type=ChannelType.PRIVATE_THREAD
    )
    assert not harbour.world.access.may_view(thread, harbour.ana.id)
    message = harbour.say(harbour.helper.user, thread, harbour.ana.mention)
    assert harbour.world.access.may_view(thread, harbour.ana.id)
    assert message.pings == {harbour.ana.id}


async def test_a_forum_post_opens_with_a_message_of_its_own_id(harbour: Harbour) -> None:
    forum = harbour.world.channels.create(
        harbour.guild,
        "questions",
        type=ChannelType.FORUM,
        available_tags=[
            {"id": "7", "name": "open", "moderated": False, "emoji_id": None, "emoji_name": None}
        ],
    )
    bot = await harbour.connect()
    channel = bot.get_channel(forum.id)
    opened = await channel.create_thread(
        name="how?", content="tell me", applied_tags=[channel.available_tags[0]]
    )
    assert opened.message.id == opened.thread.id
    harbour.world.threads.start_post(harbour.ana, forum, "why?", Draft(content="say"))
    await harbour.caught_up(bot)
    assert [message.content for message in bot.all("message")] == ["tell me", "say"]
    assert [tag.name for tag in opened.thread.applied_tags] == ["open"]
    with pytest.raises(Refused, match="40058"):
        harbour.say(harbour.ana, forum, "no thread")


async def test_an_archived_thread_opens_when_somebody_writes_and_a_locked_one_does_not(
    harbour: Harbour,
) -> None:
    bot = await harbour.connect()
    thread = harbour.world.threads.start(harbour.ana, harbour.lobby, "corner")
    harbour.world.threads.change(thread, archived=True)
    assert [each.name async for each in bot.get_channel(harbour.lobby.id).archived_threads()] == ["corner"]
    harbour.say(harbour.ana, thread, "still here")
    assert not thread.archived
    harbour.world.threads.change(thread, archived=True, locked=True)
    with pytest.raises(Refused, match="160005"):
        harbour.say(harbour.ana, thread, "hello?")


async def test_active_threads_are_listed_for_those_who_see_them(harbour: Harbour) -> None:
    harbour.world.threads.start(harbour.olga, harbour.lobby, "open")
    harbour.world.threads.start(harbour.olga, harbour.lobby, "closed", type=ChannelType.PRIVATE_THREAD)
    weak = harbour.weak_bot(0)
    path = f"/guilds/{harbour.guild.id}/threads/active"
    _, seen = await harbour.ask("GET", path, application=weak)
    assert [thread["name"] for thread in seen["threads"]] == ["open"]
    _, seen = await harbour.ask("GET", path)
    assert len(seen["threads"]) == 2


async def test_threads_are_changed_by_those_who_may(harbour: Harbour) -> None:
    weak = harbour.weak_bot(0)
    thread = harbour.world.threads.start(harbour.olga, harbour.lobby, "corner")
    path = f"/channels/{thread.id}"
    status, answer = await harbour.ask("PATCH", path, {"locked": True}, application=weak)
    assert (status, answer["code"]) == (403, 50013)
    assert (await harbour.ask("PATCH", path, {"name": "nook", "locked": True}))[1]["name"] == "nook"
    assert (await harbour.ask("DELETE", path))[0] == 200
    assert (await harbour.ask("GET", path))[1]["code"] == 10003


async def test_members_of_a_thread_come_and_go(harbour: Harbour) -> None:
    bot = await harbour.connect()
    thread = await bot.get_channel(harbour.lobby.id).create_thread(
        name="corner", type=discord.ChannelType.private_thread
    )
    await thread.add_user(discord.Object(harbour.ana.id))
    assert {member.id for member in await thread.fetch_members()} == {harbour.helper.user.id, harbour.ana.id}
    await thread.remove_user(discord.Object(harbour.ana.id))
    await harbour.caught_up(bot)
    assert [member.id for member in bot.all("thread_member_join")] == [harbour.ana.id]
    await thread.leave()
    assert not harbour.guild.threads[thread.id].members


async def test_speaking_in_threads_is_a_permission_of_its_own(harbour: Harbour) -> None:
    thread = harbour.world.threads.start(harbour.olga, harbour.lobby, "corner")
    harbour.world.channels.overwrite(
        harbour.lobby, harbour.guild.everyone, deny=bits.SEND_MESSAGES_IN_THREADS
    )
    harbour.say(harbour.ana, harbour.lobby, "fine")
    with pytest.raises(Refused, match="50013"):
        harbour.say(harbour.ana, thread, "not here")


async def test_a_quiet_thread_is_archived_when_its_time_has_come(harbour: Harbour) -> None:
    bot = await harbour.connect()
    thread = harbour.world.threads.start(harbour.olga, harbour.lobby, "corner", auto_archive_duration=60)
    harbour.clock.advance(minutes=50)
    harbour.say(harbour.ana, thread, "still here")
    harbour.clock.advance(minutes=50)
    harbour.local.clock_moved(0)
    assert not thread.archived
    harbour.clock.advance(minutes=20)
    harbour.local.clock_moved(0)
    assert thread.archived
    await harbour.until(lambda: bot.all("thread_update"))
