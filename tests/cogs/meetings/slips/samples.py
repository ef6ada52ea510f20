"""A slip, a key and a moment to verify it at, for the tests of slips."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from cogs.meetings.slips import SigningKey, Slip, made_out, signed

KEY = SigningKey(bytes(range(32)))
OTHER_KEY = SigningKey(bytes(range(1, 33)))
STARTS_AT = datetime(2026, 3, 3, 18, 30, tzinfo=UTC)
ISSUED_AT = datetime(2026, 3, 3, 19, 25, tzinfo=UTC)


def slip(
    *, name: str = "Ana García", meeting: str = "Tuesday open discussion", minutes_present: int = 52
) -> Slip:
    """Return Ana's slip of a Tuesday in Madrid, five minutes before the meeting ends."""
    return made_out(
        group="Evening Circle",
        meeting=meeting,
        starts_at=STARTS_AT,
        zone=ZoneInfo("Europe/Madrid"),
        minutes_present=minutes_present,
        minutes_held=55,
        name=name,
        issued_at=ISSUED_AT,
        valid_days=90,
    )


CODE = "\n".join(signed(slip(), KEY))
