"""Points the discord.py in this process at a local Discord. The only file here that knows discord.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager


def point_discord_py(url: str) -> Callable[[], None]:
    """Let discord.py speak to `url` (`http://127.0.0.1:PORT`) from now on; what is returned undoes it.

    What is changed belongs to discord.py's classes, so it holds for every client of the process.
    """
    import discord
    import yarl
    from discord.gateway import DiscordWebSocket
    from discord.http import Route

    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE

    def undo() -> None:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before

    Route.BASE = f"{url}/api/v10"
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(url.replace("http", "ws", 1) + "/gateway")
    discord.Asset.BASE = f"{url}/cdn"
    return undo


@contextmanager
def point_discord_py_at(url: str) -> Iterator[None]:
    """Let discord.py speak to `url` within the block, and as before after it."""
    undo = point_discord_py(url)
    try:
        yield
    finally:
        undo()
