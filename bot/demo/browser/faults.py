"""What a visitor can let go wrong. The alert must come all the same; `explains` says how."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping

from bot.claims import JSON
from bot.demo.browser.bot_process import BotProcess
from bot.demo.scene.group import ChannelDescription, Group
from bot.local_discord import LocalDiscord, permissions
from bot.local_discord.faults import Mishap
from bot.local_discord.page import BackstageRefused
from bot.local_discord.seeding import Community
from bot.local_discord.world import Channel, Overwrite, User

SECONDS_CUT_OFF = 12.0
"""Real seconds that the gateway stays silent, unless it is mended before."""

_REQUESTS_THAT_FAIL = 5


class Fault:
    """Something that can be switched on, and off where that makes sense."""

    name: str
    label: str
    explains: str

    @property
    def on(self) -> bool:
        """Whether it is going wrong at this moment."""
        return False

    async def switch(self, *, on: bool) -> None:
        """Let it go wrong, or right again. Raises `BackstageRefused`."""
        raise NotImplementedError


class ClosedDMs(Fault):
    """The moderators accept no direct messages."""

    name = "dms"
    label = "Close the moderators’ direct messages"
    explains = (
        "The bot can write to no moderator in private. The alert does not depend on it: it is posted in the "
        "moderators’ channel."
    )

    def __init__(self, community: Community, role: str) -> None:
        self._community = community
        self._role = role

    @property
    def on(self) -> bool:
        return any(not user.dms_open for user in self._moderators())

    async def switch(self, *, on: bool) -> None:
        for user in self._moderators():
            self._community.world.users.set_dms_open(user, open_to_members=not on)
        self._community.world.touch()

    def _moderators(self) -> list[User]:
        role = self._community.roles[self._role]
        return [each.user for each in self._community.guild.members.values() if role.id in each.role_ids]


class DeletedAlertChannel(Fault):
    """The channel for alerts is gone."""

    name = "alert-channel"
    label = "Delete the alert channel"
    explains = (
        "Somebody deletes #{name}. The next alert, and every open one, goes to the next channel in the "
        "settings, then to the moderators in private. Switch it off to make a new #{name}."
    )

    def __init__(self, community: Community, name: str, group: Group) -> None:
        """`group` is as it was founded: what is made anew looks like that, whenever it was deleted."""
        self._community = community
        self._name = name
        self._group = group
        self.explains = self.explains.format(name=name)

    @property
    def on(self) -> bool:
        return self._named(self._name) is None

    async def switch(self, *, on: bool) -> None:
        channel = self._named(self._name)
        if on:
            if channel is None:
                raise BackstageRefused(f"#{self._name} is gone already.")
            self._community.world.channels.delete(channel)
        elif channel is None:
            self._make_anew()

    def _make_anew(self) -> None:
        """Make it with its topic, for those whom it was for, in the gap that it left among its neighbours."""
        described = self._group.channel(self._name)
        assert described is not None, "a group has the channel that its settings name"
        category = self._named(described.category or "")
        above = self._above(described)
        self._community.world.channels.create(
            self._community.guild,
            self._name,
            topic=described.topic,
            parent_id=None if category is None else category.id,
            position=0 if above is None else above.position + 1,
            overwrites=self._overwrites(described.only_for),
        )

    def _above(self, described: ChannelDescription) -> Channel | None:
        """Return the nearest that is left of what stood above it: a channel, or the category's own name."""
        order = self._group.guild.channels
        beside = [each for each in order[: order.index(described)] if each.category == described.category]
        names = [*(each.bare_name for each in reversed(beside)), described.category or ""]
        return next((found for name in names if (found := self._named(name)) is not None), None)

    def _overwrites(self, only_for: Iterable[str]) -> tuple[Overwrite, ...]:
        community = self._community
        assert community.application is not None
        let_in = [role.id for role in community.guild.roles.values() if role.name in set(only_for)]
        see = permissions.VIEW_CHANNEL
        return (
            Overwrite(community.guild.everyone.id, 0, 0, see),
            *(Overwrite(role_id, 0, see, 0) for role_id in let_in),
            Overwrite(community.application.user.id, 1, see, 0),
        )

    def _named(self, name: str) -> Channel | None:
        return next((each for each in self._community.guild.channels.values() if each.name == name), None)


