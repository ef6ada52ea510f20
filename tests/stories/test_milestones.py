"""Milestones as a group lives them: private unless wished otherwise, never twice, and kind."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.demo.stage import Stage
from bot.local_discord.actors import Actor
from cogs.milestones.store import runs
from tests.stories.conftest import OpenStory

GROUP = """guild:
  channels:
    - {name: milestones, topic: What we are glad about}
people:
  - {name: Lucía, locale: es-ES}
  - {name: Oliver, locale: en-GB}
"""
SHARED = {"who-sees-it": "group-named"}


@pytest.fixture
async def story(open_story: OpenStory) -> Stage:
    """The default group with a channel for milestones, and people from Spain and from Britain."""
    return await open_story(GROUP)


async def starts(story: Stage, who: Actor, since: str, **options: Any) -> str:
    """Count something, and confirm the date as it was read. Return the question, which only they saw."""
    asked: Any = await who.runs("milestone start", where="#evening", what="Alcohol", since=since, **options)
    assert asked.ephemeral
    question = str(asked.text)
    await who.presses(asked.seen, "Yes, start")
    await story.settle()
    return question


async def test_a_shared_step_is_celebrated_in_the_channel_and_the_others_are_glad_in_one_line(
    story: Stage,
) -> None:
    ana, bea, ravi, sam, noor = (story.actor(name) for name in ("Ana", "Bea", "Ravi", "Sam", "Noor"))
    asked = await starts(story, ana, "yesterday", **SHARED)
    assert "I read this as Sunday, March 1, 2026. Is that right" in asked.replace("**", "")
    assert "I went by the clock in" in asked
    assert "Your group sees your name, the step when you reach one, and what it is about" in asked
    await story.pass_time(story.clock.now() + timedelta(days=31))
    [post] = ana.sees("#milestones")
    assert "@Ana: 30 days · Alcohol" in post.text
    assert "A round chip: 30 days" in post.text
    assert not post.pings_me
    for friend in (bea, ravi, sam, noor):
        await friend.presses(post, "Congratulate")
    await story.pass_time(story.clock.now() + timedelta(seconds=10))
    [post] = ana.sees("#milestones")
    assert "@Bea, @Ravi and 2 others are glad with you" in post.text
    assert "chip.png" in post.text
    coming: Any = await bea.runs("milestones upcoming", where="#evening")
    assert "@Ana · 60 days · Alcohol" in coming.text
    assert coming.ephemeral


async def test_a_date_that_cannot_be_read_changes_nothing_and_one_of_two_is_asked_back(story: Stage) -> None:
    lucia = story.actor("Lucía")

    async def starts_since(since: str) -> Any:
        return await lucia.runs("milestone start", where="#evening", what="Nicotina", since=since)

    assert "hace 3 semanas" in (await starts_since("blah")).text
    assert "todavía no ha llegado" in (await starts_since("mañana")).text
    assert "no existe" in (await starts_since("31.02.2026")).text
    assert "Todavía no cuentas nada" in (await lucia.runs("milestone show", where="#evening")).text
    ana = story.actor("Ana")
    which: Any = await ana.runs("milestone start", where="#evening", what="Nicotine", since="2/3")
    assert [button.label for button in which.seen.buttons] == [
        "Tue 3 Feb 2026",
        "Mon 2 Mar 2026",
        "No, leave it",
    ]
    await ana.presses(which.seen, "Tue 3 Feb 2026")
    await story.settle()
    assert "Longest run: 27 days" in (await ana.runs("milestone show", where="#evening")).text


async def test_a_return_to_use_is_told_in_private_and_a_moderator_comes_if_wished(story: Stage) -> None:
    ana, bea, sam = story.actor("Ana"), story.actor("Bea"), story.actor("Sam")
    await starts(story, ana, "3 days ago", **SHARED)
    others_saw = [message.text for message in bea.sees("#evening")]
    form: Any = await ana.runs("milestone reset", where="#evening")
    assert form is not None
    asked: Any = await ana.submits(
        {
            "When was it?": "yesterday",
            "Is it over?": "Still going on; let the counter rest",
            "A note to yourself": "I will call somebody sooner",
            "Who should know?": "A moderator",
        }
    )
    assert "They see your name and that you would like a person to write to you" in asked.text
    answer: Any = await ana.presses(asked.seen, "Yes, record it")
    await story.settle()
    assert "your longest run and your chips stay yours" in answer.text
    [alert] = sam.sees("#alerts")
    assert "I would like a person to write to me" in alert.text
    assert "return" not in alert.text
    assert "sooner" not in alert.text
    await sam.presses(alert, "Acknowledge")
    await story.pass_time(story.clock.now() + timedelta(days=2))
    assert [message.text for message in bea.sees("#evening")] == others_saw
    assert bea.sees("#milestones") == []
    coming: Any = await bea.runs("milestones upcoming", where="#evening")
    assert "Ana" not in coming.text
    shown: Any = await ana.runs("milestone show", where="#evening")
    assert "It rests" in shown.text
    assert "I will call somebody sooner" in shown.text
    again: Any = await ana.presses(shown.seen, "Begin again now")
    assert "counts again from now on" in again.text


async def test_a_moderator_comes_whatever_is_wrong_with_the_form(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await starts(story, ana, "5 days ago")
    await ana.runs("milestone reset", where="#evening")
    asked: Any = await ana.submits({"When was it?": "some time", "Who should know?": "A moderator"})
    await story.settle()
    assert "I could not read a date in that" in asked.text
    assert "People to talk to" in asked.followups[-1].text
    [alert] = sam.sees("#alerts")
    assert "I would like a person to write to me" in alert.text
    assert "return" not in alert.text
    await sam.forge_submit("milestones:return:1", {"when": "", "tell": "moderator"}, where="#evening")
    await story.settle()
    assert len(sam.sees("#alerts")) == 2  # a counter that is not theirs, and a person who asked


async def test_a_shared_counter_is_private_after_a_return_and_one_press_shares_it_again(story: Stage) -> None:
    ana, bea = story.actor("Ana"), story.actor("Bea")
    await starts(story, ana, "now", **SHARED)
    await story.pass_time(story.clock.now() + timedelta(days=31))
    seen = [post.text for post in bea.sees("#milestones")]
    await ana.runs("milestone reset", where="#evening")
    answer: Any = await ana.submits({})
    assert "Nobody else knows" in answer.text
    assert "Only you see it now" in answer.text
    coming: Any = await bea.runs("milestones upcoming", where="#evening")
    assert "Ana" not in coming.text
    await story.pass_time(story.clock.now() + timedelta(days=3))
    assert [post.text for post in bea.sees("#milestones")] == seen
    shown: Any = await ana.runs("milestone show", where="#evening")
    again: Any = await ana.presses(shown.seen, "Let my group know again")
    assert "Your group sees your name, the step" in again.text
    coming = await bea.runs("milestones upcoming", where="#evening")
    assert "@Ana · 30 days · Alcohol" in coming.text
    assert [post.text for post in bea.sees("#milestones")] == seen


async def test_words_in_a_command_are_looked_at_although_its_goal_is_unknown(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    words = {"what": "I want to kill myself", "since": "now", "goal": "something"}
    answer: Any = await ana.runs("milestone start", where="#evening", **words)
    await story.settle()
    assert "choose one of the goals" in answer.text
    assert len(sam.sees("#alerts")) == 1
    await starts(story, ana, "now")
    changes = {"name": "I want to die", "goal": "something"}
    answer = await ana.runs("milestone edit", where="#evening", **changes)
    await story.settle()
    assert "choose one of the goals" in answer.text
    assert "2 messages so far" in sam.sees("#alerts")[0].text


async def test_of_two_dates_the_one_that_is_usual_where_somebody_lives_comes_first(story: Stage) -> None:
    oliver: Any = story.actor("Oliver")
    which = await oliver.runs("milestone start", where="#evening", what="Nicotine", since="2/3")
    assert [button.label for button in which.seen.buttons][:2] == ["Mon 2 Mar 2026", "Tue 3 Feb 2026"]


async def test_a_note_is_not_lost_because_its_date_cannot_be_read(story: Stage) -> None:
    ana = story.actor("Ana")
    await starts(story, ana, "5 days ago")
    await ana.runs("milestone reset", where="#evening")
    asked: Any = await ana.submits({"When was it?": "some time", "A note to yourself": "call Bea sooner"})
    assert "3 weeks ago" in asked.text
    await ana.presses(asked.seen, "Sun 1 Mar 2026")
    await story.settle()
    assert story.bot is not None
    async with story.bot.platform.database.reading() as transaction:
        ended, current = await runs.of_counter(transaction, 1)
    assert (ended.note, ended.ended) == ("call Bea sooner", current.began)
    assert current.began.on.isoformat() == "2026-03-01"


async def test_words_of_a_counter_and_a_note_reach_the_team_as_a_message_would(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await starts(story, ana, "yesterday")
    await ana.runs("milestone reset", where="#evening")
    await ana.submits({"A note to yourself": "I want to die"})
    await story.settle()
    assert len(sam.sees("#alerts")) == 1


async def test_nobody_sees_or_moves_the_counter_of_another(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await starts(story, ana, "yesterday")
    shown: Any = await sam.runs("milestone show", where="#evening")
    assert "You count nothing here yet" in shown.text
    for pressed in ("share:1:1", "share-again:1", "preview:1", "end:1:delete", "begin-again:1"):
        answer: Any = await sam.forge_press(f"milestones:{pressed}", message=shown.seen)
        await story.settle()
        said = [answer.text, *(each.text for each in answer.followups)]
        assert any("This counter no longer exists" in text for text in said), pressed
    await sam.forge_submit("milestones:return:1", {"when": ""}, where="#evening")
    assert "Next: 24 hours" not in (await sam.runs("milestone show", where="#evening")).text
    assert "Longest run: 1 day" in (await ana.runs("milestone show", where="#evening")).text


async def test_a_card_is_shared_where_its_owner_stands_after_they_saw_it(story: Stage) -> None:
    ana, bea = story.actor("Ana"), story.actor("Bea")
    await starts(story, ana, "90 days ago")
    preview: Any = await ana.runs("milestone share", where="#evening")
    assert preview.ephemeral
    assert "everybody who can read #evening would see" in preview.text
    before = len(bea.sees("#evening"))
    await ana.presses(preview.seen, "Share it here")
    await story.settle()
    *_, card = bea.sees("#evening")
    assert len(bea.sees("#evening")) == before + 1
    assert "My days. 90 days. 4 chips" in card.text
    assert "Alcohol" not in card.text


async def test_whoever_takes_no_private_messages_finds_the_chip_with_their_counters(
    story: Stage,
) -> None:
    ana, bea = story.actor("Ana"), story.actor("Bea")
    await ana.closes_dms()
    await starts(story, ana, "now")
    await story.pass_time(story.clock.now() + timedelta(days=2))
    assert bea.sees("#milestones") == []
    shown: Any = await ana.runs("milestone show", where="#evening")
    await story.settle()
    assert any("24 hours · Alcohol" in each.text for each in shown.followups)
    shown = await ana.runs("milestone show", where="#evening")
    await story.settle()
    assert shown.followups == []
