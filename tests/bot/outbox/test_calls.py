"""Roles, threads, pictures and deletions, by the real client on a Discord of our own, whatever breaks."""

from __future__ import annotations

import discord
import pytest

from bot.local_discord import permissions as bits
from bot.message import Message, Picture
from bot.outbox import (
    AddRole,
    Call,
    CreateThread,
    DeleteMessage,
    Delivered,
    EditMessage,
    RemoveRole,
    SendMessage,
    ToChannel,
    Unreachable,
)
from bot.pictures import Canvas
from tests.bot.outbox.harbour import POST, Harbour, panel

ROLE = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}"
THREADS = "POST /channels/{channel_id}/messages/{message_id}/threads"
NOBODY = 123456789012345678


def picture(colour: str = "#ffcc00") -> Picture:
    return Picture("chip.png", Canvas(40, 40, colour).png(), "A chip: ninety days")


def showing(*pictures: Picture, text: str = "Ninety days") -> Message:
    view = discord.ui.LayoutView(timeout=None)
    view.add_item(
        discord.ui.MediaGallery(discord.MediaGalleryItem("attachment://chip.png", description="A chip"))
    )
    view.add_item(discord.ui.TextDisplay(text))
    return Message(view=view, pictures=pictures)


async def _made(harbour: Harbour, call: Call, key: str = "one") -> Delivered | Unreachable:
    """Put `call` into the outbox, and return what came of it in the end."""
    harbour.call = lambda entry: call
    await harbour.send(key)
    await harbour.run_until_quiet()
    return harbour.heard[-1]


async def _posted(harbour: Harbour) -> int:
    """Return the id of a message of the bot's in #alerts."""
    await harbour.send("a post")
    await harbour.run_until_quiet()
    (delivered,) = harbour.heard
    assert isinstance(delivered, Delivered)
    return delivered.message_id


def _chip(harbour: Harbour) -> tuple[int, int, int]:
    """Return guild, ana and a role that the bot may give."""
    return harbour.community.guild.id, harbour.person("ana"), harbour.community.roles["chip"].id


def _has(harbour: Harbour, role_id: int) -> bool:
    return role_id in harbour.community.guild.members[harbour.person("ana")].role_ids


def _take_from_bot(harbour: Harbour, permission: int) -> None:
    for role in harbour.community.guild.roles.values():
        harbour.discord.world.roles.change(role, permissions=role.permissions & ~permission)


@pytest.mark.parametrize("fault", ["nothing", "lost answer", "cut"])
async def test_a_role_is_given_and_taken_although_answers_are_lost(harbour: Harbour, fault: str) -> None:
    guild_id, ana, chip = _chip(harbour)
    for method, call, has in (
        ("PUT", AddRole(guild_id, ana, chip), True),
        ("DELETE", RemoveRole(guild_id, ana, chip), False),
    ):
        if fault == "lost answer":
            harbour.discord.faults.lose_answer(matching=f"{method} {ROLE}")
        elif fault == "cut":
            harbour.discord.faults.cut(matching=f"{method} {ROLE}")
        assert await _made(harbour, call, method) == Delivered()
        assert _has(harbour, chip) is has


async def test_a_role_above_the_bots_own_or_one_it_may_not_give_leads_to_the_fallback(
    harbour: Harbour,
) -> None:
    guild_id, ana, chip = _chip(harbour)
    lofty = harbour.discord.world.roles.create(harbour.community.guild, "lofty")
    assert await _made(harbour, AddRole(guild_id, ana, lofty.id), "lofty") == Unreachable(50013, 403)
    _take_from_bot(harbour, bits.MANAGE_ROLES)
    for call in (AddRole(guild_id, ana, chip), RemoveRole(guild_id, ana, chip)):
        assert await _made(harbour, call, str(call)) == Unreachable(50013, 403)


async def test_who_has_left_gets_no_role_and_has_none_to_lose(harbour: Harbour) -> None:
    guild_id, ana, chip = _chip(harbour)
    assert await _made(harbour, AddRole(guild_id, ana, NOBODY), "a role that is gone") == Unreachable(
        10011, 404
    )
    assert await _made(harbour, RemoveRole(guild_id, ana, NOBODY), "its removal") == Delivered()
    harbour.discord.world.members.remove(harbour.community.guild, harbour.community.people["ana"])
    assert await _made(harbour, AddRole(guild_id, ana, chip), "for who has left") == Unreachable(10007, 404)
    assert await _made(harbour, RemoveRole(guild_id, ana, chip), "from who has left") == Delivered()


