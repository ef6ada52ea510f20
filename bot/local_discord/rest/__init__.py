"""The REST interface, one file a subject. `all_routes()` is everything that is answered."""

from __future__ import annotations

from ..interactions import answer_routes, command_routes
from . import (
    automod,
    channels,
    direct_messages,
    guilds,
    members,
    messages,
    own_account,
    pins,
    reactions,
    roles,
    scheduled_events,
    thread_members,
    threads,
    voice,
)
from .routing import Answer, Request, Routes

__all__ = ["Answer", "Request", "Routes", "all_routes"]

_SUBJECTS = (
    own_account, direct_messages, guilds, roles, members, channels, messages, pins, reactions, threads,
    thread_members, scheduled_events, voice, automod,
    command_routes, answer_routes,
)  # fmt: skip


def all_routes() -> Routes:
    """Return the routes of every subject. More can be added to the result."""
    routes = Routes()
    for subject in _SUBJECTS:
        routes.include(subject.routes)
    return routes
