from datetime import timedelta

from bot.local_discord import permissions as bits
from bot.local_discord.world import Draft
from tests.bot.local_discord.page.visiting import Visit, named


async def test_the_switcher_offers_the_people_with_what_is_told_of_them(visit: Visit) -> None:
    world = await (await visit.tab()).be("ana")
    ana = named(world["people"], "Ana")
    assert (ana["about"], ana["locale"], ana["time_zone"]) == ("new here", "es-ES", "Europe/Madrid")
    assert named(world["people"], "Sam")["roles"] == ["Moderator"]
    assert not named(world["people"], "Zoe")["in_guild"]
    assert "Mutual Aid" not in [each["name"] for each in world["people"]]
    you = world["you"]
    assert (you["id"], you["locale"], you["time_zone"]) == (ana["id"], "es-ES", "Europe/Madrid")


async def test_nobody_can_be_whom_the_page_does_not_offer(visit: Visit) -> None:
    tab = await visit.tab("ana")
    for nobody in (str(visit.bot.id), "7"):
        assert await tab.fails("be", person=nobody) == "There is no such person to be."
    await tab.does("write", channel=str(visit.channel("general").id), content="still Ana")
    assert [each.author.name for each in visit.channel("general").messages.values()] == ["ana"]


async def test_the_world_of_somebody_is_told_before_they_are_them(visit: Visit) -> None:
    tab = await visit.tab("ana")
    tab.pushes.clear()
    await tab.does("be", person=str(visit.people["sam"].id))
    assert [each["you"]["username"] for each in tab.pushes if each["push"] == "world"] == ["sam"]


async def test_unread_marks_are_kept_for_each_person(visit: Visit) -> None:
    general, evening = visit.channel("general"), visit.channel("evening")
    visit.says("bea", general, "of before")
    visit.page.mark_all_read()
    ana, other = await visit.tab("ana"), await visit.tab("ana")
    await ana.does("look", channel=str(evening.id))
    visit.says("bea", general, "hello")
    visit.says("bea", general, f"<@{visit.people['ana'].id}> hello")
    visit.says("bea", evening, "seen at once")
    world = await ana.told("world", lambda world: named(world["channels"], "general")["mentions"])
    assert named(world["channels"], "general")["unread"]
    assert named(world["channels"], "general")["mentions"] == 1
    assert not named(world["channels"], "evening")["unread"]
    bea = await (await visit.tab("bea")).be("bea")
    assert not named(bea["channels"], "general")["unread"]
    sam = await (await visit.tab("sam")).be("sam")
    assert (named(sam["channels"], "general")["unread"], named(sam["channels"], "general")["mentions"]) == (
        True,
        0,
    )
    await ana.does("look", channel=str(general.id))
    assert not named((await ana.told("world"))["channels"], "general")["unread"]
    await other.told("world", lambda world: not named(world["channels"], "general")["unread"])


async def test_direct_messages_show_up_with_the_first_word_or_when_opened(visit: Visit) -> None:
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    place = visit.world.channels.direct(visit.bot, visit.people["ana"])
    assert (await ana.be("ana"))["dms"] == []
    visit.world.messages.send(visit.bot, place, Draft("How are you?"))
    [shown] = (await ana.told("world", lambda world: world["dms"]))["dms"]
    assert (shown["name"], shown["mentions"], shown["can_send"]) == ("Mutual Aid", 1, True)
    assert await bea.fails("look", channel=shown["id"]) == "There is no such channel any more."
    [message] = (await ana.does("look", channel=shown["id"]))["messages"]
    assert message["content"] == "How are you?"
    opened = (await bea.does("new_dm"))["channel"]
    assert [each["id"] for each in (await bea.told("world", lambda world: world["dms"]))["dms"]] == [opened]
    await bea.does("write", channel=opened, content="Hello")


async def test_closed_direct_messages_are_shown_and_kept(visit: Visit) -> None:
    ana = await visit.tab("ana")
    await ana.does("dms", closed=True)
    assert (await ana.told("world"))["you"]["dms_closed"]
    assert not visit.people["ana"].dms_open
    await ana.does("dms", closed=False)
    assert not (await ana.told("world"))["you"]["dms_closed"]


