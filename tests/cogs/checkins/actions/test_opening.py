"""Who is asked when: once for each local day, wherever they live and wherever they move."""

from __future__ import annotations

from datetime import timedelta

from cogs.checkins.actions import opening
from cogs.members import store as members
from tests.cogs.checkins.group import FRIEND, KINDS, MEMBER, MIA, MO, Group, at


async def test_one_post_asks_everybody_whose_local_time_has_come(group_on_each: Group) -> None:
    group = group_on_each
    await group.live_in(FRIEND, "Asia/Tokyo")
    await group.join(MEMBER, MO, FRIEND)
    await group.until(at("UTC", "2026-03-02 11:00"))  # 20:00 in Tokyo
    assert await group.asked_days(FRIEND) == ["2026-03-02"]
    assert await group.asked_days(MEMBER) == []
    await group.until(at("UTC", "2026-03-02 20:00"))
    assert await group.asked_days(MEMBER) == await group.asked_days(MO) == ["2026-03-02"]
    [tokyo, here] = group.posts()
    assert "Evening review" in here.text
    assert tokyo.pings == here.pings == set()
    assert str(MEMBER) not in here.text


async def test_everybody_is_asked_once_a_day_for_as_long_as_they_take_part(a_group: Group) -> None:
    await a_group.join(MEMBER)
    await a_group.days(5)
    assert await a_group.asked_days() == [f"2026-03-0{day}" for day in range(2, 7)]
    assert len(a_group.posts()) == 5


async def test_moving_west_asks_nobody_twice_for_a_day_and_moving_east_leaves_no_whole_day_out(
    a_group: Group,
) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    await group.live_in(MEMBER, "America/Los_Angeles")
    await group.until(at("America/Los_Angeles", "2026-03-03 21:00"))
    assert await group.asked_days() == ["2026-03-02", "2026-03-03"]
    # Still the evening of the 3rd there; in Auckland, the evening of the 4th.
    await group.live_in(MEMBER, "Pacific/Auckland")
    await group.until(at("Pacific/Auckland", "2026-03-04 20:30"))
    assert await group.asked_days() == ["2026-03-02", "2026-03-03", "2026-03-04"]


async def test_whoever_moves_back_over_the_date_line_is_not_asked_for_a_day_before_their_last(
    a_group: Group,
) -> None:
    group = a_group
    await group.live_in(MEMBER, "Pacific/Auckland")
    await group.until(at("Pacific/Auckland", "2026-03-03 20:30"))
    await group.join(MEMBER)
    # Late on the 2nd there, whose evening is open.
    await group.live_in(MEMBER, "America/Los_Angeles")
    await group.until(at("America/Los_Angeles", "2026-03-04 20:00"))
    assert await group.asked_days() == ["2026-03-03", "2026-03-04"]


async def test_whoever_comes_into_an_open_evening_is_asked_at_once_by_the_post_that_is_there(
    a_group: Group,
) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    await group.join(FRIEND)
    await group.settle()
    assert await group.asked_days(FRIEND) == ["2026-03-02"]
    assert len(group.posts()) == 1


async def test_whoever_joins_alone_into_an_open_evening_gets_a_post_of_their_own(a_group: Group) -> None:
    await a_group.until(at("UTC", "2026-03-02 21:00"))
    await a_group.join(MEMBER)
    await a_group.settle()
    assert await a_group.asked_days() == ["2026-03-02"]
    assert len(a_group.posts()) == 1


async def test_nobody_is_asked_while_they_pause_and_all_is_as_before_when_it_is_over(
    group_on_each: Group,
) -> None:
    group = group_on_each
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 21:00"))
    await group.pause(MEMBER, until=at("UTC", "2026-03-04 22:00"))
    [open_one] = await group.invitations()
    assert open_one.excused
    await group.until(at("UTC", "2026-03-04 21:59"))
    assert await group.asked_days() == ["2026-03-02"]
    await group.until(at("UTC", "2026-03-04 22:00"))
    assert await group.asked_days() == ["2026-03-02", "2026-03-04"]


async def test_a_bot_that_was_away_asks_late_whose_day_is_open_and_leaves_the_others_out(
    a_group: Group,
) -> None:
    group = a_group
    await group.live_in(FRIEND, "Asia/Tokyo")
    await group.join(MEMBER, FRIEND)
    # Away from before Tokyo's 20:00 until after its midnight, an hour and a half into the evening here.
    group.clock.move_to(at("UTC", "2026-03-02 21:30"))
    await group.settle()
    assert await group.asked_days(MEMBER) == ["2026-03-02"]
    assert await group.asked_days(FRIEND) == []
    await group.until(at("UTC", "2026-03-03 20:00"))
    assert await group.asked_days(FRIEND) == ["2026-03-03"]
    assert len(group.posts()) == 3


