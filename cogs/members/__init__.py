"""A person as the bot knows them everywhere: their language, their country, their frame."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from bot.feature import Feature
from bot.personal_data import PersonalData
from cogs.members import actions, panels, store
from cogs.members.actions.living import LIVED
from cogs.members.commands import Members

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot

feature = Feature(
    name="members",
    extension=__name__,
    folder=Path(__file__).parent,
    cog=Members,
    personal_data=(
        PersonalData(table=store.profiles, export=store.export_profile, forget=store.forget_profile),
        PersonalData(table=store.pauses, export=store.export_pauses, forget=store.forget_pauses),
    ),
    buttons=panels.BUTTONS,
    selects=panels.SELECTS,
    modals=panels.MODALS,
    started=(actions.recall_languages,),
    lived=LIVED,
)


async def setup(client: MutualAidBot) -> None:
    """Let discord.py load this folder as an extension."""
    await client.add_cog(Members(client.platform))
