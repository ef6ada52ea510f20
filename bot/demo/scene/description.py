"""A scene as it is played: the group, when it begins, what happens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, Field

from bot.configuration import SettingsModel
from bot.configuration.tree import Place as FilePlace
from bot.demo.scene.grammar import Verb
from bot.demo.scene.group import Group, GuildDescription, PersonDescription


class SceneHead(SettingsModel):
    """What stands above a scene's steps (its config is read by those who know it)."""

    title: str = Field(min_length=1, description="what the scene shows, in a line")
    starts: AwareDatetime = Field(description='a day, a time and its offset: "2026-03-02T21:40:00+01:00"')
    guild: GuildDescription = GuildDescription()
    people: tuple[PersonDescription, ...] = ()


class GroupFile(SettingsModel):
    """A file that holds a whole group, for scenes that bring none."""

    guild: GuildDescription
    people: tuple[PersonDescription, ...]


@dataclass(frozen=True)
class Step:
    """One step: `sentence` as it was written, who does it (None: nobody), and what."""

    place: FilePlace
    sentence: str
    who: str | None
    doing: Verb
    config: str | None = None
    """The text of changed config, its lines and columns being those of the scene's file."""


@dataclass(frozen=True)
class Scene:
    """A scene that was read and found in order."""

    path: Path
    title: str
    starts: datetime
    group: Group
    steps: tuple[Step, ...]
    config: str | None
    """The text of the group's own config, its lines and columns being those of the scene's file."""
