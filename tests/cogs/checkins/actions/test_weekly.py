"""Somebody's week: sent at its end to whoever wishes it, once, and never as a reproach."""

from __future__ import annotations

from datetime import date

from bot.personal_data import Person
from cogs.checkins.actions import weekly
from cogs.members.frame import Visibility
from tests.cogs.checkins.answers import answered
from tests.cogs.checkins.group import GUILD, MEMBER, Group, at
from tests.cogs.crisis.small_guild import Seen

SUNDAY = date(2026, 3, 8)
WEEK = {
    date(2026, 3, 3): {"mood": 4, "craving": 7, "line": "Rain, and *soup*."},
    date(2026, 3, 5): {"mood": 7, "craving": 4},
    SUNDAY: {"mood": 7, "craving": 1, "line": "A long walk."},
}


async def wish(group: Group, *, on: bool = True) -> None:
    await weekly.wish(group.platform, guild_id=GUILD, person_id=MEMBER, on=on)


def letters(group: Group) -> list[Seen]:
    return group.client.seen_by(MEMBER)


async def test_the_week_comes_on_sunday_evening_in_numbers_and_own_words(group_on_each: Group) -> None:
    group = group_on_each
    await answered(group, WEEK)
    await wish(group)
    await group.until(at("UTC", "2026-03-08 17:59"))
    assert letters(group) == []
    await group.until(at("UTC", "2026-03-08 18:00"))
    [letter] = letters(group)
    for said in (
        "You checked in on 3 days",
        "Mood: 6 on average, between 4 and 7",
        "Craving: 4 on average",
        "> Rain, and \\*soup\\*.",
        "> A long walk.",
        "Harbour",
    ):
        assert said in letter.text
    assert "?" in letter.text
    assert letter.buttons == ["weekly"]


async def test_it_comes_once_a_week_on_the_persons_own_clock_and_after_downtime_too(a_group: Group) -> None:
    await answered(a_group, WEEK)
    await answered(a_group, {date(2026, 3, 10): {"mood": 5}})
    await wish(a_group)
    await wish(a_group)
    await a_group.live_in(MEMBER, "Asia/Tokyo")
    a_group.clock.move_to(at("Asia/Tokyo", "2026-03-08 20:00"))  # the bot was away at 18:00
    await a_group.settle()
    assert len(letters(a_group)) == 1
    await a_group.until(at("Asia/Tokyo", "2026-03-15 20:00"))
    assert len(letters(a_group)) == 2


async def test_who_moves_to_where_the_week_is_over_already_gets_it_and_not_twice(a_group: Group) -> None:
    await answered(a_group, WEEK)
    await answered(a_group, {date(2026, 3, 10): {"mood": 5}})
    await wish(a_group)
    await a_group.until(at("UTC", "2026-03-08 10:00"))
    await a_group.live_in(MEMBER, "Asia/Tokyo")  # 19:00 there
    await a_group.settle()
    assert len(letters(a_group)) == 1
    await a_group.live_in(MEMBER, "America/New_York")
    await a_group.until(at("America/New_York", "2026-03-08 20:00"))
    assert len(letters(a_group)) == 1
    await a_group.until(at("America/New_York", "2026-03-15 20:00"))
    assert len(letters(a_group)) == 2


async def test_whoever_is_forgotten_has_nothing_left_that_waits(a_group: Group) -> None:
    await wish(a_group)
    await a_group.live_in(MEMBER, "Asia/Tokyo")
    assert await a_group.agenda.next_due() is not None
    async with a_group.platform.database.transaction() as transaction:
        assert await weekly.forget_wishes(transaction, Person(MEMBER)) == 1
    assert await a_group.agenda.next_due() is None


async def test_in_quiet_hours_it_waits_for_the_morning(a_group: Group) -> None:
    await answered(a_group, WEEK)
    await wish(a_group)
    a_group.clock.move_to(at("UTC", "2026-03-08 23:00"))
    await a_group.settle()
    assert letters(a_group) == []
    await a_group.until(at("UTC", "2026-03-09 09:00"))
    assert len(letters(a_group)) == 1


async def test_nothing_is_sent_of_an_empty_week_in_a_pause_or_after_it_was_ended(a_group: Group) -> None:
    await wish(a_group)
    await a_group.until(at("UTC", "2026-03-09 12:00"))  # no check-in in that week
    await answered(a_group, {date(2026, 3, 10): {"mood": 5}, date(2026, 3, 17): {"mood": 5}})
    await a_group.pause(MEMBER, until=at("UTC", "2026-03-16 12:00"))
    await a_group.until(at("UTC", "2026-03-17 12:00"))
    await wish(a_group, on=False)
    await a_group.until(at("UTC", "2026-03-30 12:00"))
    assert letters(a_group) == []


async def test_a_week_that_was_missed_for_long_is_left_out_and_the_next_one_comes(a_group: Group) -> None:
    await answered(a_group, WEEK)
    await answered(a_group, {date(2026, 3, 14): {"mood": 5}})
    await wish(a_group)
    a_group.clock.move_to(at("UTC", "2026-03-12 12:00"))
    await a_group.settle()
    assert letters(a_group) == []
    await a_group.until(at("UTC", "2026-03-15 18:00"))
    assert len(letters(a_group)) == 1


async def test_closed_private_messages_stop_nothing_and_the_week_can_be_asked_for(a_group: Group) -> None:
    a_group.client.refusals[MEMBER] = 50007
    await answered(a_group, WEEK, visibility=Visibility.CHANNEL)
    await wish(a_group)
    await a_group.until(at("UTC", "2026-03-08 19:00"))
    assert letters(a_group) == []
    language = a_group.platform.languages.of_locale("es")
    message = await weekly.week_message(a_group.platform, guild_id=GUILD, person_id=MEMBER, language=language)
    shown = Seen(0, 0, message.view, message.allowed_mentions)  # type: ignore[arg-type]
    assert "Hiciste tu registro 3 días" in shown.text
    assert "> A long walk." in shown.text
    assert "Domingo" in shown.text


async def test_long_words_fit_into_one_message(a_group: Group) -> None:
    days = {date(2026, 3, day): {"line": "*_long_* " * 100} for day in range(2, 9)}
    await answered(a_group, days)
    await answered(a_group, days, kind="gone")
    await wish(a_group)
    await a_group.until(at("UTC", "2026-03-08 18:00"))
    [letter] = letters(a_group)
    assert len(letter.text) < 4000
    assert "lines more" in letter.text
