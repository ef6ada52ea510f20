from datetime import timedelta
from typing import Any

import aiohttp
import discord
import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.refusals import Refused
from bot.local_discord.world import AllowedMentions, ChannelType, Draft

from .harbour import Harbour

SPEAK = bits.VIEW_CHANNEL | bits.SEND_MESSAGES | bits.READ_MESSAGE_HISTORY


async def test_the_same_nonce_returns_the_earlier_message_for_a_few_minutes(harbour: Harbour) -> None:
    body = {"content": "once", "nonce": "0123456789abcdef", "enforce_nonce": True}
    _, first = await harbour.post(harbour.lobby, body)
    harbour.clock.advance(minutes=2)
    _, again = await harbour.post(harbour.lobby, body)
    assert again["id"] == first["id"]
    assert len(harbour.lobby.messages) == 1
    harbour.clock.advance(minutes=10)
    _, later = await harbour.post(harbour.lobby, body)
    assert later["id"] != first["id"]


async def test_a_nonce_counts_for_one_channel_and_only_where_it_is_enforced(harbour: Harbour) -> None:
    other = harbour.world.channels.create(harbour.guild, "other")
    body = {"content": "x", "nonce": "n", "enforce_nonce": True}
    await harbour.post(harbour.lobby, body)
    await harbour.post(other, body)
    await harbour.post(harbour.lobby, {"content": "x", "nonce": "n"})
    assert len(other.messages) == 1
    assert len(harbour.lobby.messages) == 2


async def test_a_channel_that_is_not_seen_is_missing_access(harbour: Harbour) -> None:
    weak = harbour.weak_bot(SPEAK)
    secret = harbour.secret()
    status, body = await harbour.post(secret, {"content": "x"}, application=weak)
    assert (status, body["code"]) == (403, 50001)


async def test_a_channel_without_leave_to_speak_is_missing_permissions(harbour: Harbour) -> None:
    weak = harbour.weak_bot(SPEAK)
    harbour.world.channels.overwrite(harbour.lobby, harbour.guild.everyone, deny=bits.SEND_MESSAGES)
    harbour.world.channels.overwrite(
        harbour.lobby, harbour.guild.members[weak.user.id], deny=bits.SEND_MESSAGES
    )
    status, body = await harbour.post(harbour.lobby, {"content": "x"}, application=weak)
    assert (status, body["code"]) == (403, 50013)


async def test_a_channel_that_was_deleted_is_unknown(harbour: Harbour) -> None:
    harbour.world.channels.delete(harbour.lobby)
    status, body = await harbour.post(harbour.lobby, {"content": "x"})
    assert (status, body["code"]) == (404, 10003)


