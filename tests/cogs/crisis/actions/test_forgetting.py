from datetime import timedelta

import pytest

from bot.personal_data import Person
from cogs.crisis import feature, store
from cogs.crisis.actions import asking, forgetting, showing, taking
from cogs.crisis.actions.asking import Where
from cogs.crisis.actions.forgetting import delete_old_alerts
from cogs.crisis.store import State
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import (
    ALERTS,
    CRISIS,
    FRIEND,
    GENERAL,
    GUILD,
    MEMBER,
    MO,
    OTHER_GUILD,
    SmallGuild,
)


async def _forget(guild: SmallGuild, person: Person) -> None:
    async with guild.platform.database.transaction() as transaction:
        for entry in feature.personal_data:
            if hasattr(entry, "forget"):
                await entry.forget(transaction, person)
    await guild.settle()


async def _export(guild: SmallGuild, person: Person) -> str:
    async with guild.platform.database.reading() as transaction:
        exported = [
            await entry.export(transaction, person)
            for entry in feature.personal_data
            if hasattr(entry, "export")
        ]
    return str(exported)


async def test_closed_alerts_are_deleted_and_their_posts_name_nobody(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note="secret")
    await guild.settle()
    await _forget(guild, Person(MEMBER, GUILD))

    assert await showing.alert_in_full(guild.platform, GUILD, alert.id) is None
    (post,) = guild.client.seen_by(ALERTS)
    assert str(MEMBER) not in post.text
    assert post.buttons == []


async def test_an_open_alert_is_kept_until_it_is_closed_and_goes_then(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await _forget(guild, Person(MEMBER))
    assert len(await showing.unfinished_alerts(guild.platform, GUILD)) == 1

    await guild.settle()
    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note=None)
    await guild.settle()
    assert await showing.alert_in_full(guild.platform, GUILD, alert.id) is None
    (post,) = guild.client.seen_by(ALERTS)
    assert str(MEMBER) not in post.text


async def test_another_guilds_alerts_stay_when_one_guild_is_meant(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note=None)
    await _forget(guild, Person(MEMBER, OTHER_GUILD))
    assert await showing.alert_in_full(guild.platform, GUILD, alert.id) is not None


async def test_nobody_learns_from_their_export_that_somebody_reported_them(guild: SmallGuild) -> None:
    await asking.report(
        guild.platform,
        guild_id=GUILD,
        member_id=MEMBER,
        reporter_id=FRIEND,
        interaction_id=7,
        where=Where(GENERAL, 501, guild.clock.now()),
    )
    assert str(FRIEND) not in await _export(guild, Person(MEMBER))
    assert "report" not in await _export(guild, Person(MEMBER))
    assert "alert" not in await _export(guild, Person(MEMBER))
    assert "reported_by_you" in await _export(guild, Person(FRIEND))
    await _forget(guild, Person(FRIEND))
    assert "alert" not in await _export(guild, Person(MEMBER))
    opened = guild.clock.now()
    guild.clock.advance(timedelta(hours=1))
    await writes(guild, 502)
    assert "wish" in await _export(guild, Person(MEMBER))
    assert opened.isoformat() not in (await _export(guild, Person(MEMBER))).split("noticed_at")[0]


async def test_a_reporter_and_a_moderator_are_blanked_and_the_alert_stays(guild: SmallGuild) -> None:
    alert = await asking.report(
        guild.platform,
        guild_id=GUILD,
        member_id=MEMBER,
        reporter_id=FRIEND,
        interaction_id=7,
        where=Where(GENERAL, 501, guild.clock.now()),
    )
    assert alert is not None
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note="hers")
    await _forget(guild, Person(FRIEND))
    await _forget(guild, Person(MO))

    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert full.signals[0].reporter_id is None
    assert (full.alert.acknowledged_by, full.alert.closed_by, full.alert.closing_note) == (None, None, None)
    assert {event.actor_id for event in full.history} == {None}


async def test_the_words_of_a_call_are_exported_to_their_writer(guild: SmallGuild) -> None:
    await asking.ask_for_person(
        guild.platform,
        guild_id=GUILD,
        member_id=MEMBER,
        interaction_id=7,
        where=Where(GENERAL, None, guild.clock.now()),
        words="hold on",
    )
    assert "hold on" in await _export(guild, Person(MEMBER))
    assert store.State.OPEN.value in await _export(guild, Person(MEMBER))


async def test_an_alert_closed_long_enough_ago_is_deleted_and_its_post_says_so(guild: SmallGuild) -> None:
    closed, still_open = await writes(guild, 501), await writes(guild, 502, member=FRIEND)
    await guild.settle()
    assert closed is not None
    assert still_open is not None
    await taking.close(guild.platform, closed.id, GUILD, MO, state=State.RESOLVED, note="secret")
    await taking.acknowledge(guild.platform, still_open.id, GUILD, MO)
    await guild.settle()

    guild.clock.advance(timedelta(days=90))
    await delete_old_alerts(guild.platform)
    assert await showing.alert_in_full(guild.platform, GUILD, closed.id) is not None
    guild.clock.advance(timedelta(minutes=1))
    await delete_old_alerts(guild.platform)
    await guild.settle()
    assert await showing.alert_in_full(guild.platform, GUILD, closed.id) is None
    assert await showing.alert_in_full(guild.platform, GUILD, still_open.id) is not None
    post = guild.client.seen_by(ALERTS)[0]
    assert "details have been deleted" in post.text
    assert str(MEMBER) not in post.text


async def test_however_many_are_old_all_of_them_go(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "MOST_AT_ONCE", 2)
    alerts = [await writes(guild, 600 + number, member=10**17 + 500 + number) for number in range(4)]
    for alert in alerts:
        assert alert is not None
        await taking.close(guild.platform, alert.id, GUILD, MO, state=State.FALSE_ALARM, note=None)
    guild.clock.advance(timedelta(days=91))
    await delete_old_alerts(guild.platform)
    async with guild.platform.database.reading() as transaction:
        assert await store.forgetting.guilds_with_finished_alerts(transaction) == ()


async def test_a_guild_that_keeps_closed_alerts_for_good_keeps_them(guild: SmallGuild) -> None:
    (guild.platform.configuration.folder / "crisis.yaml").write_text(
        CRISIS + "keep_closed_days: 0\n", encoding="utf-8"
    )
    assert await guild.platform.configuration.reload() == ()
    alert = await writes(guild, 501)
    assert alert is not None
    await taking.close(guild.platform, alert.id, GUILD, MO, state=State.RESOLVED, note=None)
    guild.clock.advance(timedelta(days=4000))
    await delete_old_alerts(guild.platform)
    assert await showing.alert_in_full(guild.platform, GUILD, alert.id) is not None
