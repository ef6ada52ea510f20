"""Reading a world that was written down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..interactions.commands import Command
from ..world.people import (
    Application,
    AutoModRule,
    Guild,
    Member,
    Role,
    ScheduledEvent,
    StageInstance,
    User,
    VoiceState,
)
from ..world.places import Channel, DirectChannel, Thread
from ..world.posts import Attachment, Message
from ..world.users import token_for
from .saving import FORM, IN_GUILDS, UnknownForm
from .values import Reader

if TYPE_CHECKING:
    from ..server import LocalDiscord

_KINDS: Mapping[str, type] = {
    "roles": Role, "channels": Channel, "threads": Thread, "members": Member,
    "scheduled_events": ScheduledEvent, "automod_rules": AutoModRule, "voice_states": VoiceState,
    "stage_instances": StageInstance,
}  # fmt: skip


def restore(discord: LocalDiscord, kept: Mapping[str, Any]) -> None:
    """Put into a new local Discord what `saved` returned of an earlier one.

    Nobody is told; connect bots afterwards. Raises `UnknownForm`, after which `discord` is to be thrown away.
    """
    if kept.get("form") != FORM:
        raise UnknownForm(f"expected a world of form {FORM}, not {kept.get('form')!r}")
    try:
        _Restoring(discord).all_of(kept)
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise UnknownForm(f"this is no whole world: {error!r}") from error


class _Restoring:
    def __init__(self, discord: LocalDiscord) -> None:
        self._world = world = discord.world
        self._commands = discord.interactions.commands
        self._read = Reader(
            world.users.by_id.__getitem__, world.guilds.by_id.__getitem__, world.channels.by_id.__getitem__
        )

    def all_of(self, kept: Mapping[str, Any]) -> None:
        world, fields = self._world, self._read.fields
        for each in kept["users"]:
            user = User(**fields(each))
            world.users.by_id[user.id] = user
        for each in kept["applications"]:
            application = fields(each)
            world.users.register(Application(**application, token=token_for(application["id"])))
        for each in kept["guilds"]:
            self._guild(each)
        for each in kept["direct"]:
            world.channels.restore_direct(DirectChannel(**fields(each)))
        for each in kept["files"]:
            attachment = Attachment(**fields(each))
            world.files[attachment.id] = attachment
        for each in kept["messages"]:
            self._message(each)
        for each in kept["commands"]:
            self._commands.restore(Command(**fields(each)))
        world.snowflakes.go_on_after(int(kept["latest_id"]))
        world.access.forget()
        world.touch()

    def _guild(self, kept: Mapping[str, Any]) -> None:
        guild = Guild(**self._read.fields(kept["itself"]))
        self._world.guilds.by_id[guild.id] = guild
        for kind in IN_GUILDS:
            there = getattr(guild, kind)
            for each in kept[kind]:
                thing = _KINDS[kind](**self._read.fields(each))
                there[thing.user_id if isinstance(thing, VoiceState) else thing.id] = thing
                if isinstance(thing, Channel | Thread):
                    self._world.channels.by_id[thing.id] = thing

    def _message(self, kept: Mapping[str, Any]) -> None:
        fields = self._read.fields({name: each for name, each in kept.items() if name != "files"})
        files = [self._world.files[number] for number in kept.get("files", ())]
        message = Message(**fields, attachments=files)
        place = message.channel
        (place.messages if message.deleted_at is None else place.deleted)[message.id] = message
