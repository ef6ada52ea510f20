from typing import Any

import discord
import pytest

from bot.local_discord.actors import ModalShown, Reply, Updated
from bot.local_discord.interactions.forms import FormErrors
from bot.local_discord.interactions.misuse import NotAccepted, NothingToUse
from bot.local_discord.interactions.modal_rules import check_modal
from tests.bot.local_discord.interactions.real_bot import Note, Town


async def opened(town: Town, command: str, name: str = "ana") -> ModalShown:
    modal = await town.actor(name).runs(command)
    assert isinstance(modal, ModalShown)
    return modal


async def test_a_modal_shows_its_words_and_sends_what_is_filled_in(town: Town) -> None:
    modal = await opened(town, "note")
    assert modal.title == "What happened"
    assert [field.label for field in modal.fields] == ["Note", "Outcome", "Helper"]
    assert "Only moderators read this." in modal.text
    assert "In your own words" in modal.text
    answer = await town.actor("ana").submits(
        modal, {"Note": "We talked", "outcome": "Good", "Helper": "@Sam"}
    )
    assert isinstance(answer, Reply)
    assert (answer.text, answer.ephemeral) == ("We talked / good / Sam", True)


async def test_what_is_not_required_may_stay_empty(town: Town) -> None:
    modal = await opened(town, "note")
    answer = await town.actor("ana").submits(modal, {"Note": "We talked", "Outcome": "bad"})
    assert answer.text == "We talked / bad / nobody"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"Outcome": "Good"}, NotAccepted),
        ({"Note": "x" * 51, "Outcome": "Good"}, NotAccepted),
        ({"Note": "x"}, NotAccepted),
        ({"Note": "x", "Outcome": "Middling"}, NotAccepted),
        ({"Note": "x", "Outcome": "Good", "More": "x"}, NothingToUse),
    ],
)
async def test_a_modal_that_is_not_filled_in_rightly_is_not_sent(
    town: Town, fields: dict[str, Any], error: type[Exception]
) -> None:
    modal = await opened(town, "note")
    with pytest.raises(error):
        await town.actor("ana").submits(modal, fields)


async def test_files_radio_buttons_and_boxes_arrive(town: Town) -> None:
    modal = await opened(town, "everything")
    answer = await town.actor("ana").submits(
        modal, {"Files": [("a.txt", b"inside")], "Mood": "Low", "Days": ["Monday", "su"], "Agree": True}
    )
    assert answer.text == "['inside'] low ['mo', 'su'] True"


async def test_an_older_modal_keeps_its_default(town: Town) -> None:
    modal = await opened(town, "legacy")
    assert (await town.actor("ana").submits(modal, {})).text == "Hello nobody"
    modal = await opened(town, "legacy")
    assert (await town.actor("ana").submits(modal, {"Name": "Ana"})).text == "Hello Ana"


async def test_the_modal_that_is_open_is_the_one_that_is_sent(town: Town) -> None:
    ana = town.actor("ana")
    with pytest.raises(NothingToUse):
        await ana.submits({"Name": "Ana"})
    await ana.runs("legacy")
    assert (await ana.submits({"Name": "Ana"})).text == "Hello Ana"
    assert ana.modal is None


async def test_a_modal_from_a_button_may_change_the_message_of_the_button(town: Town) -> None:
    class Rename(discord.ui.Modal, title="Rename"):
        name: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Name")

        async def on_submit(self, interaction: discord.Interaction) -> None:
            assert interaction.message is not None
            await interaction.response.edit_message(content=self.name.value, view=None)

    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Rename())

    ana = town.actor("ana")
    panel = await ana.runs("panel")
    assert isinstance(panel, Reply)
    town.bot.on_press = press
    modal = await ana.presses(panel, "Go")
    assert isinstance(modal, ModalShown)
    answer = await ana.submits(modal, {"Name": "New"})
    assert isinstance(answer, Updated)
    assert ana.sees("#general")[0].text == "New"


async def test_a_modal_cannot_be_answered_with_a_modal(town: Town) -> None:
    codes: list[int] = []

    class Again(discord.ui.Modal, title="Again"):
        name: discord.ui.TextInput[Any] = discord.ui.TextInput(label="Name")

        async def on_submit(self, interaction: discord.Interaction) -> None:
            try:
                await interaction.response.send_modal(Again())
            except discord.HTTPException as error:
                codes.append(error.code)
            await interaction.response.send_message("then so")

    async def press(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Again())

    town.bot.on_press = press
    ana = town.actor("ana")
    await ana.runs("press")
    assert (await ana.submits({"Name": "x"})).text == "then so"
    assert codes == [50035]


async def test_a_forged_modal_reaches_the_bot(town: Town) -> None:
    heard: list[discord.Interaction] = []

    async def on_interaction(interaction: discord.Interaction) -> None:
        heard.append(interaction)
        await interaction.response.send_message("no", ephemeral=True)

    town.bot.add_listener(on_interaction, "on_interaction")
    assert (await town.actor("bea").forge_submit("note:7", {"note": "x"})).text == "no"
    assert heard[0].custom_id == "note:7"


def faults(**changes: Any) -> list[str]:
    body: dict[str, Any] = {**Note().to_dict(), **changes}
    errors = FormErrors()
    check_modal(body, errors)
    return [".".join(str(step) for step in fault.path) for fault in errors.faults()]


def label(component: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {"type": 18, "label": "A", "component": component, **changes}


def text_input(**changes: Any) -> dict[str, Any]:
    return {"type": 4, "custom_id": "a", "style": 1, **changes}


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"title": "x" * 46}, "title"),
        ({"title": ""}, "title"),
        ({"custom_id": "x" * 101}, "custom_id"),
        ({"components": []}, "components"),
        ({"components": [label(text_input(custom_id=str(n))) for n in range(6)]}, "components"),
        ({"components": [label(text_input()), label(text_input())]}, "components.1.component.custom_id"),
        ({"components": [label(text_input(), label="x" * 46)]}, "components.0.label"),
        ({"components": [label(text_input(label="B"))]}, "components.0.component.label"),
        ({"components": [label({"type": 2})]}, "components.0.component.type"),
        ({"components": [text_input()]}, "components.0.type"),
        ({"components": [{"type": 1, "components": [text_input()]}]}, "components.0.components.0.label"),
        (
            {
                "components": [
                    label({"type": 21, "custom_id": "r", "options": [{"label": "a", "value": "a"}]})
                ]
            },
            "components.0.component.options",
        ),
    ],
)
def test_what_discord_refuses_in_a_modal_is_refused_at_its_place(changes: dict[str, Any], place: str) -> None:
    assert faults(**changes) == [place]


async def test_the_modals_of_discord_py_are_sound(town: Town) -> None:
    assert faults() == []
