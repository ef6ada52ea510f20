"""JSON and instants as they travel. orjson where it is installed: the benchmark sends thousands of events."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

try:
    import orjson
except ImportError:

    def encode(value: Any) -> bytes:
        """Return `value` as JSON in UTF-8."""
        return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()

    decode: Callable[[bytes | str], Any] = json.loads
else:

    def encode(value: Any) -> bytes:
        """Return `value` as JSON in UTF-8."""
        return orjson.dumps(value)

    decode = orjson.loads


def timestamp(instant: datetime | None) -> str | None:
    """Return an instant as Discord writes it: UTC, microseconds, offset."""
    return None if instant is None else instant.astimezone(UTC).isoformat(timespec="microseconds")


def parse_timestamp(text: str) -> datetime:
    """Return the instant of an ISO 8601 text, in UTC. Raises `ValueError`; one without offset is UTC."""
    instant = datetime.fromisoformat(text)
    return instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
