"""What check-ins and milestones take to plan and to claim, as a group grows: `make bench`.

Rows are made by bulk; what is measured is done by the features themselves, in a process of its own. A quarter
of the members live in one time zone, the rest in 39; each takes part in the evening's check-in, was asked on
three evenings before, and counts something. One counter in forty has a step on the next day.
"""

from __future__ import annotations

import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime, timedelta
from datetime import time as time_of_day
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any
from zoneinfo import ZoneInfo

from cryptography.fernet import Fernet
from sqlalchemy import Table, func, select

from bot.agenda import AgendaWorker, agenda_entries
from bot.clock import MovableClock
from bot.database import Cipher, Database
from bot.platform import Platform
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.checkins.actions import opening, places
from cogs.checkins.store.tables import enrolments, invitations
from cogs.members.local_days import instant_of
from cogs.members.store import profiles
from cogs.milestones import store
from cogs.milestones.actions import promising
from cogs.milestones.store.tables import celebrations, counters, runs
from tests.bot_process import CHECKOUT
from tests.simulated_year.config import write_config
from tests.simulated_year.lives import ZONES
from tests.simulated_year.store_and_rules import FIRST_PERSON, GUILD, StandInGuild, platform_of

SIZES = (1_000, 10_000, 100_000)
_BUSY, _LONELY = "Europe/Madrid", "Australia/Eucla"
_FEW = 25
"""Members of `_LONELY`, however large the group is: so inviting them must always take the same time."""
_KIND = "evening"
_TODAY = date(2028, 5, 10)
_NOW = datetime(2028, 5, 10, 10, 0, 30, tzinfo=UTC)
_COUNTERS_PLANNED = 100


@dataclass(frozen=True)
class Planned:
    """What it took with so many members. Seconds; `resident` is the process's peak, in bytes."""

    members: int
    planning: float
    counter: float
    invited: int
    inviting: float
    few: int
    inviting_few: float
    celebrated: int
    celebrating: float
    resident: int


def measure(sizes: Sequence[int] = SIZES) -> tuple[Planned, ...]:
    """Measure groups of these sizes, each in a process of its own."""
    return tuple(_in_a_process(members) for members in sizes)


def told(measured: Sequence[Planned]) -> str:
    """Return the table, ready to print; the last column compares the largest group with the smallest."""
    rows: list[tuple[str, list[float], str]] = [
        ("next opening planned, ms", [each.planning * 1000 for each in measured], "flat"),
        ("next step of a counter planned, ms", [each.counter * 1000 for each in measured], "flat"),
        (f"inviting {_FEW}, ms", [each.inviting_few * 1000 for each in measured], "flat"),
        ("busiest minute: invited", [each.invited for each in measured], ""),
        ("  all of them, ms", [each.inviting * 1000 for each in measured], ""),
        ("  a thousand, ms", [each.inviting / each.invited * 1e6 for each in measured], "flat"),
        ("busiest minute: steps celebrated", [each.celebrated for each in measured], ""),
        ("  all of them, ms", [each.celebrating * 1000 for each in measured], ""),
        ("  each, ms", [each.celebrating / each.celebrated * 1000 for each in measured], "flat"),
        ("peak memory, MiB", [each.resident / 2**20 for each in measured], ""),
    ]
    lines = ["", "Check-ins and milestones, by members of a group"]
    lines.append(f"  {'':<36}" + "".join(f"{each.members:>11,}" for each in measured) + f"{'ratio':>9}")
    for name, values, wish in rows:
        cells = "".join(f"{value:>11,.1f}" for value in values)
        lines.append(f"  {name:<36}{cells}{values[-1] / values[0]:>9.1f}  {wish}".rstrip())
    return "\n".join(lines)


def _in_a_process(members: int) -> Planned:
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(fill(Path(folder), members))
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.planning", folder, str(members)],
            cwd=CHECKOUT,
            stdout=subprocess.PIPE,
            check=True,
        )
        return Planned(**json.loads(done.stdout))


async def fill(folder: Path, members: int) -> None:
    """Make the database of a group in which everybody takes part."""
    write_config(folder / "config")
    key = Fernet.generate_key()
    (folder / "key").write_bytes(key)
    cipher = Cipher([key])
    database = await Database.open(f"sqlite:///{folder / 'bot.db'}", MovableClock(_NOW), cipher)
    tokens = {name: cipher.encrypt(name) for name in ("Alcohol", "abstinence")}
    async with database.transaction() as transaction:
        for table, rows in _rows(members, tokens):
            await transaction.execute(table.insert(), rows)
    await database.close()


def _rows(members: int, tokens: Mapping[str, bytes]) -> Iterator[tuple[Table, Sequence[Mapping[str, Any]]]]:
    others = [zone for zone in ZONES if zone not in (_BUSY, _LONELY)]
    size = 5_000
    for first in range(0, members, size):
        rows: dict[Table, list[Mapping[str, Any]]] = {
            table: [] for table in (profiles, enrolments, invitations, counters, runs, agenda_entries)
        }
        for number in range(first, min(first + size, members)):
            zone = _BUSY if number % 4 == 0 else others[number % len(others)]
            _member(rows, number, _LONELY if number < _FEW else zone, tokens)
        yield from rows.items()


