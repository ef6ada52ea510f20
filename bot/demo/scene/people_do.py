"""What a person can do in a scene."""

from __future__ import annotations

from pydantic import Field

from bot.demo.scene.grammar import CommandField, PlaceField, Texts, Verb, WantedField


class Doing(Verb):
    """Something a person does; it may be expected that Discord does not let them."""

    refused: bool = Field(default=False, description="true when Discord must not let them do it")


class Writes(Doing):
    """Writes a message."""

    words = "writes"
    place: PlaceField = Field(alias="in", description='where: "#evening", "#evening > thread" or dm')
    text: str = Field(description="the message")
    reply_to: WantedField | None = Field(None, description="words of the message that is answered")
    attachments: Texts = Field((), description="file names to attach")


class Edits(Doing):
    """Changes one's own message."""

    words = "edits"
    message: WantedField = Field(description="words of the message")
    text: str = Field(description="what it says from now on")


class Deletes(Doing):
    """Deletes a message: one's own, or another's for somebody who may."""

    words = "deletes"
    short = "message"
    message: WantedField = Field(description="words of the message")


class Reacts(Doing):
    """Puts a reaction under a message."""

    words = "reacts"
    message: WantedField = Field(description="words of the message")
    emoji: str = Field(alias="with", description="the emoji")


class OpensThread(Doing):
    """Opens a thread, on a message or by itself, and writes in it."""

    words = "opens a thread"
    place: PlaceField = Field(alias="in", description="the channel")
    title: str = Field(description="the thread's title")
    text: str | None = Field(None, description="the first message in it")
    message: WantedField | None = Field(None, description="words of the message it hangs on")


class Posts(Doing):
    """Writes a new post in a forum channel."""

    words = "posts"
    place: PlaceField = Field(alias="in", description="the forum channel")
    title: str = Field(description="the post's title")
    text: str = Field(description="the post")


class Runs(Doing):
    """Runs a slash command."""

    words = "runs"
    short = "command"
    command: CommandField = Field(description="as it is typed: /alert, or /config reload")
    options: dict[str, str | int | float | bool] = Field(
        default_factory=dict, alias="with", description="its options by name"
    )
    place: PlaceField | None = Field(None, alias="in", description="where; else the group's first channel")


class Uses(Doing):
    """Uses a command of a message's context menu (a long press or right click on the message)."""

    words = "uses"
    menu: str = Field(description="the command's name in the person's language")
    message: WantedField = Field(alias="on", description="words of the message")


class LooksFor(Doing):
    """Types into a command's option, to be offered choices."""

    words = "looks for"
    text: str = Field(description="what is typed so far")
    command: CommandField = Field(description="the command, as for `runs`")
    option: str = Field(description="the option's name")
    place: PlaceField | None = Field(None, alias="in", description="where; else the group's first channel")
    finds: Texts = Field((), description="choices that must be offered")


class Presses(Doing):
    """Presses a button."""

    words = "presses"
    short = "button"
    button: str = Field(description="what is written on it, in the person's language, or its id")
    place: PlaceField | None = Field(None, alias="in", description="where; anywhere they can see otherwise")
    message: WantedField | None = Field(None, alias="on", description="words of the message it stands under")


class Chooses(Doing):
    """Chooses in a menu under a message."""

    words = "chooses"
    short = "values"
    values: Texts = Field(description="what is chosen, as it is written there")
    place: PlaceField | None = Field(None, alias="in", description="where; anywhere they can see otherwise")
    message: WantedField | None = Field(None, alias="on", description="words of the message it stands under")
    menu: str | None = Field(None, description="what is written on the menu, where there are several")


class FillsIn(Doing):
    """Fills in the form that is open before them and sends it."""

    words = "fills in"
    short = "fields"
    fields: dict[str, str | list[str]] = Field(
        description="what goes into each field, by the words that stand above it; one left out stays empty"
    )


class ClosesDMs(Verb):
    """No longer accepts direct messages from this group."""

    words = "closes DMs"


class OpensDMs(Verb):
    """Accepts direct messages from this group again."""

    words = "opens DMs"


class Joins(Verb):
    """Joins the group, or comes back."""

    words = "joins"


class Leaves(Verb):
    """Leaves the group."""

    words = "leaves"


class GetsRole(Verb):
    """Is given a role by the group's admins."""

    words = "gets the role"
    short = "role"
    role: str = Field(description="the role's name")


class LosesRole(Verb):
    """Loses a role."""

    words = "loses the role"
    short = "role"
    role: str = Field(description="the role's name")


PEOPLE_DO: tuple[type[Verb], ...] = (
    Writes,
    Edits,
    Deletes,
    Reacts,
    OpensThread,
    Posts,
    Runs,
    Uses,
    LooksFor,
    Presses,
    Chooses,
    FillsIn,
    ClosesDMs,
    OpensDMs,
    Joins,
    Leaves,
    GetsRole,
    LosesRole,
)
