"""Who may handle an alert, and what whoever it is about may learn."""

from __future__ import annotations

from typing import Any

from tests.stories.conftest import OpenStory

ON_CALL_ONLY = """guild:
  channels:
    - {name: alerts, only_for: [Moderator, Admin, On call]}
people:
  - {name: Otto, roles: [On call]}
"""


async def test_whoever_is_on_call_takes_and_closes_alerts_without_another_role(open_story: OpenStory) -> None:
    story = await open_story(ON_CALL_ONLY)
    ana, otto = story.actor("Ana"), story.actor("Otto")
    await ana.writes("#evening", "I want to die")
    await story.settle()
    [alert] = otto.sees("#alerts")
    assert otto.was_pinged_by(alert)
    await otto.presses(alert, "Acknowledge")
    await story.settle()
    assert "@Otto has this" in otto.sees("#alerts")[0].text
    await otto.presses(otto.sees("#alerts")[0], "Resolve")
    await otto.submits({})
    await story.settle()
    assert "Resolved by @Otto" in otto.sees("#alerts")[0].text
    answer = await otto.runs("alerts", where="#alerts")
    assert "No alert is open" in answer.text


async def test_whoever_is_reported_never_reads_by_whom(open_story: OpenStory) -> None:
    story = await open_story(ON_CALL_ONLY)
    otto, bea, sam = story.actor("Otto"), story.actor("Bea"), story.actor("Sam")
    message = await otto.writes("#evening", "long day")
    await bea.uses_on_message("Alert a moderator", message)
    await story.settle()
    [_] = otto.sees("#alerts")
    answer = await otto.runs("alerts", id=1, where="#alerts")
    assert "about you" in answer.text
    assert not any("Bea" in seen.text for seen in otto.sees("#alerts"))
    taken = await sam.presses(sam.sees("#alerts")[0], "Acknowledge")
    await story.settle()
    assert "@Bea" in taken.text
    assert not any("Bea" in seen.text for seen in otto.sees("#alerts"))


async def test_whoever_may_not_handle_alerts_cannot_tell_which_there_are(open_story: OpenStory) -> None:
    story = await open_story()
    await story.actor("Ana").writes("#evening", "I want to die")
    await story.settle()
    bea, sam = story.actor("Bea"), story.actor("Sam")
    for where in ("#evening", "dm"):
        answers = set()
        for alert in ("1", "2", "9" * 18):
            answer: Any = await bea.forge_press(f"crisis:acknowledge:{alert}:{'0' * 16}", where=where)
            answers.add(answer.text)
        assert len(answers) == 1
        gone: Any = await sam.forge_press(f"crisis:acknowledge:2:{'0' * 16}", where=where)
        assert "is over" in gone.text
