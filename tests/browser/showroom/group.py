"""The showroom put together: a local Discord, its page, the bot, and things said there."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import io
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

import discord

from bot.local_discord import LocalDiscord, point_discord_py_at
from bot.local_discord.page import Page, Person
from bot.local_discord.seeding import seed
from bot.local_discord.world import Attachment, ChannelType, Draft, Poll
from tests.browser.showroom.bot import Rooms, ShowroomBot
from tests.browser.showroom.hostile import ALL, BREAKING_OUT, CLOSING, IMAGE, SCRIPT

MALLORY = "mallory"
DESCRIPTION: dict[str, Any] = {
    "guild": {"name": f"Show {BREAKING_OUT}"},
    "roles": [{"name": IMAGE, "mentionable": True}, {"name": "Helper", "mentionable": True}],
    "channels": [
        {"name": "room", "topic": f"{IMAGE} {SCRIPT} [press](javascript:window.pwned=7)"},
        {"name": IMAGE, "type": "category"},
        {"name": SCRIPT, "category": IMAGE},
        {"name": "stories", "type": "forum", "topic": IMAGE, "tags": ["Question", IMAGE[:20]]},
        {"name": f"Stage {IMAGE}", "type": "stage"},
    ],
    "people": [
        {"name": "ana", "display_name": "Ana", "roles": ["Helper"]},
        {"name": MALLORY, "display_name": IMAGE, "nick": f"{SCRIPT[:20]}{IMAGE}"[:32], "roles": [IMAGE]},
    ],
    "bot": "Show Bot",
}
_DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=8"><script>window.pwned=8</script></svg>'
)


class Showroom:
    """Open it with `async with`."""

    def __init__(self) -> None:
        self.discord = LocalDiscord(clock=lambda: datetime.now(UTC))
        self.community = seed(self.discord.world, DESCRIPTION)
        people = [
            Person(self.community.people[each].id, f"{each} {IMAGE}", "Europe/Madrid")
            for each in ("ana", MALLORY)
        ]
        self.page = Page(self.discord, key="key-of-the-showroom", people=people, guild=self.community.guild)
        self.bot = ShowroomBot()
        self._closing = contextlib.AsyncExitStack()

    async def __aenter__(self) -> Self:
        application = self.community.application
        assert application is not None
        self.discord.serve_page(self.page)
        await self.discord.start()
        self._closing.push_async_callback(self.discord.stop)
        self._closing.push_async_callback(self.page.close)
        self._closing.enter_context(point_discord_py_at(self.discord.url))
        running = asyncio.create_task(self.bot.start(application.token))
        await asyncio.wait_for(self.bot.is_there.wait(), 30)
        self._closing.push_async_callback(self._end, running)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._closing.aclose()

    async def post_rooms(self) -> None:
        """Have the bot post its components."""
        channel: Any = self.bot.get_channel(self.community.channels["room"].id)
        await channel.send(view=Rooms(self.bot.heard), file=discord.File(io.BytesIO(_DOT), "a.png"))

    def say_everything(self) -> None:
        """Have Mallory, and the bot, say all that is hostile, in every place where words can stand."""
        world, room = self.discord.world, self.community.channels["room"]
        mallory, bot = self.community.people[MALLORY], self.discord.world.users.by_id[self.bot.user.id]  # type: ignore[union-attr]
        for words in ALL:
            world.messages.post(room, mallory, Draft(content=words))
        files = [
            self._file(f"{IMAGE}.png", "image/png"),
            self._file(f"SPOILER_{BREAKING_OUT}.svg", "image/svg+xml"),
        ]
        world.messages.post(room, mallory, Draft(attachments=files))
        world.messages.post(room, bot, Draft(embeds=[_embed()]))
        poll = Poll(
            IMAGE, [{"answer_id": 1, "poll_media": {"text": SCRIPT}}], datetime(2099, 1, 1, tzinfo=UTC)
        )
        message = world.messages.post(room, mallory, Draft(poll=poll))
        thread = world.threads.create(room, mallory, f"{IMAGE} thread", message=message)
        world.messages.post(thread, mallory, Draft(content=CLOSING))
        stories = self.community.channels["stories"]
        world.threads.create(stories, mallory, f"{SCRIPT} post", type=ChannelType.PUBLIC_THREAD)

    def _file(self, name: str, kind: str) -> Attachment:
        attachment = Attachment(
            self.discord.world.snowflakes.next(), name, kind, _SVG, description=BREAKING_OUT
        )
        self.discord.world.files[attachment.id] = attachment
        return attachment

    async def _end(self, running: asyncio.Task[None]) -> None:
        await self.bot.close()
        await running


def _embed() -> dict[str, Any]:
    elsewhere = "https://elsewhere.example/x.png?\"onerror='window.pwned=9'"
    return {
        "title": IMAGE,
        "url": "javascript:window.pwned=9",
        "description": f"{SCRIPT} [press](javascript:window.pwned=9)",
        "color": 0xFF0000,
        "author": {"name": BREAKING_OUT, "url": "javascript:window.pwned=9", "icon_url": elsewhere},
        "fields": [{"name": IMAGE, "value": CLOSING, "inline": True}],
        "image": {"url": elsewhere},
        "thumbnail": {"url": "javascript:window.pwned=9"},
        "footer": {"text": SCRIPT, "icon_url": elsewhere},
    }
