from typing import Any, cast

from cogs.crisis import messages
from cogs.crisis.actions import asking, showing, taking
from cogs.crisis.actions.asking import Where
from cogs.crisis.detection import Tier
from cogs.crisis.store import Alert, State
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import ALERTS, FRIEND, GENERAL, GUILD, MEMBER, MO, SmallGuild


async def asks(guild: SmallGuild, interaction_id: int, words: str | None = None) -> Alert | None:
    return await asking.ask_for_person(
        guild.platform,
        guild_id=GUILD,
        member_id=MEMBER,
        interaction_id=interaction_id,
        where=Where(GENERAL, None, guild.clock.now()),
        words=words,
    )


async def reports(guild: SmallGuild, interaction_id: int, message_id: int) -> Alert | None:
    return await asking.report(
        guild.platform,
        guild_id=GUILD,
        member_id=MEMBER,
        reporter_id=FRIEND,
        interaction_id=interaction_id,
        where=Where(GENERAL, message_id, guild.clock.now()),
    )


async def test_words_reach_the_moderators_and_go_when_the_alert_is_closed(guild: SmallGuild) -> None:
    alert = await asks(guild, 7, "please *somebody*\n@everyone")
    await guild.settle()
    assert alert is not None
    (post,) = guild.client.seen_by(ALERTS)
    assert "> please \\*somebody\\*\n> @everyone" in post.text
    assert post.mentions.everyone is False

    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note=None)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert "somebody" not in post.text


async def test_whoever_asks_gets_no_private_note_but_hears_that_a_person_has_it(guild: SmallGuild) -> None:
    alert = await asks(guild, 7)
    await guild.settle()
    assert alert is not None
    assert guild.client.seen_by(MEMBER) == []
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    assert len(guild.client.seen_by(MEMBER)) == 1


async def test_words_that_match_a_graver_rule_make_the_call_graver(guild: SmallGuild) -> None:
    plain = await asks(guild, 7)
    assert plain is not None
    assert plain.tier is Tier.URGENT
    grave = await asks(guild, 8, "right this minute")
    assert grave is not None
    assert grave.tier is Tier.EMERGENCY


async def test_asking_again_and_again_is_never_refused(guild: SmallGuild) -> None:
    alerts = [await asks(guild, number) for number in range(10)]
    assert len({alert.id for alert in alerts if alert is not None}) == 1
    assert None not in alerts


async def test_a_report_is_posted_without_the_reporter_and_tells_the_member_nothing(
    guild: SmallGuild,
) -> None:
    alert = await reports(guild, 7, 501)
    await guild.settle()
    assert alert is not None
    (post,) = guild.client.seen_by(ALERTS)
    assert "a member asks you to look at this" in post.text
    assert str(FRIEND) not in post.text
    assert post.pings.isdisjoint({FRIEND, MEMBER})
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    assert guild.client.seen_by(MEMBER) == []


async def test_whoever_handles_the_alert_sees_who_reported_it(guild: SmallGuild) -> None:
    alert = await reports(guild, 7, 501)
    assert alert is not None
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    language = guild.platform.languages.source
    shown = messages.posts.alert_in_full(language, full.alert, full.signals, full.history)
    assert f"<@{FRIEND}>" in str(cast(Any, shown.view).to_components())
    assert f"<@{FRIEND}>" in messages.moderators.acknowledged(language, full.alert, full.signals)


async def test_a_report_of_an_old_message_does_not_claim_that_the_bot_was_away(guild: SmallGuild) -> None:
    old = Where(GENERAL, 501, guild.clock.now().replace(year=2025))
    await asking.report(
        guild.platform,
        guild_id=GUILD,
        member_id=MEMBER,
        reporter_id=FRIEND,
        interaction_id=7,
        where=old,
    )
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert "was away" not in post.text


async def test_moderators_can_have_help_lines_sent_after_a_report_once(guild: SmallGuild) -> None:
    alert = await reports(guild, 7, 501)
    assert alert is not None
    first = await taking.send_help_lines(guild.platform, alert.id, GUILD, MO)
    again = await taking.send_help_lines(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    assert (first.outcome, again.outcome) == (taking.Outcome.DONE, taking.Outcome.NOT_NEEDED)
    (note,) = guild.client.seen_by(MEMBER)
    assert "thinking of you" in note.text
    assert str(FRIEND) not in note.text
    assert "Something you wrote" not in note.text


async def test_a_reported_member_who_then_writes_something_worrying_gets_the_note(guild: SmallGuild) -> None:
    await reports(guild, 7, 501)
    await writes(guild, 502)
    await guild.settle()
    (note,) = guild.client.seen_by(MEMBER)
    assert "Something you wrote" in note.text
    assert len(guild.client.seen_by(ALERTS)) == 1


async def test_one_person_who_points_at_many_makes_each_alert_and_rings_for_the_first_four(
    guild: SmallGuild,
) -> None:
    for number in range(6):
        await asking.report(
            guild.platform,
            guild_id=GUILD,
            member_id=10**17 + 500 + number,
            reporter_id=FRIEND,
            interaction_id=7 + number,
            where=Where(GENERAL, 501 + number, guild.clock.now()),
        )
    await guild.settle()
    rang = [bool(post.pings) for post in guild.client.seen_by(ALERTS)]
    assert rang == [True] * 4 + [False] * 2
    await asks(guild, 99)
    await guild.settle()
    assert guild.client.seen_by(ALERTS)[-1].pings, "whoever calls for themselves is never quiet"
