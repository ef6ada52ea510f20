import asyncio
import io
from pathlib import Path

import aiohttp
import discord
import pytest

from bot.local_discord import LocalDiscord, Refused, point_discord_py_at
from bot.local_discord.actors import InteractionFailed, Reply, Updated
from tests.bot.local_discord.interactions.real_bot import Clock, Town


async def test_a_deferred_reply_is_waited_for_and_then_read(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        callback = await interaction.response.defer(ephemeral=True, thinking=True)
        assert callback is not None
        assert callback.is_thinking()
        assert callback.is_ephemeral()
        await interaction.edit_original_response(content="thought about it")

    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    assert isinstance(reply, Reply)
    assert reply.text == "thought about it"
    assert reply.ephemeral
    assert not reply.seen.thinking
    assert not reply.seen.edited


async def test_the_first_follow_up_after_a_deferral_is_the_reply_and_keeps_its_privacy(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        await interaction.followup.send("first")
        await interaction.followup.send("second, for all")

    town.bot.on_press = press
    ana, bea = town.actor("ana"), town.actor("bea")
    reply = await ana.runs("press")
    assert reply.text == "first"
    assert reply.ephemeral
    await bea.will_see("#general", "second, for all")
    assert [seen.text for seen in bea.sees("#general")] == ["second, for all"]
    assert [seen.text for seen in reply.followups] == ["second, for all"]


async def test_follow_ups_are_sent_read_changed_and_taken_back(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("original")
        message = await interaction.followup.send("more", ephemeral=True, wait=True)
        assert (await interaction.followup.fetch_message(message.id)).content == "more"
        await message.edit(content="more, changed")
        gone = await interaction.followup.send("gone", wait=True)
        await gone.delete()
        await interaction.edit_original_response(content="original, changed")

    town.bot.on_press = press
    ana, bea = town.actor("ana"), town.actor("bea")
    reply = await ana.runs("press")
    await town.press_ended()
    assert reply.text == "original, changed"
    assert [seen.text for seen in ana.sees("#general")] == ["original, changed", "more, changed"]
    assert [seen.text for seen in bea.sees("#general")] == ["original, changed"]


async def test_an_original_reply_can_be_deleted(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("for a moment")
        await interaction.delete_original_response()
        with pytest.raises(discord.NotFound) as gone:
            await interaction.edit_original_response(content="still?")
        seen.append(gone.value.code)

    seen: list[int] = []
    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    await town.press_ended()
    assert seen == [10008]
    assert reply.deleted


async def test_answering_twice_is_refused(town: Town) -> None:
    codes: list[int] = []

    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("once")
        interaction.response._response_type = None  # what discord.py forgets after a restart
        try:
            await interaction.response.send_message("twice")
        except discord.HTTPException as error:
            codes.append(error.code)

    town.bot.on_press = press
    ana = town.actor("ana")
    await ana.runs("press")
    await town.press_ended()
    assert codes == [40060]
    assert len(ana.sees("#general")) == 1


async def test_an_answer_after_the_deadline_is_refused_and_the_person_sees_a_failure(town: Town) -> None:
    town.local.interactions.deadline = 0.05
    late = asyncio.Event()
    codes: list[int] = []

    async def press(interaction: discord.Interaction) -> None:
        await late.wait()
        try:
            await interaction.response.send_message("sorry")
        except discord.HTTPException as error:
            codes.append(error.code)

    town.bot.on_press = press
    ana = town.actor("ana")
    with pytest.raises(InteractionFailed, match="did not respond"):
        await ana.runs("press")
    late.set()
    await town.press_ended()
    assert codes == [10062]


async def test_a_token_is_worth_nothing_after_fifteen_minutes(town: Town) -> None:
    kept: list[discord.Interaction] = []

    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("now")
        kept.append(interaction)

    town.bot.on_press = press
    await town.actor("ana").runs("press")
    await town.press_ended()
    town.clock.advance(minutes=14, seconds=59)
    await kept[0].followup.send("in time")
    town.clock.advance(seconds=1)
    with pytest.raises(discord.HTTPException) as refused:
        await kept[0].followup.send("too late")
    assert refused.value.code == 50027
    assert refused.value.status == 401


@pytest.mark.parametrize(
    ("content", "place"),
    [("x" * 2001, "data.content"), ("", None)],
)
async def test_a_wrong_message_is_refused_and_may_then_be_answered_rightly(
    town: Town, content: str, place: str | None
) -> None:
    errors: list[discord.HTTPException] = []

    async def press(interaction: discord.Interaction) -> None:
        try:
            await interaction.response.send_message(content)
        except discord.HTTPException as error:
            errors.append(error)
        await interaction.response.send_message("rightly")

    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    assert reply.text == "rightly"
    assert errors[0].code == (50006 if place is None else 50035)
    assert place is None or place in errors[0].text


async def test_nobody_is_pinged_whom_the_bot_does_not_mean_to_ping(town: Town) -> None:
    sam = town.community.people["sam"]

    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"quietly {sam.mention}")
        await interaction.followup.send(
            f"loudly {sam.mention}", allowed_mentions=discord.AllowedMentions(users=True)
        )

    town.bot.on_press = press
    await town.actor("ana").runs("press")
    loud = await town.actor("sam").will_see("#general", "loudly")
    quiet = town.actor("sam").sees("#general")[0]
    assert (quiet.text, quiet.pings_me) == ("quietly @Sam", False)
    assert loud.pings_me


async def test_a_file_comes_with_the_reply(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("here", file=discord.File(io.BytesIO(b"abc"), "notes.txt"))
        message = await interaction.original_response()
        read.append(await message.attachments[0].read())

    read: list[bytes] = []
    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    await town.press_ended()
    assert reply.text == "here\n[notes.txt]"
    assert read == [b"abc"]


async def test_a_press_that_is_deferred_ends_with_the_change_of_the_message(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        assert interaction.message is not None
        await interaction.message.edit(content="changed by an ordinary edit")

    ana = town.actor("ana")
    panel = await ana.runs("panel")
    assert isinstance(panel, Reply)
    town.bot.on_press = press
    answer = await ana.presses(panel, "Go")
    assert isinstance(answer, Updated)
    assert answer.text == "changed by an ordinary edit"


async def test_a_press_that_is_deferred_ends_with_a_private_follow_up(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await interaction.followup.send("only you", ephemeral=True)

    ana = town.actor("ana")
    panel = await ana.runs("private_panel")
    assert isinstance(panel, Reply)
    town.bot.on_press = press
    answer = await ana.presses(panel, "Go")
    assert isinstance(answer, Reply)
    assert (answer.text, answer.ephemeral) == ("only you", True)


async def test_a_press_with_nothing_to_show_is_done_after_a_lull(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.defer()

    ana = town.actor("ana")
    ana.lull = 0.01
    panel = await ana.runs("panel")
    assert isinstance(panel, Reply)
    town.bot.on_press = press
    answer = await ana.presses(panel, "go")
    assert isinstance(answer, Updated)
    assert not answer.changed


async def test_the_bots_own_public_reply_reaches_it_as_a_message_with_its_origin(town: Town) -> None:
    heard: asyncio.Future[discord.Message] = asyncio.get_running_loop().create_future()

    async def on_message(message: discord.Message) -> None:
        heard.set_result(message)

    town.bot.add_listener(on_message, "on_message")
    await town.actor("bea").runs("country", name="x")
    message = await asyncio.wait_for(heard, 5)
    assert message.interaction_metadata is not None
    assert message.interaction_metadata.user.display_name == "Bea"
    assert message.type is discord.MessageType.chat_input_command


async def test_an_answer_may_be_seen_although_the_bot_never_learns_of_it(town: Town) -> None:
    town.local.faults.lose_answer(matching="POST /interactions/{interaction_id}/{token}/callback")

    async def press(interaction: discord.Interaction) -> None:
        with pytest.raises((OSError, aiohttp.ClientError)):
            await interaction.response.send_message("said")
        with pytest.raises(discord.HTTPException, match="40060"):
            await interaction.response.send_message("said again")

    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    await town.press_ended()
    assert reply.text == "said"
    assert [seen.text for seen in town.actor("bea").sees("#general")] == ["said"]


async def test_nothing_can_be_said_by_webhook_before_the_first_answer(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        with pytest.raises(discord.NotFound, match="10015"):
            await interaction.followup.send("too early")
        await interaction.response.send_message("now")

    town.bot.on_press = press
    assert (await town.actor("ana").runs("press")).text == "now"
    await town.press_ended()


async def test_a_private_reply_is_not_among_the_messages_of_the_channel_for_the_bot_either(
    town: Town,
) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("private", ephemeral=True)
        message = await interaction.original_response()
        assert isinstance(interaction.channel, discord.TextChannel)
        with pytest.raises(discord.NotFound, match="10008"):
            await interaction.channel.fetch_message(message.id)
        await message.delete()

    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    await town.press_ended()
    assert reply.deleted
    assert town.actor("ana").sees("#general") == []


async def test_a_layout_replaces_the_words_of_a_reply_and_never_the_other_way_round(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("words")
        view = discord.ui.LayoutView()
        view.add_item(discord.ui.TextDisplay("layout"))
        await interaction.edit_original_response(content=None, view=view)
        with pytest.raises(discord.HTTPException, match="content"):
            await interaction.edit_original_response(content="words again")

    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    await town.press_ended()
    assert reply.text == "layout"


async def test_somebody_outside_the_guild_cannot_even_forge_anything(town: Town) -> None:
    ana = town.actor("ana")
    channel = ana.place("#general")
    await ana.leaves()
    with pytest.raises(Refused, match="50001"):
        await ana.forge_press("go", where=channel)


OPENAPI = Path(__file__).parents[5] / "shared" / "discord" / "openapi.json"


@pytest.mark.skipif(not OPENAPI.exists(), reason="Discord's own description is not beside the checkout")
async def test_what_discord_py_answers_fits_discords_own_description() -> None:
    clock = Clock()
    local = LocalDiscord(clock=clock, openapi=OPENAPI)
    await local.start()
    with point_discord_py_at(local.url):
        town = Town(local, clock)
        await town.start()
        ana = town.actor("ana")
        alert = await ana.runs("show")
        assert isinstance(alert, Reply)
        await ana.presses(alert, "Acknowledge")
        panel = await ana.runs("panel")
        assert isinstance(panel, Reply)
        await ana.autocompletes("country", "name", "S")
        for command, fields in (
            ("note", {"Note": "x", "Outcome": "Good"}),
            ("everything", {"Mood": "Low", "Days": "Monday"}),
            ("legacy", {}),
        ):
            await ana.runs(command)
            await ana.submits(fields)
        await town.stop()
    await local.stop()
    refused = [entry.path for entry in local.journal if entry.refused]
    assert refused == []


async def test_a_layout_may_show_only_what_is_attached(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        view = discord.ui.LayoutView()
        view.add_item(discord.ui.File("attachment://notes.txt"))
        with pytest.raises(discord.HTTPException, match="attachment was not found"):
            await interaction.response.send_message(view=view)
        await interaction.response.send_message(view=view, file=discord.File(io.BytesIO(b"abc"), "notes.txt"))

    town.bot.on_press = press
    reply = await town.actor("ana").runs("press")
    await town.press_ended()
    assert "[notes.txt]" in reply.text
