"""A valid configuration, whole and unchangeable."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from bot.configuration.settings_file import SettingsModel

Model = TypeVar("Model", bound=SettingsModel)


class Configuration:
    """What all settings files said at one moment: for everybody, and for guilds with a file of their own."""

    def __init__(
        self,
        everywhere: Mapping[type[SettingsModel], SettingsModel],
        guilds: Mapping[int, Mapping[type[SettingsModel], SettingsModel]],
    ) -> None:
        self._everywhere = dict(everywhere)
        self._guilds = {guild_id: dict(sections) for guild_id, sections in guilds.items()}

    @property
    def guild_ids(self) -> frozenset[int]:
        """The guilds that have a file of their own."""
        return frozenset(self._guilds)

    def section(self, guild_id: int | None, model: type[Model]) -> Model:
        """Return the settings of `model` as they hold in a guild (None: where no guild is involved).

        Raises `KeyError` for a model that no settings file was declared with: a mistake of ours.
        """
        own = self._guilds.get(guild_id, {}) if guild_id is not None else {}
        settings = own.get(model) or self._everywhere[model]
        assert isinstance(settings, model)
        return settings

    def sections(self) -> tuple[SettingsModel, ...]:
        """Return every distinct section, guilds' own ones included: what has to be warmed before use."""
        seen: dict[int, SettingsModel] = {}
        for sections in (self._everywhere, *self._guilds.values()):
            for settings in sections.values():
                seen[id(settings)] = settings
        return tuple(seen.values())
