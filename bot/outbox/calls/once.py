"""Asking Discord for something new in one try.

discord.py repeats a request by itself after 500, 502, 504 and 524 (up to five times), although the work may
have been done, and Discord knows no nonce but that of messages: a second event, channel or thread would be
made. The library has no switch for that. It does rewind a request's files before each try, and so a file that
will not be rewound for a second one ends the repeating.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Any

import discord
from discord.http import Route


class OutcomeLost(Exception):
    """The try came to nothing that could be read: it was done or it was not (`outcomes.Unknown`)."""


class _OneTry(discord.File):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), "none")

    def reset(self, *, seek: int | bool = True) -> None:
        if seek:
            raise OutcomeLost


async def request_once(client: discord.Client, route: Route, body: Mapping[str, Any]) -> Any:
    """Return Discord's answer to one try of a request with `body`. The file is a guard and is not sent.

    Raises `OutcomeLost` where the library would have tried again, and else what discord.py raises.
    """
    return await client.http.request(route, files=[_OneTry()], json=dict(body))
