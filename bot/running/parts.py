"""What outlives a connection to Discord: clock, configuration, texts and database, opened once a run."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field
from pathlib import Path

from bot.clock import Clock, SystemClock
from bot.community import COMMUNITY_FILE
from bot.configuration import LiveConfiguration, SettingsFile
from bot.database import Address, Database, LoadedCipher, legibility, load_cipher
from bot.environment import Environment
from bot.feature import Feature
from bot.language import Languages
from bot.outbox import Pace
from bot.running.followed_clock import FollowedClock

_log = logging.getLogger(__name__)

TEXTS = Path(__file__).parents[1] / "texts"


@dataclass(frozen=True, kw_only=True)
class Parts:
    """The opened parts. End them with `close`."""

    environment: Environment
    features: tuple[Feature, ...]
    clock: Clock
    configuration: LiveConfiguration
    languages: Languages
    database: Database
    followed_clock: FollowedClock | None = None
    pace: Pace = field(default_factory=Pace)
    """At which people are written to. A new connection does not begin it anew."""

    @classmethod
    async def open(
        cls,
        environment: Environment,
        features: tuple[Feature, ...],
        *,
        clock: Clock | None = None,
        strict_texts: bool = False,
    ) -> Parts:
        """Open everything.

        `clock`: None takes the machine's, or the local Discord's where the environment names one. Raises
        `ConfigurationRefused`, `BrokenTexts`, `DatabaseUnusable`, or `OSError` where the local Discord is not
        there.
        """
        followed: FollowedClock | None = None
        if clock is None and environment.local_discord_url:
            followed = await FollowedClock.follow(environment.local_discord_url)
            clock = followed.clock
        clock = clock or SystemClock()
        try:
            configuration = await asyncio.to_thread(
                LiveConfiguration.open, environment.config_folder, settings_files(features), clock
            )
            languages = languages_of(features, strict=strict_texts)
            database = await open_database(environment, clock)
        except BaseException:
            if followed:
                await followed.close()
            raise
        return cls(
            environment=environment,
            features=features,
            clock=clock,
            configuration=configuration,
            languages=languages,
            database=database,
            followed_clock=followed,
        )

    async def close(self) -> None:
        """Close the database, and follow no clock any longer."""
        await self.database.close()
        if self.followed_clock:
            await self.followed_clock.close()


def settings_files(features: tuple[Feature, ...]) -> tuple[SettingsFile, ...]:
    """Return every settings file there is: the platform's and those of the features."""
    return (COMMUNITY_FILE, *(file for feature in features for file in feature.settings))


def languages_of(features: tuple[Feature, ...], *, strict: bool = False) -> Languages:
    """Return the platform's and all features' texts. `strict`: raise for missing ones, as tests want it."""
    return Languages.load([TEXTS, *(feature.texts for feature in features)], strict=strict)


async def open_database(environment: Environment, clock: Clock) -> Database:
    """Open the database that the environment names, with the key for members' words.

    A key that does not fit is an error in the log and no reason not to start: alerts matter more.
    """
    loaded = await asyncio.to_thread(cipher_of, environment)
    url = environment.database_url.get_secret_value()
    database = await Database.open(url, clock, loaded.cipher, worker=environment.worker_name)
    try:
        async with database.reading() as transaction:
            found = await legibility(transaction)
    except BaseException:
        await database.close()
        raise
    if found.lost:
        _log.error(
            "%d of %d texts of members looked at cannot be read: the key in use (%s) is not the one that"
            " protects them. Alerts go on without these words; `mutual-aid doctor` says how to mend it",
            found.lost,
            found.looked_at,
            loaded.file or "DATA_KEY",
        )
    return database


def cipher_of(environment: Environment, *, make: bool = True) -> LoadedCipher:
    """Return the cipher for members' words; `make` a key file where there is no key.

    Raises `DatabaseUnusable`. Reads a file: call it in a thread.
    """
    address = Address.parse(environment.database_url.get_secret_value())
    folder = address.file.parent if address.file else environment.data_folder
    data_key = environment.data_key.get_secret_value() if environment.data_key else None
    return load_cipher(data_key, folder, make=make)
