import base64

import pytest

from bot.local_discord.world import Draft, Reference
from tests.bot.local_discord.page.page_bot import PageBot
from tests.bot.local_discord.page.visiting import JSON, Tab, Visit, named


async def looking_at(visit: Visit, name: str, channel: str = "general") -> Tab:
    tab = await visit.tab(name)
    await tab.does("look", channel=str(visit.channel(channel).id))
    return tab


async def with_panel(visit: Visit, tab: Tab) -> JSON:
    ran = await tab.does("run", channel=str(visit.channel("general").id), command=["panel"])
    assert ran["outcome"] == "reply"
    told = await tab.told("messages", lambda told: told["upsert"])
    [panel] = told["upsert"]
    return panel


async def test_commands_are_offered_in_the_persons_language_as_far_as_they_may(
    visit: Visit, page_bot: PageBot
) -> None:
    general = str(visit.channel("general").id)
    ana = (await (await visit.tab("ana")).does("commands", channel=general))["commands"]
    alert = named(ana, "alert")
    assert (alert["shown_name"], alert["shown_description"]) == ("alerta", "Llama")
    assert named(alert["options"], "words")["shown_name"] == "palabras"
    assert named(alert["options"], "size")["choices"][0]["shown_name"] == "Grande"
    assert named(ana, "Report")["shown_name"] == "Avisar"
    assert "duty" not in [each["name"] for each in ana]
    sam = (await (await visit.tab("sam")).does("commands", channel=general))["commands"]
    assert named(sam, "alert")["shown_name"] == "alert"
    assert "duty" in [each["name"] for each in sam]
    assert "localizations" not in str(sam)


async def test_a_private_answer_is_seen_by_its_reader_alone(visit: Visit, page_bot: PageBot) -> None:
    general = str(visit.channel("general").id)
    ana, sam = await looking_at(visit, "ana"), await looking_at(visit, "sam")
    ran = await ana.does(
        "run", channel=general, command=["alerta"], options={"palabras": "please", "size": "b"}
    )
    assert ran["outcome"] == "reply"
    [reply] = (await ana.told("messages"))["upsert"]
    assert reply["content"] == "Heard: please b"
    assert reply["ephemeral"]
    assert reply["may"] == ["dismiss"]
    assert reply["interaction_metadata"]["name"] == "alert"
    assert reply["interaction_metadata"]["user_name"] == "Ana"
    await ana.does("write", channel=general, content="afterwards")
    assert [each["content"] for each in (await ana.told("messages"))["upsert"]] == ["afterwards"]
    told = await sam.told("messages")
    assert [each["content"] for each in told["upsert"]] == ["afterwards"]
    again = await sam.does("look", channel=general)
    assert "Heard" not in str(again)
    assert (
        await sam.fails("press", message=reply["id"], custom_id="x") == "There is no such message any more."
    )
    await ana.does("dismiss", message=reply["id"])
    assert (await ana.told("messages", lambda told: told["gone"]))["gone"] == [reply["id"]]
    assert "Heard" not in str(await ana.does("look", channel=general))


async def test_a_thinking_bot_is_seen_thinking_and_then_speaking(visit: Visit, page_bot: PageBot) -> None:
    ana = await looking_at(visit, "ana")
    ran = await ana.does("run", channel=str(visit.channel("general").id), command=["think"])
    assert ran["outcome"] == "reply"
    [thinking] = (await ana.told("messages"))["upsert"]
    assert thinking["thinking"]
    page_bot.may_go_on.set()
    [spoken] = (await ana.told("messages"))["upsert"]
    assert (spoken["id"], spoken["content"]) == (thinking["id"], "I thought about it")
    assert not spoken["thinking"]
    assert not spoken["edited"]
    assert spoken["edited_timestamp"] is None


async def test_buttons_answer_change_or_open_a_form(visit: Visit, page_bot: PageBot) -> None:
    ana = await looking_at(visit, "ana")
    panel = await with_panel(visit, ana)
    assert (await ana.does("press", message=panel["id"], custom_id="count"))["outcome"] == "updated"
    [changed] = (await ana.told("messages"))["upsert"]
    assert (changed["id"], changed["content"], changed["edited"]) == (panel["id"], "Panel!", True)
    assert (await ana.does("press", message=panel["id"], custom_id="privately"))["outcome"] == "reply"
    assert "is disabled" in await ana.fails("press", message=panel["id"], custom_id="off")
    bea = [str(visit.people["bea"].id)]
    chosen = await ana.does("choose", message=panel["id"], custom_id="who", values=bea)
    assert chosen["outcome"] == "nothing"
    assert "does not offer" in await ana.fails("choose", message=panel["id"], custom_id="who", values=["12"])


