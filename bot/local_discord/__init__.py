"""A Discord of one's own on 127.0.0.1, for the demo and the tests of a bot.

An unmodified discord.py talks to it over real sockets. See README.md in this folder.
"""

from .refusals import Refused
from .world import World

__all__ = ["Refused", "World"]
