"""A world written down as JSON, and read again into another local Discord."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from bot.local_discord import LocalDiscord
from bot.local_discord import permissions as bits
from bot.local_discord.actors import Actor
from bot.local_discord.saving import UnknownForm, restore, saved
from bot.local_discord.world import ChannelType, Draft, Poll, World

from .harbour import Harbour


def lived_in(harbour: Harbour) -> World:
    """Return a world with something of every kind in it."""
    world, guild, ana, olga = harbour.world, harbour.guild, harbour.ana, harbour.olga
    moderator = world.roles.create(guild, "Moderator", permissions=bits.MANAGE_MESSAGES)
    world.members.give_role(guild.members[ana.id], moderator)
    world.members.change(guild.members[ana.id], nick="Ana P.")
    hidden = world.channels.create(guild, "hidden")
    world.channels.hide(hidden, except_from=[moderator])
    forum = world.channels.create(guild, "stories", type=ChannelType.FORUM)
    stage = world.channels.create(guild, "stage", type=ChannelType.STAGE)
    world.threads.create_post(forum, ana, "One year", Draft(content="It is a year now."))
    first = world.messages.post(harbour.lobby, ana, Draft(content="good morning"))
    world.threads.create(harbour.lobby, ana, "Morning", message=first)
    world.threads.create(harbour.lobby, olga, "Between us", type=ChannelType.PRIVATE_THREAD)
    world.messages.edit(first, content="good evening")
    world.reactions.add(first, olga, "🎉")
    world.messages.pin(first, olga)
    world.messages.delete(world.messages.post(harbour.lobby, olga, Draft(content="never mind")))
    world.messages.post(harbour.lobby, harbour.helper.user, Draft(content="for you"), visible_to=ana.id)
    expiry = world.now() + timedelta(days=1)
    answers = [{"answer_id": 1, "poll_media": {"text": "Tea"}}]
    world.messages.post(harbour.lobby, olga, Draft(poll=Poll("Tea?", answers, expiry, votes={1: [ana.id]})))
    world.messages.post(world.channels.direct(ana, harbour.helper.user), ana, Draft(content="hello"))
    world.voice.join(ana, stage)
    world.stages.open(stage, "Sunday")
    world.scheduled_events.create(
        guild, olga, "Meeting", entity_type=1, start=world.now() + timedelta(days=1), channel_id=stage.id
    )
    world.automod.create(guild, olga, "No shouting", trigger_metadata={"keyword_filter": ["SHOUT"]})
    world.members.ban(guild, world.users.create("eve"), "spam")
    command = {"name": "alert", "description": "Call a moderator", "options": []}
    harbour.local.interactions.commands.replace_all(harbour.helper.id, None, [command])
    return world


async def test_everything_comes_back(harbour: Harbour) -> None:
    lived_in(harbour)
    await Actor(harbour.local, harbour.ana, guild=harbour.guild).writes(
        "#lobby", "a picture", attachments=[("soup.png", b"\x89PNG\x00\xff")]
    )
    text = json.dumps(saved(harbour.local))
    again = LocalDiscord(clock=harbour.clock)
    restore(again, json.loads(text))
    assert json.dumps(saved(again)) == text


async def test_what_comes_back_works(harbour: Harbour) -> None:
    before = lived_in(harbour)
    again = LocalDiscord(clock=harbour.clock)
    restore(again, json.loads(json.dumps(saved(harbour.local))))
    world = again.world
    guild = world.guilds.get(harbour.guild.id)
    ana, olga = world.users.get(harbour.ana.id), world.users.get(harbour.olga.id)
    assert guild.members[ana.id].user is ana
    assert guild.members[ana.id].display_name == "Ana P."
    hidden = world.channels.named(guild, "hidden")
    assert world.access.may_view(hidden, ana.id)
    assert not world.access.may_view(hidden, world.users.create("new").id)
    assert world.users.of_token(harbour.helper.token) is world.users.application_of(harbour.helper.id)
    lobby = world.channels.named(guild, "lobby")
    said = [message.content for message in lobby.messages.values() if message.content]
    assert said == ["good evening", "for you"]
    assert [m.content for m in lobby.deleted.values()] == ["never mind"]
    assert before.snowflakes.latest < world.messages.send(olga, lobby, Draft(content="and on")).id
    direct = world.channels.find_direct(ana, world.users.get(harbour.helper.id))
    assert direct is not None
    assert [m.content for m in direct.messages.values()] == ["hello"]


async def test_no_token_is_written_down(harbour: Harbour) -> None:
    lived_in(harbour)
    assert harbour.helper.token not in json.dumps(saved(harbour.local))


def _without(key: str) -> Any:
    return lambda kept: {name: value for name, value in kept.items() if name != key}


@pytest.mark.parametrize(
    "damage",
    [
        lambda kept: {},
        lambda kept: {**kept, "form": 0},
        lambda kept: {**kept, "users": []},
        lambda kept: {**kept, "users": None},
        lambda kept: {**kept, "messages": [{"id": 1}]},
        lambda kept: {**kept, "messages": [{"part": "Exit", "has": {}}]},
        _without("files"),
        _without("latest_id"),
    ],
)
async def test_what_is_no_world_is_refused(harbour: Harbour, damage: Any) -> None:
    kept = json.loads(json.dumps(saved(harbour.local)))
    with pytest.raises(UnknownForm):
        restore(LocalDiscord(clock=harbour.clock), damage(kept))
