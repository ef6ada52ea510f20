"""What every action receives: the running platform, put together once by `bot.running.process`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.role_holders import RoleHolders

if TYPE_CHECKING:
    import discord

    from bot.clock import Clock
    from bot.configuration import LiveConfiguration
    from bot.database import Database
    from bot.feature import Feature
    from bot.language import Languages


@dataclass(frozen=True, kw_only=True)
class Platform:
    """The parts that an action may need. Frozen: who needs another part gets another platform."""

    clock: Clock
    database: Database
    configuration: LiveConfiguration
    languages: Languages
    features: tuple[Feature, ...]
    client: discord.Client
    role_holders: RoleHolders = field(default_factory=RoleHolders)
