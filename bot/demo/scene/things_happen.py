"""What can happen in a scene without anybody's doing: time, the bot as a process, Discord's bad days."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from bot.demo.scene.grammar import PassingField, PlaceField, Subject, Verb


class Event(Verb):
    """Something that happens by itself: its words are the whole sentence."""

    subject = Subject.THING


class TimePasses(Event):
    """Moves the clock; all that falls due on the way happens."""

    words = "time passes"
    short = "span"
    span: PassingField = Field(alias="for", description='"5 minutes", "1 hour 30 minutes", "until 08:00"')


class NarratorSays(Event):
    """Prints a line of explanation into the transcript."""

    words = "narrator says"
    short = "text"
    acts = False
    text: str = Field(description="the explanation")


class BotRestarts(Event):
    """Stops the bot in good order and starts it again with the same database."""

    words = "bot restarts"


class BotIsKilled(Event):
    """Ends the bot at once, as a power cut would; it stays away until `bot comes back`."""

    words = "bot is killed"


class BotGoesAway(Event):
    """Stops the bot in good order; it stays away until `bot comes back`."""

    words = "bot goes away"


class BotComesBack(Event):
    """Starts the bot again with the same database."""

    words = "bot comes back"


class ConfigChanges(Event):
    """Writes other config into the group's file; it counts once an admin runs `/config reload`."""

    words = "config changes"
    short = "config"
    config: dict[str, Any] = Field(description="as `config` at the top of a scene")


class ConnectionIsCut(Event):
    """Cuts the bot's gateway connection; Discord keeps what the bot misses until it comes back."""

    words = "connection is cut"


class ConnectionIsLost(Event):
    """Cuts the bot's gateway connection; what the bot misses is never delivered."""

    words = "connection is lost"


class ConnectionComesBack(Event):
    """Lets the bot reach Discord again, and waits until it has."""

    words = "connection comes back"


class DiscordFails(Event):
    """Answers the bot's next requests with an error."""

    words = "discord fails"
    answer: Literal[429, 500, 502, 503, 504, "nothing"] = Field(
        description="the status of the answer, or nothing: the connection ends without one"
    )
    requests: int = Field(1, ge=1, le=1000, description="how many requests in a row")
    route: str | None = Field(None, alias="to", description='only such as "POST /channels/*/messages"')
    done_anyway: bool = Field(default=False, description="true: the work is done, only the answer is bad")


class ChannelIsDeleted(Event):
    """Somebody deletes a channel."""

    words = "channel is deleted"
    short = "place"
    place: PlaceField = Field(alias="channel", description="the channel")


class RoleIsDeleted(Event):
    """Somebody deletes a role."""

    words = "role is deleted"
    short = "role"
    role: str = Field(description="the role's name")


THINGS_HAPPEN: tuple[type[Verb], ...] = (
    TimePasses,
    NarratorSays,
    BotRestarts,
    BotIsKilled,
    BotGoesAway,
    BotComesBack,
    ConfigChanges,
    ConnectionIsCut,
    ConnectionIsLost,
    ConnectionComesBack,
    DiscordFails,
    ChannelIsDeleted,
    RoleIsDeleted,
)
