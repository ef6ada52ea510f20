"""What happens when several people do something at the very same moment."""

from __future__ import annotations

import asyncio

from bot.demo.stage import Stage
from bot.local_discord.actors import Actor, SeenMessage

CRY = "I want to die"


async def open_alert(story: Stage) -> tuple[Actor, Actor, SeenMessage]:
    """Let Ana write, and return Sam, Noor and the alert."""
    await story.actor("Ana").writes("#evening", CRY)
    await story.settle()
    sam, noor = story.actor("Sam"), story.actor("Noor")
    [alert] = sam.sees("#alerts")
    return sam, noor, alert


async def test_of_two_moderators_who_acknowledge_at_once_one_has_it_and_the_other_is_told_who(
    story: Stage,
) -> None:
    sam, noor, alert = await open_alert(story)
    await asyncio.gather(sam.presses(alert, "Acknowledge"), noor.presses(alert, "Acknowledge"))
    await story.settle()
    answers = {actor: actor.sees_private_replies()[-1].text for actor in (sam, noor)}
    [winner] = [actor for actor, answer in answers.items() if "You have this one now" in answer]
    [other] = [actor for actor in answers if actor is not winner]
    assert f"@{winner.user.display_name} has this one" in answers[other]
    [shown] = [message for message in sam.sees("#alerts") if not message.ephemeral]
    assert f"@{winner.user.display_name} has this" in shown.text


async def test_the_member_is_told_once_however_many_acknowledge_at_once(story: Stage) -> None:
    sam, noor, alert = await open_alert(story)
    iris, before = story.actor("Iris"), len(story.actor("Ana").sees_dm())
    await asyncio.gather(*(actor.presses(alert, "Acknowledge") for actor in (sam, noor, iris)))
    await story.settle()
    assert len(story.actor("Ana").sees_dm()) == before + 1


async def test_of_two_who_close_an_alert_at_once_one_does_and_the_other_is_told(story: Stage) -> None:
    sam, noor, alert = await open_alert(story)
    await sam.presses(alert, "Resolve")
    await noor.presses(alert, "False alarm")
    await asyncio.gather(sam.submits({}), noor.submits({}))
    await story.settle()
    answers = [actor.sees_private_replies()[-1].text for actor in (sam, noor)]
    assert len([answer for answer in answers if "This is over" in answer]) == 1
    [shown] = [message for message in sam.sees("#alerts") if not message.ephemeral]
    assert not [button for button in shown.buttons if button.custom_id and not button.disabled]


async def test_messages_of_one_member_in_many_channels_at_once_are_one_alert(story: Stage) -> None:
    ana = story.actor("Ana")
    places = ("#evening", "#wins", "#welcome", "#voice-room")
    await asyncio.gather(*(ana.writes(place, CRY) for place in places))
    await story.settle()
    posts = [message for message in story.actor("Sam").sees("#alerts") if message.button("Acknowledge")]
    assert len(posts) == 1
    assert "4 messages so far" in posts[0].text
    assert len(ana.sees_dm()) == 1


async def test_messages_of_many_members_at_once_are_an_alert_each(story: Stage) -> None:
    people = [story.actor(name) for name in ("Ana", "Bea", "Ravi", "Noor", "Iris")]
    await asyncio.gather(*(person.writes("#evening", CRY) for person in people))
    await story.settle()
    alerts = [message for message in story.actor("Sam").sees("#alerts") if message.button("Acknowledge")]
    assert len(alerts) == len(people)
    for person in people:
        assert len([alert for alert in alerts if f"@{person.user.display_name}" in alert.text]) == 1


async def test_a_member_who_writes_while_a_moderator_resolves_is_not_lost(story: Stage) -> None:
    sam, _, alert = await open_alert(story)
    await sam.presses(alert, "Resolve")
    await asyncio.gather(sam.submits({}), story.actor("Ana").writes("#wins", CRY))
    await story.settle()
    wins = [message for message in sam.sees("#alerts") if "#wins" in message.text and not message.ephemeral]
    assert wins
