"""The real client against a Discord of our own: what is lost on the way is found by its mark, and posted
once.
"""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.message import Message
from bot.outbox import Delivered, EditMessage, SendMessage, ToChannel, ToPerson, Unreachable
from tests.bot.outbox.harbour import POST, READ, Harbour, panel


async def test_a_message_is_posted_with_its_mark_as_nonce(harbour: Harbour) -> None:
    await harbour.send()
    await harbour.run_until_quiet()
    (delivered,) = harbour.heard
    assert isinstance(delivered, Delivered)
    assert delivered.channel_id == harbour.channel("alerts")
    assert delivered.at is not None
    assert abs(delivered.at - harbour.clock.now()) < timedelta(seconds=1)
    (post,) = harbour.discord.journal.of("POST", "/channels/{channel_id}/messages")
    assert post.body["enforce_nonce"] is True
    assert len(post.body["nonce"]) == 16


async def test_a_message_whose_answer_was_lost_is_found_by_its_mark_and_posted_once(harbour: Harbour) -> None:
    harbour.discord.faults.lose_answer(matching=POST)
    await harbour.send()
    await harbour.run_until_quiet()
    assert harbour.requests(POST) == 1
    assert harbour.requests(READ) == 1
    (delivered,) = harbour.heard
    assert isinstance(delivered, Delivered)
    assert len(await harbour.texts(harbour.channel("alerts"))) == 1


@pytest.mark.parametrize("private", [False, True])
async def test_what_arrived_is_known_although_nobody_wants_it_any_more(
    harbour: Harbour, private: bool
) -> None:
    to = ToPerson(harbour.person("ana")) if private else ToChannel(harbour.channel("alerts"))
    harbour.call = lambda entry: SendMessage(to, panel(), entry.mark)
    harbour.discord.faults.lose_answer(matching=POST)
    await harbour.send(to=to)
    await harbour.worker.run_due()
    harbour.call = lambda entry: None
    await harbour.run_until_quiet()
    (delivered,) = harbour.heard
    assert isinstance(delivered, Delivered)
    assert harbour.requests(POST) == 1


async def test_what_never_arrived_and_is_not_wanted_any_more_is_left(harbour: Harbour) -> None:
    harbour.discord.faults.cut(matching=POST)
    await harbour.send(to=ToChannel(harbour.channel("alerts")))
    await harbour.worker.run_due()
    harbour.call = lambda entry: None
    await harbour.run_until_quiet()
    assert harbour.heard == []
    assert (harbour.requests(POST), harbour.requests(READ)) == (1, 1)


async def test_a_message_that_never_arrived_is_sent_again_after_looking(harbour: Harbour) -> None:
    harbour.discord.faults.cut(matching=POST)
    await harbour.send()
    await harbour.run_until_quiet()
    assert (harbour.requests(POST), harbour.requests(READ)) == (2, 1)
    assert len(await harbour.texts(harbour.channel("alerts"))) == 1


async def test_it_is_found_among_many_others_after_the_nonce_is_forgotten(harbour: Harbour) -> None:
    writer = harbour.discord.actor("ana")
    for number in range(30):
        await writer.writes("alerts", f"before {number}")
    harbour.discord.faults.lose_answer(matching=POST)
    await harbour.send()
    await harbour.worker.run_due()
    for number in range(150):
        await writer.writes("alerts", f"after {number}")
    harbour.clock.advance(timedelta(hours=3))
    await harbour.run_until_quiet()
    assert harbour.requests(POST) == 1
    assert isinstance(harbour.heard[0], Delivered)


async def test_it_is_found_although_discords_clock_is_behind_ours(harbour: Harbour) -> None:
    harbour.clock.advance(timedelta(minutes=1))
    harbour.late.by = timedelta(seconds=25)
    harbour.discord.faults.lose_answer(matching=POST)
    await harbour.send()
    await harbour.run_until_quiet()
    assert harbour.requests(POST) == 1


async def test_another_message_with_the_same_words_is_not_mistaken_for_it(harbour: Harbour) -> None:
    await harbour.send("one")
    await harbour.run_until_quiet()
    harbour.discord.faults.cut(matching=POST)
    await harbour.send("two")
    await harbour.run_until_quiet()
    first, second = harbour.heard
    assert first != second
    assert len(await harbour.texts(harbour.channel("alerts"))) == 2


