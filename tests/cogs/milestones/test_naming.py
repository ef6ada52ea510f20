"""A name can be seen, stands on one line, and turns nothing around."""

from __future__ import annotations

import pytest

from cogs.milestones.naming import tidy_name


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  my \n  own words ", "my own words"),
        ("\u202eabc\u202c", "abc"),
        ("\u200b\u2060", ""),
        ("\u200d", ""),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("ñandú", "ñandú"),
        ("x" * 99, "x" * 40),
    ],
)
def test_a_name_is_what_can_be_seen_of_it(typed: str, name: str) -> None:
    assert tidy_name(typed, 40) == name
