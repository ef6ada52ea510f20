"""Putting one call after another into an outbox, whatever breaks on the way."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from bot.local_discord.world import Channel, ChannelType
from bot.outbox import Call, Delivered, OutboxEntry, Unreachable
from tests.bot.outbox.harbour import Harbour

BREAKING = ("nothing", "lost answer", "cut", "bad gateway after the work")
_keys = count()


async def made(harbour: Harbour, call: Call | Callable[[OutboxEntry], Call]) -> Delivered | Unreachable:
    """Put a call into the outbox, and return what came of it in the end."""
    harbour.call = call if callable(call) else lambda entry: call
    await harbour.send(f"call {next(_keys)}")
    await harbour.run_until_quiet()
    return harbour.heard[-1]


async def delivered(harbour: Harbour, call: Call | Callable[[OutboxEntry], Call]) -> Delivered:
    """Put a call that must succeed into the outbox."""
    outcome = await made(harbour, call)
    assert isinstance(outcome, Delivered), outcome
    return outcome


def breaks(harbour: Harbour, how: str, request: str) -> None:
    """Let the next such request break: `how` is one of `BREAKING`."""
    faults = harbour.discord.faults
    if how == "lost answer":
        faults.lose_answer(matching=request)
    elif how == "cut":
        faults.cut(matching=request)
    elif how == "bad gateway after the work":
        faults.lose_answer(matching=request, status=502)


def room(harbour: Harbour, kind: ChannelType, name: str = "room") -> Channel:
    """Return a new voice or stage channel."""
    return harbour.discord.world.channels.create(harbour.community.guild, name, type=kind)
