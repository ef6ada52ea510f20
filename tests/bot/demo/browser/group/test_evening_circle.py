"""The group that a visitor walks into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.configuration import ConfigurationRefused
from bot.configuration.loading import load
from bot.demo.browser.group import EVENING_CIRCLE, Settling, beginning_of, clock_before, load_demo_group
from bot.demo.stage import SHIPPED_CONFIG
from bot.local_discord import World
from bot.local_discord.seeding import Community
from bot.running.parts import settings_files
from cogs import FEATURES
from cogs.crisis.settings import CrisisSettings

LONDON = ZoneInfo("Europe/London")
SHIPPED = (EVENING_CIRCLE / "group.yaml").read_text(encoding="utf-8")


def settled(day: date = date(2026, 3, 2)) -> Community:
    group = load_demo_group()
    begins = beginning_of(group, day, LONDON)
    clock = clock_before(group, begins)
    settling = Settling(World(clock.now), group, clock, begins)
    settling.live_through_what_is_read()
    settling.live_up_to_now()
    assert clock.now() == begins
    return settling.community


def test_there_are_members_in_several_zones_and_languages_moderators_an_admin_and_a_newcomer() -> None:
    people = load_demo_group().people
    assert {"Europe/London", "Asia/Kathmandu", "Pacific/Kiritimati"} <= {each.time_zone for each in people}
    assert {"en-GB", "es-ES", "de"} <= {each.locale for each in people}
    assert sum("Moderator" in each.roles for each in people) == 2
    assert sum("Admin" in each.roles for each in people) == 1
    assert [each.name for each in people if not each.member] == ["Kai"]


def test_its_last_days_lie_before_the_visitor_comes_and_are_in_order() -> None:
    community = settled()
    end = beginning_of(load_demo_group(), date(2026, 3, 2), LONDON)
    for channel in community.world.channels.by_id.values():
        written = [message.created_at for message in channel.messages.values()]
        assert written == sorted(written)
        assert all(at < end for at in written)
    assert len(community.guild.threads) == 2


def test_nothing_that_was_said_calls_a_moderator() -> None:
    files = settings_files(FEATURES)
    detector = load(SHIPPED_CONFIG, files).section(None, CrisisSettings).detector
    worrying = [
        remark.text
        for day in load_demo_group().history
        for remark in day.talk
        if detector.matches(remark.text) or detector.matches(remark.title or "")
    ]
    assert worrying == []


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2028, 2, 29)])
def test_it_settles_in_on_any_day_of_the_year(day: date) -> None:
    assert settled(day).guild.members


CORRUPTED: dict[str, Callable[[str], str]] = {
    "somebody unknown": lambda text: text.replace("by: Lucía", "by: Luzia", 1),
    "a place unknown": lambda text: text.replace('in: "#wins"', 'in: "#loses"', 1),
    "a thread before it is opened": lambda text: text.replace(
        'thread: "The first hour at home"', 'thread: "x"'
    ),
    "an order that is none": lambda text: text.replace('at: "19:42"', 'at: "18:42"'),
    "a time that is none": lambda text: text.replace('at: "19:42"', 'at: "19:62"'),
    "a zone that is none": lambda text: text.replace("Asia/Kathmandu", "Asia/Kathmand"),
    "a language that is none": lambda text: text.replace("locale: de", "locale: deu"),
    "somebody twice": lambda text: text.replace("name: Jonas", "name: Ana"),
    "a remark from later": lambda text: text.replace('at: "20:31"', 'at: "20:51"'),
    "a post without a title": lambda text: text.replace(
        'title: "A year, on the other side of the date line", ', ""
    ),
    "an unknown key": lambda text: text.replace("about:", "abuot:", 1),
}


@pytest.mark.parametrize("corruption", CORRUPTED, ids=lambda name: name)
def test_what_is_wrong_is_said_with_its_place(corruption: str, tmp_path: Path) -> None:
    corrupted = CORRUPTED[corruption](SHIPPED)
    assert corrupted != SHIPPED
    (tmp_path / "group.yaml").write_text(corrupted, encoding="utf-8")
    with pytest.raises(ConfigurationRefused) as refused:
        load_demo_group(tmp_path)
    for problem in refused.value.problems:
        assert problem.line > 1
        assert str(problem).startswith(f"{tmp_path / 'group.yaml'}:{problem.line}:{problem.column}: ")
