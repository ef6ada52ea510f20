"""A Discord of one's own on 127.0.0.1, for the demo and the tests of a bot.

An unmodified discord.py talks to it over real sockets. See README.md in this folder.
"""

from .faults import Faults
from .journal import Entry, Journal
from .pointing import point_discord_py_at
from .refusals import Refused
from .server import LocalDiscord
from .world import World

__all__ = ["Entry", "Faults", "Journal", "LocalDiscord", "Refused", "World", "point_discord_py_at"]
