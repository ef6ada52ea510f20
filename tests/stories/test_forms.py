"""Words that a person types into a form of another feature reach the team as a message would."""

from __future__ import annotations

from bot.demo.stage import Stage
from cogs.crisis.actions.scanning import notice_written


async def test_heavy_words_in_a_form_reach_a_moderator_and_the_writer_gets_help_lines(story: Stage) -> None:
    assert await _types(story, "Ana", "I want to die")
    await story.settle()
    sam, ana = story.actor("Sam"), story.actor("Ana")
    [alert] = sam.sees("#alerts")
    assert "@Ana" in alert.text
    assert "in a form or command of the bot; nobody else saw it" in alert.text
    assert "I want to die" not in alert.text
    assert "Go to" not in alert.text
    assert "You are not alone" in ana.sees_dm()[-1].text
    await sam.presses(alert, "Acknowledge")
    await story.settle()
    assert "@Sam has this" in sam.sees("#alerts")[0].text


async def test_light_words_in_a_form_stay_with_it(story: Stage) -> None:
    assert not await _types(story, "Ana", "a quiet evening with soup")
    await story.settle()
    assert story.actor("Sam").sees("#alerts") == []


async def test_heavy_words_in_an_option_of_a_command_reach_a_moderator_from_a_channel_and_in_private(
    story: Stage,
) -> None:
    for name, where in (("Ana", "#evening"), ("Bea", "dm")):
        await story.actor(name).runs("me", where=where, zone="I want to die")
        await story.settle()
        alert = story.actor("Sam").sees("#alerts")[-1]
        assert f"@{name}" in alert.text
        assert "in a form or command of the bot" in alert.text
        assert "I want to die" not in alert.text
        assert "You are not alone" in story.actor(name).sees_dm()[-1].text


async def _types(story: Stage, name: str, text: str) -> bool:
    """Do what a feature does with the words of its form; `source_id` stands for its interaction."""
    assert story.bot is not None
    return await notice_written(
        story.bot.platform,
        guild_id=story.community.guild.id,
        person_id=story.actor(name).id,
        source_id=10**18,
        text=text,
        at=story.clock.now(),
    )
