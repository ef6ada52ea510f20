"""The configuration in use, and how a changed one takes its place."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.clock import Clock
from bot.configuration.loading import load
from bot.configuration.problems import ConfigurationRefused, Problem
from bot.configuration.settings_file import SettingsFile
from bot.configuration.snapshot import Configuration


class LiveConfiguration:
    """Holds one valid configuration at any time, and swaps in a new one only when all of it is valid."""

    def __init__(
        self, folder: Path, files: Sequence[SettingsFile], clock: Clock, *, current: Configuration
    ) -> None:
        """Begin with `current`, which `load(folder, files)` gave."""
        self.folder = folder
        self.files = tuple(files)
        self._clock = clock
        self._current = current
        self._loaded_at = clock.now()
        self._version = 1
        self._reloading = asyncio.Lock()

    @classmethod
    def open(cls, folder: Path, files: Sequence[SettingsFile], clock: Clock) -> LiveConfiguration:
        """Load the files in `folder`; raises `ConfigurationRefused` with every problem."""
        return cls(folder, files, clock, current=load(folder, files))

    @property
    def current(self) -> Configuration:
        """The configuration in use. Read it anew for each thing that happens; it never changes itself."""
        return self._current

    @property
    def loaded_at(self) -> datetime:
        """When the configuration in use was read (UTC)."""
        return self._loaded_at

    @property
    def version(self) -> int:
        """1 at start, one more with every reload that was applied."""
        return self._version

    async def reload(self) -> tuple[Problem, ...]:
        """Read the files again and put them in use, if all of them are valid.

        Returns the problems; none means that the new configuration is in use, otherwise the old one stays.
        Reading and warming happen in a thread, so that messages are handled meanwhile.
        """
        async with self._reloading:
            try:
                fresh = await asyncio.to_thread(load, self.folder, self.files)
            except ConfigurationRefused as refused:
                return refused.problems
            self._current = fresh
            self._loaded_at = self._clock.now()
            self._version += 1
            return ()
