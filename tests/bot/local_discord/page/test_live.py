from tests.bot.local_discord.page.visiting import Visit, named


async def test_two_pages_are_two_people_who_talk(visit: Visit) -> None:
    general = str(visit.channel("general").id)
    ana, sam = await visit.tab("ana"), await visit.tab("sam")
    await ana.does("look", channel=general)
    await sam.does("look", channel=general)
    written = await ana.does("write", channel=general, content="@Sam are you there?")
    told = await sam.told("messages")
    assert told["channel"] == general
    [message] = told["upsert"]
    assert message["id"] == written["message"]
    assert message["author_name"] == "Ana"
    assert message["pings_you"]
    assert not message["mine"]
    assert message["names"] == {f"<@{visit.people['sam'].id}>": {"name": "@Sam", "colour": None}}
    [own] = (await ana.told("messages"))["upsert"]
    assert own["mine"]
    assert "edit" in own["may"]


async def test_each_sees_the_channels_that_their_permissions_show(visit: Visit) -> None:
    tab = await visit.tab()
    ana = await tab.be("ana")
    assert [each["name"] for each in ana["channels"]] == [
        "Together",
        "general",
        "evening",
        "stories",
        "news",
        "talk",
        "stage",
    ]
    sam = await tab.be("sam")
    assert named(sam["channels"], "alerts")["can_send"]
    assert not named(sam["channels"], "news")["can_send"]
