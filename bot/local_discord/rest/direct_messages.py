"""Opening direct channels. That alone tells nobody; a closed door shows only when something is sent."""

from __future__ import annotations

from typing import Any

from ..refusals import Refused, malformed
from ..world import payloads
from .routing import Request, Routes, snowflake

routes = Routes()


@routes.on("POST", "/users/@me/channels")
def open_direct_channel(request: Request) -> dict[str, Any]:
    """The recipient's id arrives as a number or as text."""
    recipient = request.object_body().get("recipient_id")
    if recipient is None:
        raise malformed("recipient_id", "BASE_TYPE_REQUIRED", "This field is required")
    user = request.world.users.by_id.get(snowflake(str(recipient), "recipient_id"))
    if user is None or user.id == request.user.id:
        raise Refused(50033)
    if user.bot:
        raise Refused(50007)
    channel = request.world.channels.direct(request.user, user)
    return payloads.direct_channel(channel, seen_by=request.user.id)
