"""Looking back on one's check-ins, and questions that members suggest, over real sockets."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

from bot.demo.stage import Stage
from cogs.checkins import store
from cogs.members.frame import Visibility

QUESTION = "Which sound of today did you like?"


async def test_a_member_looks_back_on_a_month_and_a_year_and_takes_all_of_it_along(story: Stage) -> None:
    ana, bea = story.actor("Ana"), story.actor("Bea")
    await _checked_in(story, "Ana", days=25)

    month: Any = await ana.runs("check-in history", where="#evening")
    assert month.ephemeral
    [picture] = month.message.attachments
    assert "25 days with a check-in" in (picture.description or "")

    year: Any = await ana.presses(month, "365 days")
    assert year.message.id == month.message.id
    [other] = year.message.attachments
    assert other.id != picture.id
    assert [button.disabled for button in year.seen.buttons] == [False, False, True]

    file: Any = await ana.runs("check-in export", where="#evening")
    assert file.ephemeral
    [attachment] = file.message.attachments
    rows = list(csv.DictReader(io.StringIO(attachment.data.decode("utf-8-sig"), newline="")))
    assert [row["answer"] for row in rows if row["question"] == "line"] == ["A walk."] * 25

    week: Any = await ana.runs("check-in week", where="#evening")
    assert week.ephemeral
    assert "You checked in on 7 days" in week.text
    sending: Any = await ana.presses(week, "Send me this each week")
    assert "On Sundays" in sending.text

    nothing: Any = await bea.runs("check-in history", where="#evening")
    assert "nothing to draw" in nothing.text


async def test_a_suggested_question_is_taken_by_a_moderator_and_its_author_hears_of_it(story: Stage) -> None:
    ana, bea, sam = story.actor("Ana"), story.actor("Bea"), story.actor("Sam")
    form: Any = await ana.runs("check-in suggest", where="#evening")
    thanks: Any = await ana.submits(form, {"words": QUESTION, "set": "evening"})
    assert thanks.ephemeral
    assert "Thank you" in thanks.text

    refused: Any = await bea.runs("check-in suggestions", where="#evening")
    assert QUESTION not in refused.text
    waiting: Any = await sam.runs("check-in suggestions", where="#evening")
    assert waiting.ephemeral
    assert QUESTION in waiting.text
    assert "@Ana" in waiting.text
    approve = waiting.seen.button("Approve").custom_id
    forged: Any = await bea.forge_press(approve, message=waiting.seen)
    assert "moderator" in forged.text
    left: Any = await sam.presses(waiting, "Approve")
    assert left.message.id == waiting.message.id
    assert "No suggestions are waiting" in left.text

    await story.settle()
    story.clock.move_to(story.clock.now() + timedelta(hours=14))
    await story.settle()
    assert QUESTION in ana.sees_dm()[-1].text
    counts: Any = await sam.runs("check-in counts", where="#evening")
    assert counts.ephemeral
    assert "No check-in has come to its end" in counts.text


async def _checked_in(story: Stage, name: str, *, days: int) -> None:
    assert story.bot is not None
    guild_id, today = story.community.guild.id, story.clock.now().date()
    async with story.bot.platform.database.transaction(guild_id=guild_id) as transaction:
        for number in range(days):
            await store.answers.write(
                transaction,
                guild_id,
                "evening",
                story.actor(name).id,
                today - timedelta(days=number),
                {"mood": 3 + number % 5, "craving": 8 - number % 5, "line": "A walk."},
                Visibility.PRIVATE,
            )
