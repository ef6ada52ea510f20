"""The key to members' words is lost: nobody's alert is lost with it, and who runs the bot is told."""

from __future__ import annotations

from typing import Any

import pytest

from bot.database.encryption import KEY_FILE
from bot.demo.stage import Stage
from bot.doctor import Severity
from bot.doctor.examining import examine
from cogs import FEATURES


async def test_without_the_key_alerts_go_on_and_the_log_and_the_doctor_say_so(
    story: Stage, caplog: pytest.LogCaptureFixture
) -> None:
    await story.actor("Ana").runs("alert", where="#evening", words="please come")
    await story.settle()
    await story.stop_bot()
    (story.environment.data_folder / KEY_FILE).unlink()
    diagnoses = await examine(story.environment, FEATURES, clock=story.clock)
    assert not (story.environment.data_folder / KEY_FILE).exists()
    found = [each for diagnosis in diagnoses if diagnosis.check == "database" for each in diagnosis.findings]
    assert [each.severity for each in found] == [Severity.FINE, Severity.WARNING, Severity.BROKEN]
    assert "cannot be read" in found[-1].what

    await story.start_bot()
    assert [record.levelname for record in caplog.records if "cannot be read" in record.message] == ["ERROR"]
    sam = story.actor("Sam")
    await sam.presses(sam.sees("#alerts")[-1], "Acknowledge")
    await story.settle()
    text = sam.sees("#alerts")[0].text
    assert "@Sam has this" in text
    assert "cannot be read any more" in text
    assert "please come" not in text
    assert (await sam.runs("alerts", where="#moderators")).text


async def test_without_the_key_who_had_said_pronouns_and_a_reason_loses_no_more_than_these(
    story: Stage,
) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    panel: Any = await ana.runs("me", where="#evening")
    await ana.chooses(panel, "members:pronouns", ["she/her"])
    form: Any = await ana.presses(panel, "Pause")
    paused = await ana.submits(form, {"Until when?": "for a week", "Why?": "travel"})
    assert "(travel)" in paused.text
    await story.stop_bot()
    (story.environment.data_folder / KEY_FILE).unlink()
    await story.start_bot()

    await ana.writes("#evening", "I want to die")
    await story.settle()
    assert "@Ana" in sam.sees("#alerts")[0].text
    assert "You are not alone" in ana.sees_dm()[-1].text
    assert "People to talk to" in (await ana.runs("help-lines", where="#evening")).text
    still: Any = await ana.runs("me", where="#evening")
    assert "You are on a pause" in still.text
    assert "travel" not in still.text
    assert "Good to have you back." in (await ana.presses(still, "End the pause")).text
