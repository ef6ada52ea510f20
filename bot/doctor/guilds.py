"""Guilds as REST shows them, for an examination that opens no gateway session."""

from __future__ import annotations

import discord

MOST_GUILDS = 50
"""Each costs three requests; an examination should end while somebody waits for it."""


async def read_guilds(client: discord.Client) -> tuple[discord.Guild, ...]:
    """Return the guilds that the bot is in, at most `MOST_GUILDS`, with roles, channels and its own member.

    `client` must be logged in. Raises `discord.HTTPException`.
    """
    guilds = []
    async for glimpse in client.fetch_guilds(limit=MOST_GUILDS, with_counts=False):
        guild = await client.fetch_guild(glimpse.id, with_counts=False)
        assert client.user is not None
        # The library fills these from the gateway only, and everything that asks for permissions reads them.
        for channel in await guild.fetch_channels():
            guild._add_channel(channel)
        guild._add_member(await guild.fetch_member(client.user.id))
        guilds.append(guild)
    return tuple(guilds)
