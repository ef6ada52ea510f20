"""What moderators see: numbers, and of few people not even those."""

from __future__ import annotations

from datetime import date

from cogs.checkins.actions import counting
from cogs.checkins.messages.counting import counts
from cogs.checkins.settings import CheckinsSettings
from cogs.checkins.store import Count
from tests.cogs.checkins.group import FRIEND, GUILD, MEMBER, MIA, MO, Group, at
from tests.cogs.crisis.small_guild import Seen

DAY = date(2026, 3, 2)


async def shown(group: Group) -> str:
    message = await counting.counts_message(
        group.platform, guild_id=GUILD, language=group.platform.languages.source
    )
    return Seen(0, 0, message.view, message.allowed_mentions).text  # type: ignore[arg-type]


async def test_of_fewer_than_five_no_numbers_are_shown(group_on_each: Group) -> None:
    await group_on_each.join(MEMBER, FRIEND, MO, MIA)
    await group_on_each.until(at("UTC", "2026-03-02 21:00"))
    text = await shown(group_on_each)
    assert "Mon 2 Mar: fewer than 5 invited" in text
    assert "answered" not in text.split("Nothing else")[0]


async def test_of_five_how_many_were_invited_and_answered_and_nobodys_name(group_on_each: Group) -> None:
    newcomer = 10**17 + 99
    await group_on_each.join(MEMBER, FRIEND, MO, MIA, newcomer)
    await group_on_each.until(at("UTC", "2026-03-02 21:00"))
    text = await shown(group_on_each)
    assert "Evening review" in text
    assert "Mon 2 Mar: 5 invited, 0 answered" in text
    assert not any(str(person) in text for person in (MEMBER, FRIEND, MO, MIA, newcomer))


def test_many_check_ins_fit_into_one_message_and_those_that_are_gone_come_last(a_group: Group) -> None:
    settings = a_group.platform.configuration.current.section(GUILD, CheckinsSettings)
    days = [date(2026, 3, day) for day in range(1, 8)]
    found = [Count(f"gone-{number}", day, 10**6, 10**6) for number in range(30) for day in days]
    found += [Count("evening", day, 7, 3) for day in days]
    message = counts(a_group.platform.languages.source, settings, found, days[0], days[-1])
    text = Seen(0, 0, message.view, message.allowed_mentions).text  # type: ignore[arg-type]
    assert len(text) < 4000
    assert text.index("Evening review") < text.index("gone-0")
