"""A guild that exists in memory only, as much of it as the actions ask for, with the real database, agenda
and outbox behind. Whole conversations with Discord are the stories' business."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import discord

from bot.agenda import AgendaWorker
from bot.clock import MovableClock
from bot.community import COMMUNITY_FILE
from bot.configuration import LiveConfiguration
from bot.database import Database
from bot.outbox import OutboxWorker
from bot.platform import Platform
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.crisis.settings import CRISIS_FILE, HELP_LINES_FILE

GUILD, OTHER_GUILD = 10**17 + 1, 10**17 + 2
MEMBER, FRIEND, MO, MIA, ADA, OWNER = (10**17 + number for number in (11, 12, 21, 22, 31, 41))
ON_CALL, MODERATORS, ADMINS = (10**17 + number for number in (51, 52, 53))
GENERAL, ALERTS, STAFF = (10**17 + number for number in (61, 62, 63))

COMMUNITY = """
roles: {moderators: Moderator, admins: Admin, on_call: On call}
channels: {alerts: "#alerts", alerts_fallback: ["#staff"]}
"""
CRISIS = """
tiers:
  emergency:
    ping: everyone
    steps: [{after_minutes: 2, ping: everyone}]
    repeat_every_minutes: 3
  urgent:
    ping: on_call
    steps: [{after_minutes: 5, ping: moderators}, {after_minutes: 10, ping: everyone}]
    repeat_every_minutes: 10
  concern:
    ping: on_call
    steps: [{after_minutes: 15, ping: moderators}]
    repeat_every_minutes: 60
rules:
  despair: {tier: concern, reason: for tests, phrases: [no way out]}
  wish: {tier: urgent, reason: for tests, phrases: [the words to notice]}
  home: {tier: concern, reason: for tests, phrases: [behind our door], note: quiet, topic: violence}
  now: {tier: emergency, reason: for tests, phrases: [right this minute]}
"""
HELP_LINES = """
international:
  - {name: Somewhere, topics: [crisis], web: "https://example.org", source: &page "https://example.org",
     checked: 2026-01-01}
countries:
  "US":
    emergency: {number: "911", source: *page, checked: 2026-01-01}
    lines:
      - {name: Lifeline, topics: [crisis], phone: "988", source: *page, checked: 2026-01-01}
  "CA":
    lines:
      - {name: Lifeline, topics: [crisis], phone: "111", source: *page, checked: 2026-01-01}
      - {name: Shelter, topics: [violence], phone: "222", source: *page, checked: 2026-01-01}
  "ES":
    lines:
      - {name: Linea, topics: [crisis], phone: "024", source: *page, checked: 2026-01-01}
"""


@dataclass
class Seen:
    """A message as a person sees it."""

    channel_id: int
    message_id: int
    view: discord.ui.LayoutView
    mentions: discord.AllowedMentions
    silent: bool = False

    @property
    def text(self) -> str:
        return "\n".join(str(part["content"]) for part in self._parts() if "content" in part)

    @property
    def buttons(self) -> list[str]:
        return [
            str(part["custom_id"]).split(":")[1] if "custom_id" in part else str(part["url"])
            for part in self._parts()
            if part["type"] == discord.ComponentType.button.value
        ]

    @property
    def pings(self) -> set[int]:
        """The roles and people whose phones ring."""
        listed = (self.mentions.roles, self.mentions.users)
        return {each.id for group in listed if isinstance(group, list) for each in group}

    def _parts(self) -> Iterator[dict[str, Any]]:
        def walk(parts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
            for part in parts:
                yield part
                yield from walk(part.get("components", []))
                if "accessory" in part:
                    yield part["accessory"]

        return walk(cast(Any, self.view).to_components())


@dataclass
class StandInClient:
    """Delivers into lists what is sent. `refusals`: channel or person id → Discord's error code."""

    clock: MovableClock
    members: dict[int, dict[int, tuple[int, ...]]]
    refusals: dict[int, int] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    while_sending: Callable[[], Awaitable[object]] | None = None
    """Happens once, between the rendering of the next message and its arrival."""
    last_id: int = 10**18
    names: dict[int, str] = field(default_factory=dict)
    text_channels: dict[int, str] = field(
        default_factory=lambda: {GENERAL: "general", ALERTS: "alerts", STAFF: "staff"}
    )
    roles: dict[int, str] = field(
        default_factory=lambda: {ON_CALL: "On call", MODERATORS: "Moderator", ADMINS: "Admin"}
    )

    @property
    def user(self) -> Any:
        return SimpleNamespace(id=1)

    @property
    def guilds(self) -> list[Any]:
        return [self.get_guild(guild_id) for guild_id in self.members]

    def get_guild(self, guild_id: int) -> Any:
        if guild_id not in self.members:
            return None
        members = [
            SimpleNamespace(id=person, bot=False, roles=[SimpleNamespace(id=role) for role in roles])
            for person, roles in self.members[guild_id].items()
        ]

        async def chunk(*, cache: bool) -> list[Any]:
            return members

        async def nobody(person: int) -> Any:
            raise _refusal(10007)

        channels = [SimpleNamespace(id=key, name=name) for key, name in self.text_channels.items()]
        return SimpleNamespace(
            id=guild_id,
            name=self.names.get(guild_id, "Harbour"),
            owner_id=OWNER,
            text_channels=channels,
            channels=channels,
            roles=[SimpleNamespace(id=key, name=name) for key, name in self.roles.items()],
            chunk=chunk,
            get_member=lambda person: next((member for member in members if member.id == person), None),
            fetch_member=nobody,
        )

    def get_partial_messageable(self, channel_id: int) -> Any:
        return _Channel(self, channel_id)

    async def create_dm(self, person: discord.abc.Snowflake) -> Any:
        return _Channel(self, person.id)

    def seen_by(self, place: int) -> list[Seen]:
        """Return what is in a channel, or in a person's private messages, as it looks now."""
        return [message for message in self.seen if message.channel_id == place]


