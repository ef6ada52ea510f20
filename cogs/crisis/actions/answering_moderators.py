"""What a moderator gets back: whether they may, what came of it, one alert in full. Only they see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import discord

from bot.interactions import (
    Finished,
    NotAllowed,
    UserFacing,
    answer_privately,
    is_responder,
    require_responder,
)
from cogs.crisis import messages
from cogs.crisis.actions import showing
from cogs.crisis.actions.membership import member_of
from cogs.crisis.actions.taking import Answer, Outcome
from cogs.crisis.messages import parts
from cogs.crisis.store import Alert

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]


async def moderated_guild(interaction: Interaction, alert_id: int) -> int:
    """Return the guild of an alert, in which whoever pressed is a moderator right now.

    Raises `Finished` for an alert that is gone, `NotAllowed` for whoever is not a moderator there, whether
    there is such an alert or not. A moderator who got the alert privately presses in a conversation without a
    guild.
    """
    guild_id = await showing.guild_of(interaction.client.platform, alert_id)
    if interaction.guild_id is not None:
        require_responder(interaction)
        if interaction.guild_id != guild_id:
            raise Finished("crisis-finished-gone")
        return guild_id
    if guild_id is None:
        if await _handles_alerts_anywhere(interaction):
            raise Finished("crisis-finished-gone")
        raise NotAllowed("bot-not-allowed-moderators")
    if not await _handles_alerts_in(interaction, interaction.client.get_guild(guild_id)):
        raise NotAllowed("bot-not-allowed-moderators")
    return guild_id


async def _handles_alerts_anywhere(interaction: Interaction) -> bool:
    for guild in interaction.client.guilds:
        if await _handles_alerts_in(interaction, guild):
            return True
    return False


async def _handles_alerts_in(interaction: Interaction, guild: discord.Guild | None) -> bool:
    member = None if guild is None else await member_of(guild, interaction.user.id)
    return member is not None and is_responder(interaction.client.platform, member)


async def show_alert(interaction: Interaction, guild_id: int, alert_id: int) -> None:
    """Show one alert in full, to a moderator.

    Raises `UserFacing` if the guild has none with this id, `NotAllowed` if it is about whoever asks: it would
    show them who was worried.
    """
    platform = interaction.client.platform
    full = await showing.alert_in_full(platform, guild_id, alert_id)
    if full is None:
        raise UserFacing("crisis-no-such-alert")
    if full.alert.member_id == interaction.user.id:
        raise NotAllowed("crisis-about-you")
    language = platform.languages.of_interaction(interaction)
    await answer_privately(
        interaction, messages.posts.alert_in_full(language, full.alert, full.signals, full.history)
    )


def done_or_explained(answer: Answer, moderator_id: int) -> Alert:
    """Return the alert where the press did what it says; otherwise raise what tells the moderator why not."""
    alert = answer.alert
    if alert is None:
        raise Finished("crisis-finished-gone")
    match answer.outcome:
        case Outcome.DONE:
            return alert
        case Outcome.ABOUT_YOU:
            raise NotAllowed("crisis-about-you")
        case Outcome.NOT_NEEDED:
            raise Finished("crisis-help-lines-sent-already")
        case Outcome.TAKEN_ALREADY:
            assert alert.acknowledged_at is not None
            since = parts.ago(alert.acknowledged_at)
            if alert.acknowledged_by == moderator_id:
                raise Finished("crisis-taken-by-you", since=since)
            if alert.acknowledged_by is None:
                raise Finished("crisis-taken-by-somebody", since=since)
            raise Finished("crisis-taken-by", moderator=f"<@{alert.acknowledged_by}>", since=since)
        case _:
            assert alert.closed_at is not None
            since = parts.ago(alert.closed_at)
            if alert.closed_by is None:
                raise Finished("crisis-finished-by-somebody", since=since)
            raise Finished("crisis-finished-by", moderator=f"<@{alert.closed_by}>", since=since)
