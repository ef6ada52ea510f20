"""A person who uses Discord: says and does what their permissions allow, and sees what they may see.

What Discord's server refuses raises `Refused`, what its app would not offer raises `Misused`. A bot that does
not answer raises `InteractionFailed`. Times to wait are seconds of real time; nothing here sleeps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol, TypeVar

from ..interactions import command_types, component_types
from ..interactions.commands import localised
from ..interactions.desk import Interactions
from ..interactions.finding import find_place
from ..interactions.interaction import Interaction
from ..interactions.misuse import NothingToUse
from ..refusals import Refused
from ..world import (
    Channel,
    ChannelType,
    DirectChannel,
    Draft,
    Guild,
    Message,
    Place,
    Reference,
    Thread,
    User,
    World,
)
from . import looking, using, writing
from .answers import Answer, ModalShown, Reply, Updated, answer_to, first_answer
from .seeing import SeenMessage
from .writing import File

Where = Place | str | None
"""A place, "#channel", "#channel > thread", "dm" (with the bot), or None: the first channel they see."""

Usable = Message | SeenMessage | Reply | Updated

Truth = TypeVar("Truth")


class Discord(Protocol):
    """What an actor needs of a local Discord."""

    @property
    def world(self) -> World: ...
    @property
    def interactions(self) -> Interactions: ...


class Choice(str):
    """What an option is completed to: the name that is shown, and the `value` that would be sent."""

    value: Any

    def __new__(cls, name: str, value: Any) -> Choice:
        choice = super().__new__(cls, name)
        choice.value = value
        return choice


class Actor:
    """One person. `patience` and `lull`: see `answers.answer_to`; `modal` is what is open before them."""

    def __init__(
        self,
        discord: Discord,
        user: User,
        *,
        guild: Guild | None = None,
        patience: float = 10.0,
        lull: float = 2.0,
    ) -> None:
        self.world = discord.world
        self.desk = discord.interactions
        self.user = user
        self.patience = patience
        self.lull = lull
        self.modal: ModalShown | None = None
        self._guild = guild

    @property
    def id(self) -> int:
        return self.user.id

    @property
    def guild(self) -> Guild:
        """The guild they are in, or the one they would join. Raises `LookupError` where that is not clear."""
        if self._guild is not None:
            return self._guild
        theirs = self.world.users.guilds_of(self.id) or list(self.world.guilds.by_id.values())
        if len(theirs) != 1:
            raise LookupError(f"{self.user.name} could be meant in {len(theirs)} guilds: say which")
        return theirs[0]

    def place(self, where: Where) -> Place:
        """Return the place that is meant. Raises `Refused` 10003 where there is none such."""
        if isinstance(where, Place):
            return where
        if where == "dm":
            return self.dm()
        if where is None:
            for channel in self.sees_channels():
                if channel.type is ChannelType.TEXT:
                    return channel
        found = None if where is None else find_place(self.guild, where)
        if found is None:
            raise Refused(10003)
        return found

    def dm(self) -> DirectChannel:
        """Return the direct messages with the bot (the first one, where there are several)."""
        for application in self.world.users.applications.values():
            return self.world.channels.direct(self.user, application.user)
        raise LookupError("there is no bot to write to")

    # What they say and do

    async def writes(
        self, where: Where, text: str, *, reply_to: Usable | None = None, attachments: Iterable[File] = ()
    ) -> Message:
        """Send a message; "@Name" and "#channel" become mentions as they do in Discord's app."""
        place = self.place(where)
        answered = None if reply_to is None else self._message(reply_to)
        reference = None
        if answered is not None:
            reference = Reference(answered.channel.id, answered.id, answered.channel.guild_id)
        return self.world.messages.send(self.user, place, self._draft(place, text, attachments, reference))

    async def writes_to_bot(self, text: str, *, attachments: Iterable[File] = ()) -> Message:
        return await self.writes(self.dm(), text, attachments=attachments)

    async def edits(self, message: Usable, text: str) -> Message:
        written = self._message(message)
        words = writing.with_mentions(text, written.channel.guild_or_none)
        self.world.messages.revise(self.user, written, content=words)
        return written

    async def deletes(self, message: Usable) -> None:
        self.world.messages.remove(self.user, self._message(message))

    async def reacts(self, message: Usable, emoji: str) -> None:
        self.world.reactions.react(self.user, self._message(message), emoji)

    async def opens_thread(
        self, where: Where, name: str, *, from_message: Usable | None = None, private: bool = False
    ) -> Thread:
        parent = self.place(where)
        if not isinstance(parent, Channel):
            raise Refused(50024)
        kind = ChannelType.PRIVATE_THREAD if private else ChannelType.PUBLIC_THREAD
        start = None if from_message is None else self._message(from_message)
        return self.world.threads.start(self.user, parent, name, type=kind, message=start)

    async def posts_in_forum(
        self, where: Where, title: str, text: str, *, attachments: Iterable[File] = ()
    ) -> tuple[Thread, Message]:
        forum = self.place(where)
        if not isinstance(forum, Channel):
            raise Refused(50024)
        return self.world.threads.start_post(self.user, forum, title, self._draft(forum, text, attachments))

    async def closes_dms(self) -> None:
        self.world.users.set_dms_open(self.user, open_to_members=False)

    async def opens_dms(self) -> None:
        self.world.users.set_dms_open(self.user, open_to_members=True)

    async def joins(self, guild: Guild | None = None) -> None:
        self.world.members.add(guild or self.guild, self.user)

    async def leaves(self, guild: Guild | None = None) -> None:
        left = guild or self.guild
        self._guild = left  # so that it is clear what "joins" means later
        self.world.members.remove(left, self.user)

    # What they use

    async def runs(self, command: str, /, *, where: Where = None, **options: Any) -> Answer:
        """Run a slash command ("alert", "config reload"), and return what the bot answers.

        Options are given by name: as registered, in their language, or with "_" for "-". One called
        "where" is given through `runs_with`. Raises `CommandNotAvailable`, `NotAccepted`,
        `InteractionFailed`.
        """
        return await self.runs_with(command, options, where=where)

    async def runs_with(self, command: str, options: Mapping[str, Any], *, where: Where = None) -> Answer:
        """Run a slash command with its options in a mapping."""
        place = self.place(where)
        return await self._answer(
            using.run_command(self.desk, self.user, place, command, self._given(options))
        )

    async def autocompletes(
        self, command: str, option: str, typed: str, /, *, where: Where = None, **options: Any
    ) -> list[Choice]:
        """Type into an option, the others given, and return what is offered."""
        values = {**self._given(options), option: typed}
        place = self.place(where)
        interaction = using.run_command(self.desk, self.user, place, command, values, focused=option)
        await first_answer(self.desk, interaction)
        return [
            Choice(localised(choice, "name", self.user.locale), choice["value"])
            for choice in interaction.choices or []
        ]

    async def uses_on_message(self, command: str, message: Usable) -> Answer:
        """Use a command of a message's context menu."""
        target = self._message(message)
        return await self._answer(
            using.use_menu_command(self.desk, self.user, target.channel, command, target)
        )

    async def uses_on_person(self, command: str, person: User | Actor, *, where: Where = None) -> Answer:
        """Use a command of a person's context menu."""
        target = person.user if isinstance(person, Actor) else person
        place = self.place(where)
        return await self._answer(using.use_menu_command(self.desk, self.user, place, command, target))

    async def presses(self, message: Usable, button: str) -> Answer:
        """Press the button of that label or custom id. Raises `NothingToUse`, `InteractionFailed`."""
        pressed = self._message(message)
        component = using.component_named(pressed, button, frozenset({component_types.BUTTON}))
        return await self._answer(using.press_button(self.desk, self.user, pressed, component))

    async def chooses(self, message: Usable, menu: str, values: Any) -> Answer:
        """Pick in the menu of that placeholder or custom id ("": the only one): a value or several."""
        used = self._message(message)
        component = using.component_named(used, menu, component_types.SELECTS)
        picked = self._plain(values)
        return await self._answer(using.choose(self.desk, self.user, used, component, picked))

    async def submits(
        self, modal: ModalShown | Mapping[str, Any], fields: Mapping[str, Any] | None = None
    ) -> Answer:
        """Fill in a modal by labels or custom ids, and send it. Without `modal`: the one that is open."""
        if isinstance(modal, ModalShown):
            shown, values = modal, fields or {}
        else:
            if self.modal is None:
                raise NothingToUse(f"no modal is open before {self.user.name}")
            shown, values = self.modal, modal
        interaction = using.submit_modal(self.desk, self.user, shown, self._given(values))
        answer = await self._answer(interaction)
        self.modal = None
        return answer

    async def forge_press(
        self, custom_id: str, *, message: Usable | None = None, where: Where = None
    ) -> Answer:
        """Send the press of any button as an altered client could, whether they may see it or not."""
        source = None if message is None else _the_message(message)
        place = self.place(where) if source is None else source.channel
        return await self._answer(using.forge_press(self.desk, self.user, place, custom_id, source))

    async def forge_run(self, command: str, /, *, where: Where = None, **options: Any) -> Answer:
        """Run a command without asking whether Discord would offer it."""
        values = self._given(options)
        place = self.place(where)
        return await self._answer(
            using.run_command(self.desk, self.user, place, command, values, forged=True)
        )

    async def forge_submit(self, custom_id: str, fields: Mapping[str, str], *, where: Where = None) -> Answer:
        """Send a modal that was never shown."""
        place = self.place(where)
        return await self._answer(using.forge_submit(self.desk, self.user, place, custom_id, fields))

    # What they see

    def sees_channels(self) -> list[Channel]:
        """Return the channels of their guild that they see, from top to bottom."""
        return looking.channels(self.world, self.guild, self.id)

    def sees(self, where: Where = None) -> list[SeenMessage]:
        """Return the messages they see in a place, oldest first; nothing where they do not see the place."""
        return looking.messages(self.world, self.place(where), self.id)

    def sees_dm(self) -> list[SeenMessage]:
        """Return the direct messages with the bot, oldest first."""
        return looking.messages(self.world, self.dm(), self.id)

    def sees_everywhere(self) -> list[SeenMessage]:
        """Return all messages they see anywhere, oldest first."""
        return looking.everywhere(self.world, self.id)

    def sees_private_replies(self) -> list[SeenMessage]:
        """Return the ephemeral messages that only they see, oldest first."""
        return [message for message in self.sees_everywhere() if message.ephemeral]

    def was_pinged_by(self, message: Usable) -> bool:
        return self.id in _the_message(message).pings

    def command_names(self, where: Where = None) -> list[str]:
        """Return the slash commands offered to them, in their language, sub commands written out."""
        place = self.place(where)
        return looking.command_names(using.commands_for(self.desk, self.user, place), self.user.locale)

    def menu_names(self, where: Where = None) -> list[str]:
        """Return the names in the context menus of messages and people, in their language."""
        offered = using.commands_for(self.desk, self.user, self.place(where))
        return [
            command.name_in(self.user.locale)
            for _, command in offered
            if command.type != command_types.CHAT_INPUT
        ]

    async def will_see(self, where: Where, words: str, *, timeout: float = 10.0) -> SeenMessage:  # noqa: ASYNC109
        """Wait until they see a message with these words, and return the newest. Raises `TimeoutError`."""

        def newest() -> SeenMessage | None:
            return next((each for each in reversed(self.sees(where)) if words in each.text), None)

        found = await self.waits_until(newest, timeout=timeout)
        assert found is not None
        return found

    async def waits_until(self, condition: Callable[[], Truth], *, timeout: float = 10.0) -> Truth:  # noqa: ASYNC109
        """Wait until something holds, looking whenever anything has changed. Raises `TimeoutError`."""
        return await self.desk.changes.until(condition, timeout)

    # How it is done

    def _draft(
        self, place: Place, text: str, attachments: Iterable[File], reference: Reference | None = None
    ) -> Draft:
        words = writing.with_mentions(text, place.guild_or_none)
        return Draft(words, attachments=writing.uploads(self.world, attachments), reference=reference)

    def _message(self, message: Usable) -> Message:
        """Return a message that they see now. Raises `Refused` 10008 otherwise."""
        meant = _the_message(message)
        if meant.deleted or not looking.may_see(self.world, meant, self.id):
            raise Refused(10008)
        return meant

    def _given(self, options: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._plain(value) for name, value in options.items()}

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Actor):
            return value.user
        if isinstance(value, tuple) and len(value) == 2 and isinstance(value[1], bytes):
            return writing.upload(self.world, value)
        if isinstance(value, list | tuple):
            return [self._plain(item) for item in value]
        return value

    async def _answer(self, interaction: Interaction) -> Answer:
        answer = await answer_to(self.desk, interaction, patience=self.patience, lull=self.lull)
        if isinstance(answer, ModalShown):
            self.modal = answer
        return answer


def _the_message(message: Usable) -> Message:
    return message if isinstance(message, Message) else message.message
