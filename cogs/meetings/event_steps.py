"""Which call brings an occurrence's event in Discord into step. Pure.

An event is known by what it was last told: a stage, and a fingerprint of what it says. A step changes one of
the two, and is made once: as long as one that makes an event has not come to its end, no other is begun, so
no event is ever doubled.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum


class Stage(Enum):
    """What is known of an event."""

    CREATING = "creating"
    """It has been asked for, and perhaps made."""
    PLANNED = "planned"
    ACTIVE = "active"
    ENDED = "ended"
    CANCELLED = "cancelled"
    REFUSED = "refused"
    """Discord would not make it; it may be asked again another day."""
    GONE = "gone"
    """Moderators took it away by hand: it is not made again."""


@dataclass(frozen=True)
class Told:
    """What an event was last told, or is to be told."""

    stage: Stage
    fingerprint: str = ""

    def __str__(self) -> str:
        """Return it as it is stored."""
        return f"{self.stage.value}:{self.fingerprint}" if self.fingerprint else self.stage.value


def told(stored: str | None) -> Told | None:
    """Return what `Told` was stored as, or None where nothing was told yet."""
    if stored is None:
        return None
    stage, _, fingerprint = stored.partition(":")
    return Told(Stage(stage), fingerprint)


def fingerprint(*parts: object) -> str:
    """Return 16 characters that stand for these parts and no others."""
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def next_step(known: Told | None, wanted: Told, *, again: bool = False) -> Told | None:
    """Return what to tell Discord next, so that an event comes to say what is `wanted`; None: nothing.

    `wanted` is planned, active, ended or cancelled. `again`: what was refused is asked for once more.
    """
    if known is None or known.stage is Stage.CANCELLED or (known.stage is Stage.REFUSED and again):
        # What has begun is not announced any more: Discord takes no event that starts in the past.
        return Told(Stage.CREATING, wanted.fingerprint) if wanted.stage is Stage.PLANNED else None
    if known.stage is Stage.PLANNED:
        if wanted.stage is Stage.ACTIVE:
            return Told(Stage.ACTIVE, known.fingerprint)
        return None if wanted == known else wanted
    if known.stage is Stage.ACTIVE and wanted.stage is not Stage.PLANNED:
        return None if wanted == known else wanted
    return None