async def test_on_a_stage_one_is_audience_and_may_raise_a_hand(visit: Visit) -> None:
    stage, talk = str(visit.channel("stage").id), str(visit.channel("talk").id)
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    await ana.does("voice", channel=stage)
    [listening] = (await bea.told("world", lambda world: world["voice"]))["voice"]
    assert (listening["user_id"], listening["channel_id"]) == (str(visit.people["ana"].id), stage)
    assert (listening["audience"], listening["hand_raised"]) == (True, None)
    await ana.does("voice", channel=stage, hand=True)
    await bea.told("world", lambda world: world["voice"] and world["voice"][0]["hand_raised"])
    await ana.does("voice", channel=stage, hand=False)
    await bea.told("world", lambda world: world["voice"] and not world["voice"][0]["hand_raised"])
    await ana.does("voice", channel=talk)
    assert "no voice channel where that" in await ana.fails("voice", channel=talk, hand=True)
    await ana.does("voice", channel=None)
    await bea.told("world", lambda world: not world["voice"])
    assert "no voice channel" in await ana.fails("voice", channel=None)
    assert await ana.fails("voice", channel=str(visit.channel("general").id))


async def test_who_leaves_sees_nothing_and_who_joins_sees_the_rest(visit: Visit) -> None:
    ana, zoe = await visit.tab("ana"), await visit.tab("zoe")
    general = str(visit.channel("general").id)
    visit.says("bea", visit.channel("general"), "hello")
    [shown] = (await ana.does("look", channel=general))["messages"]
    await ana.does("leave")
    world = await ana.told("world", lambda world: not world["you"]["in_guild"])
    assert (world["channels"], world["members"], world["guild"]["name"]) == ([], [], "Harbour")
    assert (await ana.told("messages"))["gone"] == [shown["id"]]
    assert await ana.fails("write", channel=general, content="x") == "There is no such channel any more."
    await zoe.does("join")
    assert named((await zoe.told("world", lambda world: world["channels"]))["channels"], "general")
    owner = await visit.tab("olga")
    assert await owner.fails("leave") == "The owner of a server cannot leave it."
    visit.world.members.ban(visit.community.guild, visit.people["zoe"])
    assert await zoe.fails("join") == "You are banned from this server."


async def test_what_permissions_take_away_is_gone_from_the_page_and_comes_back_with_them(
    visit: Visit,
) -> None:
    general, guild = visit.channel("general"), visit.community.guild
    shown = visit.says("bea", general, "for us")
    ana = await visit.tab("ana")
    await ana.does("look", channel=str(general.id))
    visit.world.channels.overwrite(general, guild.everyone, deny=bits.READ_MESSAGE_HISTORY)
    assert (await ana.told("messages"))["gone"] == [str(shown.id)]
    visit.world.channels.overwrite(general, guild.everyone)
    told = await ana.told("messages")
    assert [each["id"] for each in told["upsert"]] == [str(shown.id)]
    visit.world.channels.hide(general)
    world = await ana.told(
        "world", lambda world: "general" not in [each["name"] for each in world["channels"]]
    )
    assert "Together" not in [each["name"] for each in world["channels"]]
    assert (await ana.told("messages"))["gone"] == [str(shown.id)]


async def test_a_channel_that_is_deleted_while_looked_at_goes_with_its_messages(visit: Visit) -> None:
    evening = visit.channel("evening")
    shown = visit.says("bea", evening, "here")
    ana = await visit.tab("ana")
    await ana.does("look", channel=str(evening.id))
    visit.world.channels.delete(evening)
    assert (await ana.told("messages"))["gone"] == [str(shown.id)]
    await ana.does("look", channel=str(visit.channel("general").id))


async def test_names_and_colours_are_followed_in_what_is_shown(visit: Visit) -> None:
    guild, bea = visit.community.guild, visit.people["bea"]
    visit.says("bea", visit.channel("general"), "hello")
    ana = await visit.tab("ana")
    await ana.does("look", channel=str(visit.channel("general").id))
    visit.world.members.change(guild.members[bea.id], nick="Bee")
    [renamed] = (await ana.told("messages"))["upsert"]
    assert (renamed["author_name"], renamed["author_colour"]) == ("Bee", None)
    visit.community.roles["Moderator"].color = 0xAA00FF
    visit.world.members.give_role(guild.members[bea.id], visit.community.roles["Moderator"])
    [coloured] = (await ana.told("messages"))["upsert"]
    assert coloured["author_colour"] == "#aa00ff"


