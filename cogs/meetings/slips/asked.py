"""That somebody asked for a slip, carried by the form in which they write their name.

A chair may close the meeting while a name is being typed, and with that goes all that is known of who was
there. So the form says itself what the slip will say, sealed for the one person who asked.
"""

from __future__ import annotations

import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import UTC, datetime

from cogs.meetings.slips.keys import SigningKey

SEALED = r"[0-9]{1,19}:[0-9]{1,5}:[0-9]{1,5}:[0-9]{1,12}:[0-9a-f]{24}"
"""What `seal` returns, as a regular expression."""

_PURPOSE = b"mutual-aid asked for a slip\x00"
_SEAL_LENGTH = 24


@dataclass(frozen=True)
class Asked:
    """What was so when somebody asked, `at` a second in UTC. `minutes_held` are the meeting's until then."""

    occurrence_id: int
    minutes_present: int
    minutes_held: int
    at: datetime


def seal(asked: Asked, person_id: int, key: SigningKey) -> str:
    """Return it as text, at most 68 characters, that nobody can change and only `person_id` can use."""
    said = f"{asked.occurrence_id}:{asked.minutes_present}:{asked.minutes_held}:{int(asked.at.timestamp())}"
    return f"{said}:{_mac(said, person_id, key)}"


def unsealed(text: str, person_id: int, key: SigningKey) -> Asked | None:
    """Return what `seal` made `text` of, for this person and with this key; else None."""
    if re.fullmatch(SEALED, text) is None:
        return None
    said, _, mac = text.rpartition(":")
    if not hmac.compare_digest(mac, _mac(said, person_id, key)):
        return None
    occurrence_id, present, held, at = map(int, said.split(":"))
    return Asked(occurrence_id, present, held, datetime.fromtimestamp(at, UTC))


def _mac(said: str, person_id: int, key: SigningKey) -> str:
    whole = _PURPOSE + f"{person_id}:{said}".encode()
    return hmac.new(key.raw, whole, hashlib.sha256).hexdigest()[:_SEAL_LENGTH]
