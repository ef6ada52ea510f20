"""What one person sees of a message: every legible word, what can be pressed, whether it pinged them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..interactions import component_types as types
from ..world.people import Guild
from ..world.posts import LOADING, Message
from .text import legible

if TYPE_CHECKING:
    from ..world import World

JSON = dict[str, Any]
Words = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class SeenButton:
    """A button. `custom_id` is None on a link, which has a `url` instead."""

    label: str
    custom_id: str | None
    url: str | None
    disabled: bool
    style: int


@dataclass(frozen=True, slots=True)
class SeenMenu:
    """A menu to choose from. `options` are the labels; empty where people, roles or channels are chosen."""

    placeholder: str
    custom_id: str
    options: tuple[str, ...]
    disabled: bool


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """A message in somebody's eyes, at the moment of looking.

    `text` is everything legible, a line each: content, embeds, texts of components, names of files. `pings`
    are the ids of those whom it notified.
    """

    id: int
    channel_id: int
    author: str
    author_id: int
    text: str
    buttons: tuple[SeenButton, ...]
    menus: tuple[SeenMenu, ...]
    ephemeral: bool
    edited: bool
    thinking: bool
    pings: frozenset[int]
    pings_me: bool
    written_at: datetime
    answers_to: int | None
    reactions: dict[str, int]
    thread_id: int | None
    message: Message = field(repr=False, compare=False)

    def __contains__(self, words: str) -> bool:
        return words in self.text

    def button(self, name: str) -> SeenButton | None:
        """Return the button of that label or custom id, if it is there."""
        return next((each for each in self.buttons if name in (each.label, each.custom_id)), None)

    @property
    def link(self) -> str:
        return self.message.link


def see(world: World, message: Message, reader_id: int) -> SeenMessage:
    """Return how `reader_id` sees `message`. Whether they may see it at all is for the caller to ask."""
    guild = message.channel.guild_or_none
    words = words_for(world, guild)
    return SeenMessage(
        id=message.id,
        channel_id=message.channel.id,
        author=display_name(guild, message),
        author_id=message.author.id,
        text=words("\n".join(line for line in _lines(message) if line)),
        buttons=tuple(_buttons(message.components, words)),
        menus=tuple(_menus(message.components, words)),
        ephemeral=message.ephemeral,
        edited=was_edited(message),
        thinking=bool(message.flags & LOADING),
        pings=frozenset(message.pings),
        pings_me=reader_id in message.pings,
        written_at=message.created_at,
        answers_to=None if message.reference is None else message.reference.message_id,
        reactions={each.emoji_name: len(each.user_ids) for each in message.reactions},
        thread_id=message.thread_id,
        message=message,
    )


def was_edited(message: Message) -> bool:
    """Return whether it says "(edited)" beside a message.

    Discord's app does not call it an edit when a thinking message gets its words.
    """
    if message.edited_at is None:
        return False
    first = message.revisions[0]
    filled_in = len(message.revisions) == 1 and not (first.content or first.embeds or first.components)
    return not (filled_in and message.interaction_metadata is not None)


def display_name(guild: Guild | None, message: Message) -> str:
    """Return the name above a message: the nickname in the guild, else the person's own."""
    member = None if guild is None else guild.members.get(message.author.id)
    return message.author.display_name if member is None else member.display_name


def words_for(world: World, guild: Guild | None) -> Words:
    """Return the function that turns Discord's markup into words, with the names of a guild."""

    def user(user_id: int) -> str:
        member = None if guild is None else guild.members.get(user_id)
        if member is not None:
            return member.display_name
        known = world.users.by_id.get(user_id)
        return "unknown-user" if known is None else known.display_name

    def role(role_id: int) -> str:
        known = None if guild is None else guild.roles.get(role_id)
        return "deleted-role" if known is None else known.name

    def channel(channel_id: int) -> str:
        known = None if guild is None else guild.channels.get(channel_id) or guild.threads.get(channel_id)
        return "unknown" if known is None else known.name

    return lambda text: legible(text, user=user, role=role, channel=channel, now=world.now())


def _lines(message: Message) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield from embed_lines(embed)
    yield from component_lines(message.components)
    if message.poll is not None:
        yield message.poll.question
        yield from (answer["poll_media"].get("text", "") for answer in message.poll.answers)
    yield from (f"[{each.filename}]" for each in message.attachments)
    if message.snapshot is not None:
        yield str(message.snapshot.get("content", ""))


def embed_lines(embed: JSON) -> Iterator[str]:
    """Yield the words of an embed from top to bottom."""
    yield (embed.get("author") or {}).get("name") or ""
    yield embed.get("title") or ""
    yield embed.get("description") or ""
    for each in embed.get("fields") or []:
        yield each.get("name") or ""
        yield each.get("value") or ""
    yield (embed.get("footer") or {}).get("text") or ""


def component_lines(components: Sequence[JSON]) -> Iterator[str]:
    """Yield the texts of components, without what can be pressed."""
    for component in types.walk(components):
        kind = component["type"]
        if kind == types.TEXT_DISPLAY:
            yield component["content"]
        elif kind == types.THUMBNAIL:
            yield component.get("description") or ""
        elif kind == types.MEDIA_GALLERY:
            yield from (item.get("description") or "" for item in component["items"])


def _buttons(components: Sequence[JSON], words: Words) -> Iterator[SeenButton]:
    for component in types.walk(components):
        if component["type"] == types.BUTTON:
            emoji = (component.get("emoji") or {}).get("name") or ""
            yield SeenButton(
                label=words(component.get("label") or emoji),
                custom_id=component.get("custom_id"),
                url=component.get("url"),
                disabled=bool(component.get("disabled")),
                style=component["style"],
            )


def _menus(components: Sequence[JSON], words: Words) -> Iterator[SeenMenu]:
    for component in types.walk(components):
        if component["type"] in types.SELECTS:
            yield SeenMenu(
                placeholder=words(component.get("placeholder") or ""),
                custom_id=component["custom_id"],
                options=tuple(option["label"] for option in component.get("options") or []),
                disabled=bool(component.get("disabled")),
            )
