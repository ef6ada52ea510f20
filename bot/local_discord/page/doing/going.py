"""Coming and going: direct messages, voice, scheduled events, the server itself."""

from __future__ import annotations

from typing import Any

from ...refusals import Refused
from ..frames import Frame
from .doing import Doing


async def dms(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Close one's direct messages to members of the server, or open them."""
    if frame.flag("closed"):
        await doing.actor.closes_dms()
    else:
        await doing.actor.opens_dms()
    return {}


async def new_dm(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Open the direct messages with the bot."""
    channel = doing.actor.dm()
    doing.page.opened_dms.add((doing.user.id, channel.id))
    doing.page.changed()
    return {"channel": str(channel.id)}


async def voice(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Enter a voice or stage channel, or leave it (no "channel"); "hand" raises the hand there, or not."""
    actor = doing.actor
    if not frame.has("channel"):
        await actor.leaves_voice()
        return {}
    channel = doing.place(frame)
    state = actor.guild.voice_states.get(actor.id)
    if state is None or state.channel_id != channel.id:
        await actor.joins_voice(channel)
    if frame.has("hand"):
        await actor.raises_hand(up=frame.flag("hand"))
    return {}


async def interest(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Be interested in a scheduled event ("on"), or no longer."""
    wanted = frame.snowflake("event")
    event = next((each for each in doing.actor.sees_events() if each.id == wanted), None)
    if event is None:
        raise Refused(10070)
    await doing.actor.marks_interest(event, interested=frame.flag("on"))
    return {}


async def join(doing: Doing, frame: Frame) -> dict[str, Any]:
    await doing.actor.joins()
    return {}


async def leave(doing: Doing, frame: Frame) -> dict[str, Any]:
    await doing.actor.leaves()
    return {}
