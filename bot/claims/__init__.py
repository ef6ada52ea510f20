"""What agenda and outbox share: an entry that waits, is taken when due, fails, waits longer, and is never
lost.
"""

from bot.claims.backoff import A_LIFE, Patience, patience_for
from bot.claims.entries import (
    JSON,
    EntryValues,
    due_entries,
    entry_columns,
    entry_constraints,
    is_due,
    next_due,
    order_of,
    purge,
    put_entry,
    urgency_of,
    withdraw_entry,
)
from bot.claims.health import KindHealth, Stuck, health_of, stuck_entries
from bot.claims.trouble import Told, Trouble, tell_of

__all__ = [
    "A_LIFE",
    "JSON",
    "EntryValues",
    "KindHealth",
    "Patience",
    "Stuck",
    "Told",
    "Trouble",
    "due_entries",
    "entry_columns",
    "entry_constraints",
    "health_of",
    "is_due",
    "next_due",
    "order_of",
    "patience_for",
    "purge",
    "put_entry",
    "stuck_entries",
    "tell_of",
    "urgency_of",
    "withdraw_entry",
]
