"""One request in five answered badly: 429, 500, 502, 503, cut before the work, or lost after it."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from collections.abc import Callable

from bot.local_discord.faults import Faults, Mishap
from bot.outbox.pace import BETWEEN_PEOPLE
from tests.faults.harbour import Harbour, Tally

SECONDS_TO_RECOVER = 240.0
"""Beyond what people's private messages need at their own pace, which no fault is to be blamed for."""

SHARE_OF_EACH = 0.2 / 7


def plan(faults: Faults) -> dict[str, Mishap]:
    """Let a fifth of all requests go wrong from now on; returns each fault by its name."""
    return {
        "429": faults.answer(429, times=None, share=SHARE_OF_EACH, retry_after=0.2),
        "429 without Via": faults.answer(429, times=None, share=SHARE_OF_EACH, through_proxy=False),
        "500": faults.answer(500, times=None, share=SHARE_OF_EACH),
        "502 after the work": faults.lose_answer(status=502, times=None, share=SHARE_OF_EACH),
        "503": faults.answer(503, times=None, share=SHARE_OF_EACH),
        "cut": faults.cut(times=None, share=SHARE_OF_EACH),
        "answer lost": faults.lose_answer(times=None, share=SHARE_OF_EACH),
    }


async def answer_badly(
    harbour: Harbour, members: int, chance: random.Random, told: Callable[[str], None]
) -> tuple[Tally, Counter[str]]:
    """Let `members` people be in need while a fifth of all requests goes wrong, and sockets are cut.

    Returns what arrived in the end, and how often which fault struck.
    """
    await harbour.bot.start()
    planned = plan(harbour.discord.faults)
    cuts = 0
    for number in range(1, members + 1):
        await harbour.somebody_in_need_writes(chance)
        await asyncio.sleep(chance.uniform(0, 0.1))
        if chance.random() < 0.02:
            cuts += harbour.discord.faults.gateway_cut()
        if number % 50 == 0:
            told(f"{number} members have written: {harbour.tally().so_far}")
    await harbour.everything_sent(SECONDS_TO_RECOVER + members * BETWEEN_PEOPLE.total_seconds())
    struck = Counter({name: mishap.happened for name, mishap in planned.items()})
    struck["gateway cut"] = cuts
    return harbour.tally(), struck
