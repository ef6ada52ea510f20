"""What the platform itself puts on the outbox."""

from __future__ import annotations

from bot.administration.still_there import still_there_kind
from bot.administration.trouble import trouble_kind

PLATFORM_OUTBOX = (trouble_kind, still_there_kind)
"""Its workers handle these beside those of the features."""
