"""What the log may never hold, whatever happens."""

from __future__ import annotations

import logging

import pytest

from tests.stories.conftest import OpenStory

CRY = "I want to die in the blue kitchen"
PEOPLE = "people: [{name: Anastasia, dms: closed}, {name: Samuel, roles: [Moderator]}]"


async def test_no_words_and_no_names_of_members_and_no_token_reach_the_log(
    open_story: OpenStory, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    story = await open_story(PEOPLE)
    story.discord.faults.answer(503, times=2, matching="POST /channels/*")
    anastasia, samuel = story.actor("Anastasia"), story.actor("Samuel")
    await anastasia.writes("#evening", CRY)
    await story.settle()
    await anastasia.runs("alert", where="#evening", words="in the blue kitchen")
    await anastasia.writes_to_bot(CRY)
    await story.settle()
    for alert in samuel.sees("#alerts"):
        if alert.button("Acknowledge"):
            await samuel.presses(alert, "Acknowledge")
    await samuel.forge_press("crisis:acknowledge:999:0123456789abcdef", where="#alerts")
    await story.settle()
    story.break_connection(forget=False)
    await story.mend_connection()
    await story.stop_bot()

    log = "\n".join(
        f"{record.getMessage()} {record.exc_text or ''} {record.__dict__}" for record in caplog.records
    )
    assert log
    for secret in (story.application.token, "blue kitchen", "Anastasia", "Samuel"):
        assert secret not in log