async def test_more_people_than_one_transaction_takes_are_asked_by_one_post(
    a_group: Group, monkeypatch: object
) -> None:
    group = a_group
    opening_most, opening.MOST_AT_ONCE = opening.MOST_AT_ONCE, 2
    try:
        await group.join(MEMBER, FRIEND, MO, MIA)
        await group.until(at("UTC", "2026-03-02 20:00"))
    finally:
        opening.MOST_AT_ONCE = opening_most
    asked = [await group.asked_days(person) for person in (MEMBER, FRIEND, MO, MIA)]
    assert asked == [["2026-03-02"]] * 4
    assert len(group.posts()) == 1
    await group.until(at("UTC", "2026-03-03 20:00"))
    assert len(group.posts()) == 2


async def test_other_times_in_the_settings_hold_at_once_and_ask_nobody_twice(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-02 18:30"))
    group.change_kinds(KINDS.replace("20:00", "18:00"))
    assert await group.platform.configuration.reload() == ()
    await opening.plan_everything(group.platform)
    await group.settle()
    assert await group.asked_days() == ["2026-03-02"]
    await group.until(at("UTC", "2026-03-03 18:00"))
    assert await group.asked_days() == ["2026-03-02", "2026-03-03"]


async def test_a_kind_that_was_taken_out_posts_nothing_and_goes_on_when_it_is_back(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    group.change_kinds("kinds: []\n")
    await group.platform.configuration.reload()
    await group.days(2)
    assert group.posts() == []
    group.change_kinds(KINDS)
    await group.platform.configuration.reload()
    await opening.plan_everything(group.platform)
    await group.until(at("UTC", "2026-03-04 20:00"))
    assert await group.asked_days() == ["2026-03-04"]


async def test_whoever_is_asked_in_a_gap_of_the_clock_is_asked_once_when_it_is_over(a_group: Group) -> None:
    group = a_group
    group.change_kinds(KINDS.replace("20:00", "02:30"))
    await group.platform.configuration.reload()
    await group.live_in(MEMBER, "Europe/Berlin")
    await group.until(at("UTC", "2026-03-28 12:00"))
    await group.join(MEMBER)
    await group.until(at("UTC", "2026-03-30 12:00"))
    invitations = {asked.day.isoformat(): asked for asked in await group.invitations()}
    assert invitations["2026-03-29"].opened_at == at("UTC", "2026-03-29 01:00")
    assert invitations["2026-03-29"].closes_at - invitations["2026-03-29"].opened_at == timedelta(hours=21)


async def test_forgetting_a_zone_leads_back_to_the_guilds(a_group: Group) -> None:
    group = a_group
    await group.live_in(MEMBER, "Asia/Tokyo")
    await group.join(MEMBER)
    async with group.platform.database.transaction() as transaction:
        await members.set_time_zone(transaction, MEMBER, None)
        from cogs.checkins.actions.looking import frame_changed

        await frame_changed(group.platform, transaction, MEMBER)
    await group.until(at("UTC", "2026-03-02 20:00"))
    [asked] = await group.invitations()
    assert (asked.zone, asked.opened_at) == ("UTC", at("UTC", "2026-03-02 20:00"))


async def test_a_window_lets_one_post_serve_several_zones(a_group: Group) -> None:
    group = a_group
    group.change_kinds(KINDS.replace('at: "20:00"', 'between: {earliest: "19:00", latest: "21:00"}'))
    await group.platform.configuration.reload()
    for person, zone in ((MEMBER, "Europe/London"), (FRIEND, "Europe/Berlin"), (MO, "Europe/Athens")):
        await group.live_in(person, zone)
    await group.join(MEMBER, FRIEND, MO)
    await group.until(at("UTC", "2026-03-02 23:00"))
    assert len(group.posts()) == 1
    opened = {(await group.invitations(person))[0].opened_at for person in (MEMBER, FRIEND, MO)}
    assert opened == {at("UTC", "2026-03-02 19:00")}


async def test_whoever_comes_at_the_very_instant_leads_to_no_second_post(a_group: Group) -> None:
    group = a_group
    await group.join(MEMBER)
    group.clock.move_to(at("UTC", "2026-03-02 20:00"))
    await group.join(FRIEND)
    group.clock.advance(timedelta(milliseconds=300))
    await group.settle()
    assert await group.asked_days(MEMBER) == await group.asked_days(FRIEND) == ["2026-03-02"]
    assert len(group.posts()) == 1
