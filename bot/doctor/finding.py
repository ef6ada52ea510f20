"""What a doctor check receives and what it returns."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import discord

    from bot.clock import Clock
    from bot.configuration import Configuration
    from bot.database import Database
    from bot.feature import Feature


class Severity(StrEnum):
    """How much a finding matters."""

    FINE = "fine"
    """Nothing to do."""
    WARNING = "warning"
    """The bot runs, and something will work less well than it should."""
    BROKEN = "broken"
    """Something does not work until it is mended."""


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing the doctor found: what it is, what it breaks, how to mend it. Never contains a secret."""

    severity: Severity
    what: str
    breaks: str = ""
    mend: str = ""

    @classmethod
    def fine(cls, what: str) -> Finding:
        """Return a finding that says that something is as it should be."""
        return cls(severity=Severity.FINE, what=what)


@dataclass(frozen=True, kw_only=True)
class Examination:
    """What a check may look at. A part is None where it could not be reached: the platform has reported that.

    `guilds` are read by REST, each with its roles, its channels and the bot's own member in it (`guild.me`).
    """

    clock: Clock
    features: tuple[Feature, ...]
    configuration: Configuration | None
    database: Database | None
    client: discord.Client | None
    guilds: tuple[discord.Guild, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DoctorCheck:
    """One question to the running installation, which may take `seconds` before it counts as broken."""

    name: str
    examine: Callable[[Examination], Awaitable[Iterable[Finding]]]
    seconds: float = 10.0
