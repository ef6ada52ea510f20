"""What becomes of a member's data in the platform's own tables."""

from __future__ import annotations

from bot.agenda import agenda_entries
from bot.outbox import outbox_entries
from bot.personal_data import NoPersonalData
from bot.running.published_commands import published_commands

PLATFORM_DATA: tuple[NoPersonalData, ...] = (
    NoPersonalData(
        table=agenda_entries,
        because="An entry holds ids and no words. Once ended, only its key is kept, which may hold an id, for"
        " 30 days.",
    ),
    NoPersonalData(
        table=outbox_entries,
        because="A message is rendered when it is sent. Then only its key is kept, which may hold an id, for"
        " 30 days.",
    ),
    NoPersonalData(
        table=published_commands, because="It says which commands Discord knows, and nothing about anybody."
    ),
)
"""Features withdraw their own entries when they forget a person."""