async def test_the_members_say_who_sees_the_channel_looked_at(visit: Visit) -> None:
    sam = await visit.tab("sam")
    await sam.does("look", channel=str(visit.channel("alerts").id))
    world = await sam.told("world", lambda world: world["looked_at"])
    assert {each["name"] for each in world["members"] if each["here"]} == {"Olga", "Sam", "Mutual Aid"}


async def test_a_channel_that_cannot_be_seen_is_not_named_in_a_mention(visit: Visit) -> None:
    hidden = visit.channel("alerts").mention
    visit.says(
        "sam", visit.channel("general"), f"see {hidden} and <@&{visit.community.roles['Moderator'].id}> <@7>"
    )
    general = str(visit.channel("general").id)
    [ana] = (await (await visit.tab("ana")).does("look", channel=general))["messages"]
    [sam] = (await (await visit.tab("sam")).does("look", channel=general))["messages"]
    assert ana["names"][hidden]["name"] == "#unknown"
    assert sam["names"][hidden]["name"] == "#alerts"
    assert ana["names"][f"<@&{visit.community.roles['Moderator'].id}>"]["name"] == "@Moderator"
    assert ana["names"]["<@7>"]["name"] == "@unknown-user"


async def test_what_has_not_changed_is_not_told_again(visit: Visit) -> None:
    general = visit.channel("general")
    visit.says("bea", general, "hello")
    ana = await visit.tab("ana")
    await ana.does("look", channel=str(general.id))
    visit.world.members.change(visit.community.guild.members[visit.people["olga"].id], nick="Olga K.")
    await ana.told("world", lambda world: "Olga K." in [each["name"] for each in world["members"]])
    visit.says("bea", general, "again")
    told = await ana.told("messages")
    assert [each["content"] for each in told["upsert"]] == ["again"]
    await ana.does("react", message=told["upsert"][0]["id"], emoji="🎉")
    await ana.told("messages")
    assert [each for each in ana.pushes if each["push"] == "world"] == []


async def test_events_are_listed_and_one_can_be_interested(visit: Visit) -> None:
    world, guild, olga = visit.world, visit.community.guild, visit.people["olga"]
    starts = visit.clock.now + timedelta(hours=1)
    event = world.scheduled_events.create(
        guild,
        olga,
        "Circle",
        entity_type=3,
        start=starts,
        end=starts + timedelta(hours=1),
        location=f"<#{visit.channel('evening').id}>",
        description="All are welcome.",
    )
    hidden = visit.channel("alerts")
    world.scheduled_events.create(guild, olga, "Staff", entity_type=2, start=starts, channel_id=hidden.id)
    ana = await visit.tab("ana")
    [shown] = (await ana.be("ana"))["events"]
    assert (shown["name"], shown["place"], shown["description"]) == ("Circle", "#evening", "All are welcome.")
    assert (shown["going_on"], shown["interested"], shown["count"]) == (False, False, 0)
    await ana.does("interest", event=str(event.id), on=True)
    await ana.told("world", lambda world: world["events"][0]["interested"])
    await ana.does("interest", event=str(event.id), on=False)
    assert event.subscribers == set()
    assert await ana.fails("interest", event="7", on=True) == "There is no such event any more."


async def test_who_was_invited_to_speak_has_no_hand_up_any_more(visit: Visit) -> None:
    stage, sam = visit.channel("stage"), visit.people["sam"]
    ana = await visit.tab("ana")
    await ana.does("voice", channel=str(stage.id), hand=True)
    await ana.told("world", lambda world: world["voice"] and world["voice"][0]["hand_raised"])
    guild = visit.community.guild
    visit.world.voice.change(guild, visit.people["ana"], suppress=False)
    visit.world.voice.join(sam, stage)
    first, second = (await ana.told("world", lambda world: len(world["voice"]) == 2))["voice"]
    assert (first["audience"], first["hand_raised"], second["audience"]) == (False, None, True)
