"""From what somebody types to what their Discord sends: names become mentions, files become uploads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ..refusals import Refused, malformed
from ..world.people import Guild
from ..world.places import Channel
from ..world.posts import Attachment
from ..world.uploads import kind_of

if TYPE_CHECKING:
    from ..world import World

File = str | tuple[str, bytes] | Attachment

MOST_CHARACTERS = 2000
LONGEST_TITLE = 100
MOST_TAGS = 5
_CUSTOM_EMOJI = re.compile(r"\w{2,32}:\d{1,20}")


def words(text: str, guild: Guild | None) -> str:
    """Return what is sent of what somebody types. Raises `Refused` 50035 over 2,000 characters."""
    written = with_mentions(text, guild)
    if len(written) > MOST_CHARACTERS:
        raise malformed("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length.")
    return written


def require_title(text: str) -> None:
    """Raise `Refused` 50035 for what is no name of a thread or post: 1 to 100 characters."""
    if not text.strip() or len(text) > LONGEST_TITLE:
        raise malformed("name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.")


def tags_of(forum: Channel, tags: Iterable[int]) -> list[int]:
    """Return the tags for a post, each once. Raises `Refused` 50035 for more than 5, or another forum's."""
    wanted = list(dict.fromkeys(tags))
    if len(wanted) > MOST_TAGS:
        raise malformed("applied_tags", "BASE_TYPE_MAX_LENGTH", "Must be 5 or fewer in length.")
    known = {int(each["id"]) for each in forum.available_tags}
    if not known.issuperset(wanted):
        raise malformed("applied_tags", "MODEL_UNKNOWN_TAG", "Unknown tag.")
    return wanted


def require_emoji(emoji: str) -> None:
    """Raise `Refused` 10014 for words: a reaction is a character beyond ASCII, or `name:id`."""
    fits = _CUSTOM_EMOJI.fullmatch(emoji) if emoji.isascii() else len(emoji) <= 32 and ":" not in emoji
    if not fits:
        raise Refused(10014)


def with_mentions(text: str, guild: Guild | None) -> str:
    """Return `text` with "@Name" and "#channel" made into mentions, of what is so named in the guild."""
    if guild is None or ("@" not in text and "#" not in text):
        return text
    names: dict[str, str] = {}
    for role in guild.roles.values():
        if not role.is_everyone:
            names[f"@{role.name}"] = role.mention
    for member in guild.members.values():
        names[f"@{member.user.name}"] = member.user.mention
        names[f"@{member.display_name}"] = member.user.mention
    names |= {f"#{channel.name}": channel.mention for channel in guild.channels.values()}
    longest_first = sorted(names, key=len, reverse=True)
    known = "|".join(re.escape(name) for name in longest_first)
    return re.sub(rf"(?<![<\w])(?:{known})(?!\w)", lambda match: names[match[0]], text)


def uploads(world: World, files: Iterable[File]) -> list[Attachment]:
    """Return the files as attachments; one given by its name alone holds a line of text."""
    return [upload(world, file) for file in files]


def upload(world: World, file: File) -> Attachment:
    if isinstance(file, Attachment):
        return file
    name, data = (file, b"a file\n") if isinstance(file, str) else file
    attachment = Attachment(world.snowflakes.next(), name, kind_of(data, name), data)
    world.files[attachment.id] = attachment
    return attachment
