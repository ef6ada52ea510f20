import base64

from tests.bot.local_discord.page.visiting import Visit, named


async def test_what_is_written_edited_and_deleted_changes_in_place_for_all(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    await bea.does("look", channel=general)
    written = (await ana.does("write", channel=general, content="ten days"))["message"]
    [fresh] = (await bea.told("messages"))["upsert"]
    assert (fresh["id"], fresh["content"], fresh["edited"]) == (written, "ten days", False)
    assert fresh["may"] == ["reply", "react", "thread"]
    await ana.does("edit", message=written, content="eleven days")
    [edited] = (await bea.told("messages"))["upsert"]
    assert (edited["id"], edited["content"], edited["edited"]) == (written, "eleven days", True)
    assert await bea.fails("edit", message=written, content="mine") == "Only who wrote a message can edit it."
    assert await bea.fails("delete", message=written) == "You may not do that here."
    await ana.does("delete", message=written)
    assert (await bea.told("messages"))["gone"] == [written]
    assert await bea.fails("react", message=written, emoji="🎉") == "There is no such message any more."


async def test_an_answer_shows_what_it_answers_and_follows_its_changes(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    first = (await ana.does("write", channel=general, content="ten days"))["message"]
    await bea.does("look", channel=general)
    await bea.does("write", channel=general, content="well done", reply_to=first)
    [answer] = (await bea.told("messages"))["upsert"]
    assert answer["referenced_message"]["content"] == "ten days"
    assert answer["referenced_message"]["author_name"] == "Ana"
    await ana.does("delete", message=first)
    told = await bea.told("messages")
    assert told["gone"] == [first]
    assert [(each["content"], each["referenced_message"]) for each in told["upsert"]] == [("well done", None)]


async def test_reactions_are_added_and_taken_back(visit: Visit) -> None:
    message = visit.says("ana", visit.channel("general"), "ten days")
    bea = await visit.tab("bea")
    await bea.does("look", channel=str(message.channel.id))
    await bea.does("react", message=str(message.id), emoji="🎉", on=True)
    [reacted] = (await bea.told("messages"))["upsert"]
    assert [(each["emoji"]["name"], each["count"], each["me"]) for each in reacted["reactions"]] == [
        ("🎉", 1, True)
    ]
    await bea.does("react", message=str(message.id), emoji="🎉", on=False)
    [taken_back] = (await bea.told("messages"))["upsert"]
    assert "reactions" not in taken_back
    for word in ("lol", "🎉:1", "a:b", "🎉" * 40):
        assert (
            await bea.fails("react", message=str(message.id), emoji=word) == "That is no emoji to react with."
        )


async def test_files_come_along_under_a_harmless_name(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    ana = await visit.tab("ana")
    await ana.does("look", channel=general)
    file = {"name": "../..\\x\n.png", "base64": base64.b64encode(b"png").decode()}
    await ana.does("write", channel=general, files=[file])
    [message] = (await ana.told("messages"))["upsert"]
    [attachment] = message["attachments"]
    assert attachment["filename"] == ".._.._x_.png"
    assert attachment["content_type"] == "image/png"
    async with visit.browser.get(visit.page.url + attachment["url"]) as answer:
        assert (answer.status, await answer.read()) == (200, b"png")
    too_many = [file] * 11
    assert "at most 10 files" in await ana.fails("write", channel=general, files=too_many)


async def test_threads_and_posts_are_opened_and_talked_in(visit: Visit) -> None:
    general, stories = str(visit.channel("general").id), str(visit.channel("stories").id)
    start = visit.says("bea", visit.channel("general"), "who walks with me?")
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    await bea.does("look", channel=general)
    thread = (await ana.does("open_thread", channel=general, name="Night walk", message=str(start.id)))[
        "thread"
    ]
    shown = await bea.told("world", lambda world: world["threads"])
    assert (shown["threads"][0]["name"], shown["threads"][0]["joined"]) == ("Night walk", False)
    [starter] = (await bea.told("messages"))["upsert"]
    assert starter["thread"]["id"] == thread
    assert "thread" not in starter["may"]
    await ana.does("write", channel=thread, content="Me!")
    [counted] = (await bea.told("messages"))["upsert"]
    assert counted["thread"]["message_count"] == starter["thread"]["message_count"] + 1
    post = await ana.does("post", forum=stories, title="Year one", content="It began with a call")
    messages = (await bea.does("look", channel=post["thread"]))["messages"]
    assert [each["content"] for each in messages] == ["It began with a call"]
    assert (
        await ana.fails("write", channel=stories, content="x") == "A forum takes posts, not single messages."
    )


async def test_a_private_thread_is_there_for_its_members_only(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    thread = (await ana.does("open_thread", channel=general, name="Between us", private=True))["thread"]
    await ana.told("world", lambda world: world["threads"])
    assert await bea.fails("look", channel=thread) == "There is no such channel any more."
    assert (await bea.be("bea"))["threads"] == []


async def test_where_one_may_not_write_it_says_so(visit: Visit) -> None:
    ana = await visit.tab("ana")
    assert (
        await ana.fails("write", channel=str(visit.channel("news").id), content="x")
        == "You may not do that here."
    )
    hidden = str(visit.channel("alerts").id)
    assert await ana.fails("write", channel=hidden, content="x") == "There is no such channel any more."
    assert await ana.fails("look", channel="1") == "There is no such channel any more."


async def test_what_is_written_in_a_row_stands_in_that_order(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    ana = await visit.tab("ana")
    numbers = [await ana.says("write", channel=general, content=str(each)) for each in range(200)]
    for number in numbers:
        assert (await ana.answer(number))["ok"]
    looked = await ana.does("look", channel=general, limit=100)
    assert [each["content"] for each in looked["messages"]] == [str(each) for each in range(100, 200)]
    assert looked["more"]


async def test_script_in_words_and_names_arrives_as_the_words_it_is(visit: Visit) -> None:
    evil = "</script><img src=x onerror=alert(1)>\u2028\u0000"
    visit.world.members.change(visit.community.guild.members[visit.people["bea"].id], nick=evil)
    general = str(visit.channel("general").id)
    ana, bea = await visit.tab("ana"), await visit.tab("bea")
    await bea.does("write", channel=general, content=evil)
    [message] = (await ana.does("look", channel=general))["messages"]
    assert (message["content"], message["author_name"]) == (evil, evil)
    assert named((await ana.be("ana"))["members"], evil)


async def test_what_is_written_right_before_the_page_is_closed_is_said_all_the_same(visit: Visit) -> None:
    general = visit.channel("general")
    ana = await visit.tab("ana")
    await ana.says("write", channel=str(general.id), content="goodbye")
    await ana.socket.close()
    await visit.discord.changed(lambda: general.messages)
