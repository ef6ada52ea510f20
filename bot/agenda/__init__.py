"""Promises in time: what must happen at an instant, kept in a table and done once, one transaction each."""

from bot.agenda.kinds import AgendaEntry, AgendaHandler, AgendaKind
from bot.agenda.lateness import RECORD_AS_MISSED, RUN, Run, RunUntil, WhenLate
from bot.agenda.running import AgendaWorker
from bot.agenda.store import agenda_entries, given_up, health, purge, put, withdraw

__all__ = [
    "RECORD_AS_MISSED",
    "RUN",
    "AgendaEntry",
    "AgendaHandler",
    "AgendaKind",
    "AgendaWorker",
    "Run",
    "RunUntil",
    "WhenLate",
    "agenda_entries",
    "given_up",
    "health",
    "purge",
    "put",
    "withdraw",
]
