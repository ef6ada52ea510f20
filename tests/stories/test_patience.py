"""A person who presses or types something is answered at once, however slow everything else is."""

from __future__ import annotations

import asyncio

from bot.demo.stage import Stage

SLOW = 2.0
"""Seconds that Discord takes for each message the bot posts."""


async def test_somebody_who_asks_for_a_person_is_answered_although_posting_is_slow(story: Stage) -> None:
    story.discord.faults.delay(SLOW, times=None, matching="POST /channels/{channel_id}/messages")
    ana, loop = story.actor("Ana"), asyncio.get_running_loop()
    asked = loop.time()
    await ana.runs("alert", where="#evening", words="please")
    assert loop.time() - asked < SLOW / 2
    assert "being called right now" in ana.sees_private_replies()[-1].text
    story.discord.faults.clear()
    await story.settle()
    assert "please" in story.actor("Sam").sees("#alerts")[-1].text


async def test_a_press_is_answered_although_the_alert_cannot_be_changed_yet(story: Stage) -> None:
    await story.actor("Ana").writes("#evening", "I want to die")
    await story.settle()
    sam, loop = story.actor("Sam"), asyncio.get_running_loop()
    [alert] = sam.sees("#alerts")
    story.discord.faults.delay(SLOW, times=None, matching="* /channels/*")
    pressed = loop.time()
    await sam.presses(alert, "Acknowledge")
    assert loop.time() - pressed < SLOW / 2
    story.discord.faults.clear()
    await story.settle()
    assert "@Sam has this" in sam.sees("#alerts")[0].text
