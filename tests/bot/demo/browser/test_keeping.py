"""`--keep DIR`: the world between two runs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.demo.browser.demo import Demo
from bot.demo.browser.keeping import CannotKeep, Kept
from bot.local_discord import LocalDiscord
from bot.local_discord.saving import UnknownForm, restore, saved
from tests.bot.demo.browser.visit import SECONDS_TO_START, Visit


async def test_what_was_said_and_what_the_bot_promised_is_there_in_the_next_run(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    async with Demo(port=0, keep=folder) as demo:
        visit = Visit(demo)
        await visit.until(lambda: demo.bot.connected, SECONDS_TO_START)
        await visit.actor("Kai").joins(demo.community.guild)
        await visit.actor("Ana").writes("#evening", "I can't do this anymore. I want to die.")
        await visit.alert_about("Ana")
        commands = await visit.until(lambda: list(demo.discord.interactions.commands))
        await visit.perform("clock", by="1h")
        bea, wins = demo.community.people["Bea"].id, demo.community.channels["wins"]
        evening = demo.community.channels["evening"]
        demo.page.marks.read(bea, evening)
        unread = demo.page.marks.unread(bea, wins)
        assert unread.any
        before = saved(demo.discord)
        left = demo.clock.now()
    async with Demo(port=0, keep=folder) as demo:
        visit = Visit(demo)
        assert demo.clock.now() >= left
        channels = demo.community.channels
        assert demo.page.marks.unread(bea, channels["wins"]) == unread
        assert not demo.page.marks.unread(bea, channels["evening"]).any
        assert len(demo.discord.world.users.by_id) == len(before["users"])
        assert [each.name for each in demo.discord.interactions.commands] == [each.name for each in commands]
        assert demo.community.people["Kai"].id in demo.community.guild.members
        await visit.until(lambda: demo.bot.connected, SECONDS_TO_START)
        alert = await visit.alert_about("Ana")
        await visit.actor("Sam").presses(alert, "Acknowledge")
        await visit.until(lambda: not visit.alerts_about("Ana"))


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("precious", encoding="utf-8")
    with pytest.raises(CannotKeep, match="something else"), Kept.open(tmp_path):
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_one_folder_is_for_one_demo_at_a_time(tmp_path: Path) -> None:
    with Kept.open(tmp_path), pytest.raises(CannotKeep, match="Another demo"), Kept.open(tmp_path):
        pass
    with Kept.open(tmp_path):
        pass


@pytest.mark.parametrize(
    "text", ["", "{}", '{"now": "2026-03-02T09:00:00+00:00"}', '{"now": 1, "world": {}}', "[]", "\x00"]
)
def test_a_damaged_world_is_said_and_stays(text: str, tmp_path: Path) -> None:
    (tmp_path / "world.json").write_text(text, encoding="utf-8")
    with Kept.open(tmp_path) as kept, pytest.raises(CannotKeep, match="cannot be read"):
        kept.read()
    assert (tmp_path / "world.json").read_text(encoding="utf-8") == text


async def test_a_world_of_another_form_is_refused(tmp_path: Path) -> None:
    async with Demo(port=0, keep=tmp_path / "kept") as demo:
        kept = saved(demo.discord)
        clock = demo.clock.now
    with pytest.raises(UnknownForm):
        restore(LocalDiscord(clock=clock), {**kept, "form": 99})
    with pytest.raises(UnknownForm):
        restore(LocalDiscord(clock=clock), {**kept, "users": []})
    again = LocalDiscord(clock=clock)
    restore(again, json.loads(json.dumps(kept)))
    assert saved(again) == kept
    assert "token" not in json.dumps(kept).casefold()
