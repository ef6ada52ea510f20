"""Writing, and what is done with what was written."""

from __future__ import annotations

from typing import Any

from ...refusals import Refused
from ..frames import Frame
from .doing import Doing


async def write(doing: Doing, frame: Frame) -> dict[str, Any]:
    reply_to = doing.message(frame, "reply_to") if frame.has("reply_to") else None
    content = frame.text("content") if frame.has("content") else ""
    message = await doing.actor.writes(
        doing.place(frame), content, reply_to=reply_to, attachments=frame.files("files")
    )
    return {"message": str(message.id)}


async def edit(doing: Doing, frame: Frame) -> dict[str, Any]:
    await doing.actor.edits(doing.message(frame), frame.text("content"))
    return {}


async def delete(doing: Doing, frame: Frame) -> dict[str, Any]:
    message = doing.message(frame)
    if message.ephemeral:
        return await dismiss(doing, frame)
    await doing.actor.deletes(message)
    return {}


async def dismiss(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Put a private reply away. As in Discord it is only no longer shown; the bot hears nothing of it."""
    message = doing.message(frame)
    if not message.ephemeral:
        raise Refused(50021)
    doing.page.dismissed.add((doing.user.id, message.id))
    doing.page.changed()
    return {}


async def react(doing: Doing, frame: Frame) -> dict[str, Any]:
    message, emoji = doing.message(frame), frame.text("emoji", at_most=60)
    if frame.flag("on", default=True):
        await doing.actor.reacts(message, emoji)
    else:
        await doing.actor.unreacts(message, emoji)
    return {}


async def vote(doing: Doing, frame: Frame) -> dict[str, Any]:
    await doing.actor.votes(doing.message(frame), frame.count("answer", default=0, at_most=100))
    return {}


async def open_thread(doing: Doing, frame: Frame) -> dict[str, Any]:
    start = doing.message(frame) if frame.has("message") else None
    thread = await doing.actor.opens_thread(
        doing.place(frame),
        frame.text("name"),
        from_message=start,
        private=frame.flag("private", default=False),
    )
    return {"thread": str(thread.id)}


async def post(doing: Doing, frame: Frame) -> dict[str, Any]:
    thread, message = await doing.actor.posts_in_forum(
        doing.place(frame, "forum"),
        frame.text("title"),
        frame.text("content"),
        tags=frame.snowflakes("tags"),
        attachments=frame.files("files"),
    )
    return {"thread": str(thread.id), "message": str(message.id)}