@dataclass
class _Channel:
    client: StandInClient
    id: int

    async def send(
        self, *, view: discord.ui.LayoutView, allowed_mentions: Any, silent: bool = False, **_: Any
    ) -> Any:
        self._refuse()
        if self.client.while_sending is not None:
            meanwhile, self.client.while_sending = self.client.while_sending, None
            await meanwhile()
        self.client.last_id += 1
        self.client.seen.append(Seen(self.id, self.client.last_id, view, allowed_mentions, silent))
        return SimpleNamespace(channel=self, id=self.client.last_id, created_at=self.client.clock.now())

    def get_partial_message(self, message_id: int) -> Any:
        async def edit(*, view: discord.ui.LayoutView, **_: Any) -> Any:
            self._refuse()
            found = [each for each in self.client.seen if each.message_id == message_id]
            if not found:
                raise _refusal(10008)
            found[0].view = view
            now = self.client.clock.now()
            return SimpleNamespace(edited_at=now, created_at=now)

        return SimpleNamespace(edit=edit)

    def _refuse(self) -> None:
        if self.id in self.client.refusals:
            raise _refusal(self.client.refusals[self.id])


def _refusal(code: int) -> discord.HTTPException:
    status = 404 if code < 20000 else 403
    response = SimpleNamespace(status=status, reason="", headers={})
    kind = discord.NotFound if status == 404 else discord.Forbidden
    return kind(cast(Any, response), {"code": code, "message": ""})


@dataclass
class SmallGuild:
    """The guild, and what drives it."""

    platform: Platform
    client: StandInClient
    clock: MovableClock
    agenda: AgendaWorker
    outbox: OutboxWorker

    async def settle(self) -> None:
        """Let everything happen that is due."""
        await self.agenda.run_due()
        await self.outbox.run_due()


def small_guild(
    folder: Path, database: Database, clock: MovableClock, *, community: str = COMMUNITY
) -> SmallGuild:
    """Return a guild with a member, a friend, two moderators (Mo is on call), an admin and an owner."""
    (folder / "community.yaml").write_text(community, encoding="utf-8")
    (folder / "crisis.yaml").write_text(CRISIS, encoding="utf-8")
    (folder / "help-lines.yaml").write_text(HELP_LINES, encoding="utf-8")
    people = {
        MEMBER: (),
        FRIEND: (),
        MO: (ON_CALL, MODERATORS),
        MIA: (MODERATORS,),
        ADA: (ADMINS,),
        OWNER: (),
    }
    client = StandInClient(clock, {GUILD: people})
    files = [COMMUNITY_FILE, CRISIS_FILE, HELP_LINES_FILE]
    platform = Platform(
        clock=clock,
        database=database,
        configuration=LiveConfiguration.open(folder, files, clock),
        languages=languages_of(FEATURES, strict=True),
        features=FEATURES,
        client=cast(Any, client),
    )
    ready = asyncio.Event()
    ready.set()
    return SmallGuild(
        platform,
        client,
        clock,
        AgendaWorker(platform, [kind for feature in FEATURES for kind in feature.agenda]),
        OutboxWorker(platform, [kind for feature in FEATURES for kind in feature.outbox], ready=ready),
    )
