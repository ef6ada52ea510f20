"""Who and where in a guild: what `config/community.yaml` says, and how its names are found in a guild."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar

from pydantic import ConfigDict, Field, RootModel, field_validator, model_validator

from bot.configuration import (
    CountryCode,
    Misplaced,
    SettingsFile,
    SettingsModel,
    SeveralMisplaced,
    TimeZoneName,
)
from bot.configuration.suggestions import did_you_mean, listed

if TYPE_CHECKING:
    import discord

_ID = re.compile(r"[1-9][0-9]{16,19}\Z")
_LARGEST_ID = 2**63 - 1
_LONGEST_NAME = 100  # Discord's limit for the names of roles and channels
_TEXTS = Path(__file__).parent / "texts"


class _Reference(RootModel[int | str]):
    """A Discord id, or a name as it is seen in Discord."""

    model_config = ConfigDict(frozen=True, strict=True)

    sign: ClassVar[str]
    mention: ClassVar[re.Pattern[str]]
    example: ClassVar[str]
    other_sign: ClassVar[str]
    """What the name of the other thing, a channel or a role, begins with."""

    @field_validator("root", mode="after")
    @classmethod
    def _readable(cls, written: int | str) -> int | str:
        if isinstance(written, int):
            if not _ID.match(str(written)) or written > _LARGEST_ID:
                raise Misplaced((), f"`{written}` is not a Discord id", f"17 to 20 digits, or {cls.example}")
            return written
        text = written.strip()
        mentioned = cls.mention.fullmatch(text)
        if mentioned:
            text = mentioned["id"]
        if _ID.match(text) and int(text) <= _LARGEST_ID:
            return int(text)
        if text.startswith((cls.other_sign, f"<{cls.other_sign}")):
            other = {"#": "a channel", "@": "a role"}[cls.other_sign]
            name = text.strip(f"<{cls.other_sign}&> ")
            meant = "" if not name or name.isdecimal() else f'"{cls.sign}{name}"'
            raise Misplaced((), f"`{written}` is {other}", cls.example, meant)
        name = text.removeprefix(cls.sign).strip()
        if not name or name.casefold() in {"everyone", "here"}:
            raise Misplaced((), f"`{written}` names nobody in particular", cls.example)
        if len(name) > _LONGEST_NAME:
            raise Misplaced((), f"this name has {len(name)} characters", f"at most {_LONGEST_NAME}")
        return name

    @property
    def id(self) -> int | None:
        """The Discord id, where one was given."""
        return self.root if isinstance(self.root, int) else None

    @property
    def name(self) -> str | None:
        """The name without `@` or `#`, where one was given."""
        return self.root if isinstance(self.root, str) else None

    @property
    def identity(self) -> int | str:
        """Equal for two references that name the same thing, whatever their capitals."""
        return self.root if isinstance(self.root, int) else _folded(self.root)

    def __str__(self) -> str:
        """Return what an admin reads: `@Moderator`, `#alerts`, or the id."""
        return f"{self.sign}{self.root}" if isinstance(self.root, str) else str(self.root)


class RoleReference(_Reference):
    """A role: its id, or its name such as `Moderator`."""

    sign: ClassVar[str] = "@"
    mention: ClassVar[re.Pattern[str]] = re.compile(r"<@&(?P<id>[0-9]+)>")
    example: ClassVar[str] = "a role's name such as Moderator"
    other_sign: ClassVar[str] = "#"


class ChannelReference(_Reference):
    """A text channel: its id, or its name such as `#alerts`."""

    sign: ClassVar[str] = "#"
    mention: ClassVar[re.Pattern[str]] = re.compile(
        r"(?:<#|https://(?:\w+\.)?discord\.com/channels/[0-9]+/)(?P<id>[0-9]+)[>/]?"
    )
    example: ClassVar[str] = 'a channel\'s name such as "#alerts"'
    other_sign: ClassVar[str] = "@"


class Roles(SettingsModel):
    """Who is who in the guild. Each role stands here once."""

    moderators: RoleReference = Field(description="The role that sees alerts and takes them")
    admins: RoleReference = Field(description="The role that may change how the bot works")
    own_on_call: RoleReference | None = Field(
        default=None,
        alias="on_call",
        description="The role that is pinged first for an alert. Without it the moderators are pinged",
    )

    @property
    def on_call(self) -> RoleReference:
        """The role that is pinged first: its own one, or else the moderators."""
        return self.own_on_call or self.moderators

    @model_validator(mode="after")
    def _each_once(self) -> Roles:
        given = [("moderators", self.moderators), ("admins", self.admins)]
        if self.own_on_call is not None:
            given.append(("on_call", self.own_on_call))
        _refuse_doubles(((key,), reference) for key, reference in given)
        return self


class Channels(SettingsModel):
    """Where the bot writes. Each channel stands here once."""

    alerts: ChannelReference = Field(description="The channel that only moderators see, where alerts appear")
    alerts_fallback: tuple[ChannelReference, ...] = Field(
        default=(),
        max_length=10,
        description="Channels to use, in this order, when the alerts channel is gone",
    )

    @model_validator(mode="after")
    def _each_once(self) -> Channels:
        given: list[tuple[tuple[str | int, ...], _Reference]] = [(("alerts",), self.alerts)]
        given += [(("alerts_fallback", number), each) for number, each in enumerate(self.alerts_fallback)]
        _refuse_doubles(given)
        return self


class CommunitySettings(SettingsModel):
    """`config/community.yaml`: the group's language, place, roles and channels."""

    language: str = Field(default="en", description="The language of what everybody sees, such as en")
    time_zone: TimeZoneName = Field(default="UTC", description="The group's time zone, such as Europe/London")
    country: CountryCode = Field(
        default="US", description="Whose help lines are shown to people who have not chosen a country"
    )
    roles: Roles = Field(description="Which Discord role is which")
    channels: Channels = Field(description="Which Discord channel is which")

    @field_validator("language", mode="after")
    @classmethod
    def _shipped(cls, language: str) -> str:
        shipped = shipped_languages()
        if language not in shipped:
            suggestion = did_you_mean(language.split("-")[0], shipped)
            raise Misplaced((), f"`{language}` is not a language of this bot", listed(shipped), suggestion)
        return language


