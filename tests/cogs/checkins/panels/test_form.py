"""Sending the form: whoever writes that they cannot go on is heard before anything can go wrong."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest
from sqlalchemy.exc import OperationalError

from bot.checking_in import Told
from bot.message import Message
from cogs.checkins.actions import answering
from cogs.checkins.actions.answering import ToAnswer
from cogs.checkins.messages import custom_ids
from cogs.checkins.messages.answered import Open, open_ones
from cogs.checkins.panels import form
from cogs.checkins.panels.form import CheckInForm
from cogs.checkins.settings import CheckinsSettings
from tests.cogs.checkins.group import GUILD, KINDS, MEMBER, Group, at

TODAY = date(2026, 3, 2)
DESPAIR = {"q-mood": ["2"], "q-line": "I want to kill myself"}


class Sent:
    """A form that is sent, and what came of it."""

    def __init__(self, group: Group, monkeypatch: pytest.MonkeyPatch) -> None:
        self.group = group
        self.noticed: list[str] = []
        self.shown: list[Message] = []
        monkeypatch.setattr(form, "notice_written", self._notice)
        monkeypatch.setattr(form, "defer_privately", self._defer)
        monkeypatch.setattr(form, "answer_privately", self._show)
        self.expired = False

    async def send(self, fields: Mapping[str, str | list[str]]) -> None:
        platform = self.group.platform
        interaction = SimpleNamespace(
            client=SimpleNamespace(platform=platform),
            user=SimpleNamespace(id=MEMBER),
            id=5,
            created_at=self.group.clock.now(),
            guild_id=GUILD,
            channel_id=1,
            locale="en-US",
            guild_locale=None,
        )
        match = re.fullmatch(custom_ids.FORM, custom_ids.form(GUILD, "evening", TODAY))
        assert match is not None
        await CheckInForm.submit(cast(Any, interaction), match, fields)

    async def _notice(self, platform: object, *, text: str, **_: object) -> bool:
        self.noticed.append(text)
        return False

    async def _defer(self, interaction: object) -> None:
        if self.expired:
            raise OSError("10062: unknown interaction")

    async def _show(self, interaction: object, message: Message) -> None:
        self.shown.append(message)


@pytest.fixture
async def sent(a_group: Group, monkeypatch: pytest.MonkeyPatch) -> Sent:
    """A member who was asked an hour ago, and has answered."""
    await a_group.join(MEMBER)
    await a_group.until(at("UTC", "2026-03-02 21:00"))
    await answering.answer(a_group.platform, GUILD, MEMBER, "evening", TODAY, {"line": "a walk"}, None)
    return Sent(a_group, monkeypatch)


async def test_words_are_heard_although_an_admin_renamed_the_question_meanwhile(sent: Sent) -> None:
    sent.group.change_kinds(KINDS.replace("id: line", "id: one-line"))
    assert await sent.group.platform.configuration.reload() == ()
    await sent.send(DESPAIR)
    assert sent.noticed == ["I want to kill myself"]


async def test_words_are_heard_although_the_database_cannot_say_what_stood_there(
    sent: Sent, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(*_: object) -> None:
        raise OperationalError("select", {}, Exception("gone"))

    monkeypatch.setattr(answering, "earlier_answer", away)
    await sent.send(DESPAIR)
    assert sent.noticed == ["I want to kill myself"]


async def test_words_are_heard_although_discord_takes_no_answer_any_more(sent: Sent) -> None:
    sent.expired = True
    with pytest.raises(OSError, match="10062"):
        await sent.send(DESPAIR)
    assert sent.noticed == ["I want to kill myself"]


async def test_words_that_stood_there_already_are_heard_once(sent: Sent) -> None:
    await sent.send({"q-mood": ["2"], "q-line": "a walk"})
    assert sent.noticed == []


async def test_an_answer_is_kept_and_thanked_for_although_a_picture_cannot_be_drawn(
    a_group: Group, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def cannot_be_drawn() -> Message:
        raise OSError("no such font")

    async def checked_in(*_: object) -> Told:
        return cannot_be_drawn

    feature = replace(a_group.platform.features[-1], name="welcomes", checked_in=(checked_in,))
    a_group.platform = replace(a_group.platform, features=(*a_group.platform.features, feature))
    await a_group.join(MEMBER)
    await a_group.until(at("UTC", "2026-03-02 21:00"))
    sent = Sent(a_group, monkeypatch)
    await sent.send({"q-mood": ["6"], "q-craving": ["2"]})
    assert len(sent.shown) == 1
    assert await answering.earlier_answer(a_group.platform, GUILD, MEMBER, "evening", TODAY)


async def test_the_form_begins_with_the_days_question_and_leaves_it_out_where_there_is_no_room(
    a_group: Group,
) -> None:
    """Also of a private check-in, whose question stands in no channel."""
    a_group.change_kinds(KINDS.replace('    channel: "#check-ins"\n', ""))
    await a_group.platform.configuration.reload()
    await a_group.join(MEMBER)
    await a_group.until(at("UTC", "2026-03-02 21:00"))
    asked = await answering.to_answer(a_group.platform, GUILD, MEMBER, "evening", TODAY)
    assert isinstance(asked, ToAnswer)
    assert asked.prompt
    [now] = await answering.open_for(a_group.platform, GUILD, MEMBER)
    assert now.prompt == asked.prompt
    english = a_group.platform.languages.source
    first, *_ = CheckInForm.of(english, asked).to_components()
    assert first["content"] == asked.prompt
    crowded = replace(asked, kind=asked.kind.model_copy(update={"questions": asked.kind.questions[:1] * 5}))
    assert [row["type"] for row in CheckInForm.of(english, crowded).to_components()] == [18] * 5


def test_of_several_that_wait_one_button_is_the_next_step(a_group: Group) -> None:
    [kind] = a_group.platform.configuration.current.section(GUILD, CheckinsSettings).kinds
    waiting = [Open(kind, TODAY, is_answered, "Who helped?") for is_answered in (True, False, False)]
    message = open_ones(a_group.platform.languages.source, GUILD, waiting)
    view = message.view
    assert view is not None
    styles = [item.style for item in view.walk_children() if isinstance(item, discord.ui.Button)]
    assert styles.count(discord.ButtonStyle.primary) == 1
    assert styles[1] is discord.ButtonStyle.primary
