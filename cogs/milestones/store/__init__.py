"""The feature's tables and queries. Each function takes a transaction and returns frozen records."""

from cogs.milestones.store import celebrations, counters, drafts, forgetting, lines, runs, tables
from cogs.milestones.store.counters import MOST_COUNTERS
from cogs.milestones.store.records import (
    ILLEGIBLE,
    Celebration,
    Counter,
    Draft,
    DraftContent,
    Reach,
    Run,
    Shows,
    State,
)

__all__ = [
    "ILLEGIBLE",
    "MOST_COUNTERS",
    "Celebration",
    "Counter",
    "Draft",
    "DraftContent",
    "Reach",
    "Run",
    "Shows",
    "State",
    "celebrations",
    "counters",
    "drafts",
    "forgetting",
    "lines",
    "runs",
    "tables",
]
