"""What people do in a scene, carried out by the actors of the local Discord."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.demo.camera import Camera, place_name
from bot.demo.post import Post, place_in_words
from bot.demo.reading import Button, Menu
from bot.demo.scene.grammar import Verb
from bot.demo.scene.people_do import (
    Chooses,
    ClosesDMs,
    Deletes,
    Edits,
    FillsIn,
    GetsRole,
    Joins,
    Leaves,
    LooksFor,
    LosesRole,
    OpensDMs,
    OpensThread,
    Posts,
    Presses,
    Reacts,
    Runs,
    Uses,
    Writes,
)
from bot.demo.scene.places import Place
from bot.demo.scene.wanted import Wanted
from bot.demo.stage import Stage
from bot.local_discord import Refused
from bot.local_discord.actors import Actor, InteractionFailed
from bot.local_discord.interactions.misuse import Misused
from bot.local_discord.world import Message

_UNKNOWN = 10003  # Discord's code for a channel that is not there


class CannotDo(Exception):
    """A person cannot do what the scene says. `refused` tells Discord's refusals from a scene's mistake."""

    def __init__(self, why: str, *, refused: bool) -> None:
        super().__init__(why)
        self.refused = refused


@dataclass(frozen=True)
class Performance:
    """What there is to say of something done: `told` when it leaves no message, `offered` for choices."""

    told: str | None = None
    offered: tuple[str, ...] | None = None


class Acting:
    """Carries out what people do."""

    def __init__(self, stage: Stage, camera: Camera) -> None:
        self._stage = stage
        self._camera = camera

    async def perform(self, who: str, doing: Verb) -> Performance:
        """Do it. Raises `CannotDo`."""
        actor = self._stage.actor(who)
        try:
            return await self._done(actor, actor.user.display_name, doing)
        except (Refused, Misused) as refusal:
            place: Place | None = getattr(doing, "place", None)
            if (
                place is not None
                and place.thread
                and isinstance(refusal, Refused)
                and refusal.code == _UNKNOWN
            ):
                raise CannotDo(f"there is no {place}", refused=False) from refusal
            raise CannotDo(_in_words(refusal), refused=True) from refusal
        except InteractionFailed as failure:
            raise CannotDo(f"Discord says: {failure}", refused=False) from failure

    async def _done(self, actor: Actor, name: str, doing: Verb) -> Performance:
        match doing:
            case Writes():
                answered = self._found(actor, doing.reply_to) if doing.reply_to else None
                place = str(doing.place)
                await actor.writes(place, doing.text, reply_to=answered, attachments=doing.attachments)
                return Performance()
            case Edits():
                await actor.edits(self._found(actor, doing.message, own=True), doing.text)
                return Performance()
            case Deletes():
                await actor.deletes(self._found(actor, doing.message))
                return Performance()
            case Reacts():
                await actor.reacts(self._found(actor, doing.message), doing.emoji)
                return Performance(f"{name} reacts with {doing.emoji} to “{doing.message}”")
            case OpensThread():
                start = self._found(actor, doing.message) if doing.message else None
                thread = await actor.opens_thread(str(doing.place), doing.title, from_message=start)
                if doing.text:
                    await actor.writes(thread, doing.text)
                return Performance(f"{name} opens the thread “{doing.title}” in {doing.place}")
            case Posts():
                await actor.posts_in_forum(str(doing.place), doing.title, doing.text)
                return Performance()
            case Runs() | LooksFor() | Uses() | Presses() | Chooses() | FillsIn():
                return await self._used(actor, name, doing)
            case _:
                return await self._changed(actor, name, doing)

    async def _used(self, actor: Actor, name: str, doing: Verb) -> Performance:
        match doing:
            case Runs():
                await actor.runs_with(doing.command[1:], doing.options, where=_where(doing.place))
                options = "".join(f" {key}: {value}" for key, value in doing.options.items())
                return Performance(f"{name} runs {doing.command}{options}{_in(doing.place)}")
            case LooksFor():
                command, place = doing.command[1:], _where(doing.place)
                offered = await actor.autocompletes(command, doing.option, doing.text, where=place)
                return Performance(f"{name} types “{doing.text}” into {doing.command}", tuple(offered))
            case Uses():
                await actor.uses_on_message(doing.menu, self._found(actor, doing.message))
                return Performance(f"{name} uses “{doing.menu}” on “{doing.message}”")
            case Presses():
                message, button = self._with_button(actor, doing)
                await actor.presses(message, button.custom_id or button.label)
                where = place_in_words(place_name(message.channel))
                return Performance(f"{name} presses [ {button.label} ] in {where}")
            case Chooses():
                message, menu = self._with_menu(actor, doing)
                values = doing.values[0] if len(doing.values) == 1 else list(doing.values)
                await actor.chooses(message, menu.placeholder, values)
                return Performance(f"{name} chooses {', '.join(doing.values)}")
            case FillsIn():
                await actor.submits(_by_labels(actor, doing))
                return Performance(f"{name} fills in the form: {_filled_in(doing)}")
        raise AssertionError(doing)

    async def _changed(self, actor: Actor, name: str, doing: Verb) -> Performance:
        community = self._stage.community
        match doing:
            case ClosesDMs():
                await actor.closes_dms()
                return Performance(f"{name} no longer accepts direct messages")
            case OpensDMs():
                await actor.opens_dms()
                return Performance(f"{name} accepts direct messages again")
            case Joins():
                await actor.joins(community.guild)
                return Performance(f"{name} joins the group")
            case Leaves():
                await actor.leaves(community.guild)
                return Performance(f"{name} leaves the group")
            case GetsRole() | LosesRole():
                member = community.guild.members.get(actor.id)
                if member is None:
                    raise CannotDo(f"{name} is not in the group", refused=False)
                role = community.roles[doing.role]
                if isinstance(doing, GetsRole):
                    community.world.members.give_role(member, role)
                    return Performance(f"{name} is given the role {doing.role}")
                community.world.members.take_role(member, role)
                return Performance(f"{name} loses the role {doing.role}")
        raise AssertionError(doing)

    def _found(self, actor: Actor, wanted: Wanted, *, own: bool = False) -> Message:
        camera = self._camera
        names = camera.names()
        for message in reversed(tuple(camera.messages_seen_by(actor.user))):
            if wanted.is_in(camera.post_of(message, names).text) and (
                not own or message.author is actor.user
            ):
                return message
        whose = "message of their own" if own else "message"
        raise CannotDo(f"{actor.user.display_name} sees no {whose} with “{wanted}”", refused=False)

    def _with_button(self, actor: Actor, doing: Presses) -> tuple[Message, Button]:
        there: list[str] = []
        disabled = False
        for message, post in self._candidates(actor, doing.place, doing.message):
            for button in post.buttons:
                if doing.button.casefold() in {button.label.casefold(), (button.custom_id or "").casefold()}:
                    if button.enabled:
                        return message, button
                    disabled = True
                there.append(button.label)
        if disabled:
            raise CannotDo(f"the button {doing.button} cannot be pressed", refused=True)
        labels = ", ".join(dict.fromkeys(there)) or "none"
        why = f"{actor.user.display_name} sees no button {doing.button}{_in(doing.place)}; there is {labels}"
        raise CannotDo(why, refused=True)

    def _with_menu(self, actor: Actor, doing: Chooses) -> tuple[Message, Menu]:
        for message, post in self._candidates(actor, doing.place, doing.message):
            for block in post.blocks:
                if isinstance(block, Menu) and (doing.menu or "").casefold() in block.placeholder.casefold():
                    return message, block
        raise CannotDo(f"{actor.user.display_name} sees no menu{_in(doing.place)}", refused=True)

    def _candidates(
        self, actor: Actor, place: Place | None, wanted: Wanted | None
    ) -> Iterable[tuple[Message, Post]]:
        """Yield what can be meant, the newest first."""
        camera = self._camera
        names = camera.names()
        for message in reversed(tuple(camera.messages_seen_by(actor.user))):
            post = camera.post_of(message, names)
            if place is not None and post.place != str(place):
                continue
            if wanted is None or wanted.is_in(post.text):
                yield message, post


def _by_labels(actor: Actor, doing: FillsIn) -> dict[str, Any]:
    """Return what is filled in by the fields' whole labels: a scene need not write them out."""
    labels = [] if actor.modal is None else [field.label for field in actor.modal.fields]
    found: dict[str, Any] = {}
    for words, value in doing.fields.items():
        matching = [label for label in labels if words.casefold() in label.casefold()]
        found[matching[0] if len(matching) == 1 else words] = value
    return found


