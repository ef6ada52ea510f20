from datetime import timedelta
from itertools import pairwise

import pytest

from cogs.crisis.actions import showing, taking
from cogs.crisis.detection import Tier
from cogs.crisis.store import State
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import ADMINS, ALERTS, GENERAL, GUILD, MO, MODERATORS, ON_CALL, SmallGuild


async def _after(guild: SmallGuild, minutes: float) -> None:
    guild.clock.advance(timedelta(minutes=minutes))
    await guild.settle()


async def test_while_nobody_has_it_more_and_more_people_are_called(guild_on_each: SmallGuild) -> None:
    guild = guild_on_each
    await writes(guild, 501)
    await guild.settle()
    await _after(guild, 4.9)
    assert len(guild.client.seen_by(ALERTS)) == 1
    await _after(guild, 0.1)
    await _after(guild, 5)
    await _after(guild, 10)
    await _after(guild, 10)

    _, *pings = guild.client.seen_by(ALERTS)
    everyone = {ON_CALL, MODERATORS, ADMINS}
    assert [ping.pings for ping in pings] == [{ON_CALL, MODERATORS}, everyone, everyone, everyone]
    assert ["acknowledge" in ping.buttons for ping in pings] == [False, False, False, True]


@pytest.mark.parametrize("closing", [False, True])
async def test_once_somebody_has_it_nobody_is_called_any_more(guild: SmallGuild, *, closing: bool) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await guild.settle()
    await _after(guild, 5)
    if closing:
        await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note=None)
    else:
        await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await _after(guild, 600)

    _, ping = guild.client.seen_by(ALERTS)
    assert "acknowledge" not in ping.buttons
    assert f"<@{MO}>" in ping.text


async def test_a_raised_alert_goes_by_its_new_tier_from_then_on(guild: SmallGuild) -> None:
    await writes(guild, 501, ("despair", Tier.CONCERN))
    await guild.settle()
    await _after(guild, 14)
    await writes(guild, 502, ("now", Tier.EMERGENCY))
    await guild.settle()
    assert len(guild.client.seen_by(ALERTS)) == 2
    await _after(guild, 1.5)
    assert len(guild.client.seen_by(ALERTS)) == 2
    await _after(guild, 0.5)
    assert len(guild.client.seen_by(ALERTS)) == 3


async def test_after_a_long_absence_one_call_goes_out_and_not_twenty(guild: SmallGuild) -> None:
    await writes(guild, 501)
    await guild.settle()
    await _after(guild, 5)
    await _after(guild, 5)
    before = len(guild.client.seen_by(ALERTS))
    await _after(guild, 200)
    assert len(guild.client.seen_by(ALERTS)) == before + 1


async def test_an_alert_that_reached_nobody_begins_again_with_the_channels_at_each_step(
    guild: SmallGuild,
) -> None:
    guild.client.text_channels.clear()
    guild.client.members.clear()
    await writes(guild, 501)
    await guild.settle()
    assert guild.client.seen_by(ALERTS) == []
    (alert,) = await showing.unfinished_alerts(guild.platform, GUILD)
    assert alert.state is State.OPEN

    guild.client.text_channels[ALERTS] = "alerts"
    guild.client.members[GUILD] = {}
    await _after(guild, 5)
    (post,) = guild.client.seen_by(ALERTS)
    assert "acknowledge" in post.buttons


async def test_reminders_of_many_alerts_are_one_message_that_leads_to_each(guild: SmallGuild) -> None:
    members = range(10**17 + 500, 10**17 + 512)
    alerts = [await writes(guild, 600 + number, member=member) for number, member in enumerate(members)]
    await guild.settle()
    posts = len(guild.client.seen_by(ALERTS))
    taken = alerts[0]
    assert taken is not None
    await taking.acknowledge(guild.platform, taken.id, GUILD, MO)
    await _after(guild, 5)

    (reminder,) = guild.client.seen_by(ALERTS)[posts:]
    assert reminder.pings == {ON_CALL, MODERATORS}
    assert "these 11 alerts" in reminder.text
    assert reminder.text.count("https://discord.com/channels/") == 10
    assert "And 1 more" in reminder.text
    assert not any(str(member) in reminder.text for member in members)
    assert f"**{taken.id}**" not in reminder.text
    await _after(guild, 5)
    assert len(guild.client.seen_by(ALERTS)) == posts + 2, "each step reminds again"


async def test_a_reminder_says_once_that_nobody_has_it_and_leads_to_the_message(guild: SmallGuild) -> None:
    await writes(guild, 501)
    await guild.settle()
    await _after(guild, 5)
    post, reminder = guild.client.seen_by(ALERTS)
    assert reminder.text.count("Nobody has") == 1
    assert f"in <#{GENERAL}>" in reminder.text
    there = f"https://discord.com/channels/{GUILD}/{GENERAL}/501"
    itself = f"https://discord.com/channels/{GUILD}/{ALERTS}/{post.message_id}"
    assert reminder.buttons == ["acknowledge", there, itself]


async def test_of_reminders_that_say_the_same_the_newest_stands_and_the_others_lead_to_it(
    guild: SmallGuild,
) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await guild.settle()
    for minutes in (5, 5, 10):
        await _after(guild, minutes)
    _, *earlier, newest = guild.client.seen_by(ALERTS)
    assert len(earlier) == 2
    assert all(f"/{later.message_id})" in each.text for each, later in pairwise([*earlier, newest]))
    assert all(each.buttons == [] and str(alert.member_id) not in each.text for each in earlier)
    assert "acknowledge" in newest.buttons

    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    _, *earlier, newest = guild.client.seen_by(ALERTS)
    assert f"<@{MO}> has this" in newest.text
    assert all(f"<@{MO}>" not in each.text for each in earlier)


async def test_the_newest_list_of_several_shows_all_that_earlier_ones_did(guild: SmallGuild) -> None:
    first, second, third = [
        await writes(guild, 600 + number, member=10**17 + 500 + number) for number in range(3)
    ]
    assert first is not None
    assert second is not None
    assert third is not None
    await guild.settle()
    posts = len(guild.client.seen_by(ALERTS))
    await _after(guild, 5)
    await taking.acknowledge(guild.platform, second.id, GUILD, MO)
    fourth = await writes(guild, 700, member=10**17 + 600)
    assert fourth is not None
    await guild.settle()
    await _after(guild, 5)
    earlier, newest = guild.client.seen_by(ALERTS)[posts:][0], guild.client.seen_by(ALERTS)[-1]
    assert f"/{newest.message_id})" in earlier.text
    assert all(f"**{alert.id}**" in newest.text for alert in (first, third, fourth))
    assert f"**{second.id}**" not in newest.text
