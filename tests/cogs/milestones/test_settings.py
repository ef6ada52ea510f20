"""What an admin writes about milestones is checked at its place, in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused, load
from cogs.milestones.settings import MILESTONES_FILE, MilestonesSettings
from cogs.milestones.steps import parse_step

SHIPPED = Path(__file__).parents[3] / "config" / "milestones.yaml"
LEAST = 'step_sets: {aa: {name: Usual, steps: ["24 hours", "30 days"]}}\n'


def read(folder: Path, text: str) -> MilestonesSettings:
    (folder / "milestones.yaml").write_text(text, encoding="utf-8")
    return load(folder, [MILESTONES_FILE]).section(None, MilestonesSettings)


def test_the_shipped_file_has_three_sets_and_colours_for_their_steps(
    tmp_path: Path,
) -> None:
    settings = read(tmp_path, SHIPPED.read_text(encoding="utf-8"))
    assert set(settings.step_sets) == {"aa", "na", "days"}
    assert settings.colour_of(parse_step("24 hours")) != settings.colour_of(parse_step("30 days"))
    assert settings.colour_of(parse_step("12 months")) == settings.colour_of(parse_step("1 year"))
    assert settings.colour_of(parse_step("77 days")).startswith("#")


def test_a_set_that_was_removed_gives_way_to_the_default(tmp_path: Path) -> None:
    settings = read(tmp_path, LEAST)
    assert settings.ladder_of("gone") == settings.ladder_of("aa") == settings.ladder_of(None)


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ('step_sets: {aa: {name: Usual, steps: ["30 dyas"]}}', "1:39", "'30 dyas' is not a step"),
        (LEAST + 'celebrate_at: "03:00"', "2:15", "03:00 is at night"),
        (LEAST + 'celebrate_at: "9:00"', "2:15", 'did you mean "09:00"'),
        (LEAST + "default_steps: ab", "2:16", "expected aa"),
        (LEAST + "default_steps: AA", "2:16", "did you mean aa"),
        (LEAST + 'colours: {"30 days": orang}', "2:22", "did you mean orange?"),
        (LEAST + 'colours: {"1 year": red, "12 months": red}', "2:39", "as long as 1 year"),
        (LEAST + 'roles: {"monthly": Month}', "2:20", "is not a step"),
        (LEAST + "goals: [abstinense]", "2:9", "abstinence"),
    ],
)
def test_a_mistake_is_named_where_it_is(tmp_path: Path, text: str, place: str, said: str) -> None:
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, text)
    [problem] = refused.value.problems
    assert f"milestones.yaml:{place}:" in str(problem)
    assert said in str(problem)
