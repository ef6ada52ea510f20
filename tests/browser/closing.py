"""What stands between two tests on one demo: a moderator who closes every alert that is open."""

from __future__ import annotations

from collections.abc import Sequence

from bot.demo.browser.demo import Demo
from bot.demo.post import Post
from tests.bot.demo.browser.visit import Visit


async def close_alerts(demo: Demo) -> None:
    """Have Noor resolve what is open, and return once it is shown so. The bot must be connected."""
    visit = Visit(demo)
    noor = visit.actor("Noor")
    for post in _open_alerts(visit):
        message = demo.discord.world.messages.find(post.id)
        assert message is not None
        await noor.presses(message, "Resolve")
        await noor.submits({})
    await visit.until(lambda: not _open_alerts(visit))


def _open_alerts(visit: Visit) -> Sequence[Post]:
    return [
        post
        for post in visit.camera.seen_by(visit.demo.community.people["Noor"])
        if post.by_bot and any(button.label == "Resolve" and button.enabled for button in post.buttons)
    ]
