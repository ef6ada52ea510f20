"""The bot to compare with: an unmodified discord.py client that answers a keyword, and does nothing else.

It imports as little as it can, since its memory is compared too.
"""

from __future__ import annotations

import os

import discord
import yarl

KEYWORD = "want to die"


def intents() -> discord.Intents:
    """Return the same that the bot asks for, written out so as not to import the bot."""
    return discord.Intents(
        guilds=True,
        members=True,
        message_content=True,
        guild_messages=True,
        dm_messages=True,
        auto_moderation_execution=True,
        voice_states=True,
        guild_scheduled_events=True,
    )


class KeywordBot(discord.AutoShardedClient):
    """Answers at once, with the id of the message so that the benchmark knows which one is meant."""

    async def on_message(self, message: discord.Message) -> None:
        if not message.author.bot and KEYWORD in message.content.lower():
            await message.channel.send(f"Noticed {message.id}")


def main() -> None:
    """Connect with what the environment says, and stay until killed."""
    _point_discord_py(yarl.URL(os.environ["LOCAL_DISCORD_URL"]))
    bot = KeywordBot(
        intents=intents(),
        allowed_mentions=discord.AllowedMentions.none(),
        max_messages=None,
        chunk_guilds_at_startup=False,
        member_cache_flags=discord.MemberCacheFlags.none(),
        guild_ready_timeout=0.05,
    )
    bot.run(os.environ["DISCORD_TOKEN"])


def _point_discord_py(address: yarl.URL) -> None:
    # As `bot.local_discord.pointing` does, which would bring the whole server into this process.
    discord.http.Route.BASE = str(address / "api/v10")
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = address.with_scheme("ws") / "gateway"


if __name__ == "__main__":
    main()
