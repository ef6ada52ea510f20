"""Meetings: recovery meetings in voice, on a stage or in writing, announced, chaired, and nobody exposed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.feature import Feature
from cogs.meetings.actions import (
    announcing,
    events,
    finding_a_chair,
    part_ends,
    part_posts,
    planning,
    reminding,
    room_post,
    room_words,
    service_reminders,
    telling,
)
from cogs.meetings.actions.forgetting import PERSONAL_DATA
from cogs.meetings.commands import Meetings
from cogs.meetings.commands.slip_line import LINE_COMMANDS as SLIP_LINE_COMMANDS
from cogs.meetings.panels import chairing, schedule, service, slips
from cogs.meetings.settings import FORMATS_FILE, MEETINGS_FILE

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

feature = Feature(
    name="meetings",
    extension=__name__,
    folder=Path(__file__).parent,
    cog=Meetings,
    settings=(FORMATS_FILE, MEETINGS_FILE),
    personal_data=PERSONAL_DATA,
    agenda=(
        *planning.AGENDA,
        *announcing.AGENDA,
        *finding_a_chair.AGENDA,
        *part_ends.AGENDA,
        *service_reminders.AGENDA,
    ),
    outbox=(
        *announcing.OUTBOX,
        *events.OUTBOX,
        *reminding.OUTBOX,
        *telling.OUTBOX,
        *room_post.OUTBOX,
        *room_words.OUTBOX,
        *part_posts.OUTBOX,
        *service_reminders.OUTBOX,
    ),
    buttons=(*schedule.BUTTONS, *slips.BUTTONS, *chairing.BUTTONS, *service.BUTTONS),
    selects=(*schedule.SELECTS, *chairing.SELECTS, *service.SELECTS),
    modals=slips.MODALS,
    started=(planning.plan_everywhere,),
    reconfigured=(planning.plan_everywhere,),
    line_commands=SLIP_LINE_COMMANDS,
)


async def setup(client: MutualAidBot) -> None:
    """Let discord.py load this folder as an extension."""
    await client.add_cog(Meetings(client.platform))
