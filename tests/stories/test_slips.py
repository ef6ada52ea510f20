"""An attendance slip over real sockets: asked for, given to one person alone, and verified by another."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import insert

from bot.demo.stage import Stage
from cogs.crisis.messages.parts import layout, row
from cogs.meetings.actions import presence
from cogs.meetings.messages.slips import ask_button
from cogs.meetings.store import occurrences, sittings, tables
from cogs.meetings.store.records import OccurrenceState

NAME = "Ana García"


async def test_a_member_gets_a_slip_that_only_they_see_and_a_moderator_verifies_it(story: Stage) -> None:
    ana, bea, sam = story.actor("Ana"), story.actor("Bea"), story.actor("Sam")
    await _room_in_its_last_part(story, with_=ana.id)
    [post] = [seen for seen in ana.sees("#evening") if seen.buttons]

    not_there: Any = await bea.presses(post, "Attendance slip")
    assert "no meeting here just now that you are in" in not_there.text

    form: Any = await ana.presses(post, "Attendance slip")
    assert form.title == "Attendance slip"
    slip: Any = await ana.submits({"Name on the slip (optional)": NAME})
    assert slip.ephemeral
    [picture] = slip.message.attachments
    assert f"Name: {NAME}" in (picture.description or "")
    code = slip.text.split("```")[1]

    genuine: Any = await sam.runs("verify", where="#evening", code=" ".join(code.split()))
    assert genuine.ephemeral
    assert "This slip is genuine" in genuine.text
    assert NAME in genuine.text
    forged: Any = await sam.runs("verify", where="#evening", code=code.replace(code.split()[5], "00000"))
    assert "cannot be read" in forged.text
    assert "Line 2" in forged.text
    outside: Any = await sam.runs("verify", where="#evening")
    assert "public key" in outside.text
    assert not any(NAME in seen.text for seen in bea.sees("#evening"))


async def _room_in_its_last_part(story: Stage, *, with_: int) -> None:
    """Let a meeting be in its last part for 50 minutes now, with somebody in it and its post in #evening."""
    assert story.bot is not None
    platform = story.bot.platform
    guild_id = story.community.guild.id
    guild = platform.client.get_guild(guild_id)
    assert guild is not None
    channel = next(each for each in guild.text_channels if each.name == "evening")
    began = story.clock.now() - timedelta(minutes=50)
    async with platform.database.transaction(guild_id=guild_id) as transaction:
        meeting = await occurrences.add(
            transaction,
            guild_id=guild_id,
            meeting_id="tuesday",
            planned_for=began,
            starts_at=began,
            lasting=timedelta(hours=1),
        )
        assert meeting is not None
        await occurrences.change(transaction, meeting.id, state=OccurrenceState.RUNNING, room_id=channel.id)
        sitting = await sittings.begin(transaction, meeting.id, guild_id)
        assert sitting is not None
        await sittings.change(transaction, meeting.id, part=3, part_began_at=transaction.now)
        await transaction.execute(
            insert(tables.presence).values(
                occurrence_id=meeting.id,
                pseudonym=presence.pseudonym_of(transaction, sitting, with_),
                guild_id=guild_id,
                came_at=began,
                seconds=0,
            )
        )
    button = ask_button(platform.languages.source, meeting.id)
    await channel.send(view=layout(row(button)))
