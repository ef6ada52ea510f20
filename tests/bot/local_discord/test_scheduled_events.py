from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.local_discord.world import ChannelType

from .harbour import Harbour


async def test_an_event_is_made_changed_and_deleted(harbour: Harbour) -> None:
    voice = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE)
    bot = await harbour.connect()
    guild = bot.get_guild(harbour.guild.id)
    event = await guild.create_scheduled_event(
        name="Evening meeting",
        start_time=harbour.clock.now + timedelta(hours=1),
        channel=guild.get_channel(voice.id),
        privacy_level=discord.PrivacyLevel.guild_only,
        description="open to all",
    )
    ours = harbour.guild.scheduled_events[event.id]
    harbour.world.scheduled_events.subscribe(ours, harbour.ana)
    assert [user.name async for user in event.users()] == ["ana"]
    await event.edit(name="Late meeting")
    event = await event.start()
    event = await event.end()
    assert (ours.name, ours.status) == ("Late meeting", 3)
    with pytest.raises(discord.HTTPException) as refusal:
        await event.edit(name="too late")
    assert refusal.value.code == 180000
    await harbour.caught_up(bot)
    assert len(bot.all("scheduled_event_create")) == 1
    assert len(bot.all("scheduled_event_user_add")) == 1


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"scheduled_end_time": None}, "scheduled_end_time"),
        ({"entity_metadata": None}, "entity_metadata"),
        ({"scheduled_start_time": "2020-01-01T00:00:00Z"}, "scheduled_start_time"),
        ({"name": "x" * 101}, "name"),
        ({"scheduled_end_time": "2026-03-02T09:30:00Z"}, "scheduled_end_time"),
        ({"entity_type": 2}, "channel_id"),
        ({"privacy_level": 1}, "privacy_level"),
    ],
)
async def test_a_malformed_event_is_refused(harbour: Harbour, changes: dict[str, Any], key: str) -> None:
    harbour.local.description = None
    body = {
        "name": "Walk",
        "privacy_level": 2,
        "entity_type": 3,
        "scheduled_start_time": "2026-03-02T10:00:00Z",
        "scheduled_end_time": "2026-03-02T11:00:00Z",
        "entity_metadata": {"location": "the park"},
    }
    path = f"/guilds/{harbour.guild.id}/scheduled-events"
    _, answer = await harbour.ask("POST", path, {**body, **changes})
    assert answer["code"] == 50035
    assert key in answer["errors"]
    assert (await harbour.ask("POST", path, body))[0] == 200


async def test_events_need_a_permission(harbour: Harbour) -> None:
    weak = harbour.weak_bot(0)
    _, answer = await harbour.ask(
        "POST", f"/guilds/{harbour.guild.id}/scheduled-events", {"name": "x"}, application=weak
    )
    assert answer["code"] == 50013