async def test_closed_direct_messages_are_refused_only_when_something_is_sent(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.world.users.set_dms_open(harbour.ana, open_to_members=False)
    channel = await bot.get_guild(harbour.guild.id).get_member(harbour.ana.id).create_dm()
    with pytest.raises(discord.Forbidden) as refusal:
        await channel.send("hello")
    assert refusal.value.code == 50007
    harbour.world.users.set_dms_open(harbour.ana, open_to_members=True)
    await channel.send("hello")


async def test_whoever_left_every_common_guild_cannot_be_written_to(harbour: Harbour) -> None:
    channel = harbour.world.channels.direct(harbour.helper.user, harbour.ana)
    harbour.world.members.remove(harbour.guild, harbour.ana)
    status, body = await harbour.post(channel, {"content": "x"})
    assert (status, body["code"]) == (403, 50278)


async def test_wrong_tokens_are_unauthorised(harbour: Harbour) -> None:
    status, _ = await harbour.ask("GET", "/users/@me", token="nobody.knows.me")
    assert status == 401


@pytest.mark.parametrize(
    ("body", "path"),
    [
        ({"content": "x" * 2001}, ["content"]),
        ({"content": "x", "colour": 1}, ["colour"]),
        ({"content": "x", "nonce": "n" * 26}, ["nonce"]),
        ({"embeds": [{"title": "x" * 257}]}, ["embeds", "0", "title"]),
        ({"embeds": [{"description": "x" * 4097}]}, ["embeds", "0", "description"]),
        ({"embeds": [{"description": "x" * 4000}, {"description": "y" * 4000}]}, ["embeds"]),
        ({"embeds": [{"fields": [{"name": "", "value": "x"}]}]}, ["embeds", "0", "fields", "0", "name"]),
        ({"embeds": [{"title": "x", "image": {"url": "ftp://x"}}]}, ["embeds", "0", "image", "url"]),
        ({"content": "x", "components": [{"type": 1, "components": []}]}, ["components", "0", "components"]),
        ({"content": "x", "flags": 1 << 15, "components": []}, ["content"]),
        (
            {"content": "x", "allowed_mentions": {"parse": ["users"], "users": ["1"]}},
            ["allowed_mentions"],
        ),
        ({"content": "x", "message_reference": {"message_id": "1"}}, ["message_reference"]),
    ],
)
async def test_a_malformed_message_is_refused_at_its_place(
    harbour: Harbour, body: dict[str, Any], path: list[str]
) -> None:
    harbour.local.description = None  # the rules written by hand alone
    status, answer = await harbour.post(harbour.lobby, body)
    assert (status, answer["code"]) == (400, 50035)
    node = answer["errors"]
    for step in path:
        node = node[step]
    assert node["_errors"]
    assert not harbour.lobby.messages


async def test_an_empty_message_is_refused(harbour: Harbour) -> None:
    status, answer = await harbour.post(harbour.lobby, {"content": "  "})
    assert (status, answer["code"]) == (400, 50006)


async def test_discords_own_description_catches_what_the_hand_rules_do_not(harbour: Harbour) -> None:
    if harbour.local.description is None:
        pytest.skip("Discord's OpenAPI file is not here")
    status, answer = await harbour.post(harbour.lobby, {"content": "x", "tts": "loud"})
    assert (status, answer["code"]) == (400, 50035)
    assert (await harbour.post(harbour.lobby, {"content": "x", "tts": False}))[0] == 200


async def test_pings_are_those_whom_the_message_really_notified(harbour: Harbour) -> None:
    world, guild = harbour.world, harbour.guild
    quiet = world.roles.create(guild, "Quiet", position=1)
    loud = world.roles.create(guild, "Loud", position=1, mentionable=True)
    bea, cleo = world.users.create("bea"), world.users.create("cleo")
    world.members.add(guild, bea, roles=[quiet])
    world.members.add(guild, cleo, roles=[loud])
    text = f"{harbour.olga.mention} {quiet.mention} {loud.mention} @everyone `{bea.mention}`"
    by_member = harbour.say(harbour.ana, harbour.lobby, text)
    assert by_member.pings == {harbour.olga.id, cleo.id}
    by_admin = harbour.say(harbour.helper.user, harbour.lobby, text)
    assert by_admin.pings == guild.members.keys() - {harbour.helper.user.id}
    held_back = harbour.say(
        harbour.helper.user,
        harbour.lobby,
        text,
        allowed_mentions=AllowedMentions(everyone=False, users=False, roles={loud.id}),
    )
    assert held_back.pings == {cleo.id}


async def test_nobody_is_pinged_who_does_not_see_the_channel(harbour: Harbour) -> None:
    message = harbour.say(harbour.helper.user, harbour.secret(), f"{harbour.ana.mention} @everyone")
    assert message.pings == {harbour.olga.id}


async def test_allowed_mentions_none_of_discord_py_pings_nobody(harbour: Harbour) -> None:
    bot = await harbour.connect()
    channel = bot.get_channel(harbour.lobby.id)
    quiet = await channel.send(
        f"@everyone {harbour.ana.mention}", allowed_mentions=discord.AllowedMentions.none()
    )
    loud = await channel.send(f"{harbour.ana.mention}")
    assert harbour.lobby.messages[quiet.id].pings == set()
    assert quiet.mentions == []
    assert harbour.lobby.messages[loud.id].pings == {harbour.ana.id}


async def test_text_displays_mention_like_content(harbour: Harbour) -> None:
    bot = await harbour.connect()
    view = discord.ui.LayoutView()
    view.add_item(discord.ui.Container(discord.ui.TextDisplay(f"hello {harbour.ana.mention}")))
    sent = await bot.get_channel(harbour.lobby.id).send(view=view)
    message = harbour.lobby.messages[sent.id]
    assert message.pings == {harbour.ana.id}
    assert message.components_v2
    assert [component["id"] for component in message.components] == [1]


async def test_history_is_read_before_after_and_around(harbour: Harbour) -> None:
    bot = await harbour.connect()
    sent = [harbour.say(harbour.ana, harbour.lobby, str(number)) for number in range(250)]
    channel = bot.get_channel(harbour.lobby.id)
    everything = [message.content async for message in channel.history(limit=None, oldest_first=True)]
    assert everything == [str(number) for number in range(250)]
    after = channel.history(limit=3, after=discord.Object(sent[99].id))
    assert [message.content async for message in after] == ["100", "101", "102"]
    before = channel.history(limit=3, before=discord.Object(sent[99].id))
    assert [message.content async for message in before] == ["98", "97", "96"]
    around = [message.content async for message in channel.history(limit=5, around=sent[99])]
    assert sorted(around) == ["100", "101", "97", "98", "99"]


async def test_history_after_an_instant_follows_the_worlds_clock(harbour: Harbour) -> None:
    bot = await harbour.connect()
    harbour.say(harbour.ana, harbour.lobby, "old")
    harbour.clock.advance(hours=1)
    moment = harbour.clock.now
    harbour.clock.advance(minutes=1)
    harbour.say(harbour.ana, harbour.lobby, "new")
    channel = bot.get_channel(harbour.lobby.id)
    assert [message.content async for message in channel.history(after=moment)] == ["new"]


async def test_without_leave_to_read_history_it_is_empty(harbour: Harbour) -> None:
    harbour.world.roles.change(
        harbour.guild.everyone, permissions=bits.EVERYONE_BY_DEFAULT & ~bits.READ_MESSAGE_HISTORY
    )
    weak = harbour.weak_bot(bits.SEND_MESSAGES)
    harbour.say(harbour.ana, harbour.lobby, "x")
    assert await harbour.ask("GET", f"/channels/{harbour.lobby.id}/messages", application=weak) == (200, [])


async def test_edits_and_deletions_are_told_and_kept(harbour: Harbour) -> None:
    bot = await harbour.connect()
    message = harbour.say(harbour.ana, harbour.lobby, "first")
    harbour.world.messages.revise(harbour.ana, message, content="second")
    harbour.world.messages.remove(harbour.ana, message)
    await harbour.caught_up(bot)
    assert [event.message.content for event in bot.all("raw_message_edit")] == ["second"]
    assert [event.message_id for event in bot.all("raw_message_delete")] == [message.id]
    assert [revision.content for revision in message.revisions] == ["first"]
    assert harbour.lobby.deleted[message.id] is message


async def test_nobody_edits_what_others_wrote(harbour: Harbour) -> None:
    message = harbour.say(harbour.ana, harbour.lobby, "mine")
    path = f"/channels/{harbour.lobby.id}/messages/{message.id}"
    status, answer = await harbour.ask("PATCH", path, {"content": "yours"})
    assert (status, answer["code"]) == (403, 50005)
    assert (await harbour.ask("DELETE", path))[0] == 204


async def test_messages_are_deleted_in_bulk_unless_too_old(harbour: Harbour) -> None:
    old = [harbour.say(harbour.ana, harbour.lobby, "old").id for _ in range(2)]
    harbour.clock.advance(days=15)
    new = [harbour.say(harbour.ana, harbour.lobby, "new").id for _ in range(2)]
    path = f"/channels/{harbour.lobby.id}/messages/bulk-delete"
    status, answer = await harbour.ask("POST", path, {"messages": [str(each) for each in old]})
    assert (status, answer["code"]) == (400, 50034)
    assert (await harbour.ask("POST", path, {"messages": [str(each) for each in new]}))[0] == 204
    assert list(harbour.lobby.messages) == old


async def test_files_are_uploaded_and_served(harbour: Harbour) -> None:
    bot = await harbour.connect()
    file = discord.File(__file__, filename="a file.txt", description="a text")
    sent = await bot.get_channel(harbour.lobby.id).send("see", file=file)
    async with aiohttp.ClientSession() as session, session.get(sent.attachments[0].url) as response:
        assert await response.text() == open(__file__).read()  # noqa: PTH123, SIM115, ASYNC230
    assert sent.attachments[0].description == "a text"


async def test_replies_and_forwards_carry_what_they_refer_to(harbour: Harbour) -> None:
    bot = await harbour.connect()
    original = harbour.say(harbour.ana, harbour.lobby, "original")
    seen = await bot.get_channel(harbour.lobby.id).fetch_message(original.id)
    answer = await seen.reply("answer")
    assert answer.reference.resolved.content == "original"
    assert harbour.lobby.messages[answer.id].pings == {harbour.ana.id}
    forward = await seen.forward(bot.get_channel(harbour.lobby.id))
    assert forward.message_snapshots[0].content == "original"


async def test_reactions_and_pins_are_told(harbour: Harbour) -> None:
    bot = await harbour.connect()
    message = harbour.say(harbour.ana, harbour.lobby, "x")
    harbour.world.reactions.react(harbour.ana, message, "👍")
    seen = await bot.get_channel(harbour.lobby.id).fetch_message(message.id)
    await seen.add_reaction("👍")
    seen = await seen.fetch()
    assert {user.name async for user in seen.reactions[0].users()} == {"ana", "helper"}
    await seen.add_reaction("#️⃣")
    assert [reaction.emoji_name for reaction in message.reactions] == ["👍", "#️⃣"]
    await seen.pin()
    assert [pinned.id async for pinned in bot.get_channel(harbour.lobby.id).pins()] == [message.id]
    await seen.remove_reaction("👍", discord.Object(harbour.ana.id))
    await harbour.caught_up(bot)
    assert [event.user_id for event in bot.all("raw_reaction_add")] == [
        harbour.ana.id,
        harbour.helper.user.id,
        harbour.helper.user.id,
    ]


async def test_polls_are_sent_and_voted_in(harbour: Harbour) -> None:
    bot = await harbour.connect()
    poll = discord.Poll("Tea?", duration=timedelta(hours=1))
    poll.add_answer(text="yes").add_answer(text="no")
    sent = await bot.get_channel(harbour.lobby.id).send(poll=poll)
    harbour.world.polls.vote(harbour.ana, harbour.lobby.messages[sent.id], 1)
    harbour.world.polls.vote(harbour.ana, harbour.lobby.messages[sent.id], 2)
    await harbour.caught_up(bot)
    again = await bot.get_channel(harbour.lobby.id).fetch_message(sent.id)
    assert [answer.vote_count for answer in again.poll.answers] == [0, 1]


async def test_slow_mode_holds_members_back(harbour: Harbour) -> None:
    harbour.world.channels.change(harbour.lobby, slowmode=30)
    harbour.say(harbour.ana, harbour.lobby, "one")
    with pytest.raises(Refused, match="20016"):
        harbour.say(harbour.ana, harbour.lobby, "two")
    harbour.clock.advance(seconds=31)
    harbour.say(harbour.ana, harbour.lobby, "two")


async def test_a_timed_out_member_cannot_speak(harbour: Harbour) -> None:
    bot = await harbour.connect()
    member = bot.get_guild(harbour.guild.id).get_member(harbour.ana.id)
    await member.timeout(harbour.clock.now.replace(hour=10))
    with pytest.raises(Refused, match="50013"):
        harbour.say(harbour.ana, harbour.lobby, "x")
    harbour.clock.advance(hours=2)
    harbour.say(harbour.ana, harbour.lobby, "x")


async def test_no_bot_hears_of_ephemeral_messages_and_no_history_has_them(harbour: Harbour) -> None:
    bot = await harbour.connect()
    draft = Draft(content=f"for your eyes {harbour.ana.mention} {harbour.olga.mention}")
    message = harbour.world.messages.post(
        harbour.lobby, harbour.helper.user, draft, visible_to=harbour.ana.id
    )
    harbour.say(harbour.ana, harbour.lobby, "seen")
    await harbour.caught_up(bot)
    assert [each.content for each in bot.all("message")] == ["seen"]
    assert message not in harbour.world.messages.history(harbour.lobby)
    assert message.pings == {harbour.ana.id}
    status, answer = await harbour.ask("GET", f"/channels/{harbour.lobby.id}/messages/{message.id}")
    assert (status, answer["code"]) == (404, 10008)


async def test_only_announcements_are_published(harbour: Harbour) -> None:
    news = harbour.world.channels.create(harbour.guild, "news", type=ChannelType.ANNOUNCEMENT)
    bot = await harbour.connect()
    sent = await bot.get_channel(news.id).send("news")
    await sent.publish()
    status, answer = await harbour.ask("POST", f"/channels/{news.id}/messages/{sent.id}/crosspost")
    assert (status, answer["code"]) == (400, 40033)
