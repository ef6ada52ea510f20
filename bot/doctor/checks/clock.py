"""Does the machine's clock agree with Discord's?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import aiohttp
import discord

from bot.clock import Clock
from bot.doctor.finding import Finding, Severity

_TOLERATED = timedelta(seconds=30)


async def discords_time() -> datetime | None:
    """Return the time that Discord's web server gives (UTC, whole seconds), or None where it gives none."""
    timeout = aiohttp.ClientTimeout(total=5)
    address = f"{discord.http.Route.BASE}/gateway"
    async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as answer:
        header = answer.headers.get("Date")
    return parsedate_to_datetime(header) if header else None


def skew(clock: Clock, theirs: datetime) -> Iterator[Finding]:
    """Say whether our clock is right enough."""
    difference = abs(clock.now() - theirs)
    if difference <= _TOLERATED:
        yield Finding.fine("the clock is right")
        return
    yield Finding(
        severity=Severity.WARNING,
        what=f"the machine's clock is {round(difference.total_seconds())} seconds off",
        breaks="reminders come early or late, and times shown in Discord are wrong",
        mend="switch on time synchronisation, such as `timedatectl set-ntp true`",
    )