class CutGateway(Fault):
    """The bot's connection to Discord is cut, and comes back after a while."""

    name = "gateway"
    label = "Cut the bot’s connection to Discord"
    explains = (
        "The bot hears nothing for {seconds:.0f} seconds, or until this is switched off. Then it connects "
        "again, is told what it missed, and the alert comes."
    )

    def __init__(self, discord: LocalDiscord, changed: Callable[[], None], seconds: float) -> None:
        self._discord = discord
        self._changed = changed
        self._seconds = seconds
        self.explains = self.explains.format(seconds=seconds)
        self._mending: asyncio.TimerHandle | None = None

    @property
    def on(self) -> bool:
        return self._mending is not None

    async def switch(self, *, on: bool) -> None:
        self._mend()
        if on:
            # New connections are accepted but not greeted: so the client makes none of its long pauses.
            self._discord.faults.gateway_silent()
            self._discord.faults.gateway_cut()
            self._mending = asyncio.get_running_loop().call_later(self._seconds, self._mend)
        self._changed()

    def _mend(self) -> None:
        if self._mending is not None:
            self._mending.cancel()
            self._mending = None
            self._discord.faults.gateway_silent(silent=False)
            self._changed()


class BadAnswers(Fault):
    """Discord answers some requests with 502."""

    name = "bad-answers"
    label = f"Let Discord answer the next {_REQUESTS_THAT_FAIL} requests with an error"
    explains = (
        f"The bot’s next {_REQUESTS_THAT_FAIL} requests are answered with 502. It waits a little longer each "
        "time and asks again; before it posts again, it looks whether the post is there already."
    )

    def __init__(self, discord: LocalDiscord) -> None:
        self._discord = discord
        self._mishap: Mishap | None = None

    @property
    def on(self) -> bool:
        return self._mishap is not None and bool(self._mishap.remaining)

    async def switch(self, *, on: bool) -> None:
        if self._mishap is not None:
            self._mishap.cancel()
        self._mishap = self._discord.faults.answer(502, times=_REQUESTS_THAT_FAIL) if on else None


class Restart(Fault):
    """The bot is restarted in order."""

    name = "restart"
    label = "Restart the bot"
    explains = (
        "The bot is asked to end, as for an update, and is started again. What it had promised is in its "
        "database; what was written meanwhile it reads when it is back."
    )

    def __init__(self, bot: BotProcess) -> None:
        self._bot = bot

    async def switch(self, *, on: bool) -> None:
        await self._bot.restart()


class Kill(Fault):
    """The bot's process is killed."""

    name = "kill"
    label = "Kill the bot (kill -9)"
    explains = (
        "The bot ends at once, in the middle of whatever it does, and can save nothing. It is started again "
        "{seconds:.0f} seconds later, or with “Start it”. Write something worrying meanwhile: it reads back, "
        "and the alert comes."
    )

    def __init__(self, bot: BotProcess, seconds_away: float) -> None:
        self._bot = bot
        self.explains = self.explains.format(seconds=seconds_away)

    @property
    def on(self) -> bool:
        return not self._bot.alive

    async def switch(self, *, on: bool) -> None:
        if on:
            await self._bot.kill()
        else:
            await self._bot.start()


class FaultBoard:
    """All of them, by name."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self._faults: Mapping[str, Fault] = {fault.name: fault for fault in faults}

    def as_json(self) -> list[JSON]:
        """Return them for the page."""
        return [
            {"name": fault.name, "label": fault.label, "on": fault.on, "explains": fault.explains}
            for fault in self._faults.values()
        ]

    async def switch(self, name: str, on: bool | None) -> str:
        """Switch one on or off (None: over), and return its label. Raises `BackstageRefused`."""
        fault = self._faults.get(name)
        if fault is None:
            raise BackstageRefused("There is no such fault.")
        await fault.switch(on=not fault.on if on is None else on)
        return fault.label
