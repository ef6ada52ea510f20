from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import discord
import pytest

from cogs.crisis.actions import showing, taking
from cogs.crisis.store import Happened
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import (
    ADA,
    ALERTS,
    GUILD,
    MIA,
    MO,
    MODERATORS,
    ON_CALL,
    OWNER,
    STAFF,
    SmallGuild,
)


async def test_a_closed_alert_channel_hands_the_alert_to_the_next_one(guild: SmallGuild) -> None:
    guild.client.refusals[ALERTS] = 50013
    await writes(guild, 501)
    await guild.settle()
    (post,) = guild.client.seen_by(STAFF)
    assert "acknowledge" in post.buttons


async def test_without_a_channel_the_moderators_are_written_to(guild: SmallGuild) -> None:
    guild.client.refusals |= {ALERTS: 10003, STAFF: 50001}
    await writes(guild, 501)
    await guild.settle()
    for moderator in (MO, MIA):
        (post,) = guild.client.seen_by(moderator)
        assert "Harbour" in post.text
        assert "acknowledge" in post.buttons
    assert guild.client.seen_by(ADA) == []


async def test_channels_that_are_gone_from_the_config_and_the_guild_are_no_dead_end(
    guild: SmallGuild,
) -> None:
    guild.client.text_channels.clear()
    await writes(guild, 501)
    await guild.settle()
    assert len(guild.client.seen_by(MO)) == 1


async def test_moderators_out_of_reach_pass_on_to_admins_and_then_to_the_owner(
    guild_on_each: SmallGuild,
) -> None:
    guild = guild_on_each
    guild.client.text_channels.clear()
    guild.client.refusals |= {MO: 50007, MIA: 50007}
    await writes(guild, 501)
    await guild.settle()
    assert len(guild.client.seen_by(ADA)) == 1
    assert guild.client.seen_by(OWNER) == []

    guild.client.refusals |= {ADA: 50007}
    await writes(guild, 502, member=MIA)
    await guild.settle()
    assert len(guild.client.seen_by(OWNER)) == 1


async def test_one_moderator_out_of_reach_is_enough_only_if_the_others_are_too(guild: SmallGuild) -> None:
    guild.client.text_channels.clear()
    guild.client.refusals |= {MO: 50007}
    await writes(guild, 501)
    await guild.settle()
    assert len(guild.client.seen_by(MIA)) == 1
    assert guild.client.seen_by(ADA) == []


async def test_an_alert_about_a_moderator_is_not_sent_to_that_moderator(guild: SmallGuild) -> None:
    guild.client.text_channels.clear()
    await writes(guild, 501, member=MO)
    await guild.settle()
    assert [message.buttons[0] for message in guild.client.seen_by(MO)] == ["a-person"]
    assert "acknowledge" in guild.client.seen_by(MIA)[0].buttons


async def test_nobody_at_all_leaves_the_alert_open_and_says_so(guild: SmallGuild) -> None:
    guild.client.text_channels.clear()
    guild.client.refusals |= {MO: 50007, MIA: 50007, ADA: 50007, OWNER: 50007}
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    full = await showing.alert_in_full(guild.platform, GUILD, alert.id)
    assert full is not None
    assert Happened.NOBODY_REACHED in [event.what for event in full.history]
    assert not full.alert.state.finished


async def test_an_alert_taken_privately_shows_so_to_the_other_moderators(guild: SmallGuild) -> None:
    guild.client.text_channels.clear()
    alert = await writes(guild, 501)
    await guild.settle()
    assert alert is not None
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    await guild.settle()
    (post,) = guild.client.seen_by(MIA)
    assert f"<@{MO}> has this" in post.text


async def test_a_deleted_post_of_an_open_alert_is_posted_again(guild: SmallGuild) -> None:
    await writes(guild, 501)
    await guild.settle()
    guild.client.seen = [message for message in guild.client.seen if message.channel_id != ALERTS]
    await writes(guild, 502)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert "2 messages so far" in post.text


async def test_a_channel_lost_between_two_calls_moves_the_alert(guild: SmallGuild) -> None:
    await writes(guild, 501)
    await guild.settle()
    guild.client.refusals[ALERTS] = 10003
    guild.clock.advance(timedelta(minutes=5))
    await guild.settle()
    (post,) = guild.client.seen_by(STAFF)
    assert "acknowledge" in post.buttons


async def test_where_somebody_else_is_on_call_moderators_are_left_in_peace(guild: SmallGuild) -> None:
    await writes(guild, 501)
    await guild.settle()
    assert guild.client.seen_by(ALERTS)[0].pings == {ON_CALL}


async def test_an_on_call_role_that_nobody_has_calls_moderators_too(guild: SmallGuild) -> None:
    guild.client.members[GUILD][MO] = (MODERATORS,)
    await writes(guild, 501)
    await guild.settle()
    assert guild.client.seen_by(ALERTS)[0].pings == {ON_CALL, MODERATORS}


async def test_the_only_person_on_call_being_in_danger_calls_moderators_too(guild: SmallGuild) -> None:
    await writes(guild, 501, member=MO)
    await guild.settle()
    assert guild.client.seen_by(ALERTS)[0].pings == {ON_CALL, MODERATORS}


async def test_when_discord_does_not_say_who_is_on_call_moderators_are_called_too(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = guild.client.get_guild

    async def silent(*, cache: bool) -> None:
        raise discord.ClientException

    monkeypatch.setattr(guild.client, "get_guild", lambda guild_id: _with(whole(guild_id), chunk=silent))
    await writes(guild, 501)
    await guild.settle()
    assert guild.client.seen_by(ALERTS)[0].pings == {ON_CALL, MODERATORS}


async def test_an_edited_post_names_those_whom_it_called(guild: SmallGuild) -> None:
    guild.client.members[GUILD][MO] = (MODERATORS,)
    await writes(guild, 501)
    await guild.settle()
    guild.client.members[GUILD][MO] = (MODERATORS, ON_CALL)
    await writes(guild, 502)
    await guild.settle()
    (post,) = guild.client.seen_by(ALERTS)
    assert "2 messages so far" in post.text
    assert f"<@&{ON_CALL}> <@&{MODERATORS}>" in post.text


def _with(one: Any, **changed: Any) -> Any:
    return SimpleNamespace(**{**vars(one), **changed})
