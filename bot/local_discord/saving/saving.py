"""Writing a world down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..world.people import Guild
from ..world.places import DirectChannel, Place
from ..world.posts import Message
from .values import fields_as_json

if TYPE_CHECKING:
    from ..server import LocalDiscord

FORM = 1
"""The form of what is kept; it counts up when that changes."""

IN_GUILDS = (
    "roles", "channels", "threads", "members", "scheduled_events", "automod_rules", "voice_states",
    "stage_instances",
)  # fmt: skip
"""What a guild holds by ids, in the order in which it must be read again."""

_MESSAGES = frozenset({"messages", "deleted"})
_FILES = frozenset({"attachments"})


class UnknownForm(ValueError):
    """What was kept is of another version, or damaged."""


def saved(discord: LocalDiscord) -> dict[str, Any]:
    """Return the whole world of a local Discord as JSON."""
    world = discord.world
    places = list(world.channels.by_id.values())
    return {
        "form": FORM,
        "latest_id": world.snowflakes.latest,
        "users": [fields_as_json(each) for each in world.users.by_id.values()],
        "applications": [
            fields_as_json(each, without=frozenset({"token"})) for each in world.users.applications.values()
        ],
        "guilds": [_guild(each) for each in world.guilds.by_id.values()],
        "direct": [
            fields_as_json(each, without=_MESSAGES) for each in places if isinstance(each, DirectChannel)
        ],
        "files": [fields_as_json(each) for each in world.files.values()],
        "messages": [_message(each) for place in places for each in _said_in(place)],
        "commands": [fields_as_json(each) for each in discord.interactions.commands],
    }


def _guild(guild: Guild) -> dict[str, Any]:
    return {
        "itself": fields_as_json(guild, without=frozenset(IN_GUILDS)),
        **{
            kind: [
                fields_as_json(each, without=_MESSAGES if isinstance(each, Place) else frozenset())
                for each in getattr(guild, kind).values()
            ]
            for kind in IN_GUILDS
        },
    }


def _message(message: Message) -> dict[str, Any]:
    kept = fields_as_json(message, without=_FILES)
    if message.attachments:
        kept["files"] = [each.id for each in message.attachments]
    return kept


def _said_in(place: Place) -> list[Message]:
    return [*place.messages.values(), *place.deleted.values()]
