"""Crisis escalation: a worrying message, or a member who asks, reaches a human moderator, whatever breaks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.feature import Feature
from bot.personal_data import NoPersonalData, PersonalData
from cogs.crisis.actions import (
    announcing,
    checking,
    escalating,
    offering,
    people,
    refreshing,
    reminding,
    telling_the_member,
)
from cogs.crisis.actions.forgetting import delete_old_alerts, forget_alerts
from cogs.crisis.commands import Crisis, catch_up_when_ready
from cogs.crisis.panels import BUTTONS, MODALS, SELECTS
from cogs.crisis.settings import CRISIS_FILE, HELP_LINES_FILE
from cogs.crisis.store import forgetting, tables

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

feature = Feature(
    name="crisis",
    extension=__name__,
    folder=Path(__file__).parent,
    cog=Crisis,
    settings=(CRISIS_FILE, HELP_LINES_FILE),
    personal_data=(
        PersonalData(table=tables.alerts, export=forgetting.export_alerts, forget=forget_alerts),
        PersonalData(
            table=tables.signals, export=forgetting.export_signals, forget=forgetting.forget_signals
        ),
        PersonalData(table=tables.events, export=forgetting.export_events, forget=forgetting.forget_events),
        PersonalData(
            table=tables.direct_last_seen,
            export=forgetting.export_private_conversation,
            forget=forgetting.forget_private_conversation,
        ),
        NoPersonalData(
            table=tables.posts, because="It holds the bot's own messages, and goes with its alert."
        ),
        NoPersonalData(
            table=tables.last_seen, because="It holds how far a channel was read, and nobody's name."
        ),
    ),
    agenda=escalating.AGENDA,
    outbox=(
        *announcing.OUTBOX,
        *people.OUTBOX,
        *refreshing.OUTBOX,
        *reminding.OUTBOX,
        *telling_the_member.OUTBOX,
    ),
    buttons=BUTTONS,
    selects=SELECTS,
    modals=MODALS,
    offers=offering.OFFERS,
    doctor_checks=checking.CHECKS,
    started=(catch_up_when_ready,),
    nightly=(delete_old_alerts,),
)


async def setup(client: MutualAidBot) -> None:
    """Let discord.py load this folder as an extension."""
    await client.add_cog(Crisis(client.platform))
