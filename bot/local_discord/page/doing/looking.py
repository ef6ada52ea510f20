"""Being somebody, looking somewhere, and what stands behind the scenes."""

from __future__ import annotations

from typing import Any

from ..backstage import BackstageRefused
from ..encoded import Encoded
from ..frames import Frame, NotUnderstood
from ..viewing.commands import commands_shown
from .doing import Doing


async def be(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Be somebody else. Their world is told before the answer."""
    person = doing.page.person(frame.snowflake("person"))
    if person is None:
        raise NotUnderstood("There is no such person to be.")
    await doing.live.be(doing.page.world.users.by_id[person.user_id])
    return {}


async def look(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Look at a channel from now on, and return messages of it."""
    before = frame.snowflake("before") if frame.has("before") else None
    limit = frame.count("limit", default=50, at_most=100)
    messages, more = doing.live.window.look(doing.place(frame), before=before, limit=limit)
    doing.page.visitors_changed()
    doing.live.look_again()
    return {"messages": Encoded(messages), "more": more}


async def commands(doing: Doing, frame: Frame) -> dict[str, Any]:
    return {"commands": commands_shown(doing.page.desk, doing.user, doing.place(frame))}


async def backstage(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Pass on what is asked of those behind the scenes."""
    if doing.page.backstage is None:
        raise BackstageRefused("There is nobody behind the scenes.")
    action = frame.text("action", at_most=100)
    return {"result": dict(await doing.page.backstage.perform(action, frame.mapping("arguments")))}
