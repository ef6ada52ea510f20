"""A world between two runs, as JSON of its own form.

    kept = saved(discord)          # plain JSON: json.dump it wherever you like
    restore(discord, kept)         # into a LocalDiscord that has just been made

Kept are all accounts, guilds with everything in them, every message with its files, and the commands that
bots have registered. Not kept is what lives for moments only: gateway sessions (a bot identifies anew),
interactions under way, nonces, planned faults, the journal. Tokens are not written down: ids yield them.
"""

from .restoring import restore
from .saving import FORM, UnknownForm, saved

__all__ = ["FORM", "UnknownForm", "restore", "saved"]
