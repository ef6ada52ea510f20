import asyncio
from datetime import timedelta

from cogs.crisis import store
from cogs.crisis.actions import showing, taking
from cogs.crisis.actions.taking import Outcome
from cogs.crisis.detection import Tier
from cogs.crisis.store import Source, State
from cogs.members import store as members
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import (
    ADMINS,
    ALERTS,
    FRIEND,
    GENERAL,
    GUILD,
    MEMBER,
    MIA,
    MO,
    MODERATORS,
    ON_CALL,
    OTHER_GUILD,
    SmallGuild,
)


async def test_a_match_is_posted_for_the_moderators_and_pings_the_on_call_role(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    await guild.settle()

    assert alert is not None
    (post,) = guild.client.seen_by(ALERTS)
    assert post.pings == {ON_CALL}
    assert "Urgent" in post.text
    assert f"<@{MEMBER}>" in post.text
    assert f"<#{GENERAL}>" in post.text
    assert "`wish`" in post.text
    jump = f"https://discord.com/channels/{GUILD}/{GENERAL}/501"
    assert post.buttons == ["acknowledge", "resolve", "false-alarm", jump]


async def test_the_member_gets_a_note_with_their_countrys_lines_in_their_language(guild: SmallGuild) -> None:
    async with guild.platform.database.transaction() as transaction:
        await members.set_locale(transaction, MEMBER, "es-419")
        await members.set_country(transaction, MEMBER, "ES")
    await writes(guild, 501)
    await guild.settle()

    (note,) = guild.client.seen_by(MEMBER)
    assert "024" in note.text
    assert "España" in note.text
    assert "a solas" in note.text
    assert note.buttons == ["a-person", "elsewhere"]
    (post,) = guild.client.seen_by(ALERTS)
    assert "They got a private note" in post.text


async def test_where_private_messages_are_closed_a_line_for_everyone_names_nobody(guild: SmallGuild) -> None:
    guild.client.refusals[MEMBER] = 50007
    await writes(guild, 501)
    await guild.settle()
    assert guild.client.seen_by(GENERAL) == [], "right under their message it would point at them"
    (post,) = guild.client.seen_by(ALERTS)
    assert "private messages are closed" in post.text

    guild.clock.advance(timedelta(minutes=3))
    await guild.settle()
    (line,) = guild.client.seen_by(GENERAL)
    assert "/help-lines" in line.text
    assert str(MEMBER) not in line.text
    assert line.pings == set()


async def test_a_channel_gets_one_line_for_everyone_in_half_an_hour(guild: SmallGuild) -> None:
    guild.client.refusals |= {MEMBER: 50007, FRIEND: 50007, MIA: 50007}
    for number, member in enumerate((MEMBER, FRIEND)):
        await writes(guild, 501 + number, member=member)
    for _ in range(4):
        await guild.settle()
        guild.clock.advance(timedelta(minutes=3))
    assert len(guild.client.seen_by(GENERAL)) == 1
    guild.clock.advance(timedelta(minutes=30))
    await writes(guild, 503, member=MIA)
    for _ in range(2):
        await guild.settle()
        guild.clock.advance(timedelta(minutes=3))
    assert len(guild.client.seen_by(GENERAL)) == 2


async def test_there_is_no_line_for_everyone_once_the_member_has_left(guild: SmallGuild) -> None:
    guild.client.refusals[MEMBER] = 50007
    await writes(guild, 501)
    await guild.settle()
    del guild.client.members[GUILD][MEMBER]
    guild.clock.advance(timedelta(minutes=3))
    await guild.settle()
    assert guild.client.seen_by(GENERAL) == []


async def test_a_second_message_joins_the_open_alert(guild: SmallGuild) -> None:
    first = await writes(guild, 501)
    await guild.settle()
    second = await writes(guild, 502)
    await guild.settle()

    assert first is not None
    assert second is not None
    assert first.id == second.id
    (post,) = guild.client.seen_by(ALERTS)
    assert "2 messages so far" in post.text
    assert f"https://discord.com/channels/{GUILD}/{GENERAL}/502" in post.buttons
    assert len(guild.client.seen_by(MEMBER)) == 1


async def test_the_same_message_read_again_does_nothing(guild: SmallGuild) -> None:
    await writes(guild, 501)
    assert await writes(guild, 501) is None
    assert await writes(guild, 501, source=Source.EDIT) is None
    await guild.settle()
    assert len(guild.client.seen_by(ALERTS)) == 1


async def test_the_same_message_does_not_come_back_after_the_alert_was_closed(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.FALSE_ALARM, note=None)
    assert await writes(guild, 501) is None
    later = await writes(guild, 502)
    assert later is not None
    assert later.id != alert.id


async def test_twenty_detections_at_once_open_one_alert(guild_on_each: SmallGuild) -> None:
    guild = guild_on_each
    alerts = await asyncio.gather(*(writes(guild, 500 + number) for number in range(20)))
    await guild.settle()

    assert len({alert.id for alert in alerts if alert is not None}) == 1
    assert len(await showing.unfinished_alerts(guild.platform, GUILD)) == 1
    (post,) = guild.client.seen_by(ALERTS)
    assert "20 messages so far" in post.text
    assert len(guild.client.seen_by(MEMBER)) == 1


async def test_twenty_readings_of_one_message_leave_one_signal(guild_on_each: SmallGuild) -> None:
    guild = guild_on_each
    alerts = [alert for alert in await asyncio.gather(*(writes(guild, 501) for _ in range(20))) if alert]
    assert len(alerts) == 1
    async with guild.platform.database.reading() as transaction:
        assert len(await store.signals.of_alert(transaction, alerts[0].id)) == 1


async def test_a_higher_tier_raises_the_alert_and_pings_again(guild: SmallGuild) -> None:
    await writes(guild, 501)
    await guild.settle()
    alert = await writes(guild, 502, ("now", Tier.EMERGENCY))
    await guild.settle()

    assert alert is not None
    assert alert.tier is Tier.EMERGENCY
    post, ping = guild.client.seen_by(ALERTS)
    assert "Emergency" in post.text
    assert ping.pings == {ON_CALL, MODERATORS, ADMINS}
    assert "acknowledge" in ping.buttons


async def test_a_lower_tier_does_not_lower_the_alert(guild: SmallGuild) -> None:
    await writes(guild, 501, ("now", Tier.EMERGENCY))
    alert = await writes(guild, 502)
    assert alert is not None
    assert alert.tier is Tier.EMERGENCY


async def test_whoever_has_the_alert_is_called_for_further_messages_but_not_for_each(
    guild: SmallGuild,
) -> None:
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    for number in range(502, 507):
        await writes(guild, number)
    await guild.settle()

    _, ping = guild.client.seen_by(ALERTS)
    assert ping.pings == {MO, ON_CALL}
    assert "wrote again" in ping.text


async def test_what_was_missed_says_how_late_it_is(guild: SmallGuild) -> None:
    await writes(guild, 501, ago=timedelta(minutes=14))
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert "Posted 14 minutes before" in post.text


async def test_a_private_message_has_no_link_and_says_so(guild: SmallGuild) -> None:
    await writes(guild, 501, source=Source.DIRECT_MESSAGE)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert "Please write to them" in post.text
    assert post.buttons == ["acknowledge", "resolve", "false-alarm"]


async def test_one_private_message_to_two_guilds_gives_one_note_that_names_both(guild: SmallGuild) -> None:
    guild.client.members[OTHER_GUILD] = guild.client.members[GUILD]
    guild.client.names[OTHER_GUILD] = "Lighthouse"
    told = (GUILD, OTHER_GUILD)
    await writes(guild, 501, source=Source.DIRECT_MESSAGE, told=told)
    await writes(guild, 501, source=Source.DIRECT_MESSAGE, guild_id=OTHER_GUILD, told=told)
    await guild.settle()
    first, second = guild.client.seen_by(ALERTS)
    assert "note" in first.text
    assert "note" not in second.text, "it would tell the second guild that there is a first one"
    (note,) = guild.client.seen_by(MEMBER)
    assert "The teams of **Harbour** and **Lighthouse**" in note.text


async def test_a_guild_learns_nothing_of_a_note_that_another_one_sent(guild: SmallGuild) -> None:
    guild.client.members[OTHER_GUILD] = guild.client.members[GUILD]
    await writes(guild, 501)
    await writes(guild, 502, guild_id=OTHER_GUILD)
    await guild.settle()
    _, second = guild.client.seen_by(ALERTS)
    assert "a short while ago" not in second.text
    assert len(guild.client.seen_by(MEMBER)) == 2


async def test_a_second_alert_on_the_same_evening_sends_no_second_note(guild: SmallGuild) -> None:
    first = await writes(guild, 501)
    await guild.settle()
    assert first is not None
    await taking.close(guild.platform, first.id, GUILD, MO, state=State.RESOLVED, note=None)
    await writes(guild, 502)
    await guild.settle()
    assert len(guild.client.seen_by(MEMBER)) == 1
    assert "a short while ago" in guild.client.seen_by(ALERTS)[-1].text


async def test_without_an_on_call_role_the_moderators_are_pinged(guild: SmallGuild) -> None:
    del guild.client.roles[ON_CALL]
    await writes(guild, 501)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert post.pings == {MODERATORS}


async def test_no_text_of_the_message_is_kept_anywhere(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    async with guild.platform.database.reading() as transaction:
        (signal,) = await store.signals.of_alert(transaction, alert.id)
    assert signal.words is None


async def test_an_alert_taken_before_its_post_is_out_shows_so_when_it_is(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    answer = await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    assert answer.outcome is Outcome.DONE
    (post,) = guild.client.seen_by(ALERTS)
    assert f"<@{MO}> has this" in post.text
    assert "acknowledge" not in post.buttons


async def test_a_note_about_home_is_silent_says_nothing_at_a_glance_and_has_the_right_lines_first(
    guild: SmallGuild,
) -> None:
    async with guild.platform.database.transaction() as transaction:
        await members.set_country(transaction, MEMBER, "CA")
    alert = await writes(guild, 501, ("home", Tier.CONCERN))
    await guild.settle()
    (note,) = guild.client.seen_by(MEMBER)
    assert note.silent
    at_a_glance = "".join(note.text.split("||")[::2])
    for word in ("heavy", "alone", "222", "Shelter", "help", "crisis"):
        assert word not in at_a_glance
    assert note.text.index("222") < note.text.index("111")

    assert alert is not None
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    assert guild.client.seen_by(MEMBER)[-1].silent
