"""What happens in a scene by itself, carried out: time, the bot as a process, Discord's bad days."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.demo.scene import Step
from bot.demo.scene.things_happen import (
    BotComesBack,
    BotGoesAway,
    BotIsKilled,
    BotRestarts,
    ChannelIsDeleted,
    ConfigChanges,
    ConnectionComesBack,
    ConnectionIsCut,
    ConnectionIsLost,
    DiscordFails,
    RoleIsDeleted,
    TimePasses,
)
from bot.demo.stage import Stage
from bot.demo.transcript import Transcript
from bot.local_discord import Refused


class CannotHappen(Exception):
    """Something cannot happen at this point of the scene: the time is over, the channel is gone already."""


class Happening:
    """Lets things happen on a stage, and writes that they do."""

    def __init__(
        self,
        stage: Stage,
        transcript: Transcript,
        changes: Callable[[], bool],
        show: Callable[[], Awaitable[None]],
    ) -> None:
        """`changes`: whether there is something new to see; `show` writes it into the transcript."""
        self._stage = stage
        self._transcript = transcript
        self._changes = changes
        self._show = show

    async def let(self, step: Step) -> None:
        """Let one thing happen. Raises `CannotHappen`."""
        try:
            await self._let(step)
        except (Refused, ValueError) as refusal:
            raise CannotHappen(str(refusal)) from refusal
        except TimeoutError as late:
            raise CannotHappen("the bot did not reach Discord again") from late

    async def _let(self, step: Step) -> None:
        match step.doing:
            case TimePasses():
                await self._pass(step.doing)
            case ConfigChanges():
                self._told("Somebody changes the group's config")
                self._stage.change_config(step.config or "")
            case ChannelIsDeleted() | RoleIsDeleted() | DiscordFails():
                self._in_discord(step)
            case _:
                await self._to_the_bot(step)

    async def _pass(self, passing: TimePasses) -> None:
        clock = self._stage.clock
        told = clock.now()
        end = passing.span.end(told, self._stage.zone)

        async def show_what_came() -> None:
            nonlocal told
            if self._changes():
                if clock.now() > told:
                    self._transcript.passed(_length(clock.now() - told), clock.now())
                told = clock.now()
                await self._show()

        await self._stage.pass_time(end, show_what_came)
        if end > told:
            self._transcript.passed(_length(end - told), end)

    async def _to_the_bot(self, step: Step) -> None:
        stage = self._stage
        match step.doing:
            case BotRestarts():
                self._told("The bot restarts")
                await stage.stop_bot()
                await stage.start_bot()
            case BotIsKilled():
                self._told("The bot is killed")
                await stage.kill_bot()
            case BotGoesAway():
                self._told("The bot is stopped")
                await stage.stop_bot()
            case BotComesBack():
                self._told("The bot comes back")
                await stage.start_bot()
            case ConnectionIsCut():
                self._told("The bot's connection to Discord breaks")
                stage.break_connection(forget=False)
            case ConnectionIsLost():
                self._told("The bot's connection to Discord breaks, and Discord forgets its session")
                stage.break_connection(forget=True)
            case ConnectionComesBack():
                self._told("The bot reaches Discord again")
                await stage.mend_connection()

    def _in_discord(self, step: Step) -> None:
        community = self._stage.community
        match step.doing:
            case ChannelIsDeleted():
                self._told(f"The channel {step.doing.place} is deleted")
                name = step.doing.place.channel
                assert name is not None
                channel = community.channels[name]
                community.world.channels.get(channel.id)
                community.world.channels.delete(channel)
            case RoleIsDeleted():
                self._told(f"The role {step.doing.role} is deleted")
                role = community.roles[step.doing.role]
                community.world.roles.get(community.guild, role.id)
                community.world.roles.delete(role)
            case DiscordFails():
                self._plan(step.doing)

    def _plan(self, failure: DiscordFails) -> None:
        faults = self._stage.discord.faults
        answer, times, matching = failure.answer, failure.requests, failure.route
        count = "next request" if times == 1 else f"next {times} requests"
        with_what = "not at all" if answer == "nothing" else f"with {answer}"
        done = ", although the work is done" if failure.done_anyway else ""
        self._told(f"Discord answers the bot's {count} {with_what}{done}")
        if failure.done_anyway:
            status = None if answer == "nothing" else answer
            faults.lose_answer(status=status, times=times, matching=matching)
        elif answer == "nothing":
            faults.cut(times=times, matching=matching)
        else:
            faults.answer(answer, times=times, matching=matching)

    def _told(self, what: str) -> None:
        self._transcript.happened(self._stage.clock.now(), what)


def _length(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    parts = []
    for unit, length in (("week", 604800), ("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        count, seconds = divmod(seconds, length)
        if count:
            parts.append(f"{count} {unit}{'' if count == 1 else 's'}")
    return f"{' '.join(parts) or 'A moment'} later"