def _filled_in(doing: FillsIn) -> str:
    filled = (
        f"{field}: {', '.join(value) if isinstance(value, list) else value}"
        for field, value in doing.fields.items()
    )
    return "; ".join(filled) or "nothing"


def _where(place: Place | None) -> str | None:
    return None if place is None else str(place)


def _in(place: Place | None) -> str:
    return "" if place is None else f" in {place_in_words(str(place))}"


def _in_words(refusal: Refused | Misused) -> str:
    if isinstance(refusal, Refused):
        return f"Discord refuses: {refusal.message} ({refusal.code})"
    return str(refusal)


def attempted(name: str, doing: Verb) -> str:
    """Return what somebody tries, for when nothing comes of it."""
    match doing:
        case Writes():
            return f"{name} tries to write in {doing.place}: {doing.text}"
        case Posts() | OpensThread():
            return f"{name} tries to open “{doing.title}” in {doing.place}"
        case Runs():
            return f"{name} tries to run {doing.command}{_in(doing.place)}"
        case Presses():
            return f"{name} tries to press [ {doing.button} ]{_in(doing.place)}"
        case Uses():
            return f"{name} tries to use “{doing.menu}” on “{doing.message}”"
        case Chooses():
            return f"{name} tries to choose {', '.join(doing.values)}{_in(doing.place)}"
        case FillsIn():
            return f"{name} tries to fill in the form: {_filled_in(doing)}"
        case Edits() | Deletes() | Reacts():
            doings = {Edits: "change", Deletes: "delete", Reacts: "react to"}
            return f"{name} tries to {doings[type(doing)]} “{doing.message}”"
        case _:
            return f"{name} {doing.words}"
