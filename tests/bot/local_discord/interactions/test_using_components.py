import discord
import pytest

from bot.local_discord import Refused
from bot.local_discord.actors import Reply, Updated
from bot.local_discord.interactions.misuse import NotAccepted, NothingToUse
from tests.bot.local_discord.interactions.real_bot import AlertView, RealBot, Town


async def values_of(interaction: discord.Interaction) -> None:
    data = interaction.data or {}
    resolved = data.get("resolved", {})
    names = [user["username"] for user in resolved.get("users", {}).values()]  # type: ignore[union-attr]
    names += [role["name"] for role in resolved.get("roles", {}).values()]  # type: ignore[union-attr]
    names += [place["name"] for place in resolved.get("channels", {}).values()]  # type: ignore[union-attr]
    chosen = ", ".join(sorted(names)) or ", ".join(data.get("values", []))  # type: ignore[arg-type]
    await interaction.response.send_message(f"{data['custom_id']}: {chosen}", ephemeral=True)  # type: ignore[typeddict-item]


async def panel_of(town: Town, name: str, command: str = "panel") -> Reply:
    panel = await town.actor(name).runs(command)
    assert isinstance(panel, Reply)
    town.bot.on_press = values_of
    return panel


async def test_a_button_in_a_layout_changes_its_message_for_everybody(town: Town) -> None:
    ana, sam = town.actor("ana"), town.actor("sam")
    alert = await ana.runs("show", where="#general")
    seen = sam.sees("#general")[0]
    assert seen.text == "Alert 7"
    assert [button.label for button in seen.buttons] == ["Acknowledge"]
    answer = await sam.presses(seen, "Acknowledge")
    assert isinstance(answer, Updated)
    assert answer.changed
    after = ana.sees("#general")[0]
    assert after.text == "Alert 7\n@Sam has it"
    assert after.buttons == ()
    assert isinstance(alert, Reply)
    with pytest.raises(NothingToUse):
        await ana.presses(alert, "Acknowledge")


async def test_a_button_works_for_a_bot_that_was_started_after_it_was_sent(town: Town) -> None:
    ana = town.actor("ana")
    channel = town.bot.get_channel(town.community.channels["general"].id)
    assert isinstance(channel, discord.TextChannel)
    await channel.send(view=AlertView(12))
    await town.stop()
    town.bot = RealBot()
    await town.start()
    await ana.presses(ana.sees("#general")[-1], "Acknowledge")
    assert "Alert 12\n@Ana has it" in ana.sees("#general")[-1].text


async def test_only_what_is_there_and_enabled_can_be_pressed(town: Town) -> None:
    panel = await panel_of(town, "ana")
    ana = town.actor("ana")
    assert (await ana.presses(panel, "Go")).text == "go: "
    for name in ("Not now", "never", "Read", "Elsewhere"):
        with pytest.raises(NothingToUse):
            await ana.presses(panel, name)


@pytest.mark.parametrize(
    ("menu", "values", "answer"),
    [
        ("Letters", ["A", "c"], "letters: a, c"),
        ("letters", "B", "letters: b"),
        ("People", "@Bea", "people: bea"),
        ("Anyone", ["Sam", "Moderator"], "anyone: Moderator, sam"),
        ("Where", "#general", "where: general"),
    ],
)
async def test_menus_send_what_is_chosen_and_say_who_and_what_it_is(
    town: Town, menu: str, values: object, answer: str
) -> None:
    panel = await panel_of(town, "ana")
    assert (await town.actor("ana").chooses(panel, menu, values)).text == answer


@pytest.mark.parametrize(
    ("menu", "values"),
    [
        ("Letters", "Z"),
        ("Letters", ["A", "B", "C"]),
        ("Letters", []),
        ("Where", "#voice"),
        ("People", "@Nobody"),
    ],
)
async def test_menus_take_nothing_that_they_do_not_offer(town: Town, menu: str, values: object) -> None:
    panel = await panel_of(town, "ana")
    with pytest.raises(NotAccepted):
        await town.actor("ana").chooses(panel, menu, values)


async def test_what_is_private_can_be_used_by_its_reader_alone(town: Town) -> None:
    panel = await panel_of(town, "ana", "private_panel")
    with pytest.raises(Refused, match="10008"):
        await town.actor("bea").presses(panel, "Go")
    answer = await town.actor("ana").presses(panel, "Go")
    assert answer.ephemeral


async def test_a_private_message_can_be_updated_in_place(town: Town) -> None:
    async def press(interaction: discord.Interaction) -> None:
        assert interaction.message is not None
        assert interaction.message.flags.ephemeral
        await interaction.response.edit_message(content="done", view=None)

    panel = await panel_of(town, "ana", "private_panel")
    town.bot.on_press = press
    answer = await town.actor("ana").presses(panel, "Go")
    assert isinstance(answer, Updated)
    assert answer.text == "done"
    assert panel.seen.buttons == ()


async def test_somebody_who_does_not_see_the_channel_cannot_press_there_but_an_attacker_can_try(
    town: Town,
) -> None:
    sam, bea = town.actor("sam"), town.actor("bea")
    panel = await sam.runs("panel", where="#alerts")
    assert isinstance(panel, Reply)
    town.bot.on_press = values_of
    with pytest.raises(Refused, match="10008"):
        await bea.presses(panel, "Go")
    assert (await bea.forge_press("go", message=panel)).text == "go: "
    channels = [
        answer.message.channel for answer in [await bea.forge_press("go")] if isinstance(answer, Reply)
    ]
    assert channels == [town.community.channels["alerts"]]


async def test_a_forged_press_of_nothing_the_bot_knows_fails_as_discord_shows_it(town: Town) -> None:
    from bot.local_discord.actors import InteractionFailed

    town.local.interactions.deadline = 0.1
    with pytest.raises(InteractionFailed):
        await town.actor("bea").forge_press("made-up")


async def test_components_that_discord_refuses_are_refused_to_the_bot(town: Town) -> None:
    errors: list[str] = []

    async def press(interaction: discord.Interaction) -> None:
        view = discord.ui.View(timeout=None)
        view.add_item(discord.ui.Button(label="x" * 81, custom_id="a"))
        try:
            await interaction.response.send_message("hm", view=view)
        except discord.HTTPException as error:
            errors.append(error.text)
        await interaction.response.send_message("well", ephemeral=True)

    town.bot.on_press = press
    await town.actor("ana").runs("press")
    assert "In data.components.0.components.0.label: Must be 80 or fewer in length." in errors[0]
