"""What the demo's people have lived with the bot before a visitor comes in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused
from bot.demo.browser.config import DemoConfig
from bot.demo.browser.group import EVENING_CIRCLE, load_demo_group
from bot.demo.browser.group.living import LIVED, live_through, read_past
from bot.demo.building import described
from bot.demo.stage import SHIPPED_CONFIG
from bot.local_discord import World
from bot.local_discord.seeding import seed
from cogs import FEATURES

EVENING = datetime(2026, 3, 2, 20, 40, tzinfo=UTC)


async def test_they_have_answered_and_count_and_nothing_of_it_comes_late(tmp_path: Path) -> None:
    group = load_demo_group()
    community = seed(World(lambda: EVENING), described(group.as_group()))
    config = DemoConfig(tmp_path / "config")
    config.gather(SHIPPED_CONFIG, EVENING_CIRCLE / "community.yaml")

    await live_through(
        FEATURES,
        read_past(FEATURES, EVENING_CIRCLE, group),
        group=group,
        community=community,
        ends=EVENING,
        data=tmp_path / "bot",
        config=config.folder,
    )

    with closing(sqlite3.connect(tmp_path / "bot" / "mutual-aid.db")) as database:
        bea = community.people["Bea"].id
        answers = database.execute("SELECT COUNT(*) FROM checkins_answers WHERE person_id = ?", [bea])
        assert answers.fetchone()[0] > 30
        assert database.execute("SELECT COUNT(*) FROM milestones_counters").fetchone()[0] == 5
        due = [row[0] for row in database.execute("SELECT due FROM agenda_entries")]
        assert due
        assert min(map(datetime.fromisoformat, due)).replace(tzinfo=UTC) > EVENING
        posts = database.execute("SELECT COUNT(*) FROM outbox_entries").fetchone()[0]
        assert posts == 1  # tonight's question, and none of the days before
        tomorrow = EVENING.date() + timedelta(days=1)
        assert any(each.startswith(f"{tomorrow} 08:00") for each in due)


def test_somebody_who_is_not_of_the_group_is_said_with_the_line(tmp_path: Path) -> None:
    (tmp_path / LIVED).mkdir()
    (tmp_path / LIVED / "milestones.yaml").write_text(
        "counts:\n  - {who: Anna, what: Alcohol, days_ago: 3}\n", encoding="utf-8"
    )
    with pytest.raises(ConfigurationRefused) as refused:
        read_past(FEATURES, tmp_path, load_demo_group())
    [problem] = refused.value.problems
    assert "milestones.yaml:2:11" in str(problem)
    assert "did you mean Ana?" in str(problem)