def _member(
    rows: Mapping[Table, list[Mapping[str, Any]]], number: int, zone: str, tokens: Mapping[str, bytes]
) -> None:
    person, long_ago = FIRST_PERSON + number, _NOW - timedelta(days=200)
    part = {"guild_id": GUILD, "kind": _KIND, "person_id": person}
    rows[profiles].append({"person_id": person, "time_zone": zone})
    rows[enrolments].append(
        part | {"state": "active", "invited_by": "themselves", "since": long_ago, "zone": zone}
    )
    for days in (1, 2, 3):
        day = _TODAY - timedelta(days=days)
        opened, closes = _at(day, 20, zone), _at(day + timedelta(days=1), 0, zone)
        asked = {"day": day, "zone": zone, "opened_at": opened, "closes_at": closes, "excused": False}
        rows[invitations].append(part | asked | {"answered_at": opened + timedelta(hours=1)})
    # The next step is the thirtieth day: tomorrow for one in forty, later for the others.
    counter, ago = number + 1, 29 if number // 4 % 40 == 0 else number % 28
    began_on = _TODAY - timedelta(days=ago)
    due = _at(began_on + timedelta(days=30), 9, zone)
    plan = {"plan": 1, "next_step": "30 days", "next_on": began_on + timedelta(days=30), "next_due": due}
    rows[counters].append(
        {
            "id": counter,
            "guild_id": GUILD,
            "person_id": person,
            "name": tokens["Alcohol"],
            "goal": tokens["abstinence"],
            "visibility": "private",
            "named": False,
            "shows": "current",
            "state": "running",
            "created_at": long_ago,
        }
        | plan
    )
    began = {"began_at": _at(began_on, 7, zone), "began_on": began_on, "zone": zone}
    silence = {"silent_at": _at(began_on, 8, zone), "silent_on": began_on}
    rows[runs].append({"guild_id": GUILD, "counter_id": counter} | began | silence)
    rows[agenda_entries].append(
        {
            "kind": promising.STEP,
            "key": f"{counter}:1",
            "guild_id": GUILD,
            "due": due,
            "payload": {"counter": counter, "plan": 1},
            "state": "waiting",
            "attempts": 0,
            "next_attempt": due,
        }
    )


@cache
def _at(day: date, hour: int, zone: str) -> datetime:
    return instant_of(day, time_of_day(hour), ZoneInfo(zone))


async def take_part(folder: Path, members: int) -> Planned:
    """Do what is measured, in the database that `fill` has made in `folder`."""
    clock = MovableClock(_NOW)
    cipher = Cipher([(folder / "key").read_bytes()])
    database = await Database.open(f"sqlite:///{folder / 'bot.db'}", clock, cipher)
    languages = languages_of(FEATURES, strict=True)
    platform = platform_of(folder, database, clock, languages, StandInGuild(set()))
    worker = AgendaWorker(platform, [kind for feature in FEATURES for kind in feature.agenda])

    planning = await _plan_opening(platform)
    counter = await _plan_counters(platform)
    clock.move_to(_at(_TODAY, 20, _LONELY) - timedelta(minutes=1))
    await worker.run_due()
    clock.move_to(_at(_TODAY, 20, _LONELY))
    few, inviting_few = await _run(platform, worker, invitations)
    clock.move_to(_at(_TODAY, 20, _BUSY) - timedelta(minutes=1))
    await worker.run_due()
    clock.move_to(_at(_TODAY, 20, _BUSY))
    invited, inviting = await _run(platform, worker, invitations)
    clock.move_to(_at(_TODAY + timedelta(days=1), 9, _BUSY) - timedelta(minutes=1))
    await worker.run_due()
    clock.move_to(_at(_TODAY + timedelta(days=1), 9, _BUSY))
    celebrated, celebrating = await _run(platform, worker, celebrations)
    await database.close()
    return Planned(
        members,
        planning,
        counter,
        invited,
        inviting,
        few,
        inviting_few,
        celebrated,
        celebrating,
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
    )


async def _plan_opening(platform: Platform) -> float:
    """Plan as at every start; return the median of the seconds it took."""
    kind = places.kind_of(platform, GUILD, _KIND)
    assert kind is not None
    took = []
    for _ in range(9):
        began = time.perf_counter()
        async with platform.database.transaction(guild_id=GUILD) as transaction:
            await opening.plan(platform, transaction, GUILD, kind)
        took.append(time.perf_counter() - began)
    return median(took)


async def _plan_counters(platform: Platform) -> float:
    """Plan some counters anew, as after a change of zone; return the seconds of one."""
    began = 0.0
    for number in range(_COUNTERS_PLANNED + 1):
        if number == 1:
            began = time.perf_counter()
        async with platform.database.transaction(guild_id=GUILD) as transaction:
            counter = await store.counters.find(transaction, _FEW + number)
            assert counter is not None
            await promising.plan_next(platform, transaction, counter)
    return (time.perf_counter() - began) / _COUNTERS_PLANNED


async def _run(platform: Platform, worker: AgendaWorker, into: Table) -> tuple[int, float]:
    """Do what is due; return how many rows came of it, and the seconds."""
    before = await _count(platform, into)
    began = time.perf_counter()
    await worker.run_due()
    took = time.perf_counter() - began
    return await _count(platform, into) - before, took


async def _count(platform: Platform, table: Table) -> int:
    async with platform.database.reading() as transaction:
        return int((await transaction.execute(select(func.count()).select_from(table))).scalar_one())


if __name__ == "__main__":
    found = asyncio.run(take_part(Path(sys.argv[1]), int(sys.argv[2])))
    sys.stdout.write(json.dumps(asdict(found)))
