"""Channels of guilds and direct channels; every place by its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .. import permissions as bits
from ..refusals import Refused
from . import payloads
from .events import Event, Intent
from .people import Guild, Member, Role, User
from .places import Channel, ChannelType, DirectChannel, Overwrite, Place

if TYPE_CHECKING:
    from . import World


class Channels:
    def __init__(self, world: World) -> None:
        self._world = world
        self.by_id: dict[int, Place] = {}
        self._direct: dict[frozenset[int], DirectChannel] = {}

    def create(
        self,
        guild: Guild,
        name: str,
        *,
        type: ChannelType = ChannelType.TEXT,  # noqa: A002 - Discord's own word
        overwrites: Iterable[Overwrite] = (),
        id: int | None = None,  # noqa: A002
        **attributes: Any,
    ) -> Channel:
        """Add a channel; `attributes` are those of `Channel` (`topic`, `parent_id`, `available_tags`, …)."""
        if len(guild.channels) >= 500:
            raise Refused(30013)
        attributes.setdefault("position", len(guild.channels))
        channel = Channel(
            self._world.snowflakes.next() if id is None else id,
            type,
            guild=guild,
            name=name,
            overwrites={each.id: each for each in overwrites},
            **attributes,
        )
        self._world.snowflakes.saw(channel.id)
        guild.channels[channel.id] = self.by_id[channel.id] = channel
        self._tell("CHANNEL_CREATE", channel)
        return channel

    def change(self, channel: Channel, **changes: Any) -> None:
        """Set attributes of a channel and tell it."""
        with self.telling_what_comes_into_sight(channel.guild, besides=channel):
            for key, value in changes.items():
                setattr(channel, key, value)
            self._world.access.forget()
            self._tell("CHANNEL_UPDATE", channel)

    def delete(self, channel: Channel) -> None:
        """Remove a channel with its threads. Whoever was in it is out of voice, its stage is over, an event
        that was to be there is cancelled. What was in a category is in none.
        """
        guild = channel.guild
        self._world.voice.empty(channel)
        stage = self._world.stages.of(channel)
        if stage is not None:
            self._world.stages.close(stage)
        self._world.scheduled_events.cancel_in(channel)
        for inside in [each for each in guild.channels.values() if each.parent_id == channel.id]:
            self.change(inside, parent_id=None)
        for thread in [each for each in channel.guild.threads.values() if each.parent is channel]:
            del channel.guild.threads[thread.id], self.by_id[thread.id]
        del channel.guild.channels[channel.id], self.by_id[channel.id]
        self._world.access.forget()
        self._tell("CHANNEL_DELETE", channel)

    def overwrite(self, channel: Channel, target: Role | Member, *, allow: int = 0, deny: int = 0) -> None:
        """Set what a channel allows and denies a role or a member; nothing of either takes it away."""
        overwrites = dict(channel.overwrites)
        overwrites.pop(target.id, None)
        if allow or deny:
            overwrites[target.id] = Overwrite(target.id, int(isinstance(target, Member)), allow, deny)
        self.change(channel, overwrites=overwrites)

    def hide(self, channel: Channel, *, except_from: Iterable[Role | Member] = ()) -> None:
        """Deny everyone to see a channel, except some."""
        self.overwrite(channel, channel.guild.everyone, deny=bits.VIEW_CHANNEL)
        for target in except_from:
            self.overwrite(channel, target, allow=bits.VIEW_CHANNEL)

    def get(self, channel_id: int) -> Place:
        """Return any place. Raises 10003."""
        try:
            return self.by_id[channel_id]
        except KeyError:
            raise Refused(10003) from None

    def named(self, guild: Guild, name: str) -> Channel:
        """Return the channel of that name, with or without `#`. Raises `KeyError`."""
        for channel in guild.channels.values():
            if channel.name == name.removeprefix("#"):
                return channel
        raise KeyError(name)

    def direct(self, one: User, other: User) -> DirectChannel:
        """Return the direct channel of two users, opening it where there is none yet."""
        pair = frozenset({one.id, other.id})
        if pair not in self._direct:
            channel = DirectChannel(self._world.snowflakes.next(), ChannelType.DM, recipients=(one, other))
            self._direct[pair] = channel
            self.by_id[channel.id] = channel
        return self._direct[pair]

    def restore_direct(self, channel: DirectChannel) -> None:
        """Know a direct channel that was there in an earlier run."""
        self._direct[frozenset(user.id for user in channel.recipients)] = channel
        self.by_id[channel.id] = channel

    def find_direct(self, one: User, other: User) -> DirectChannel | None:
        """Return the direct channel of two users if there is one."""
        return self._direct.get(frozenset({one.id, other.id}))

    @contextmanager
    def telling_what_comes_into_sight(self, guild: Guild, besides: Channel | None = None) -> Iterator[None]:
        """Tell each bot of the channels that the block brings into its sight or out of it.

        CHANNEL_UPDATE for each (`besides` was told already), THREAD_LIST_SYNC where there is more to see.
        """
        bots = [
            each.user.id for each in self._world.users.applications.values() if each.user.id in guild.members
        ]
        before = {bot: self._seen(guild, bot) for bot in bots}
        yield
        for bot in bots:
            now = self._seen(guild, bot)
            for channel_id in (before[bot] ^ now) & guild.channels.keys():
                if besides is None or channel_id != besides.id:
                    self._tell("CHANNEL_UPDATE", guild.channels[channel_id], only=frozenset({bot}))
            if now - before[bot]:
                self._world.threads.tell_list(guild, now - before[bot], bot)

    def payload_for(self, channel: Channel, user_id: int) -> dict[str, Any]:
        """Return a channel as a bot is told of it over the gateway."""
        return {**payloads.channel(channel), **self._hidden_from(channel, user_id)}

    def _seen(self, guild: Guild, user_id: int) -> set[int]:
        may_view = self._world.access.may_view
        return {channel.id for channel in guild.channels.values() if may_view(channel, user_id)}

    def _hidden_from(self, channel: Channel, user_id: int) -> dict[str, Any]:
        may_view = self._world.access.may_view
        shown = may_view(channel, user_id) or any(
            may_view(each, user_id)
            for each in channel.guild.channels.values()
            if each.parent_id == channel.id
        )
        return {} if shown else payloads.hidden_channel(channel)

    def _tell(self, name: str, channel: Channel, only: frozenset[int] | None = None) -> None:
        """Discord tells bots that a channel exists even where they may not look into it."""

        def personal(user_id: int) -> dict[str, Any]:
            return self._hidden_from(channel, user_id)

        data = payloads.channel(channel)
        event = Event(name, data, channel.guild.id, Intent.GUILDS, only=only, personal=personal)
        self._world.emit(event)
