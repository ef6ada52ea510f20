"""The short form of `make faults`."""

from __future__ import annotations

import random
from pathlib import Path

from tests.faults.bad_answers import answer_badly
from tests.faults.harbour import harbour
from tests.faults.killing import kill_at_random_moments

KILLS = 5
MEMBERS = 15


async def test_a_bot_killed_while_alerts_are_on_their_way_loses_none_and_doubles_none(tmp_path: Path) -> None:
    async with harbour(tmp_path) as place:
        tally, moments = await kill_at_random_moments(place, KILLS, random.Random(7), print)
    assert tally.in_order, tally
    assert tally.members == moments.total() == KILLS


async def test_a_fifth_of_the_requests_going_wrong_loses_no_alert_and_doubles_none(tmp_path: Path) -> None:
    async with harbour(tmp_path) as place:
        tally, struck = await answer_badly(place, MEMBERS, random.Random(7), print)
    assert tally.in_order, tally
    assert struck.total() > 0
