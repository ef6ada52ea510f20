"""The group that a scene takes place in: its name, roles, channels and people."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Protocol, TypeVar

from pydantic import Field

from bot.configuration import SettingsModel


class RoleDescription(SettingsModel):
    """A role of the group."""

    name: str = Field(min_length=1)
    permissions: tuple[str, ...] = Field((), description="Discord's names: manage_messages, administrator …")
    mentionable: bool = False


class ChannelDescription(SettingsModel):
    """A channel of the group."""

    name: str = Field(min_length=1, description="with or without #")
    type: Literal["text", "announcement", "forum", "voice", "stage"] = "text"
    topic: str | None = None
    category: str | None = Field(
        None, description="the heading under which it stands in the list of channels"
    )
    only_for: tuple[str, ...] = Field(
        (), description="the roles that can see it; everybody can when left out"
    )
    tags: tuple[str, ...] = Field((), description="the tags that posts of a forum can have")
    bot: Literal["reads and writes", "reads", "cannot see"] = Field(
        "reads and writes", description="what the bot may do there"
    )

    @property
    def bare_name(self) -> str:
        """The name without #."""
        return self.name.removeprefix("#")


class PersonDescription(SettingsModel):
    """A person of the group."""

    name: str = Field(min_length=1, pattern=r"^[^\s#>:][^#>:]*$", description="steps begin with it")
    locale: str = Field("en-US", description="the language of their Discord: en-US, es-ES, de …")
    roles: tuple[str, ...] = ()
    dms: Literal["open", "closed"] = "open"
    member: bool = Field(default=True, description="false for someone who is not (yet) in the group")


class GuildDescription(SettingsModel):
    """The group itself. Roles and channels are added to those of the default group; a same name replaces."""

    name: str | None = None
    locale: str | None = None
    roles: tuple[RoleDescription, ...] = ()
    channels: tuple[ChannelDescription, ...] = ()


class _Named(Protocol):
    @property
    def name(self) -> str: ...


N = TypeVar("N", bound=_Named)


def laid_over(default: Iterable[N], own: Iterable[N]) -> tuple[N, ...]:
    """Return `default` with what `own` replaces (same name, whatever the case) and adds, in that order."""
    by_name = {item.name.removeprefix("#").casefold(): item for item in default}
    by_name |= {item.name.removeprefix("#").casefold(): item for item in own}
    return tuple(by_name.values())


class Group(SettingsModel):
    """A whole group, as it stands at the beginning of a scene."""

    guild: GuildDescription
    people: tuple[PersonDescription, ...]

    def person(self, name: str) -> PersonDescription | None:
        """Return the person of that name, whatever its case."""
        return next((one for one in self.people if one.name.casefold() == name.casefold()), None)

    def channel(self, name: str) -> ChannelDescription | None:
        """Return the channel of that name (without #)."""
        return next((one for one in self.guild.channels if one.bare_name == name), None)

    def role(self, name: str) -> RoleDescription | None:
        """Return the role of that name."""
        return next((one for one in self.guild.roles if one.name == name), None)

    def changed_by(self, guild: GuildDescription, people: Iterable[PersonDescription]) -> Group:
        """Return this group with a scene's own parts laid over it."""
        return Group(
            guild=GuildDescription(
                name=guild.name or self.guild.name,
                locale=guild.locale or self.guild.locale,
                roles=laid_over(self.guild.roles, guild.roles),
                channels=laid_over(self.guild.channels, guild.channels),
            ),
            people=laid_over(self.people, people),
        )
