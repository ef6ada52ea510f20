"""Somebody calls for a person: who hears of it, what they are told, whatever breaks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.demo.stage import Stage
from bot.local_discord.actors import Actor
from bot.local_discord.seeding import seed
from cogs.crisis.actions import asking, showing
from cogs.crisis.detection import Detector

NO_MARK = "0" * 16


def second_guild(story: Stage, *members: str) -> tuple[int, dict[str, Actor]]:
    """Add a guild with a moderator, Mona, and these people of the first one."""
    other = seed(
        story.discord.world,
        {
            "guild": {"name": "Church Group", "locale": "en-US", "owner": "Olaf"},
            "bot": {"name": "Mutual Aid"},
            "roles": [
                {"name": "Admin", "permissions": ["administrator"]},
                {"name": "Moderator", "mentionable": True},
                {"name": "On call", "mentionable": True},
            ],
            "channels": [{"name": "general"}, {"name": "alerts", "only_for": ["Moderator", "Admin"]}],
            "people": [
                *({"name": name} for name in members),
                {"name": "Mona", "roles": ["Moderator", "On call"]},
            ],
        },
    )
    people = {name: Actor(story.discord, user, guild=other.guild) for name, user in other.people.items()}
    return other.guild.id, people


def alerts_of(moderator: Actor) -> list[str]:
    return [seen.text for seen in moderator.sees("#alerts") if not seen.ephemeral]


async def test_a_call_from_a_private_message_goes_to_the_team_of_the_last_contact(story: Stage) -> None:
    _, church = second_guild(story, "Ana")
    await story.settle()
    ana, sam, mona = story.actor("Ana"), story.actor("Sam"), church["Mona"]
    await ana.runs("help-lines", where="#evening")
    await story.settle()
    answer = await ana.runs("alert", where="dm", words="my pastor hurt me")
    await story.settle()
    assert "The team of Evening Circle is being called" in answer.text.replace("**", "")
    assert "my pastor hurt me" in alerts_of(sam)[0]
    assert alerts_of(mona) == []


async def test_another_team_can_be_told_too_and_gets_no_words(story: Stage) -> None:
    _, church = second_guild(story, "Ana")
    await story.settle()
    ana, mona = story.actor("Ana"), church["Mona"]
    await ana.runs("help-lines", where="#evening")
    await story.settle()
    answer: Any = await ana.runs("alert", where="dm", words="my pastor hurt me")
    told = await ana.chooses(answer, "Tell another team too", ["Church Group"])
    await story.settle()
    assert "Church Group" in told.text
    [alert] = alerts_of(mona)
    assert "pastor" not in alert


async def test_where_no_contact_is_known_all_teams_are_called_and_none_gets_the_words(story: Stage) -> None:
    _, church = second_guild(story, "Ana")
    await story.settle()
    ana, sam, mona = story.actor("Ana"), story.actor("Sam"), church["Mona"]
    answer = await ana.runs("alert", where="dm", words="my pastor hurt me")
    await story.settle()
    assert "Evening Circle" in answer.text
    assert "Church Group" in answer.text
    assert "Your words went to nobody" in answer.text
    for moderator in (sam, mona):
        [alert] = alerts_of(moderator)
        assert "pastor" not in alert


async def test_a_private_message_is_noticed_for_the_team_of_the_last_contact(story: Stage) -> None:
    _, church = second_guild(story, "Ana")
    await story.settle()
    ana, sam, mona = story.actor("Ana"), story.actor("Sam"), church["Mona"]
    await church["Ana"].runs("help-lines", where="#general")
    await story.settle()
    await ana.writes_to_bot("i relapsed, i want to die")
    await story.settle()
    assert len(alerts_of(mona)) == 1
    assert alerts_of(sam) == []
    assert "Church Group" in ana.sees_dm()[-1].text


async def test_a_private_message_of_a_stranger_to_the_bot_is_noticed_for_all(
    story: Stage,
) -> None:
    _, church = second_guild(story, "Ana")
    await story.settle()
    ana, sam, mona = story.actor("Ana"), story.actor("Sam"), church["Mona"]
    await ana.writes_to_bot("i relapsed, i want to die")
    await story.settle()
    assert [len(alerts_of(moderator)) for moderator in (sam, mona)] == [1, 1]
    _, note = ana.sees_dm()
    assert "Evening Circle" in note.text
    assert "Church Group" in note.text
    assert "private note" in alerts_of(sam)[0] + alerts_of(mona)[0]
    assert not all("private note" in text for text in alerts_of(sam) + alerts_of(mona))


async def test_whoever_left_gets_help_lines_from_an_old_button_and_no_alert(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await ana.writes("#evening", "I want to die")
    await story.settle()
    await sam.presses(sam.sees("#alerts")[0], "False alarm")
    await sam.submits({})
    await ana.leaves()
    await story.settle()
    before = alerts_of(sam)
    answer = await ana.presses(ana.sees_dm()[0], "A person, please")
    await story.settle()
    assert "988" in answer.text
    assert "being called" not in answer.text
    assert alerts_of(sam) == before


async def test_a_button_made_up_for_another_guild_calls_nobody_there(story: Stage) -> None:
    church_id, church = second_guild(story)
    await story.settle()
    answer: Any = await story.actor("Bea").forge_press(
        f"crisis:a-person:{church_id}:{NO_MARK}", where="#evening"
    )
    await story.settle()
    assert "being called" not in answer.text
    assert alerts_of(church["Mona"]) == []


async def test_a_call_made_elsewhere_does_not_name_the_channel_of_another_guild(story: Stage) -> None:
    church_id, church = second_guild(story, "Ana")
    await story.settle()
    await story.actor("Ana").forge_press(f"crisis:a-person:{church_id}:{NO_MARK}", where="#evening")
    await story.settle()
    [alert] = alerts_of(church["Mona"])
    assert "Where" not in alert


async def test_calling_does_not_tell_that_somebody_else_had_pointed_at_one(story: Stage) -> None:
    ana, bea, sam = (story.actor(name) for name in ("Ana", "Bea", "Sam"))
    message = await ana.writes("#evening", "just tired today")
    await bea.uses_on_message("Alert a moderator", message)
    await story.settle()
    await sam.presses(sam.sees("#alerts")[0], "Acknowledge")
    await story.pass_time(story.clock.now() + timedelta(minutes=20))
    for _ in range(2):
        answer = await ana.runs("alert", where="#evening")
        assert "being called right now" in answer.text
        assert "ago" not in answer.text


async def test_whoever_called_before_is_told_that_a_person_has_it(story: Stage) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    await ana.runs("alert", where="#evening")
    await story.settle()
    await sam.presses(sam.sees("#alerts")[0], "Acknowledge")
    await story.settle()
    answer = await ana.runs("alert", where="#evening")
    assert "A person from the team has it" in answer.text


@pytest.mark.parametrize("words", ["a\x00b", "   "])
async def test_words_that_no_database_takes_do_not_cost_the_call(story: Stage, words: str) -> None:
    ana, sam = story.actor("Ana"), story.actor("Sam")
    answer = await ana.runs("alert", where="#evening", words=words)
    await story.settle()
    assert "being called right now" in answer.text
    assert len(alerts_of(sam)) == 1


async def test_words_that_break_the_lexicon_do_not_cost_the_call(
    story: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(self: Detector, text: str) -> Any:
        raise RecursionError

    monkeypatch.setattr(Detector, "matches", broken)
    answer = await story.actor("Ana").runs("alert", where="#evening", words="please")
    await story.settle()
    assert "being called right now" in answer.text
    assert len(alerts_of(story.actor("Sam"))) == 1


@pytest.mark.parametrize("where", [(asking, "notice"), (showing, "lines_for")])
async def test_whatever_breaks_whoever_calls_is_shown_people(
    story: Stage, monkeypatch: pytest.MonkeyPatch, where: tuple[Any, str]
) -> None:
    def broken(*_: object, **__: object) -> Any:
        raise ArithmeticError

    monkeypatch.setattr(*where, broken)
    answer = await story.actor("Ana").runs("alert", where="#evening", words="please")
    assert "write to a moderator directly" in answer.text
    assert "988" in answer.text
