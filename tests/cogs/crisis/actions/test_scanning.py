from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import discord
import pytest

from bot.personal_data import Person
from cogs.crisis.actions import scanning, showing, watched
from cogs.crisis.actions.noticing import Reason
from cogs.crisis.detection import Tier
from cogs.crisis.store import Source, forgetting
from tests.cogs.crisis.small_guild import (
    ALERTS,
    COMMUNITY,
    CRISIS,
    GENERAL,
    GUILD,
    MEMBER,
    MO,
    OTHER_GUILD,
    STAFF,
    SmallGuild,
)

WISH = "these are the words to notice, I think"


def message(
    guild: SmallGuild, text: str, *, message_id: int = 501, private: bool = False, **changes: Any
) -> discord.Message:
    parts: dict[str, Any] = {
        "id": message_id,
        "content": text,
        "message_snapshots": [],
        "poll": None,
        "author": SimpleNamespace(id=MEMBER, bot=False),
        "webhook_id": None,
        "is_system": lambda: False,
        "guild": None if private else guild.client.get_guild(GUILD),
        "channel": SimpleNamespace(id=999 if private else GENERAL),
        "created_at": guild.clock.now(),
        "edited_at": None,
    }
    return cast(discord.Message, SimpleNamespace(**(parts | changes)))


def found(guild: SmallGuild, written: discord.Message) -> list[str]:
    findings = scanning.find_in_message(guild.platform, written)
    return [reason.rule for finding in findings for reason in finding.reasons]


async def reads(guild: SmallGuild, written: discord.Message, *, edited: bool = False) -> None:
    findings = scanning.find_in_message(guild.platform, written)
    await scanning.act_on_message(guild.platform, written, findings, edited=edited)


async def alerted(guild: SmallGuild, guild_id: int = GUILD) -> list[int]:
    return [alert.member_id for alert in await showing.unfinished_alerts(guild.platform, guild_id)]


async def test_a_message_a_forwarded_one_and_a_poll_are_read(guild: SmallGuild) -> None:
    poll = SimpleNamespace(question="Well?", answers=[SimpleNamespace(text=WISH)])
    assert found(guild, message(guild, WISH)) == ["wish"]
    assert found(guild, message(guild, "", message_snapshots=[SimpleNamespace(content=WISH)])) == ["wish"]
    assert found(guild, message(guild, "", poll=poll)) == ["wish"]
    assert found(guild, message(guild, "a quiet evening")) == []


async def test_what_no_person_wrote_is_left_alone(guild: SmallGuild) -> None:
    bot = SimpleNamespace(id=1, bot=True)
    assert found(guild, message(guild, WISH, author=bot)) == []
    assert found(guild, message(guild, WISH, webhook_id=5)) == []
    assert found(guild, message(guild, WISH, is_system=lambda: True)) == []


async def test_a_message_without_a_match_touches_no_database(guild: SmallGuild) -> None:
    await guild.platform.database.close()
    assert scanning.find_in_message(guild.platform, message(guild, "a quiet evening")) == ()


async def test_one_rule_twice_in_a_text_is_one_reason(guild: SmallGuild) -> None:
    (finding,) = scanning.find_in_message(guild.platform, message(guild, f"{WISH}. {WISH}"))
    assert finding.reasons == (Reason("wish", Tier.URGENT),)


async def test_ignored_channels_and_their_threads_are_not_watched(guild: SmallGuild) -> None:
    await _configure(guild, CRISIS + "ignore_channels: [staff]\n")
    await reads(guild, message(guild, WISH, channel=SimpleNamespace(id=STAFF)))
    await reads(guild, message(guild, WISH, channel=SimpleNamespace(id=7, parent_id=STAFF)))
    assert await alerted(guild) == []
    await reads(guild, message(guild, WISH))
    assert await alerted(guild) == [MEMBER]


async def test_of_two_channels_with_an_ignored_name_neither_is_ignored(guild: SmallGuild) -> None:
    await _configure(guild, CRISIS + "ignore_channels: [staff]\n")
    guild.client.text_channels[999] = "Staff"
    await reads(guild, message(guild, WISH, channel=SimpleNamespace(id=STAFF)))
    assert await alerted(guild) == [MEMBER]


@pytest.mark.parametrize("scanned", [True, False])
async def test_moderators_are_watched_as_the_option_says(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch, *, scanned: bool
) -> None:
    await _configure(guild, CRISIS + f"scan_moderators: {str(scanned).lower()}\n")
    monkeypatch.setattr(watched, "is_moderator", lambda _, member: member.id == MO)
    monkeypatch.setattr(watched, "member_of", _member)
    await reads(guild, message(guild, WISH, author=SimpleNamespace(id=MO, bot=False)))
    await reads(guild, message(guild, WISH, message_id=502))
    assert sorted(await alerted(guild)) == ([MEMBER, MO] if scanned else [MEMBER])


