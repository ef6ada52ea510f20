"""Daily check-ins: a prompt on each member's own local day, a private answer, help in a hard hour."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.feature import Feature
from bot.personal_data import NoPersonalData, PersonalData
from cogs.checkins.actions import (
    checking,
    looking,
    membership,
    nudging,
    offering,
    opening,
    prompting,
    purging,
    sharing,
    suggesting,
    taking_back,
    weekly,
)
from cogs.checkins.actions.forgetting import forget_shares
from cogs.checkins.actions.living import LIVED
from cogs.checkins.commands import Checkins
from cogs.checkins.panels import BUTTONS, MODALS, SELECTS
from cogs.checkins.settings import CHECKINS_FILE, PROMPTS_FILE
from cogs.checkins.store import drawn_prompts, forgetting, suggestions, tables, weekly_wishes
from cogs.checkins.store.forgetting import PERSONAL_DATA

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

feature = Feature(
    name="checkins",
    extension=__name__,
    folder=Path(__file__).parent,
    cog=Checkins,
    settings=(CHECKINS_FILE, PROMPTS_FILE),
    personal_data=(
        *PERSONAL_DATA,
        PersonalData(table=tables.shares, export=forgetting.export_shares, forget=forget_shares),
        NoPersonalData(table=tables.posts, because="It holds the prompts in channels, and nobody's name."),
        NoPersonalData(
            table=tables.schedules,
            because="It holds up to when time zones were looked at, and nobody's name.",
        ),
        NoPersonalData(
            table=drawn_prompts.drawn_prompts,
            because="It holds which questions a group has had, and nobody's name.",
        ),
        PersonalData(
            table=suggestions.suggestions,
            export=suggestions.export_suggestions,
            forget=suggestions.forget_suggestions,
        ),
        PersonalData(
            table=weekly_wishes.weekly_wishes,
            export=weekly_wishes.export_wishes,
            forget=weekly.forget_wishes,
        ),
    ),
    agenda=(*opening.AGENDA, *looking.AGENDA, *prompting.AGENDA, *nudging.AGENDA, *weekly.AGENDA),
    outbox=(
        *prompting.OUTBOX,
        *nudging.OUTBOX,
        *sharing.OUTBOX,
        *taking_back.OUTBOX,
        *suggesting.OUTBOX,
        *weekly.OUTBOX,
    ),
    buttons=BUTTONS,
    selects=SELECTS,
    modals=MODALS,
    offers=offering.OFFERS,
    lived=LIVED,
    doctor_checks=checking.CHECKS,
    started=(opening.plan_everything, membership.follow_roles, membership.follow_members),
    reconfigured=(opening.plan_everything, membership.follow_roles),
    nightly=(purging.purge,),
    frame_changed=(looking.frame_changed, weekly.frame_changed),
)


async def setup(client: MutualAidBot) -> None:
    """Let discord.py load this folder as an extension."""
    await client.add_cog(Checkins(client.platform))