COMMUNITY_FILE = SettingsFile("community.yaml", CommunitySettings)


@lru_cache(maxsize=1)
def shipped_languages() -> tuple[str, ...]:
    """Return the languages that the bot speaks, by the Fluent files that it brings."""
    return tuple(sorted(path.stem for path in _TEXTS.glob("*.ftl")))


def find_role(guild: discord.Guild, reference: RoleReference) -> discord.Role | None:
    """Return the guild's role that `reference` names.

    None where no role has this id or name, or where several share the name: a guess could ping strangers.
    The role that everybody has is never found.
    """
    return _the_one((role for role in guild.roles if role.id != guild.id), reference)


def find_text_channel(guild: discord.Guild, reference: ChannelReference) -> discord.TextChannel | None:
    """Return the guild's text channel that `reference` names; never a thread, a voice channel or a forum.

    None where no channel has this id or name, or where several share the name: a guess could show an alert to
    the wrong people.
    """
    return _the_one(guild.text_channels, reference)


def find_voice_channel(guild: discord.Guild, reference: ChannelReference) -> discord.VoiceChannel | None:
    """Return the guild's voice channel that `reference` names, by the same rules; never a stage."""
    return _the_one(guild.voice_channels, reference)


def find_stage_channel(guild: discord.Guild, reference: ChannelReference) -> discord.StageChannel | None:
    """Return the guild's stage channel that `reference` names, by the same rules."""
    return _the_one(guild.stage_channels, reference)


def find_category(guild: discord.Guild, name: str) -> discord.CategoryChannel | None:
    """Return the guild's category of this name or id, by the same rules."""
    return _the_one(guild.categories, ChannelReference(name))


class _Named(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...


_Found = TypeVar("_Found", bound=_Named)


def _the_one(candidates: Iterable[_Found], reference: _Reference) -> _Found | None:
    everyone = list(candidates)
    if reference.id is not None:
        return next((each for each in everyone if each.id == reference.id), None)
    exact = [each for each in everyone if each.name == reference.name]
    if not exact:
        exact = [each for each in everyone if _folded(each.name) == reference.identity]
    return exact[0] if len(exact) == 1 else None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _refuse_doubles(given: Iterable[tuple[Sequence[str | int], _Reference]]) -> None:
    first: dict[int | str, Sequence[str | int]] = {}
    doubles: list[Misplaced] = []
    for path, reference in given:
        earlier = first.setdefault(reference.identity, path)
        if earlier is not path:
            what = f"{reference} is given twice (first as `{earlier[0]}`)"
            doubles.append(Misplaced(path, what, "each role or channel in one place"))
    if doubles:
        raise SeveralMisplaced(doubles)
