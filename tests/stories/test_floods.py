"""Many alerts at once: the most urgent comes first, and members are written to at a calm pace."""

from __future__ import annotations

from datetime import timedelta

from bot.local_discord.actors import Actor
from tests.stories.conftest import OpenStory

CONCERNS = 30
LIMIT = 5
POST = "POST /channels/{channel_id}/messages"
HEAD = "people:\n" + "".join(f"  - {{name: M{number}}}\n" for number in range(CONCERNS))


async def test_an_emergency_passes_the_alerts_that_wait_for_discords_rate_limit(
    open_story: OpenStory,
) -> None:
    story = await open_story(HEAD)
    limits = story.discord.rate_limits
    limits.mode, limits.limits[POST] = "enforced", (LIMIT, 2.0)
    sam = story.actor("Sam")
    for number in range(CONCERNS):
        await story.actor(f"M{number}").writes("#evening", "i feel hopeless")
    await story.until(lambda: len(sam.sees("#alerts")) >= LIMIT, 30)
    await story.actor("Ana").writes("#evening", "i took all my pills, this is goodbye")
    before = len(sam.sees("#alerts"))
    await story.until(lambda: any("Emergency" in message.text for message in sam.sees("#alerts")), 60)
    limits.limits[POST] = (1000, 2.0)
    await story.settle()
    emergencies = ["Emergency" in message.text for message in sam.sees("#alerts")]
    assert len(emergencies) == CONCERNS + 1
    # What the limit lets through while the bot is told of it, and what the library has in hand already.
    assert emergencies.index(True) <= before + LIMIT + 2 < CONCERNS


async def test_members_get_their_notes_a_few_at_once_while_their_alerts_are_all_posted(
    open_story: OpenStory,
) -> None:
    story = await open_story(HEAD)
    people = [story.actor(f"M{number}") for number in range(CONCERNS)]
    for person in people:
        await person.writes("#evening", "i feel hopeless")
    await story.settle()
    assert len(story.actor("Sam").sees("#alerts")) == CONCERNS
    assert _with_note(people) == 5
    await story.pass_time(story.clock.now() + timedelta(seconds=10))
    assert _with_note(people) == 10
    await story.pass_time(story.clock.now() + timedelta(minutes=1))
    assert _with_note(people) == CONCERNS


def _with_note(people: list[Actor]) -> int:
    return sum(len(person.sees_dm()) for person in people)
