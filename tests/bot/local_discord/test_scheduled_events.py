from datetime import timedelta
from typing import Any

import discord
import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.refusals import Refused
from bot.local_discord.world import ChannelType

from .harbour import Harbour

WALK: dict[str, Any] = {
    "name": "Walk",
    "privacy_level": 2,
    "entity_type": 3,
    "scheduled_start_time": "2026-03-02T10:00:00Z",
    "scheduled_end_time": "2026-03-02T11:00:00Z",
    "entity_metadata": {"location": "the park"},
}


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
    path = f"/guilds/{harbour.guild.id}/scheduled-events"
    _, answer = await harbour.ask("POST", path, {**WALK, **changes})
    assert answer["code"] == 50035
    assert key in answer["errors"]
    assert (await harbour.ask("POST", path, WALK))[0] == 200


async def test_events_need_a_permission(harbour: Harbour) -> None:
    weak = harbour.weak_bot(0)
    _, answer = await harbour.ask(
        "POST", f"/guilds/{harbour.guild.id}/scheduled-events", {"name": "x"}, application=weak
    )
    assert answer["code"] == 50013


async def test_an_event_goes_only_where_discord_lets_it_go(harbour: Harbour) -> None:
    path = f"/guilds/{harbour.guild.id}/scheduled-events"
    _, event = await harbour.ask("POST", path, WALK)
    one = f"{path}/{event['id']}"

    async def code(**changes: Any) -> int:
        _, answer = await harbour.ask("PATCH", one, changes)
        return int(answer.get("code", 0))

    assert await code(status=3) == 50035
    assert await code(scheduled_start_time="2026-03-02T08:00:00Z") == 50035
    assert await code(entity_type=2) == 50035
    voice = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE)
    indoors = {"entity_type": 2, "channel_id": str(voice.id), "entity_metadata": None}
    assert await code(**indoors) == 0
    ours = harbour.guild.scheduled_events[int(event["id"])]
    assert (ours.entity_type, ours.channel_id, ours.location) == (2, voice.id, None)
    assert await code(entity_type=3, channel_id=None) == 50035
    elsewhere = {"entity_type": 3, "channel_id": None, "entity_metadata": {"location": "the park"}}
    assert await code(**elsewhere) == 0
    assert (ours.channel_id, ours.location) == (None, "the park")
    assert await code(status=2) == 0
    assert await code(scheduled_start_time="2026-03-02T10:30:00Z") == 50035
    assert await code(status=4) == 50035
    assert await code(status=3) == 0
    assert await code(status=2) == 180000


async def test_an_event_elsewhere_begins_and_ends_by_the_clock(harbour: Harbour) -> None:
    _, event = await harbour.ask("POST", f"/guilds/{harbour.guild.id}/scheduled-events", WALK)
    ours = harbour.guild.scheduled_events[int(event["id"])]
    statuses = []
    for minutes in (59, 1, 60):
        harbour.clock.advance(minutes=minutes)
        harbour.local.clock_moved(0)
        statuses.append(ours.status)
    assert statuses == [1, 2, 3]


async def test_people_see_events_where_they_see_the_channel_and_can_be_interested(harbour: Harbour) -> None:
    room = harbour.world.channels.create(harbour.guild, "room", type=ChannelType.VOICE)
    event = harbour.world.scheduled_events.create(
        harbour.guild,
        harbour.olga,
        "Evening",
        entity_type=2,
        start=harbour.clock.now + timedelta(hours=1),
        channel_id=room.id,
    )
    ana, olga = harbour.local.actor("ana"), harbour.local.actor("olga")
    assert ana.sees_events() == [event]
    await ana.marks_interest(event)
    assert event.subscribers == {harbour.ana.id}
    await ana.marks_interest(event, interested=False)
    assert event.subscribers == set()
    with pytest.raises(Refused):
        await ana.calls_off(event)
    harbour.world.channels.hide(room)
    assert (ana.sees_events(), olga.sees_events()) == ([], [event])
    await olga.deletes_channel(room)
    assert (event.status, olga.sees_events()) == (4, [])


async def test_an_event_on_a_stage_is_for_who_moderates_stages_and_begins_with_it(harbour: Harbour) -> None:
    stage = harbour.world.channels.create(harbour.guild, "stage", type=ChannelType.STAGE)
    path = f"/guilds/{harbour.guild.id}/scheduled-events"
    body = {key: value for key, value in WALK.items() if key != "entity_metadata"}
    body |= {"entity_type": 1, "channel_id": str(stage.id)}
    weak = harbour.weak_bot(bits.CREATE_EVENTS | bits.MANAGE_EVENTS | bits.VIEW_CHANNEL | bits.CONNECT)
    assert (await harbour.ask("POST", path, body, application=weak))[1]["code"] == 50013
    _, event = await harbour.ask("POST", path, body)
    ours = harbour.guild.scheduled_events[int(event["id"])]
    harbour.world.stages.open(stage, "Sunday", ours.id)
    assert ours.status == 2
    opened = harbour.world.stages.of(stage)
    assert opened is not None
    harbour.world.stages.close(opened)
    assert ours.status == 3
