"""The Discord client: one gateway life of the bot, from logging in until the connection ends for good."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from discord.ext import commands

from bot.administration.configuration_commands import ConfigurationCommands
from bot.clock import Clock
from bot.configuration import LiveConfiguration
from bot.database import Database
from bot.feature import Feature
from bot.interactions.dispatch import Dispatcher
from bot.interactions.handling import new_reference
from bot.interactions.tree import CommandTree
from bot.language import CommandTranslator, Languages
from bot.platform import Platform
from bot.running.beginning import Beginning
from bot.running.in_hand import InHand
from bot.running.member_updates import tell_of_member_roles
from bot.running.published_commands import publish_until_known

_log = logging.getLogger(__name__)


_SECONDS_FOR_PUBLISHING = 5.0
"""How long a session that has begun waits for its commands to be published before it counts as ready."""


@dataclass(frozen=True)
class Pauses:
    """Seconds that a client waits.

    `for_guilds`: without another guild arriving, after which a session counts as ready.
    `before_identifying_again`: between the identifications of shards.
    """

    for_guilds: float
    before_identifying_again: float


DISCORDS_PAUSES = Pauses(for_guilds=2.0, before_identifying_again=5.0)
"""What the library takes for the real Discord, which allows one identification in 5 seconds."""


def needed_intents() -> discord.Intents:
    """Return what the bot asks Discord to be told of, and no more."""
    return discord.Intents(
        guilds=True,
        members=True,  # privileged: who left, who got a role
        message_content=True,  # privileged: a cry for help is found in the words
        guild_messages=True,
        dm_messages=True,
        auto_moderation_execution=True,
        voice_states=True,  # who comes to a meeting that is spoken, and who leaves it
        guild_scheduled_events=True,  # a moderator cancels a meeting in Discord's own list
    )


def _nothing() -> None:
    return None


class MutualAidBot(commands.AutoShardedBot):
    """The client. What happens is in the features; here events come in and each is handed to its place."""

    def __init__(
        self,
        *,
        clock: Clock,
        database: Database,
        configuration: LiveConfiguration,
        languages: Languages,
        features: tuple[Feature, ...],
        ready: asyncio.Event,
        pauses: Pauses = DISCORDS_PAUSES,
        shard_count: int | None = None,
        shard_ids: Sequence[int] | None = None,
    ) -> None:
        """`ready` is set when a session has begun; it outlives this client.

        `shard_count`, `shard_ids`: None lets Discord say how many there are, and takes all of them.
        """
        # The library warns at every start that it could not speak; this bot only writes.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            command_prefix=commands.when_mentioned,  # the library wants one; `on_message` never gets so far
            help_command=None,
            tree_cls=CommandTree,
            intents=needed_intents(),
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,  # nobody's words are kept in memory
            chunk_guilds_at_startup=False,
            member_cache_flags=discord.MemberCacheFlags.none(),
            guild_ready_timeout=pauses.for_guilds,
            shard_count=shard_count,
            shard_ids=list(shard_ids) if shard_ids is not None else None,  # type: ignore[arg-type]  # None means all
        )
        self.platform = Platform(
            clock=clock,
            database=database,
            configuration=configuration,
            languages=languages,
            features=features,
            client=self,
        )
        self.in_hand = InHand()
        tell_of_member_roles(self)
        self._pauses = pauses
        self.gate = asyncio.Event()
        """Set once a session is ready. It stays set while a connection is resumed: REST needs no gateway."""
        self.gate_opened: Callable[[], None] = _nothing
        """Called when the gate opens."""
        self._ready_for_others = ready
        self._dispatcher = Dispatcher(features)
        self._beginning = Beginning(self.platform, self.in_hand)
        self._publishing: asyncio.Task[None] | None = None

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        if not initial:
            await asyncio.sleep(self._pauses.before_identifying_again)

    async def setup_hook(self) -> None:
        await self.tree.set_translator(CommandTranslator(self.platform.languages))
        await self.add_all_commands()

    async def add_all_commands(self) -> None:
        """Add the cogs of the platform and of all features, and with them their commands."""
        await self.add_cog(ConfigurationCommands(self.platform))
        for feature in self.platform.features:
            # Not load_extension: unloading one drops its modules, and its tables cannot be declared twice.
            await self.add_cog(feature.cog(self.platform))

    async def on_ready(self) -> None:
        _log.info("Ready in %d guilds on %d shards", len(self.guilds), self.shard_count or 1)
        self.gate.set()
        self.gate_opened()
        await self._beginning.begin()
        if self._publishing is None:
            self._publishing = asyncio.create_task(
                publish_until_known(self.tree, self.platform.database), name="publishing commands"
            )
            await asyncio.wait([self._publishing], timeout=_SECONDS_FOR_PUBLISHING)
        self._ready_for_others.set()

    async def close(self) -> None:
        self._beginning.cancel()
        if self._publishing is not None:
            self._publishing.cancel()
        await super().close()

    async def on_message(self, message: discord.Message, /) -> None:
        """Do nothing: there are no text commands. Features listen for messages in their cogs."""

    async def on_interaction(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        await self._dispatcher.dispatch(interaction)

    async def on_error(self, event_method: str, /, *args: Any, **kwargs: Any) -> None:
        reference = new_reference()
        _log.exception("%s failed [%s]", event_method, reference, extra={"reference": reference})

    def _schedule_event(
        self,
        coro: Callable[..., Coroutine[Any, Any, Any]],
        event_name: str,
        *args: Any,
        **kwargs: Any,
    ) -> asyncio.Task[Any]:
        # Overridden because a shutdown must wait for what has begun, and the library does not keep its tasks.
        task = super()._schedule_event(coro, event_name, *args, **kwargs)
        self.in_hand.add(task)
        return task