@pytest.mark.parametrize("fault", ["nothing", "lost answer", "cut", "a bad gateway after the work"])
async def test_a_thread_is_opened_under_a_message_once(
    harbour: Harbour, fault: str, caplog: pytest.LogCaptureFixture
) -> None:
    post = await _posted(harbour)
    faults = harbour.discord.faults
    if fault == "lost answer":
        faults.lose_answer(matching=THREADS)
    elif fault == "cut":
        faults.cut(matching=THREADS)
    elif fault != "nothing":
        faults.lose_answer(matching=THREADS, status=503)
    made = await _made(harbour, CreateThread(harbour.channel("alerts"), post, "Monday"), "thread")
    assert isinstance(made, Delivered)
    assert (made.channel_id, made.message_id) == (post, post)
    assert made.at is not None
    (thread,) = harbour.community.guild.threads.values()
    assert (thread.id, thread.name) == (post, "Monday")
    assert harbour.requests(THREADS) == (2 if fault == "cut" else 1)
    assert "cannot be looked for" not in caplog.text


async def test_a_thread_that_somebody_else_has_opened_is_the_one(harbour: Harbour) -> None:
    post = await _posted(harbour)
    channel = harbour.community.channels["alerts"]
    harbour.discord.world.threads.create(
        channel, harbour.community.people["ana"], "Ana's", message=channel.messages[post]
    )
    made = await _made(harbour, CreateThread(channel.id, post, "Monday"), "thread")
    assert made == Delivered(post, post)
    assert [thread.name for thread in harbour.community.guild.threads.values()] == ["Ana's"]


async def test_no_thread_can_be_opened_under_a_message_that_is_gone(harbour: Harbour) -> None:
    made = await _made(harbour, CreateThread(harbour.channel("alerts"), NOBODY, "Monday"))
    assert made == Unreachable(10008, 404)


async def test_a_message_is_deleted_once_and_what_is_gone_already_is_no_failure(harbour: Harbour) -> None:
    post = await _posted(harbour)
    alerts = harbour.channel("alerts")
    harbour.discord.faults.lose_answer(matching="DELETE *")
    assert await _made(harbour, DeleteMessage(alerts, post), "delete") == Delivered(alerts, post)
    assert post not in harbour.community.channels["alerts"].messages
    assert harbour.requests("DELETE /channels/{channel_id}/messages/{message_id}") == 2
    assert await _made(harbour, DeleteMessage(NOBODY, post), "gone") == Delivered(NOBODY, post)


async def test_what_somebody_else_wrote_is_not_deleted_without_the_right_to(harbour: Harbour) -> None:
    _take_from_bot(harbour, bits.MANAGE_MESSAGES)
    said = await harbour.discord.actor("ana").writes("alerts", "mine")
    made = await _made(harbour, DeleteMessage(harbour.channel("alerts"), said.id))
    assert made == Unreachable(50013, 403)


@pytest.mark.parametrize("fault", ["nothing", "lost answer", "cut", "a bad gateway before the work"])
async def test_a_picture_is_uploaded_whole_with_each_attempt_and_shown_once(
    harbour: Harbour, fault: str
) -> None:
    faults = harbour.discord.faults
    if fault == "lost answer":
        faults.lose_answer(matching=POST)
    elif fault == "cut":
        faults.cut(matching=POST)
    elif fault != "nothing":
        faults.answer(503, matching=POST)
    rendered = showing(picture())
    alerts = harbour.channel("alerts")
    harbour.call = lambda entry: SendMessage(ToChannel(alerts), rendered, entry.mark)
    await harbour.send()
    await harbour.run_until_quiet()
    (delivered,) = harbour.heard
    assert isinstance(delivered, Delivered)
    (message,) = harbour.community.channels["alerts"].messages.values()
    (attachment,) = message.attachments
    assert attachment.data == picture().data
    assert (attachment.filename, attachment.description) == ("chip.png", "A chip: ninety days")
    assert harbour.requests(POST) == (2 if fault in ("cut", "a bad gateway before the work") else 1)


async def test_a_picture_stays_through_an_edit_without_one_and_is_replaced_by_another(
    harbour: Harbour,
) -> None:
    alerts = harbour.channel("alerts")
    harbour.call = lambda entry: SendMessage(ToChannel(alerts), showing(picture()), entry.mark)
    post = await _posted(harbour)
    message = harbour.community.channels["alerts"].messages[post]
    (first,) = message.attachments
    edited = await _made(harbour, EditMessage(alerts, post, showing(text="Ana congratulates")), "edit")
    assert isinstance(edited, Delivered)
    assert message.attachments == [first]
    assert "Ana congratulates" in str(message.components)
    harbour.discord.faults.cut(matching="PATCH *")
    other = picture("#3366ff")
    await _made(harbour, EditMessage(alerts, post, showing(other)), "another picture")
    (second,) = message.attachments
    assert second.data == other.data != first.data


async def test_a_panel_without_pictures_is_sent_as_before(harbour: Harbour) -> None:
    harbour.call = lambda entry: SendMessage(ToChannel(harbour.channel("alerts")), panel(), entry.mark)
    post = await _posted(harbour)
    assert harbour.community.channels["alerts"].messages[post].attachments == []
