"""What an error of discord.py or of the connection says about a call: was it made, and shall it be made
again?
| error | outcome |
| --- | --- |
| 4xx with an error code (50007, 50001, 50013, 10003, …, and 400s) | Refused: it will be refused again |
| 401, 403 without a code, 429, RateLimited | NotDone: later |
| 5xx, connection lost, time-out, anything else | Unknown: look before calling again |

The library repeats a call by itself after some errors, one second later at the earliest, and shows only the
last error. So an error that came later than that says nothing of the first attempt, unless it is a refusal.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias

import aiohttp
import discord

FIRST_TRY = timedelta(seconds=0.9)
"""What was answered within this was the only try (discord.py 2.7.1: `sleep(1 + tries * 2)` between two)."""

GONE_OR_CLOSED = frozenset(
    {
        10003,  # unknown channel
        10004,  # unknown guild
        10007,  # unknown member
        10008,  # unknown message
        10009,  # unknown overwrite
        10011,  # unknown role
        10013,  # unknown user
        10065,  # unknown voice state
        10067,  # unknown stage instance
        10070,  # unknown scheduled event
        30013,  # no room for another channel
        30038,  # no room for another scheduled event
        40032,  # not connected to voice
        50001,  # missing access
        50007,  # cannot send messages to this user
        50013,  # missing permissions
        50083,  # thread is archived
        50278,  # no mutual guild with this user
        160006,  # no room for another thread
        180000,  # the event is over
    }
)
PASSING = frozenset(
    {
        20016,  # slow mode
        40002,  # the bot's account must be verified first
        40003,  # direct messages opened too fast
        40004,  # sending is switched off for the moment
        40062,  # the service is rate limited
        40333,  # Discord's edge does not let us through
        130000,  # overloaded
    }
)


@dataclass(frozen=True)
class NotDone:
    """Nothing was done; it may be tried again, at the earliest `retry_after` seconds later if known."""

    retry_after: float | None = None


@dataclass(frozen=True)
class Unknown:
    """It was done or it was not."""


@dataclass(frozen=True)
class Refused:
    """It was not done and never will be. `expected`: the recipient is gone or closed, no mistake of ours."""

    code: int
    status: int
    expected: bool


Outcome: TypeAlias = NotDone | Unknown | Refused


def outcome_of(error: BaseException, took: timedelta) -> Outcome:
    """Return what `error`, raised `took` after the call began, says about the call."""
    only_try = took < FIRST_TRY
    match error:
        case discord.RateLimited(retry_after=seconds):
            return NotDone(seconds) if only_try else Unknown()
        case discord.DiscordServerError():
            return Unknown()
        case discord.HTTPException(status=status, code=code):
            if status in (401, 429) or code in PASSING or (status == 403 and code == 0):
                return NotDone(_retry_after(error)) if only_try else Unknown()
            if 400 <= status < 500 and status != 408:
                return Refused(code, status, code in GONE_OR_CLOSED)
            return Unknown()
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return NotDone() if only_try else Unknown()
    return Unknown()


def _retry_after(error: discord.HTTPException) -> float | None:
    try:
        seconds = float(error.response.headers.get("Retry-After", ""))
    except ValueError:
        return None
    return seconds if 0 < seconds < float("inf") else None