async def test_a_private_message_concerns_each_guild_that_the_writer_is_in(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    guild.client.members[OTHER_GUILD] = {MO: ()}
    monkeypatch.setattr(scanning, "member_of", _member)
    await reads(guild, message(guild, WISH, private=True))
    assert await alerted(guild) == [MEMBER]
    assert await alerted(guild, OTHER_GUILD) == []


async def test_an_edit_counts_from_when_it_was_made(guild: SmallGuild) -> None:
    later = guild.clock.now() + timedelta(hours=5)
    guild.clock.move_to(later)
    await reads(guild, message(guild, WISH, edited_at=later), edited=True)
    (alert,) = await showing.unfinished_alerts(guild.platform, GUILD)
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert (full.signals[0].source, full.signals[0].late_by) == (Source.EDIT, timedelta(0))


async def test_a_title_and_the_first_message_below_it_are_one_occasion(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanning, "member_of", _member)
    here = guild.client.get_guild(GUILD)
    here.get_channel_or_thread = lambda _: None
    await scanning.act_on_title(
        guild.platform,
        here,
        scanning.find_in_guild(guild.platform, GUILD, WISH),
        thread_id=501,
        parent_id=GENERAL,
        owner_id=MEMBER,
        named_at=guild.clock.now(),
    )
    await reads(guild, message(guild, WISH, channel=SimpleNamespace(id=501, parent_id=GENERAL)))
    (alert,) = await showing.unfinished_alerts(guild.platform, GUILD)
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert len(full.signals) == 1


async def test_what_automod_kept_back_is_noticed(guild: SmallGuild) -> None:
    execution = SimpleNamespace(
        guild_id=GUILD, content=WISH, channel_id=None, user_id=MEMBER, message_id=None
    )
    await scanning.act_on_blocked(guild.platform, cast(Any, execution))
    assert await alerted(guild) == [MEMBER]


async def typed(guild: SmallGuild, text: str, *, source_id: int = 801, person_id: int = MEMBER) -> bool:
    return await scanning.notice_written(
        guild.platform,
        guild_id=GUILD,
        person_id=person_id,
        source_id=source_id,
        text=text,
        at=guild.clock.now(),
        channel_id=GENERAL,
    )


async def test_words_in_a_form_open_an_alert_that_leads_nowhere_and_keeps_no_words(guild: SmallGuild) -> None:
    assert await typed(guild, WISH)
    await guild.settle()
    (alert,) = await showing.unfinished_alerts(guild.platform, GUILD)
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    (signal,) = full.signals
    assert (signal.source, signal.channel_id, signal.message_id) == (Source.FORM, GENERAL, None)
    assert signal.words is None
    (post,) = guild.client.seen_by(ALERTS)
    assert "in a form or command of the bot; nobody else saw it" in post.text
    assert f"<#{GENERAL}>" not in post.text
    assert not any("discord.com" in button for button in post.buttons)
    (note,) = guild.client.seen_by(MEMBER)
    assert "You are not alone" in note.text


async def test_a_form_joins_the_open_alert_and_its_fields_are_one_occasion(guild: SmallGuild) -> None:
    await reads(guild, message(guild, WISH))
    assert await typed(guild, WISH)
    assert await typed(guild, f"{WISH}, and there is no way out")
    (alert,) = await showing.unfinished_alerts(guild.platform, GUILD)
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert [(signal.source, signal.rule) for signal in full.signals] == [
        (Source.MESSAGE, "wish"),
        (Source.FORM, "wish"),
        (Source.FORM, "despair"),
    ]
    await guild.settle()
    post = guild.client.seen_by(ALERTS)[0]
    assert "2 messages so far" in post.text
    assert "linked below" not in post.text
    assert any(button.endswith(f"/{GENERAL}/501") for button in post.buttons)


async def test_a_form_without_a_match_touches_no_database(guild: SmallGuild) -> None:
    await guild.platform.database.close()
    assert not await typed(guild, "a quiet evening")


async def test_a_closed_door_after_a_form_leads_to_no_line_for_everyone(guild: SmallGuild) -> None:
    guild.client.refusals[MEMBER] = 50007
    assert await typed(guild, WISH)
    await guild.settle()
    guild.clock.move_to(guild.clock.now() + timedelta(minutes=4))
    await guild.settle()
    assert guild.client.seen_by(GENERAL) == []
    assert "so nothing reached them" in guild.client.seen_by(ALERTS)[0].text


async def test_moderators_forms_are_looked_at_as_the_option_says(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    await _configure(guild, CRISIS + "scan_moderators: false\n")
    monkeypatch.setattr(watched, "is_moderator", lambda _, member: member.id == MO)
    monkeypatch.setattr(watched, "member_of", _member)
    assert not await typed(guild, WISH, person_id=MO)
    assert await typed(guild, WISH, source_id=802)
    assert await alerted(guild) == [MEMBER]


async def test_what_is_exported_of_a_form_is_that_it_was_noticed(guild: SmallGuild) -> None:
    assert await typed(guild, WISH)
    async with guild.platform.database.reading() as transaction:
        (line,) = await forgetting.export_signals(transaction, Person(MEMBER))
    assert (line["rule"], line["your_words"]) == ("wish", None)


async def _member(guild: Any, person_id: int) -> Any:
    members = {member.id: member for member in await guild.chunk(cache=False)}
    return members.get(person_id)


async def _configure(guild: SmallGuild, crisis: str) -> None:
    folder: Path = guild.platform.configuration.folder
    (folder / "community.yaml").write_text(COMMUNITY, encoding="utf-8")
    (folder / "crisis.yaml").write_text(crisis, encoding="utf-8")
    assert await guild.platform.configuration.reload() == ()
