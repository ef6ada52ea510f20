"""Who looks for help lines gets some, whatever country they name."""

from __future__ import annotations

from bot.demo.stage import Stage


async def test_a_country_without_lines_gets_those_that_there_are(story: Stage) -> None:
    ana = story.actor("Ana")
    await ana.runs("help-lines", where="#evening", country="Grecia")
    shown = ana.sees_private_replies()[-1]
    assert "no help lines for **Greece**" in shown.text
    assert "findahelpline.com" in shown.text
    assert "988" in shown.text
    await ana.runs("help-lines", where="#evening", country="EE.UU.")
    assert "United States" in ana.sees_private_replies()[-1].text


async def test_words_in_place_of_a_country_are_looked_at_as_in_any_form(story: Stage) -> None:
    ana = story.actor("Ana")
    await ana.runs("help-lines", where="#evening", country="I want to die")
    assert "findahelpline.com" in ana.sees_private_replies()[-1].text
    await story.settle()
    assert "in a form or command of the bot" in story.actor("Sam").sees("#alerts")[-1].text


async def test_lines_elsewhere_begin_with_the_choice_and_every_country_is_in_it(story: Stage) -> None:
    ana = story.actor("Ana")
    await ana.writes("#evening", "I want to die")
    await story.settle()
    await ana.presses(ana.sees_dm()[-1], "Help lines elsewhere")
    choice = ana.sees_private_replies()[-1]
    assert choice.text.startswith("Where are you?")
    first, second = choice.menus
    assert {"Argentina", "Ireland"} <= set(first.options)
    assert {"United Kingdom", "South Africa"} <= set(second.options)
    await ana.chooses(choice, second.placeholder, "United Kingdom")
    assert "People to talk to · United Kingdom" in ana.sees_private_replies()[-1].text
