"""A person who uses Discord: says and does what their permissions allow, and sees what they may see.

What Discord's server refuses raises `Refused`, what its app would not offer raises `Misused`. A bot that does
not answer raises `InteractionFailed`. Times to wait are seconds of real time; nothing here sleeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .. import permissions as bits
from ..interactions import component_types
from ..interactions.commands import localised
from ..interactions.interaction import Interaction
from ..interactions.misuse import Misused, NothingToUse
from ..refusals import Refused
from ..world import (
    Channel,
    ChannelType,
    Draft,
    Guild,
    Message,
    Place,
    Reference,
    ScheduledEvent,
    Thread,
    User,
)
from ..world.scheduled_events import LEADS_TO
from . import using, writing
from .answers import Answer, ModalShown, answer_to, first_answer
from .onlooker import Discord, Onlooker, Usable, Where, the_message
from .writing import File


class Choice(str):
    """What an option is completed to: the name that is shown, and the `value` that would be sent."""

    value: Any

    def __new__(cls, name: str, value: Any) -> Choice:
        choice = super().__new__(cls, name)
        choice.value = value
        return choice


class Actor(Onlooker):
    """One person. `patience` and `lull`: see `answers.answer_to`; `modal` is what is open before them."""

    def __init__(
        self,
        discord: Discord,
        user: User,
        *,
        guild: Guild | None = None,
        patience: float | None = 10.0,
        lull: float = 2.0,
    ) -> None:
        super().__init__(discord, user, guild=guild)
        self.patience = patience
        self.lull = lull
        self.modal: ModalShown | None = None

    # What they say and do

    async def writes(
        self, where: Where, text: str, *, reply_to: Usable | None = None, attachments: Iterable[File] = ()
    ) -> Message:
        """Send a message; "@Name" and "#channel" become mentions as they do in Discord's app."""
        place = self.place(where)
        answered = None if reply_to is None else self.seen_message(reply_to)
        reference = None
        if answered is not None:
            reference = Reference(answered.channel.id, answered.id, answered.channel.guild_id)
        return self.world.messages.send(self.user, place, self._draft(place, text, attachments, reference))

    async def writes_to_bot(self, text: str, *, attachments: Iterable[File] = ()) -> Message:
        return await self.writes(self.dm(), text, attachments=attachments)

    async def edits(self, message: Usable, text: str) -> Message:
        written = self.seen_message(message)
        words = writing.words(text, written.channel.guild_or_none)
        self.world.messages.revise(self.user, written, content=words)
        return written

    async def deletes(self, message: Usable) -> None:
        self.world.messages.remove(self.user, self.seen_message(message))

    async def reacts(self, message: Usable, emoji: str) -> None:
        writing.require_emoji(emoji)
        self.world.reactions.react(self.user, self.seen_message(message), emoji)

    async def unreacts(self, message: Usable, emoji: str) -> None:
        """Take their reaction back. Raises `Refused` 10014 where there is none."""
        writing.require_emoji(emoji)
        self.world.reactions.remove(self.seen_message(message), self.id, emoji)

    async def votes(self, message: Usable, answer_id: int) -> None:
        """Vote in a poll."""
        self.world.polls.vote(self.user, self.seen_message(message), answer_id)

    async def opens_thread(
        self, where: Where, name: str, *, from_message: Usable | None = None, private: bool = False
    ) -> Thread:
        parent = self.place(where)
        if not isinstance(parent, Channel):
            raise Refused(50024)
        writing.require_title(name)
        kind = ChannelType.PRIVATE_THREAD if private else ChannelType.PUBLIC_THREAD
        start = None if from_message is None else self.seen_message(from_message)
        return self.world.threads.start(self.user, parent, name, type=kind, message=start)

    async def posts_in_forum(
        self,
        where: Where,
        title: str,
        text: str,
        *,
        tags: Iterable[int] = (),
        attachments: Iterable[File] = (),
    ) -> tuple[Thread, Message]:
        """Open a post in a forum, with tags of that forum by their ids."""
        forum = self.place(where)
        if not isinstance(forum, Channel):
            raise Refused(50024)
        writing.require_title(title)
        applied = writing.tags_of(forum, tags)
        draft = self._draft(forum, text, attachments)
        return self.world.threads.start_post(self.user, forum, title, draft, applied_tags=applied)

    async def closes_dms(self) -> None:
        self.world.users.set_dms_open(self.user, open_to_members=False)

    async def opens_dms(self) -> None:
        self.world.users.set_dms_open(self.user, open_to_members=True)

    async def joins(self, guild: Guild | None = None) -> None:
        """Raises `Refused` 40007 for somebody who is banned."""
        joined = guild or self.guild
        if self.id in joined.bans:
            raise Refused(40007)
        self.world.members.add(joined, self.user)

    async def leaves(self, guild: Guild | None = None) -> None:
        """Raises `Misused` for the owner, who would have to hand the guild over first."""
        left = guild or self.guild
        if left.owner_id == self.id:
            raise Misused("The owner of a server cannot leave it.")
        self._guild = left  # so that it is clear what "joins" means later
        self.world.members.remove(left, self.user)

    async def joins_voice(self, where: Where) -> None:
        """Enter a voice or stage channel, out of the one they are in."""
        self.world.voice.join(self.user, self.channel(where))

    async def leaves_voice(self) -> None:
        """Raises `Refused` 40032 for somebody who is in no voice channel."""
        self.world.voice.leave(self.guild, self.user)

    async def raises_hand(self, *, up: bool = True) -> None:
        """Ask to speak on a stage, or no longer. Raises `Refused` 40032 for somebody who is on none."""
        self.world.voice.raise_hand(self.guild, self.user, up=up)

    async def leaves_thread(self, where: Where) -> None:
        """Go out of a thread. Raises `Refused` 50024 for what is none, 10007 for one they are not in."""
        thread = self.place(where)
        if not isinstance(thread, Thread):
            raise Refused(50024)
        self.world.threads.remove_member(thread, self.user)

    async def marks_interest(self, event: ScheduledEvent, *, interested: bool = True) -> None:
        """Say that they are interested in a scheduled event, or no longer. Raises `Refused` 10070."""
        if event not in self.sees_events():
            raise Refused(10070)
        if interested:
            self.world.scheduled_events.subscribe(event, self.user)
        else:
            self.world.scheduled_events.unsubscribe(event, self.user)

    async def calls_off(self, event: ScheduledEvent) -> None:
        """Cancel a scheduled event in Discord's own list, or end it. Raises `Refused` 50013, 10070."""
        if event not in self.sees_events():
            raise Refused(10070)
        self.world.access.require_in_guild(event.guild, self.id, bits.MANAGE_EVENTS)
        following = max(LEADS_TO[event.status])
        self.world.scheduled_events.change(event, status=following)

    async def deletes_channel(self, where: Where) -> None:
        """Delete a channel of the guild. Raises `Refused` 50013."""
        channel = self.channel(where)
        self.world.access.require(channel, self.id, bits.MANAGE_CHANNELS)
        self.world.channels.delete(channel)

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
        """Type into an option, the others given, and return what is offered.

        Options called "where" are given through `autocompletes_with`.
        """
        return await self.autocompletes_with(command, option, typed, options, where=where)

    async def autocompletes_with(
        self, command: str, option: str, typed: str, options: Mapping[str, Any], *, where: Where = None
    ) -> list[Choice]:
        """Type into an option, the others given in a mapping."""
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
        target = self.seen_message(message)
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
        pressed = self.seen_message(message)
        component = using.component_named(pressed, button, frozenset({component_types.BUTTON}))
        return await self._answer(using.press_button(self.desk, self.user, pressed, component))

    async def chooses(self, message: Usable, menu: str, values: Any) -> Answer:
        """Pick in the menu of that placeholder or custom id ("": the only one): a value or several."""
        used = self.seen_message(message)
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
        """Send the press of any button as an altered client could, whether they may see it or not.

        Without `message` and `where` it seems to come from the newest message with such a button, if there is
        any, wherever that is.
        """
        if message is None and where is None:
            message = using.newest_with_button(self.world, custom_id)
        source = None if message is None else the_message(message)
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

    # How it is done

    def _draft(
        self, place: Place, text: str, attachments: Iterable[File], reference: Reference | None = None
    ) -> Draft:
        words = writing.words(text, place.guild_or_none)
        return Draft(words, attachments=writing.uploads(self.world, attachments), reference=reference)

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
