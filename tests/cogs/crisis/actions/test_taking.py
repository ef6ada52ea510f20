import asyncio
import itertools
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from cogs.crisis.actions import showing, taking
from cogs.crisis.actions.taking import Answer, Outcome
from cogs.crisis.store import Happened, MemberNote, State
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import ALERTS, GUILD, MEMBER, MIA, MO, OTHER_GUILD, SmallGuild

Press = Callable[[SmallGuild, int], Awaitable[Answer]]


async def _acknowledge(guild: SmallGuild, alert_id: int) -> Answer:
    return await taking.acknowledge(guild.platform, alert_id, GUILD, MO)


async def _resolve(guild: SmallGuild, alert_id: int) -> Answer:
    return await taking.close(guild.platform, alert_id, GUILD, MIA, state=State.RESOLVED, note="talked")


async def _false_alarm(guild: SmallGuild, alert_id: int) -> Answer:
    return await taking.close(guild.platform, alert_id, GUILD, MO, state=State.FALSE_ALARM, note=None)


async def test_acknowledging_shows_everybody_who_has_it_and_tells_the_member_without_a_name(
    guild: SmallGuild,
) -> None:
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    assert (await _acknowledge(guild, alert.id)).outcome is Outcome.DONE
    await guild.settle()

    (post,) = guild.client.seen_by(ALERTS)
    assert f"<@{MO}> has this" in post.text
    assert post.buttons[:2] == ["resolve", "false-alarm"]
    _, told = guild.client.seen_by(MEMBER)
    assert "A person from the team" in told.text
    assert str(MO) not in told.text


async def test_whoever_presses_next_is_told_who_has_it(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await _acknowledge(guild, alert.id)
    again = await taking.acknowledge(guild.platform, alert.id, GUILD, MIA)
    assert again.outcome is Outcome.TAKEN_ALREADY
    assert again.alert is not None
    assert again.alert.acknowledged_by == MO


async def test_an_alert_taken_while_its_post_is_on_the_way_shows_so_at_once(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    guild.client.while_sending = lambda: _acknowledge(guild, alert.id)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert f"<@{MO}> has this" in post.text


async def test_an_alert_taken_while_a_reminder_is_on_the_way_shows_so_there_too(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    guild.clock.advance(timedelta(minutes=5))
    guild.client.while_sending = lambda: _acknowledge(guild, alert.id)
    await guild.settle()
    _, reminder = guild.client.seen_by(ALERTS)
    assert f"<@{MO}> has this" in reminder.text


async def test_closing_takes_the_buttons_away_and_keeps_the_note(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    await _resolve(guild, alert.id)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert f"Resolved by <@{MIA}>" in post.text
    assert all(button.startswith("https://") for button in post.buttons)
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert full.alert.closing_note == "talked"


async def test_a_note_that_never_left_does_not_keep_the_next_alert_from_having_one(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await _false_alarm(guild, alert.id)
    await guild.settle()
    assert guild.client.seen_by(MEMBER) == []
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert full.alert.member_note is MemberNote.NOT_SENT
    await writes(guild, 502)
    await guild.settle()
    (note,) = guild.client.seen_by(MEMBER)
    assert "You are not alone" in note.text


async def test_a_note_that_leaves_while_the_alert_is_closed_counts_as_delivered(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    await guild.agenda.run_due()
    assert alert is not None
    guild.client.refusals[ALERTS] = 10003
    guild.client.text_channels.clear()
    guild.client.members[GUILD] = {MEMBER: ()}
    guild.client.while_sending = lambda: _false_alarm(guild, alert.id)
    await guild.settle()
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert full.alert.member_note is MemberNote.DELIVERED


@pytest.mark.parametrize("order", list(itertools.permutations((_acknowledge, _resolve, _false_alarm))))
async def test_in_whatever_order_things_are_pressed_nothing_reopens(
    guild: SmallGuild, order: tuple[Press, ...]
) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    for press in order:
        await press(guild, alert.id)
    assert await showing.unfinished_alerts(guild.platform, GUILD) == ()
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    closings = [
        event.what for event in full.history if event.what in (Happened.RESOLVED, Happened.FALSE_ALARM)
    ]
    assert len(closings) == 1


async def test_presses_at_the_same_moment_have_one_winner_each(guild_on_each: SmallGuild) -> None:
    guild = guild_on_each
    alert = await writes(guild, 501)
    assert alert is not None
    presses = [_acknowledge, _resolve, _false_alarm] * 4
    answers = await asyncio.gather(*(press(guild, alert.id) for press in presses))
    done = [press for press, answer in zip(presses, answers, strict=True) if answer.outcome is Outcome.DONE]
    assert done.count(_acknowledge) <= 1
    assert done.count(_resolve) + done.count(_false_alarm) == 1
    assert await showing.unfinished_alerts(guild.platform, GUILD) == ()


async def test_a_moderator_cannot_take_or_close_an_alert_about_themselves(guild: SmallGuild) -> None:
    alert = await writes(guild, 501, member=MO)
    assert alert is not None
    assert (await _acknowledge(guild, alert.id)).outcome is Outcome.ABOUT_YOU
    assert (await _false_alarm(guild, alert.id)).outcome is Outcome.ABOUT_YOU
    assert len(await showing.unfinished_alerts(guild.platform, GUILD)) == 1


async def test_an_alert_of_another_guild_cannot_be_touched(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    answer = await taking.acknowledge(guild.platform, alert.id, OTHER_GUILD, MO)
    assert answer.outcome is Outcome.GONE
    assert await showing.alert_in_full(guild.platform, OTHER_GUILD, alert.id) is None


async def test_a_member_who_got_the_note_and_then_closed_private_messages_is_not_said_to_have_nothing(
    guild: SmallGuild,
) -> None:
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    (before,) = guild.client.seen_by(ALERTS)
    note = before.text.splitlines()[-1]
    guild.client.refusals[MEMBER] = 50007
    await _acknowledge(guild, alert.id)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert post.text.splitlines()[-1] == note
    shown = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert shown is not None
    assert Happened.MEMBER_NOT_TOLD in [event.what for event in shown.history]
