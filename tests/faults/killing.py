"""`kill -9` at random moments between a worrying message and the last thing that follows from it."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing

from tests.faults.bad_answers import plan
from tests.faults.harbour import Harbour, Tally

SECONDS_TO_RECOVER = 150.0
LONGEST_PATH = 0.06
"""Seconds from the message to the last answer, on a slow machine. A kill by time falls somewhere in it."""

ALERT = "POST /channels/{channel_id}/messages"
OPENING = "POST /users/@me/channels"


async def kill_at_random_moments(
    harbour: Harbour, kills: int, chance: random.Random, told: Callable[[str], None]
) -> tuple[Tally, Counter[str]]:
    """Kill the bot `kills` times, each time while somebody's alert is on its way.

    Returns what arrived in the end, and at which moments the kills fell: known by where the bot's database
    and the requests stood.
    """
    moments: Counter[str] = Counter()
    await harbour.bot.start()
    for number in range(1, kills + 1):
        moments[await _kill_once(harbour, chance)] += 1
        # Beyond a few minutes Discord forgets a message's nonce: then only looking can prevent a double.
        if chance.random() < 0.5:
            harbour.advance(minutes=6)
        await harbour.bot.start()
        await harbour.everything_sent(SECONDS_TO_RECOVER)
        tally = harbour.tally()
        if number % 10 == 0 or not tally.in_order:
            told(f"{number} kills: {tally}")
        if not tally.in_order:
            break
    return harbour.tally(), moments


async def kill_while_answering_badly(
    harbour: Harbour, kills: int, chance: random.Random, told: Callable[[str], None]
) -> tuple[Tally, Counter[str]]:
    """The same, while a fifth of all requests goes wrong, those of the start included."""
    planned = plan(harbour.discord.faults)
    tally, moments = await kill_at_random_moments(harbour, kills, chance, told)
    return tally, moments + Counter({name: mishap.happened for name, mishap in planned.items()})


async def _kill_once(harbour: Harbour, chance: random.Random) -> str:
    way = chance.choice(("by time", "by time", "request arrives", "work is done"))
    if way == "by time":
        await harbour.somebody_in_need_writes(chance)
        await asyncio.sleep(chance.uniform(0, LONGEST_PATH))
        harbour.bot.kill()
        await harbour.bot.gone()
        return _where_it_stood(harbour)
    route = chance.choice((ALERT, ALERT, OPENING))
    if way == "request arrives":
        return await _kill_before_the_work(harbour, chance, route)
    return await _kill_after_the_work(harbour, chance, route)


async def _kill_before_the_work(harbour: Harbour, chance: random.Random, route: str) -> str:
    method, _, template = route.partition(" ")
    skipped = chance.choice((0, 0, 1)) if route == ALERT else 0
    seen = 0

    def kill(of_method: str, of_route: str) -> bool:
        nonlocal seen
        if (of_method, of_route) != (method, template):
            return False
        seen += 1
        if seen != skipped + 1:
            return False
        harbour.bot.kill()
        return True

    mishap = harbour.discord.faults.cut(matching=kill)
    await harbour.somebody_in_need_writes(chance)
    await harbour.discord.changed(lambda: mishap.happened, timeout=SECONDS_TO_RECOVER)
    await harbour.bot.gone()
    return f"{template}: request sent"


async def _kill_after_the_work(harbour: Harbour, chance: random.Random, route: str) -> str:
    method, _, template = route.partition(" ")
    killed = False

    def kill(entry: object) -> None:
        nonlocal killed
        if not killed and (getattr(entry, "method", ""), getattr(entry, "route", "")) == (method, template):
            killed = True
            harbour.bot.kill()

    # The journal hears of a request when its work is done and its answer has not left yet.
    unsubscribe = harbour.discord.journal.subscribe(kill)
    await harbour.somebody_in_need_writes(chance)
    await harbour.discord.changed(lambda: killed, timeout=SECONDS_TO_RECOVER)
    unsubscribe()
    await harbour.bot.gone()
    return f"{template}: answer lost"


def _where_it_stood(harbour: Harbour) -> str:
    if harbour.alert_rows() < len(harbour.members):
        return "before the row was written"
    open_entries = harbour.open_entries()
    if open_entries.get("claimed"):
        return "entry claimed"
    if open_entries:
        return "row written"
    with closing(sqlite3.connect(f"file:{harbour.bot.database}?mode=ro", uri=True)) as database:
        (waiting,) = database.execute(
            "SELECT count(*) FROM outbox_entries WHERE state = 'waiting'"
        ).fetchone()
    return "row written" if waiting else "all was done"
