"""An admin changes the config of a running bot."""

from __future__ import annotations

from bot.demo.stage import Stage

BUTTERFLY = """crisis:
  rules:
    our-word:
      tier: urgent
      reason: The word that members agreed on for when it is too much.
      phrases: [purple butterfly]
"""


async def reload(story: Stage) -> str:
    iris = story.actor("Iris")
    await iris.runs("config reload", where="#evening")
    return iris.sees_private_replies()[-1].text


async def test_a_valid_change_counts_from_the_reload_on(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await ana.writes("#evening", "purple butterfly")
    await story.settle()
    assert not sam.sees("#alerts")

    story.change_config(BUTTERFLY)
    assert "in use now" in await reload(story)
    await ana.writes("#evening", "purple butterfly")
    await story.settle()
    [alert] = sam.sees("#alerts")
    assert "our-word" in alert.text


async def test_a_change_that_is_wrong_is_refused_with_its_places_and_the_old_config_stays(
    story: Stage,
) -> None:
    story.change_config(BUTTERFLY)
    assert "in use now" in await reload(story)
    story.change_config(BUTTERFLY.replace("tier: urgent", "tier: urgnt").replace("phrases:", "frases:"))

    answer = await reload(story)
    guild_file = f"guilds/{story.community.guild.id}.yaml"
    assert "the earlier settings stay in use" in answer
    assert f"{guild_file}:4:13: " in answer
    assert f"{guild_file}:6:7: " in answer

    await story.actor("Ana").writes("#evening", "purple butterfly")
    await story.settle()
    [alert] = story.actor("Sam").sees("#alerts")
    assert "our-word" in alert.text


async def test_only_admins_can_reload(story: Stage) -> None:
    for name in ("Sam", "Ana"):
        actor = story.actor(name)
        assert "config reload" not in actor.command_names("#evening")
        await actor.forge_run("config reload", where="#evening")
        assert "Only the admins" in actor.sees_private_replies()[-1].text
