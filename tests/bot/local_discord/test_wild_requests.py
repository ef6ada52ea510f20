"""A bot may send anything: it is told what is wrong, and the server does not stumble."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.local_discord import LocalDiscord, Refused
from bot.local_discord.rest import Request
from bot.local_discord.world import ChannelType, Draft

from .harbour import Clock

KEYS = [
    "content", "embeds", "components", "attachments", "allowed_mentions", "message_reference", "flags",
    "poll", "nonce", "enforce_nonce", "tts", "sticker_ids", "name", "type", "topic", "permission_overwrites",
    "parent_id",
    "available_tags", "applied_tags", "message", "archived", "auto_archive_duration", "roles", "nick", "id",
    "communication_disabled_until", "channel_id", "permissions", "color", "colors", "position", "messages",
    "entity_type", "entity_metadata", "scheduled_start_time", "scheduled_end_time", "privacy_level", "status",
    "trigger_type", "trigger_metadata", "keyword_filter", "actions", "event_type", "exempt_roles", "metadata",
    "title", "description", "fields", "value", "footer", "author", "url", "image", "parse", "users", "allow",
    "deny", "question", "answers", "poll_media", "text", "duration", "message_id", "recipient_id", "username",
]  # fmt: skip
scalars = st.none() | st.booleans() | st.integers(-2, 30) | st.floats() | st.text(max_size=4)
wild = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=7),
    max_leaves=14,
)
PREFIXES = ("/channels", "/guilds", "/users")


class Anywhere:
    """A world with one of everything, so that each path finds what it names."""

    def __init__(self) -> None:
        self.local = LocalDiscord(clock=Clock())
        world = self.local.world
        self.helper = world.users.create_application("helper")
        guild = world.guilds.create("Harbour", owner=self.helper.owner)
        world.guilds.add_bot(guild, self.helper)
        lobby = world.channels.create(guild, "lobby")
        forum = world.channels.create(guild, "forum", type=ChannelType.FORUM)
        message = world.messages.send(self.helper.user, lobby, Draft(content="x"))
        thread = world.threads.start(self.helper.user, lobby, "corner")
        event = world.scheduled_events.create(
            guild, self.helper.user, "walk", entity_type=3, start=world.now(), location="park"
        )
        rule = world.automod.create(guild, self.helper.user, "words")
        role = world.roles.create(guild, "low", position=1)
        owner = self.helper.owner.id
        places = [str(place.id) for place in (lobby, forum, thread)]
        self.paths = [
            {
                "guild_id": str(guild.id),
                "channel_id": place,
                "message_id": str(message.id),
                "user_id": str(owner),
                "role_id": str(role.id),
                "rule_id": str(rule.id),
                "event_id": str(event.id),
                "overwrite_id": str(role.id),
                "emoji": "👍",
                "application_id": str(self.helper.id),
            }
            for place in places
        ]


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_whatever_is_sent_is_answered_or_refused(data: st.DataObject) -> None:
    """Each example makes a handful of requests to one world."""
    anywhere = Anywhere()
    routes = [
        route
        for route in anywhere.local.routes
        if route.method in ("POST", "PATCH", "PUT") and route.template.startswith(PREFIXES)
    ]
    for route in data.draw(st.lists(st.sampled_from(routes), min_size=3, max_size=6)):
        body: Any = data.draw(st.dictionaries(st.sampled_from(KEYS), wild, max_size=8) | wild)
        parameters = data.draw(st.sampled_from(anywhere.paths))
        request = Request(
            anywhere.local,
            route.method,
            route.template,
            {name: parameters[name] for name in route.names},
            {},
            body,
            application=anywhere.helper,
        )
        try:
            route.handler(request)
        except Refused as refusal:
            assert 400 <= refusal.status < 500  # noqa: PT017 - any refusal will do, and most examples have one
