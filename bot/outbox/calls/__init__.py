"""The calls to Discord that the outbox can make, one small class each."""

from bot.outbox.calls.call import Call
from bot.outbox.calls.delivered import Delivered
from bot.outbox.calls.messages import EditMessage, SendMessage, ToChannel, ToPerson

__all__ = ["Call", "Delivered", "EditMessage", "SendMessage", "ToChannel", "ToPerson"]
