"""A request of the bot in plain words: what it did where, never what was said."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from bot.demo.browser.doings.listing import Stage
from bot.demo.camera import place_name
from bot.local_discord import Entry, World
from bot.local_discord.world import DirectChannel, Guild

_ANSWERS = {
    4: "answers",
    5: "says that it is at work on an answer",
    6: "takes note of what was pressed",
    7: "changes the message that was used",
    8: "offers what can be chosen",
    9: "opens a form",
}
_MESSAGES = "/channels/{channel_id}/messages"
_ONE_MESSAGE = _MESSAGES + "/{message_id}"
_WEBHOOK = "/webhooks/{webhook_id}/{token}"

_TROUBLES = {0: "cut off", 429: "asked to wait"}

Wording = Callable[["RequestWords", Entry], str]


class RequestWords:
    """Puts requests into words, with the names of one group."""

    def __init__(self, world: World, guild: Guild) -> None:
        self._world = world
        self._guild = guild

    def in_words(self, entry: Entry) -> str:
        """Return what a request does, as a sentence about the bot without its subject."""
        wording = _WORDINGS.get((entry.method, entry.route))
        if wording is None:
            return f"{entry.method} {entry.route}"  # the template: ids and tokens stay out of it
        return wording if isinstance(wording, str) else wording(self, entry)

    def status(self, entry: Entry) -> str:
        """Return what became of it."""
        if entry.answer_lost:
            return "done, but the answer was lost"
        if entry.status in _TROUBLES:
            return _TROUBLES[entry.status]
        if entry.status < 400:
            return "done"
        return "Discord failed" if entry.status >= 500 else "refused"

    def stage(self, entry: Entry) -> Stage:
        """Return whether it was done."""
        return "trouble" if entry.answer_lost or entry.status in _TROUBLES or entry.status >= 400 else "done"

    def place(self, entry: Entry) -> str:
        """Return where a request is about: "#evening", "private messages with Ana"."""
        place = self._world.channels.by_id.get(_id(entry, "channels"))
        if place is None:
            return "a channel that is gone"
        if isinstance(place, DirectChannel):
            return f"private messages with {self._others(place)}"
        return place_name(place)

    def person(self, number: object) -> str:
        """Return the name of the person of an id."""
        user = self._world.users.by_id.get(int(str(number))) if str(number).isdecimal() else None
        if user is None:
            return "somebody"
        member = self._guild.members.get(user.id)
        return member.display_name if member is not None else user.display_name

    def _others(self, place: DirectChannel) -> str:
        return next((user.display_name for user in place.recipients if not user.bot), "a person")


def _posts(words: RequestWords, entry: Entry) -> str:
    place = words._world.channels.by_id.get(_id(entry, "channels"))
    if isinstance(place, DirectChannel):
        return f"writes to {words._others(place)} privately"
    return f"posts in {words.place(entry)}"


def _answers(words: RequestWords, entry: Entry) -> str:
    body: Mapping[str, Any] = entry.body if isinstance(entry.body, Mapping) else {}
    return _ANSWERS.get(body.get("type", 0), "answers")


def _opens_dm(words: RequestWords, entry: Entry) -> str:
    body: Mapping[str, Any] = entry.body if isinstance(entry.body, Mapping) else {}
    return f"opens private messages with {words.person(body.get('recipient_id'))}"


_WORDINGS: Mapping[tuple[str, str], str | Wording] = {
    ("POST", _MESSAGES): _posts,
    ("GET", _MESSAGES): lambda words, entry: f"reads back in {words.place(entry)}",
    ("GET", _ONE_MESSAGE): lambda words, entry: f"looks at a message in {words.place(entry)}",
    ("PATCH", _ONE_MESSAGE): lambda words, entry: f"changes its message in {words.place(entry)}",
    ("DELETE", _ONE_MESSAGE): lambda words, entry: f"takes a message away in {words.place(entry)}",
    ("POST", "/users/@me/channels"): _opens_dm,
    ("POST", "/interactions/{interaction_id}/{token}/callback"): _answers,
    ("POST", _WEBHOOK): "answers again, for one person to see",
    ("PATCH", _WEBHOOK + "/messages/{message_id}"): "finishes its answer",
    ("DELETE", _WEBHOOK + "/messages/{message_id}"): "takes its answer away",
    ("GET", "/users/@me"): "asks who it is",
    ("GET", "/gateway"): "asks where the gateway is",
    ("GET", "/gateway/bot"): "asks where the gateway is",
    ("GET", "/oauth2/applications/@me"): "asks what it may do",
    ("GET", "/applications/@me"): "asks what it may do",
    ("PUT", "/applications/{application_id}/commands"): "registers its commands",
    ("GET", "/applications/{application_id}/commands"): "looks up its commands",
    ("GET", "/channels/{channel_id}"): lambda words, entry: f"looks up {words.place(entry)}",
    ("POST", "/channels/{channel_id}/threads"): lambda words, entry: (
        f"opens a thread in {words.place(entry)}"
    ),
    ("POST", _ONE_MESSAGE + "/threads"): lambda words, entry: f"opens a thread in {words.place(entry)}",
    ("GET", "/channels/{channel_id}/threads/archived/public"): lambda words, entry: (
        f"looks for older threads in {words.place(entry)}"
    ),
    ("GET", "/channels/{channel_id}/users/@me/threads/archived/private"): lambda words, entry: (
        f"looks for older private threads in {words.place(entry)}"
    ),
    ("GET", "/channels/{channel_id}/threads/archived/private"): lambda words, entry: (
        f"looks for older private threads in {words.place(entry)}"
    ),
    ("GET", "/guilds/{guild_id}"): "looks up the group",
    ("GET", "/guilds/{guild_id}/threads/active"): "looks for the threads that are going on",
    ("GET", "/guilds/{guild_id}/members"): "looks up the members",
    ("GET", "/guilds/{guild_id}/members/{user_id}"): lambda words, entry: (
        f"looks up {words.person(_id(entry, 'members'))}"
    ),
    ("GET", "/users/{user_id}"): lambda words, entry: f"looks up {words.person(_id(entry, 'users'))}",
}


def _id(entry: Entry, after: str) -> int:
    """Return the id that stands behind `after` in the path; 0 where there is none."""
    steps = entry.path.partition("?")[0].split("/")
    for step, following in pairwise(steps):
        if step == after and following.isdecimal():
            return int(following)
    return 0
