"""No line comes twice before all were used, and every line is kind."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.configuration import load
from bot.running.parts import settings_files
from cogs import FEATURES
from cogs.milestones.settings import CelebrationLines
from cogs.milestones.warm_lines import draw_line
from tests.architecture.sources import ROOT

UNKIND = (
    r"only|just|already|finally|still|than|better|clean|sober|sobriety|never|streak|back on track|fail\w*"
    r"|should|must|solo|ya|por fin|todavía|aún|mejor|peor|limpi[oa]|sobri[oa]|nunca|racha|debes|tienes que"
)


@cache
def shipped() -> CelebrationLines:
    return load(ROOT / "config", settings_files(FEATURES)).section(None, CelebrationLines)


def test_there_are_lines_enough_in_both_languages_and_none_twice() -> None:
    for language, enough in (("en", 30), ("es", 15)):
        texts = [line.all[language] for line in shipped().lines.values() if language in line.all]
        assert len(set(texts)) == len(texts) >= enough


def test_what_is_only_for_the_group_is_there_and_leaves_lines_enough_for_one_alone() -> None:
    lines = shipped()
    assert lines.for_the_group <= lines.lines.keys()
    for language, enough in (("en", 25), ("es", 15)):
        alone = [each for key, each in lines.lines.items() if key not in lines.for_the_group]
        assert sum(language in each.all for each in alone) >= enough


def test_no_line_compares_belittles_or_commands() -> None:
    found = {
        text: match[0]
        for line in shipped().lines.values()
        for text in line.all.values()
        if (match := re.search(rf"\b(?:{UNKIND})\b", text, re.IGNORECASE))
    }
    assert found == {}


@settings(max_examples=60)
@given(st.integers(1, 12), st.integers(0, 10_000), st.integers(1, 4))
def test_each_line_comes_once_a_round_and_none_twice_in_a_row(count: int, seed: int, rounds: int) -> None:
    lines = [f"line-{number}" for number in range(count)]
    used: dict[str, int] = {}
    told: list[str] = []
    for turn in range(count * rounds):
        drawn = draw_line(lines, used, f"{seed}:{turn}", told[-1] if told else None)
        assert drawn is not None
        used[drawn.id] = drawn.round
        told.append(drawn.id)
    for each in range(rounds):
        assert sorted(told[each * count : (each + 1) * count]) == sorted(lines)
    if count > 1:
        assert all(one != other for one, other in pairwise(told))


def test_a_line_that_was_added_takes_part_and_one_taken_out_is_forgotten() -> None:
    used = {"gone": 9, "a": 3, "b": 2}
    assert {draw_line(["a", "b", "new"], used, str(seed)).id for seed in range(30)} == {"b", "new"}  # type: ignore[union-attr]
    assert draw_line([], used, "1") is None
