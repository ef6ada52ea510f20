"""A press finds its code by its custom id: after a restart too, and kindly when there is none any more."""

import pytest

from bot.local_discord.actors import Actor, ModalShown, Reply, SeenMessage
from tests.bot import practice
from tests.bot.harbour import Place


async def test_a_button_is_pressed_once(ben: Actor, panel: SeenMessage) -> None:
    answer = await ben.presses(panel, "press")
    assert isinstance(answer, Reply)
    assert answer.ephemeral
    assert answer.text == "pressed"
    assert answer.followups == []


async def test_a_choice_brings_its_values(ben: Actor, panel: SeenMessage) -> None:
    assert (await ben.chooses(panel, "", ["Two"])).text == "chosen: Two"


async def test_a_form_brings_its_fields_and_what_its_id_says(ben: Actor, panel: SeenMessage) -> None:
    form = await ben.presses(panel, "form")
    assert isinstance(form, ModalShown)
    answer = await ben.submits(form, {"Words": "hello", "Kind": "Two"})
    assert answer.text == "form 7: hello, ['Two']"


async def test_buttons_and_open_forms_work_after_a_restart(place: Place, ben: Actor) -> None:
    async with place.bot(practice.feature):
        await ben.writes("#general", "panel, please")
        panel = await ben.will_see("#general", "A panel")
        form = await ben.presses(panel, "form")
        assert isinstance(form, ModalShown)
    async with place.bot(practice.feature):
        assert (await ben.presses(panel, "press")).text == "pressed"
        assert (await ben.submits(form, {"Words": "still here", "Kind": "One"})).text.startswith(
            "form 7: still"
        )


async def test_a_button_nobody_knows_any_more_answers_kindly(
    ana: Actor, ben: Actor, panel: SeenMessage
) -> None:
    answer = await ben.presses(panel, "forgotten")
    assert isinstance(answer, Reply)
    assert answer.ephemeral
    assert "from an earlier time" in answer.text
    assert "de otro momento" in (await ana.presses(panel, "forgotten")).text


async def test_a_form_nobody_knows_any_more_answers_kindly(place: Place, ben: Actor) -> None:
    async with place.bot(practice.feature):
        await ben.writes("#general", "panel, please")
        form = await ben.presses(await ben.will_see("#general", "A panel"), "form")
        assert isinstance(form, ModalShown)
    async with place.bot():
        answer = await ben.submits(form, {"Words": "hello", "Kind": "One"})
        assert isinstance(answer, Reply)
        assert answer.ephemeral
        assert "open it again" in answer.text


async def test_a_command_nobody_knows_any_more_answers_kindly(place: Place, ben: Actor) -> None:
    async with place.bot(practice.feature) as running:
        for command in running.client.tree.get_commands():
            running.client.tree.remove_command(command.name)
        answer = await ben.runs("practise", what="thank")
        assert isinstance(answer, Reply)
        assert answer.ephemeral
        assert "This command has changed" in answer.text


async def test_a_malformed_press_answers_too(place: Place, ben: Actor, panel: SeenMessage) -> None:
    answer = await ben.forge_press("practice:press:and:more", message=panel)
    assert "from an earlier time" in answer.text


@pytest.mark.usefixtures("bot")
async def test_commands_are_named_in_each_language(ana: Actor, ben: Actor) -> None:
    assert "practise" in ben.command_names()
    assert "practicar" in ana.command_names()
