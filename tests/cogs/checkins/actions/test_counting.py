"""What moderators see: numbers, and of few people not even those."""

from __future__ import annotations

from datetime import date

import pytest

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
    await group_on_each.until(at("UTC", "2026-03-03 12:00"))
    text = await shown(group_on_each)
    assert "Mon 2 Mar: fewer than 5 invited" in text
    assert "answered" not in text.split("Nothing else")[0]


async def test_a_day_is_counted_once_it_is_over_and_nobody_is_named(group_on_each: Group) -> None:
    newcomer = 10**17 + 99
    await group_on_each.join(MEMBER, FRIEND, MO, MIA, newcomer)
    await group_on_each.until(at("UTC", "2026-03-02 21:00"))
    assert "2 Mar:" not in await shown(group_on_each)
    await group_on_each.until(at("UTC", "2026-03-03 00:00"))
    text = await shown(group_on_each)
    assert "Evening review" in text
    assert "Mon 2 Mar: 5 invited, few or none answered" in text
    assert not any(str(person) in text for person in (MEMBER, FRIEND, MO, MIA, newcomer))


@pytest.mark.parametrize(
    ("invited", "answered", "said"),
    [
        (5, 0, "few or none answered"),
        (5, 5, "most or all answered"),
        (9, 2, "few or none answered"),
        (9, 3, "3 answered"),
        (9, 6, "6 answered"),
        (9, 7, "most or all answered"),
    ],
)
def test_what_nearly_nobody_or_nearly_everybody_did_is_not_told_by_number(
    a_group: Group, invited: int, answered: int, said: str
) -> None:
    settings = a_group.platform.configuration.current.section(GUILD, CheckinsSettings)
    count = Count("evening", DAY, invited, answered)
    message = counts(a_group.platform.languages.source, settings, [count], DAY, DAY)
    assert f"{invited} invited, {said}" in Seen(0, 0, message.view, message.allowed_mentions).text  # type: ignore[arg-type]


def test_many_check_ins_fit_into_one_message_and_those_that_are_gone_come_last(a_group: Group) -> None:
    settings = a_group.platform.configuration.current.section(GUILD, CheckinsSettings)
    days = [date(2026, 3, day) for day in range(1, 8)]
    found = [Count(f"gone-{number}", day, 10**6, 10**6) for number in range(30) for day in days]
    found += [Count("evening", day, 7, 3) for day in days]
    message = counts(a_group.platform.languages.source, settings, found, days[0], days[-1])
    text = Seen(0, 0, message.view, message.allowed_mentions).text  # type: ignore[arg-type]
    assert len(text) < 4000
    assert text.index("Evening review") < text.index("gone-0")
