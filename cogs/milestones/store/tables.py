"""The milestones tables. Migration `0009` makes them; a test keeps the two equal."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from bot.database import RowId, Snowflake, UTCDateTime, metadata

counters = Table(
    "milestones_counters",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("person_id", Snowflake, nullable=False),
    Column("name", LargeBinary, nullable=False),
    # Encrypted, for it says as much as the name does; so is what was told of money and time.
    Column("goal", LargeBinary, nullable=False),
    Column("won_back", LargeBinary, nullable=True),
    Column("visibility", String(16), nullable=False),
    # Whether those who may know of it also read its name.
    Column("named", Boolean, nullable=False),
    Column("shows", String(16), nullable=False),
    Column("step_set", String(32), nullable=True),
    Column("state", String(16), nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    # The role that was given for it, so that it can be taken.
    Column("role_id", Snowflake, nullable=True),
    # The next celebration, and the number in the key of its agenda entry: a key is never used again.
    Column("plan", Integer, nullable=False),
    Column("next_step", String(16), nullable=True),
    Column("next_on", Date, nullable=True),
    Column("next_due", UTCDateTime, nullable=True),
    # The steps it was planned by, so that changed ones are noticed.
    Column("ladder", String(16), nullable=True),
    Index(None, "guild_id", "person_id"),
    Index(None, "person_id"),
    Index(None, "guild_id", "visibility", "next_due"),
    # Buttons carry the id: one that came back after a deletion would act on another counter.
    sqlite_autoincrement=True,
)

runs = Table(
    "milestones_runs",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("counter_id", ForeignKey("milestones_counters.id", ondelete="CASCADE"), nullable=False),
    # Each instant with the date it was where the person was, in the zone of that day.
    Column("began_at", UTCDateTime, nullable=False),
    Column("began_on", Date, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("ended_at", UTCDateTime, nullable=True),
    Column("ended_on", Date, nullable=True),
    # Steps up to here were earned silently: before the counter was started, or its date or steps changed.
    Column("silent_at", UTCDateTime, nullable=False),
    Column("silent_on", Date, nullable=False),
    Column("note", LargeBinary, nullable=True),
    # When the person told of the return to use that ended it, and when they were welcomed back.
    Column("told_at", UTCDateTime, nullable=True),
    Column("welcomed_at", UTCDateTime, nullable=True),
    # Whether a shared counter became private when that was told of. Empty: no.
    Column("made_private", Boolean, nullable=True),
    Index(None, "counter_id"),
    Index(None, "guild_id"),
    sqlite_autoincrement=True,
)

celebrations = Table(
    "milestones_celebrations",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("counter_id", ForeignKey("milestones_counters.id", ondelete="CASCADE"), nullable=False),
    Column("run_id", ForeignKey("milestones_runs.id", ondelete="CASCADE"), nullable=False),
    Column("step", String(16), nullable=False),
    Column("day", Date, nullable=False),
    Column("state", String(16), nullable=False),
    Column("line", String(48), nullable=True),
    Column("decided_at", UTCDateTime, nullable=False),
    Column("channel_id", Snowflake, nullable=True),
    Column("message_id", Snowflake, nullable=True),
    # Whether its post shows the counter's name. Empty, and once the name or the consent has changed: no.
    Column("named", Boolean, nullable=True),
    # What makes "never twice".
    UniqueConstraint("run_id", "step"),
    Index(None, "counter_id"),
    Index(None, "guild_id"),
    sqlite_autoincrement=True,
)

congratulations = Table(
    "milestones_congratulations",
    metadata,
    Column(
        "celebration_id",
        # Named, since the name that convention gives it is longer than PostgreSQL allows.
        ForeignKey(
            "milestones_celebrations.id",
            name="fk_milestones_congratulations_celebration_id",
            ondelete="CASCADE",
        ),
        primary_key=True,
        autoincrement=False,
    ),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("guild_id", Snowflake, nullable=False),
    Column("at", UTCDateTime, nullable=False),
    Index(None, "person_id"),
    Index(None, "guild_id"),
)

drafts = Table(
    "milestones_drafts",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("person_id", Snowflake, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    UniqueConstraint("guild_id", "person_id"),
    Index(None, "person_id"),
    sqlite_autoincrement=True,
)

lines_drawn = Table(
    "milestones_lines_drawn",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("line", String(48), primary_key=True),
    Column("round", Integer, nullable=False),
    Column("drawn_at", UTCDateTime, nullable=False),
)
