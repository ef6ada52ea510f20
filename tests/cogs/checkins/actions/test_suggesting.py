"""Suggested questions: who may, what becomes of them, and what their author hears."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.interactions import UserFacing
from cogs.checkins.actions import suggesting
from cogs.checkins.actions.suggesting import MOST_A_DAY, Written
from cogs.checkins.store import suggestions
from cogs.checkins.store.suggestions import Decision
from tests.cogs.checkins.group import ALERTS, FRIEND, GUILD, MEMBER, MO, Group, at
from tests.cogs.crisis.small_guild import Seen

QUESTION = "Which sound of today did you like?"


async def suggest(group: Group, words: str = QUESTION, person_id: int = MEMBER) -> None:
    written = Written(words, "evening", 10**18 + len(words), group.clock.now(), None)
    await suggesting.suggest(group.platform, GUILD, person_id, written)


async def listed(group: Group) -> Seen:
    language = group.platform.languages.source
    message = await suggesting.waiting_message(group.platform, GUILD, language)
    return Seen(0, 0, message.view, message.allowed_mentions)  # type: ignore[arg-type]


async def decide(group: Group, decision: Decision) -> bool:
    async with group.platform.database.reading() as transaction:
        [waiting] = await suggestions.waiting(transaction, GUILD, 1)
    return await suggesting.decide(group.platform, GUILD, waiting.id, decision, MO)


async def test_moderators_see_the_words_and_who_wrote_them_with_both_buttons(a_group: Group) -> None:
    await suggest(a_group, f"  {QUESTION}\n")
    shown = await listed(a_group)
    assert f"> {QUESTION}" in shown.text
    assert f"<@{MEMBER}>" in shown.text
    assert "Evening review" in shown.text
    assert shown.buttons == ["decide", "decide"]
    assert shown.pings == set()


@pytest.mark.parametrize("decision", [Decision.APPROVED, Decision.DECLINED])
async def test_the_author_hears_kindly_what_was_decided_at_a_decent_hour(
    a_group: Group, decision: Decision
) -> None:
    await suggest(a_group)
    await a_group.until(at("UTC", "2026-03-02 23:30"))
    assert await decide(a_group, decision)
    await a_group.settle()
    assert a_group.client.seen_by(MEMBER) == []
    await a_group.until(at("UTC", "2026-03-03 09:00"))
    [letter] = a_group.client.seen_by(MEMBER)
    assert "Thank you" in letter.text
    assert (QUESTION in letter.text) is (decision is Decision.APPROVED)
    assert str(MO) not in letter.text
    assert "No suggestions" in (await listed(a_group)).text


async def test_a_second_decision_and_one_from_another_guild_change_nothing(a_group: Group) -> None:
    await suggest(a_group)
    async with a_group.platform.database.reading() as transaction:
        [waiting] = await suggestions.waiting(transaction, GUILD, 1)
    platform = a_group.platform
    assert not await suggesting.decide(platform, GUILD + 1, waiting.id, Decision.APPROVED, MO)
    assert await suggesting.decide(platform, GUILD, waiting.id, Decision.APPROVED, MO)
    assert not await suggesting.decide(platform, GUILD, waiting.id, Decision.DECLINED, MO)
    assert not await suggesting.decide(platform, GUILD, waiting.id + 1, Decision.DECLINED, MO)


async def test_a_member_may_suggest_some_a_day_and_others_still_may(a_group: Group) -> None:
    for number in range(MOST_A_DAY):
        await suggest(a_group, f"{QUESTION} {number}")
    with pytest.raises(UserFacing, match="checkins-suggest-enough"):
        await suggest(a_group)
    await suggest(a_group, person_id=FRIEND)
    a_group.clock.move_to(a_group.clock.now() + timedelta(days=1))
    await suggest(a_group)


async def test_what_is_no_question_is_refused_and_not_kept(a_group: Group) -> None:
    for words in ("short", "long " * 50, "\u200b\x00  \n ", ""):
        with pytest.raises(UserFacing, match="checkins-suggest-length"):
            await suggest(a_group, words)
    assert "No suggestions" in (await listed(a_group)).text


async def test_heavy_words_in_a_suggestion_reach_a_moderator_as_a_message_would(a_group: Group) -> None:
    await suggest(a_group, "I want to die, what would you ask me?")
    await a_group.settle()
    [alert] = a_group.client.seen_by(ALERTS)
    assert f"<@{MEMBER}>" in alert.text


async def test_where_no_check_in_begins_with_a_question_there_is_nowhere_to_put_one(a_group: Group) -> None:
    a_group.change_kinds("kinds: []\n")
    assert await a_group.platform.configuration.reload() == ()
    assert suggesting.sets_of(a_group.platform, GUILD, a_group.platform.languages.source) == {}
    with pytest.raises(UserFacing, match="checkins-suggest-nowhere"):
        await suggest(a_group)
