"""Whether a person may chair: what the group asks for, looked up at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.community import find_role
from bot.interactions import NotAllowed, is_moderator
from cogs.meetings.actions import finding
from cogs.meetings.chairing import Candidate, Unfit, unfit
from cogs.meetings.store import service

if TYPE_CHECKING:
    import discord

    from bot.database import Transaction
    from bot.platform import Platform
    from cogs.meetings.settings import Meeting


async def require_fit(
    platform: Platform, transaction: Transaction, member: discord.Member, meeting: Meeting | None
) -> None:
    """Raise `NotAllowed` with what is missing, and when it may be otherwise, unless somebody may chair.

    Moderators always may: somebody has to, and they are asked for worse.
    """
    why = await unfitness(platform, transaction, member, meeting)
    if why is None or is_moderator(platform, member):
        return
    rules = finding.settings_of(platform, member.guild.id).chairs
    match why:
        case Unfit.ROLE:
            raise NotAllowed("meetings-unfit-role")
        case Unfit.DAYS:
            raise NotAllowed("meetings-unfit-days", days=rules.days_in_group)
        case Unfit.ROUND:
            raise NotAllowed("meetings-unfit-round", days=rules.not_chaired_for_days)


async def unfitness(
    platform: Platform, transaction: Transaction, member: discord.Member, meeting: Meeting | None
) -> Unfit | None:
    """Return why somebody may not chair a meeting; None where they may."""
    rules = finding.settings_of(platform, member.guild.id).chairs
    own = None if meeting is None else meeting.chair
    candidate = Candidate(
        has_role=has_chair_role(platform, member.guild, meeting, frozenset(r.id for r in member.roles)),
        joined_at=member.joined_at,
        last_chaired_at=await service.last_chaired(transaction, member.guild.id, member.id),
    )
    return unfit(rules, candidate, transaction.now, by_role_alone=own is not None)


def require_role(platform: Platform, member: discord.Member, meeting: Meeting | None) -> None:
    """Raise `NotAllowed` where somebody who signed up to chair has lost the role for it since."""
    held = frozenset(role.id for role in member.roles)
    if not (has_chair_role(platform, member.guild, meeting, held) or is_moderator(platform, member)):
        raise NotAllowed("meetings-unfit-role")


def has_chair_role(
    platform: Platform, guild: discord.Guild, meeting: Meeting | None, held: frozenset[int]
) -> bool:
    """Say whether somebody with these roles has the one that is asked of chairs; True where none is."""
    own = None if meeting is None else meeting.chair
    asked = own or finding.settings_of(platform, guild.id).chairs.role
    if asked is None:
        return True
    role = find_role(guild, asked)
    return role is not None and role.id in held