async def test_a_form_is_filled_in_with_people_and_files(visit: Visit, page_bot: PageBot) -> None:
    ana = await looking_at(visit, "ana")
    panel = await with_panel(visit, ana)
    opened = await ana.does("press", message=panel["id"], custom_id="form")
    assert (opened["outcome"], opened["modal"]["title"]) == ("modal", "What happened")
    assert [each["label"] for each in opened["modal"]["components"]] == ["Note", "Helper", "Proof"]
    token = opened["modal"]["token"]
    other = await visit.tab("bea")
    assert await other.fails("submit", token=token, fields={}) == "That form is no longer open."
    assert "Note" in await ana.fails("submit", token=token, fields={"note": "x" * 51})
    proof = {"name": "proof.txt", "base64": base64.b64encode(b"see").decode()}
    fields = {"note": "We talked", "helper": [str(visit.people["bea"].id)], "proof": [proof]}
    assert (await ana.does("submit", token=token, fields=fields))["outcome"] == "reply"
    told = await ana.told("messages", lambda told: told["upsert"])
    assert told["upsert"][-1]["content"] == "We talked ['Bea'] ['see']"
    assert await ana.fails("submit", token=token, fields=fields) == "That form is no longer open."


async def test_options_are_completed_while_typing_and_name_only_what_is_seen(
    visit: Visit, page_bot: PageBot
) -> None:
    ana, general = await visit.tab("ana"), str(visit.channel("general").id)
    offered = await ana.does(
        "autocomplete", channel=general, command=["country"], options={}, focused="name", typed="Spa"
    )
    assert offered["choices"] == [{"name": "Spain", "value": "ES"}]
    seen = {"name": "ES", "where": str(visit.channel("evening").id)}
    assert (await ana.does("run", channel=general, command=["country"], options=seen))["outcome"] == "reply"
    hidden = {"name": "ES", "where": str(visit.channel("alerts").id)}
    assert "does not take" in await ana.fails("run", channel=general, command=["country"], options=hidden)


async def test_options_of_every_kind_are_taken_as_json_and_ids(visit: Visit, page_bot: PageBot) -> None:
    ana = await looking_at(visit, "ana")
    role = str(visit.community.roles["Moderator"].id)
    options = {
        "count": 3,
        "ratio": 0.5,
        "sure": True,
        "who": str(visit.people["bea"].id),
        "role": role,
        "either": role,
        "file": {"name": "a.txt", "base64": base64.b64encode(b"read").decode()},
    }
    general = str(visit.channel("general").id)
    await ana.does("run", channel=general, command=["kinds"], options=options)
    [reply] = (await ana.told("messages"))["upsert"]
    assert reply["content"] == "3 0.5 True Bea Moderator Moderator read"
    assert "1 to 5" in await ana.fails(
        "run", channel=general, command=["kinds"], options={**options, "count": 9}
    )
    del options["who"]
    assert "who" in await ana.fails("run", channel=general, command=["kinds"], options=options)
    assert "no command" in await ana.fails("run", channel=general, command=["duty"])


async def test_a_message_is_reported_from_its_menu(visit: Visit, page_bot: PageBot) -> None:
    message = visit.says("bea", visit.channel("general"), "unkind words")
    ana = await looking_at(visit, "ana")
    await ana.does("use", message=str(message.id), command="Report")
    [reply] = (await ana.told("messages"))["upsert"]
    assert reply["content"] == "Reported: unkind words"


async def test_a_bot_that_does_not_answer_holds_up_nothing_else(visit: Visit, page_bot: PageBot) -> None:
    visit.discord.interactions.deadline = 1.0
    general = str(visit.channel("general").id)
    ana, bea = await looking_at(visit, "ana"), await visit.tab("bea")
    panel = await with_panel(visit, ana)
    waiting = await ana.says("press", message=panel["id"], custom_id="silence")
    await ana.does("write", channel=general, content="meanwhile")
    await bea.does("write", channel=general, content="me too")
    assert not ana.was_answered(waiting)
    answer = await ana.answer(waiting)
    assert (answer["ok"], answer["error"]) == (False, "The application did not respond")


async def test_a_public_answer_to_a_private_message_shows_nothing_of_it_to_others(
    visit: Visit, page_bot: PageBot
) -> None:
    general = visit.channel("general")
    private = visit.world.messages.post(
        general, visit.bot, Draft("only for Ana"), visible_to=visit.people["ana"].id
    )
    reference = Reference(general.id, private.id, general.guild.id)
    visit.world.messages.post(general, visit.bot, Draft("for all", reference=reference), type=19)
    [seen] = (await (await visit.tab("bea")).does("look", channel=str(general.id)))["messages"]
    assert seen["content"] == "for all"
    assert seen["referenced_message"] is None
    assert "only for Ana" not in str(seen)
    both = (await (await visit.tab("ana")).does("look", channel=str(general.id)))["messages"]
    assert both[-1]["referenced_message"]["content"] == "only for Ana"


@pytest.mark.parametrize("verb", ["press", "choose", "use"])
async def test_what_cannot_be_seen_cannot_be_used(visit: Visit, page_bot: PageBot, verb: str) -> None:
    hidden = visit.says("sam", visit.channel("alerts"), "for moderators")
    ana = await visit.tab("ana")
    error = await ana.fails(verb, message=str(hidden.id), custom_id="count", command="Report", values=["x"])
    assert error == "There is no such message any more."
