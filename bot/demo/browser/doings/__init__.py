"""What the bot did, as a visitor reads it behind the scenes: no words of members, no tokens, no keys."""

from bot.demo.browser.doings.kinds import load_words
from bot.demo.browser.doings.listing import Doings
from bot.demo.browser.doings.promises import Promises
from bot.demo.browser.doings.requests import RequestWords

__all__ = ["Doings", "Promises", "RequestWords", "load_words"]