async def test_a_plain_text_is_found_by_the_mark_it_shows(harbour: Harbour) -> None:
    harbour.call = lambda entry: SendMessage(
        ToChannel(harbour.channel("alerts")), Message(content=f"Something failed ({entry.mark})."), entry.mark
    )
    harbour.discord.faults.lose_answer(matching=POST)
    await harbour.send()
    await harbour.run_until_quiet()
    assert harbour.requests(POST) == 1


async def test_a_direct_message_whose_answer_was_lost_arrives_once(harbour: Harbour) -> None:
    harbour.call = lambda entry: SendMessage(ToPerson(harbour.person("ana")), panel(), entry.mark)
    harbour.discord.faults.lose_answer(matching=POST)
    await harbour.send()
    await harbour.run_until_quiet()
    (delivered,) = harbour.heard
    assert isinstance(delivered, Delivered)
    assert len(await harbour.texts(delivered.channel_id)) == 1
    assert harbour.requests(POST) == 1


async def test_closed_direct_messages_lead_to_the_fallback(harbour: Harbour) -> None:
    harbour.call = lambda entry: SendMessage(ToPerson(harbour.person("ben")), panel(), entry.mark)
    await harbour.send()
    await harbour.run_until_quiet()
    assert harbour.heard == [Unreachable(50007, 403)]


async def test_a_channel_that_is_closed_or_gone_leads_to_the_fallback(harbour: Harbour) -> None:
    for channel_id in (harbour.channel("secret"), 123456789012345678):
        harbour.call = lambda entry, to=channel_id: SendMessage(ToChannel(to), panel(), entry.mark)  # type: ignore[misc]
        await harbour.send(str(channel_id))
        await harbour.run_until_quiet()
    codes = [(each.code, each.expected) for each in harbour.heard if isinstance(each, Unreachable)]
    assert codes in ([(50001, True), (10003, True)], [(50013, True), (10003, True)])


async def test_a_message_that_discord_finds_wrong_is_no_silent_drop(
    harbour: Harbour, caplog: pytest.LogCaptureFixture
) -> None:
    harbour.call = lambda entry: SendMessage(
        ToChannel(harbour.channel("alerts")), Message(content="x" * 2001), entry.mark
    )
    await harbour.send()
    await harbour.run_until_quiet()
    (unreachable,) = harbour.heard
    assert isinstance(unreachable, Unreachable)
    assert not unreachable.expected
    assert "refused as wrong" in caplog.text


async def test_a_message_is_edited_and_an_edit_of_a_deleted_one_leads_to_the_fallback(
    harbour: Harbour,
) -> None:
    await harbour.send("post")
    await harbour.run_until_quiet()
    (posted,) = harbour.heard
    assert isinstance(posted, Delivered)
    harbour.call = lambda entry: EditMessage(posted.channel_id, posted.message_id, panel("Taken by Sam."))
    harbour.discord.faults.lose_answer(matching="PATCH *")
    await harbour.send("edit")
    await harbour.run_until_quiet()
    assert len(harbour.heard) == 2
    message = await harbour.client.get_partial_messageable(posted.channel_id).fetch_message(posted.message_id)
    assert "Taken by Sam." in str(message.components[0].to_dict())
    await message.delete()
    await harbour.send("edit again")
    await harbour.run_until_quiet()
    assert harbour.heard[2] == Unreachable(10008, 404)


async def test_with_every_fifth_request_failing_somehow_nothing_is_lost_and_nothing_doubled(
    harbour: Harbour,
) -> None:
    faults = harbour.discord.faults
    faults.lose_answer(times=None, share=0.2, matching="*/messages")
    faults.cut(times=None, share=0.1, matching="*/messages")
    faults.answer(503, times=None, share=0.1, matching="*/messages")
    faults.answer(429, times=None, share=0.1, matching="*/messages", through_proxy=False)
    for number in range(40):
        await harbour.send(str(number))
    await harbour.run_until_quiet()
    faults.clear()
    assert len(harbour.heard) == 40
    assert len({each for each in harbour.heard if isinstance(each, Delivered)}) == 40
    messages = harbour.client.get_partial_messageable(harbour.channel("alerts")).history(limit=None)
    assert len([message async for message in messages]) == 40


async def test_a_sent_layout_is_not_kept_in_memory(harbour: Harbour) -> None:
    await harbour.send()
    await harbour.run_until_quiet()
    assert harbour.client.persistent_views == []
    assert harbour.client._connection._view_store._views == {}
