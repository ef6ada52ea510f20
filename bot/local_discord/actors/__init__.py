"""People who use the local Discord, doing and seeing what a person can, and nothing else.

    ana, sam = discord.actor("ana"), discord.actor("sam")
    await ana.writes("#evening", "@Sam are you there?")
    reply = await ana.runs("alert", words="please come")        # a Reply, a ModalShown or an Updated
    assert reply.ephemeral and "somebody" in reply.text
    seen = await sam.will_see("#alerts", "please come")         # waits for the event, never sleeps
    modal = await sam.presses(seen, "Resolve")
    await sam.submits(modal, {"Note": "We talked"})

An `Onlooker` only looks (`sees`, `sees_channels`, `sees_private_replies`, `command_names`, …).
"""

from .actor import Actor, Choice
from .answers import InteractionFailed, ModalShown, Reply, Updated
from .looking import SeenInVoice
from .onlooker import Onlooker
from .seeing import SeenButton, SeenMenu, SeenMessage

__all__ = [
    "Actor",
    "Choice",
    "InteractionFailed",
    "ModalShown",
    "Onlooker",
    "Reply",
    "SeenButton",
    "SeenInVoice",
    "SeenMenu",
    "SeenMessage",
    "Updated",
]
