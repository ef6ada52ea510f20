"""Scheduled events made once, changed, and led to their end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.local_discord import permissions as bits
from bot.local_discord.world import ChannelType, ScheduledEvent
from bot.outbox import (
    Call,
    CancelScheduledEvent,
    CreateScheduledEvent,
    Delivered,
    EditScheduledEvent,
    Elsewhere,
    EndScheduledEvent,
    EventPlace,
    InChannel,
    OutboxEntry,
    StartScheduledEvent,
    Unreachable,
)
from tests.bot.outbox.calls.making import BREAKING, breaks, delivered, made, room
from tests.bot.outbox.harbour import Harbour

CREATE = "POST /guilds/{guild_id}/scheduled-events"
CHANGE = "PATCH /guilds/{guild_id}/scheduled-events/{event_id}"
ACTIVE, COMPLETED, CANCELLED = 2, 3, 4
IN_TEXT = Elsewhere("#circle")


async def _event(
    harbour: Harbour,
    how: str = "nothing",
    where: EventPlace = IN_TEXT,
    text: str = "All welcome.",
) -> ScheduledEvent:
    starts = harbour.clock.now() + timedelta(days=1)

    def call(entry: OutboxEntry) -> Call:
        guild_id = harbour.community.guild.id
        ends = starts + timedelta(hours=1)
        return CreateScheduledEvent(guild_id, "Circle", text, starts, ends, where, entry.mark)

    breaks(harbour, how, CREATE)
    new = await delivered(harbour, call)
    return harbour.community.guild.scheduled_events[new.event_id]


@pytest.mark.parametrize("how", BREAKING)
async def test_an_event_is_made_once(harbour: Harbour, how: str) -> None:
    other = await _event(harbour)  # in every word the same, and another one
    event = await _event(harbour, how)
    assert set(harbour.community.guild.scheduled_events) == {other.id, event.id}
    assert (event.name, event.location, event.entity_type) == ("Circle", "#circle", 3)
    assert (event.description or "").startswith("All welcome.\n\n(ref. ")


async def test_a_long_description_is_cut_and_its_reference_stays(harbour: Harbour) -> None:
    event = await _event(harbour, "lost answer", text="All welcome. " * 100)
    assert len(event.description or "") <= 1000
    assert len(harbour.community.guild.scheduled_events) == 1


@pytest.mark.parametrize("how", ["nothing", *BREAKING[-2:]])
async def test_an_event_is_changed_started_and_ended(harbour: Harbour, how: str) -> None:
    voice = room(harbour, ChannelType.VOICE)
    event = await _event(harbour, where=InChannel(voice.id, "voice"))
    guild_id, later = event.guild.id, event.scheduled_start_time + timedelta(hours=2)
    breaks(harbour, how if how == "cut" else "nothing", CHANGE)
    await delivered(
        harbour,
        EditScheduledEvent(
            guild_id, event.id, "Late circle", "Later.", later, later + timedelta(hours=1), Elsewhere("#late")
        ),
    )
    assert (event.name, event.description, event.location) == ("Late circle", "Later.", "#late")
    assert (event.scheduled_start_time, event.channel_id) == (later, None)
    await delivered(harbour, EditScheduledEvent(guild_id, event.id, where=InChannel(voice.id, "voice")))
    assert (event.name, event.channel_id, event.location) == ("Late circle", voice.id, None)
    for call, status in (
        (StartScheduledEvent(guild_id, event.id), ACTIVE),
        (EndScheduledEvent(guild_id, event.id), COMPLETED),
    ):
        if status == COMPLETED:
            breaks(harbour, how, CHANGE)
        for _ in range(2):
            assert (await delivered(harbour, call)).event_id == event.id
            assert event.status == status
    assert await made(harbour, EditScheduledEvent(guild_id, event.id, "x")) == Unreachable(180000, 400)


async def test_an_event_is_cancelled_or_ended_whatever_has_become_of_it(harbour: Harbour) -> None:
    waiting, going_on, never_begun = [await _event(harbour) for _ in range(3)]
    guild_id = waiting.guild.id
    await delivered(harbour, StartScheduledEvent(guild_id, going_on.id))
    for event, call, status in (
        (waiting, CancelScheduledEvent(guild_id, waiting.id), CANCELLED),
        (going_on, CancelScheduledEvent(guild_id, going_on.id), COMPLETED),
        (never_begun, EndScheduledEvent(guild_id, never_begun.id), COMPLETED),
    ):
        for _ in range(2):
            await delivered(harbour, call)
            assert event.status == status
    await delivered(harbour, StartScheduledEvent(guild_id, waiting.id))
    assert waiting.status == CANCELLED
    harbour.discord.world.scheduled_events.delete(waiting)
    for gone in (CancelScheduledEvent, EndScheduledEvent, StartScheduledEvent):
        assert await made(harbour, gone(guild_id, waiting.id)) == Delivered(event_id=waiting.id)
    assert await made(harbour, EditScheduledEvent(guild_id, waiting.id, "x")) == Unreachable(10070, 404)


async def test_what_discord_refuses_leads_to_the_fallback(harbour: Harbour) -> None:
    guild = harbour.community.guild
    now = harbour.clock.now()

    def call(entry: OutboxEntry) -> Call:
        return CreateScheduledEvent(
            guild.id, "Circle", "", now - timedelta(hours=1), now, Elsewhere("x"), entry.mark
        )

    assert await made(harbour, call) == Unreachable(50035, 400, expected=False)
    event = await _event(harbour)
    for role in guild.roles.values():
        harbour.discord.world.roles.change(
            role, permissions=role.permissions & ~(bits.CREATE_EVENTS | bits.MANAGE_EVENTS)
        )
    assert await made(harbour, call) == Unreachable(50013, 403)
    assert await made(harbour, CancelScheduledEvent(guild.id, event.id)) == Unreachable(50013, 403)
