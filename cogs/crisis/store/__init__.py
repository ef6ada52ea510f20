"""The crisis tables and their queries. Each function takes a transaction and returns frozen records."""

from cogs.crisis.store import alerts, forgetting, history, signals, tables, watermarks
from cogs.crisis.store.records import (
    REPORT_RULE,
    REQUEST_RULE,
    Alert,
    Event,
    Form,
    Happened,
    MemberNote,
    Post,
    Signal,
    Source,
    State,
)
from cogs.crisis.store.trouble import DATABASE_TROUBLE

__all__ = [
    "DATABASE_TROUBLE",
    "REPORT_RULE",
    "REQUEST_RULE",
    "Alert",
    "Event",
    "Form",
    "Happened",
    "MemberNote",
    "Post",
    "Signal",
    "Source",
    "State",
    "alerts",
    "forgetting",
    "history",
    "signals",
    "tables",
    "watermarks",
]
