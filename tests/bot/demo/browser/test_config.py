"""The config of the demo's bot."""

from __future__ import annotations

from pathlib import Path

from bot.demo.browser.config import DemoConfig


def test_the_group_has_its_own_community_settings_and_all_else_is_shipped(tmp_path: Path) -> None:
    shipped, folder = tmp_path / "shipped", tmp_path / "here"
    shipped.mkdir()
    (shipped / "crisis.yaml").write_text("as shipped", encoding="utf-8")
    (shipped / "community.yaml").write_text("somebody's own", encoding="utf-8")
    (tmp_path / "community.yaml").write_text("the group's", encoding="utf-8")
    config = DemoConfig(folder)
    for _ in range(2):  # a kept folder is filled again
        config.gather(shipped, tmp_path / "community.yaml")
    assert (folder / "community.yaml").read_text(encoding="utf-8") == "the group's"
    (shipped / "crisis.yaml").write_text("as changed", encoding="utf-8")
    assert (folder / "crisis.yaml").read_text(encoding="utf-8") == "as changed"
    assert (shipped / "community.yaml").read_text(encoding="utf-8") == "somebody's own"


def test_a_problem_is_said_at_the_file_that_is_to_be_changed(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "crisis.yaml").touch()
    (tmp_path / "community.yaml").touch()
    config = DemoConfig(tmp_path / "here")
    config.gather(shipped, tmp_path / "community.yaml")
    said = config.with_true_paths(f"{tmp_path}/here/crisis.yaml:3:5: no such key")
    assert said == f"{shipped.resolve()}/crisis.yaml:3:5: no such key"
