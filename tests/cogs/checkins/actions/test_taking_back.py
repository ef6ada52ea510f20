"""What was shared and is taken back does not stay, whatever Discord says in between."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from sqlalchemy import select

from bot.administration import still_there
from bot.outbox import outbox_entries
from bot.outbox.calls import messages as calls
from cogs.checkins.actions import answering
from cogs.members.frame import Visibility
from tests.cogs.checkins.actions.test_answering import TODAY, VALUES, answered
from tests.cogs.checkins.group import CHECK_INS, GUILD, MEMBER, Group, at

CLOSED = 50001


@pytest.fixture
async def evening(a_group: Group) -> Group:
    """The member was asked an hour ago."""
    await a_group.join(MEMBER)
    await a_group.until(at("UTC", "2026-03-02 21:00"))
    return a_group


def standing(group: Group) -> list[str]:
    return [seen.text for seen in group.client.seen_by(CHECK_INS) if f"<@{MEMBER}>" in seen.text]


async def withdraw(group: Group) -> None:
    await answering.withdraw(group.platform, GUILD, MEMBER, "evening", TODAY)


async def requests(group: Group) -> list[object]:
    """Return what moderators are asked to delete. How they are asked is the platform's business."""
    async with group.platform.database.reading() as transaction:
        asked = await transaction.execute(
            select(outbox_entries.c.payload).where(outbox_entries.c.kind == still_there.KIND)
        )
        return list(asked.scalars())


async def test_an_answer_is_taken_back_although_nobody_knew_whether_it_had_arrived(
    evening: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    really_send = calls.SendMessage.perform

    async def lose_the_connection(self: calls.SendMessage, client: Any) -> calls.Delivered:
        await really_send(self, client)
        raise aiohttp.ServerDisconnectedError

    async def find(client: Any, to: calls.Destination, *_: object) -> calls.Delivered | None:
        assert to == calls.ToChannel(CHECK_INS)
        return calls.Delivered(CHECK_INS, evening.client.last_id)

    await answered(evening, reader=Visibility.CHANNEL)
    monkeypatch.setattr(calls.SendMessage, "perform", lose_the_connection)
    await evening.outbox.run_due()
    monkeypatch.setattr(calls.SendMessage, "perform", really_send)
    monkeypatch.setattr("bot.outbox.attempt.find_message", find)
    assert len(standing(evening)) == 1
    await withdraw(evening)
    await evening.until(evening.clock.now() + timedelta(hours=1))
    assert standing(evening) == []


async def test_an_answer_is_taken_back_although_a_change_of_it_was_refused(evening: Group) -> None:
    await answered(evening, reader=Visibility.CHANNEL)
    await evening.settle()
    evening.client.refusals[CHECK_INS] = CLOSED
    await answered(evening, {**VALUES, "line": "sat by the river"})
    await evening.settle()
    del evening.client.refusals[CHECK_INS]
    await withdraw(evening)
    await evening.settle()
    assert standing(evening) == []


async def test_a_change_that_was_refused_is_shown_once_it_can_be(evening: Group) -> None:
    await answered(evening, reader=Visibility.CHANNEL)
    await evening.settle()
    evening.client.refusals[CHECK_INS] = CLOSED
    await answered(evening, {**VALUES, "line": "sat by the river"})
    await evening.settle()
    del evening.client.refusals[CHECK_INS]
    await evening.until(evening.clock.now() + timedelta(hours=1))
    [shared] = standing(evening)
    assert "sat by the river" in shared


async def test_a_deletion_that_is_refused_is_tried_until_it_is_done_and_moderators_are_asked(
    evening: Group,
) -> None:
    await answered(evening, reader=Visibility.CHANNEL)
    await evening.settle()
    shared_as = evening.client.last_id
    evening.client.refusals[CHECK_INS] = CLOSED
    await withdraw(evening)
    await evening.until(evening.clock.now() + timedelta(hours=6))
    assert await requests(evening) == []
    await evening.until(evening.clock.now() + timedelta(days=3))
    assert await requests(evening) == [{"channel": CHECK_INS, "message": shared_as}]
    assert len(standing(evening)) == 1
    del evening.client.refusals[CHECK_INS]
    await evening.until(evening.clock.now() + timedelta(days=1))
    assert standing(evening) == []
