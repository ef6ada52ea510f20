"""Milestones: the days that members count, celebrated as each likes, never held against anyone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.feature import Feature
from bot.personal_data import NoPersonalData, PersonalData
from cogs.milestones.actions import (
    celebrating,
    checking,
    drafting,
    forgetting,
    marking,
    posts,
    promising,
    returning,
    roles,
    sending,
    sharing,
    welcoming,
)
from cogs.milestones.actions.living import LIVED
from cogs.milestones.commands import Milestones
from cogs.milestones.panels import BUTTONS, MODALS, SELECTS
from cogs.milestones.settings import LINES_FILE, MILESTONES_FILE
from cogs.milestones.store import forgetting as rows
from cogs.milestones.store import tables

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

feature = Feature(
    name="milestones",
    extension=__name__,
    folder=Path(__file__).parent,
    cog=Milestones,
    settings=(MILESTONES_FILE, LINES_FILE),
    personal_data=(
        PersonalData(table=tables.counters, export=rows.export_counters, forget=forgetting.forget_counters),
        PersonalData(table=tables.runs, export=rows.export_runs, forget=forgetting.goes_with_its_counter),
        PersonalData(
            table=tables.celebrations,
            export=rows.export_celebrations,
            forget=forgetting.goes_with_its_counter,
        ),
        PersonalData(
            table=tables.congratulations,
            export=rows.export_congratulations,
            forget=forgetting.forget_congratulations,
        ),
        PersonalData(table=tables.drafts, export=rows.export_drafts, forget=rows.forget_drafts),
        NoPersonalData(
            table=tables.lines_drawn, because="It says which lines a guild has seen, and nothing of anybody."
        ),
    ),
    agenda=celebrating.AGENDA,
    outbox=(
        *posts.OUTBOX,
        *returning.OUTBOX,
        *roles.OUTBOX,
        *sending.OUTBOX,
        *sharing.OUTBOX,
    ),
    buttons=BUTTONS,
    selects=SELECTS,
    modals=MODALS,
    doctor_checks=checking.CHECKS,
    started=(promising.adopt_changed_ladders, drafting.forget_old),
    frame_changed=(promising.frame_changed,),
    checked_in=(welcoming.checked_in,),
    landmarks=(marking.landmarks,),
    lived=LIVED,
)


async def setup(client: MutualAidBot) -> None:
    """Let discord.py load this folder as an extension."""
    await client.add_cog(Milestones(client.platform))
