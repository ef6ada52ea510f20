"""Which messages go one at a time, so that an urgent one can pass the others.

discord.py queues the requests of one channel in order of arrival while Discord's rate limit holds them back.
What has been handed to it cannot be passed any more. So of each urgency only few messages to one channel are
handed over at once; the others wait in the outbox, where the most urgent goes first. That takes nothing from
the speed: a channel takes some five messages in five seconds, and a request is answered in a fraction of one.
"""

from __future__ import annotations

from zlib import crc32

from bot.claims import A_LIFE
from bot.outbox.calls import Destination, ToChannel

LIVES_ABREAST = 3
"""Messages of lives that may be on their way to one channel at once. Nothing is more urgent than they are,
and one that hangs (for up to a minute and a half) must not hold up the next emergency.
"""


def lane_to(to: Destination | None, urgency: int | None, key: str) -> str:
    """Return the lane of an entry that goes to `to`. `urgency` None is the kind's own, whatever that is.

    Each urgency has lanes of its own, so that what hangs holds up nothing more urgent.
    """
    if not isinstance(to, ToChannel):
        return key
    lane = f"to {to.id} at {'-' if urgency is None else urgency}"
    if urgency is not None and urgency <= A_LIFE:
        return f"{lane} {crc32(key.encode()) % LIVES_ABREAST}"
    return lane
