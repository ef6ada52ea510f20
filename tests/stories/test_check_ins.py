"""A day of check-ins on real sockets: asked, answered, shared, taken back, helped."""

from __future__ import annotations

from typing import Any

from bot.demo.stage import Stage
from cogs.checkins import store
from cogs.checkins.store import State
from tests.stories.conftest import OpenStory

# The story begins at 21:40, so whoever joins the evening review finds today's open.
WITH_CHANNEL = """guild:
  channels:
    - {name: check-ins}
"""


async def evening_of(open_story: OpenStory, head: str = WITH_CHANNEL) -> Stage:
    """Return a story in which Ana has joined the evening review."""
    story = await open_story(head)
    joined = await story.actor("Ana").runs("check-in join", where="#evening", **{"check-in": "evening"})
    assert "You take part in" in joined.text
    await story.settle()
    return story


def prompt_of(story: Stage, name: str = "Ana") -> Any:
    return next(seen for seen in story.actor(name).sees("#check-ins") if not seen.ephemeral)


async def test_a_hard_evening_is_answered_in_private_and_met_with_help(open_story: OpenStory) -> None:
    story = await evening_of(open_story)
    ana, bea, sam = story.actor("Ana"), story.actor("Bea"), story.actor("Sam")
    await ana.presses(prompt_of(story), "Check in")
    thanks: Any = await ana.submits(
        {"How is your mood?": "2", "How strong was the craving?": "9", "One line about today": "a long day"}
    )
    await story.settle()
    assert "Thank you" in thanks.text
    assert "Only you can read this answer" in thanks.text
    card: Any = await ana.presses(thanks, "Something small")
    assert "Slow breathing" in card.text
    other: Any = await ana.presses(card, "Another one")
    assert "Like a wave" in other.text
    await ana.presses(thanks, "I need a person now")
    await story.settle()
    assert len(sam.sees("#alerts")) == 1
    assert not any("long day" in seen.text for seen in (*bea.sees("#check-ins"), *sam.sees("#alerts")))


async def test_words_of_despair_in_an_answer_reach_a_moderator_and_are_not_shown_to_the_channel(
    open_story: OpenStory,
) -> None:
    story = await evening_of(open_story)
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await ana.presses(prompt_of(story), "Check in")
    thanks: Any = await ana.submits(
        {
            "How is your mood?": "5",
            "How strong was the craving?": "5",
            "One line about today": "I want to die",
        }
    )
    await story.settle()
    assert "Something small for the next few minutes" in thanks.text
    [alert] = sam.sees("#alerts")
    assert "@Ana" in alert.text
    assert len(sam.sees("#check-ins")) == 1


async def test_a_shared_answer_stands_below_the_prompt_until_it_is_taken_back_across_a_restart(
    open_story: OpenStory,
) -> None:
    story = await evening_of(open_story)
    ana, bea = story.actor("Ana"), story.actor("Bea")
    await ana.presses(prompt_of(story), "Check in")
    await ana.submits(
        {
            "How is your mood?": "8",
            "How strong was the craving?": "1",
            "One line about today": "*tea* and @everyone",
            "Who may read it?": "Everybody in the channel",
        }
    )
    await story.settle()
    [_, shared] = bea.sees("#check-ins")
    assert "@Ana" in shared.text
    assert "tea" in shared.text
    assert not bea.was_pinged_by(shared)
    await story.stop_bot()
    await story.start_bot()
    own: Any = await ana.presses(prompt_of(story), "Check in")
    assert "can be changed until" in own.text
    await ana.presses(own, "Change")
    await ana.submits({"One line about today": "green tea"})
    await story.settle()
    assert "green tea" in bea.sees("#check-ins")[-1].text
    own = await ana.presses(prompt_of(story), "Check in")
    await ana.presses(own, "Take back")
    await story.settle()
    assert [seen.text for seen in bea.sees("#check-ins")] == [prompt_of(story).text]


async def test_whoever_only_passes_by_is_asked_before_they_take_part_and_can_leave_again(
    open_story: OpenStory,
) -> None:
    story = await evening_of(open_story)
    bea = story.actor("Bea")
    question: Any = await bea.presses(prompt_of(story, "Bea"), "Check in")
    assert "you are not taking part yet" in question.text
    joined: Any = await bea.presses(question, "Take part")
    assert "Today's is open for you" in joined.text
    await bea.presses(joined, "Check in")
    await bea.submits({"How is your mood?": "7", "How strong was the craving?": "2"})
    await story.settle()
    panel: Any = await bea.runs("check-in settings", where="#evening")
    assert "Evening review: you take part" in panel.text.replace("**", "")
    panel = await bea.presses(panel, "Send them to me privately")
    assert "Prompts come to you privately" in panel.text
    left: Any = await bea.runs("check-in leave", where="#evening", **{"check-in": "evening"})
    assert "What you answered stays yours" in left.text
    prompts = len([seen for seen in bea.sees("#check-ins") if not seen.ephemeral])
    assert prompts == 1  # Bea came to the post that was there


async def test_a_role_given_in_discord_invites_and_a_reloaded_file_holds_at_once(
    open_story: OpenStory,
) -> None:
    story = await open_story(WITH_CHANNEL + "  roles:\n    - {name: Circle}\n")
    iris, ravi = story.actor("Iris"), story.actor("Ravi")
    story.change_config(
        "check-ins:\n  kinds:\n    - id: circle\n      name: Circle time\n      channel: '#check-ins'\n"
        "      role: Circle\n      at: '21:00'\n      thread_per_day: true\n"
        "      questions: [{id: well, ask: Are you well?, kind: yes_no}]\n"
    )
    await iris.runs("config reload", where="#evening")
    await story.settle()
    assert ravi.sees("#check-ins") == []
    world, guild = story.discord.world, story.community.guild
    role = next(role for role in guild.roles.values() if role.name == "Circle")
    world.members.give_role(guild.members[ravi.id], role)
    await story.settle()
    [prompt] = ravi.sees("#check-ins")
    await ravi.presses(prompt, "Check in")
    await ravi.submits({"Are you well?": "Yes", "Who may read it?": "Everybody in the channel"})
    await story.settle()
    [thread] = [each for each in guild.threads.values() if each.name.startswith("Circle time")]
    assert any("Are you well? Yes" in seen.text.replace("**", "") for seen in ravi.sees(thread))
    await ravi.leaves()
    await story.settle()
    assert await states_of(story, ravi.id) == [State.AWAY]


async def states_of(story: Stage, person_id: int) -> list[State]:
    assert story.bot is not None
    async with story.bot.platform.database.reading() as transaction:
        return [part.state for part in await store.enrolments.of_person(transaction, person_id)]
