"""The private reminder of a meeting, and what is said to who asks for it."""

from __future__ import annotations

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, box, button, layout, paragraph, row
from cogs.meetings.messages import schedule_ids
from cogs.meetings.messages.announcements import when
from cogs.meetings.settings import Meeting
from cogs.meetings.store.records import Occurrence


def reminder(language: Language, occurrence: Occurrence, meeting: Meeting, guild_name: str) -> Message:
    """Return what a person reads who asked to be reminded. It ends in the way out of it."""
    name = meeting.name.spoken_in(language)
    key = "meetings-reminder-open" if occurrence.state.in_progress else "meetings-reminder"
    said = language.text(key, meeting=name, guild=safe(guild_name), when=when(occurrence.starts_at))
    where = language.text("meetings-reminder-how")
    stop = schedule_ids.remind(occurrence.guild_id, occurrence.meeting_id)
    return Message(
        view=layout(
            box(CALM, paragraph(said, f"-# {where}")),
            row(button(language.text("meetings-button-remind-stop"), stop)),
        )
    )


def safe(name: str) -> str:
    """Return a server's name so that nothing in it is read as a sign of Discord's."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(" ".join(name.split())))
