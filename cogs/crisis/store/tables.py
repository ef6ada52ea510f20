"""The crisis tables. Migration `0002_crisis_alerts` makes them; a test keeps the two equal."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from bot.database import RowId, Snowflake, UTCDateTime, metadata

alerts = Table(
    "crisis_alerts",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("member_id", Snowflake, nullable=False),
    # "guild:member" while the alert is open, NULL afterwards: two open alerts of one member cannot exist.
    Column("open_key", String(48), nullable=True),
    Column("state", String(16), nullable=False),
    Column("tier", String(16), nullable=False),
    Column("member_note", String(16), nullable=False),
    Column("opened_at", UTCDateTime, nullable=False),
    Column("acknowledged_by", Snowflake, nullable=True),
    Column("acknowledged_at", UTCDateTime, nullable=True),
    Column("closed_by", Snowflake, nullable=True),
    Column("closed_at", UTCDateTime, nullable=True),
    Column("closing_note", LargeBinary, nullable=True),
    # Counts every change that the posts show, so that the last edit wins whatever order edits arrive in.
    Column("revision", Integer, nullable=False),
    Column("forget_when_closed", Boolean, nullable=False),
    # The agenda key of the escalation step that waits, so that whoever takes the alert can withdraw it.
    Column("waiting_step", String(64), nullable=True),
    UniqueConstraint("open_key"),
    Index(None, "guild_id", "state"),
    Index(None, "member_id"),
    # Buttons carry the id: an id that came back after a deletion would act on somebody else's alert.
    sqlite_autoincrement=True,
)

signals = Table(
    "crisis_signals",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("alert_id", ForeignKey("crisis_alerts.id", ondelete="CASCADE"), nullable=False),
    Column("source", String(16), nullable=False),
    # The scanned message or thread, or the interaction of a person who asked: what makes a signal unique.
    Column("source_id", Snowflake, nullable=False),
    Column("rule", String(80), nullable=False),
    Column("tier", String(16), nullable=False),
    Column("channel_id", Snowflake, nullable=True),
    Column("message_id", Snowflake, nullable=True),
    Column("reporter_id", Snowflake, nullable=True),
    Column("posted_at", UTCDateTime, nullable=False),
    Column("noticed_at", UTCDateTime, nullable=False),
    Column("words", LargeBinary, nullable=True),
    UniqueConstraint("guild_id", "source_id", "rule"),
    Index(None, "source_id"),
    Index(None, "alert_id"),
    Index(None, "reporter_id"),
)

events = Table(
    "crisis_events",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("alert_id", ForeignKey("crisis_alerts.id", ondelete="CASCADE"), nullable=False),
    Column("what", String(24), nullable=False),
    Column("actor_id", Snowflake, nullable=True),
    # The escalation step, whom a post called, the number of people written to, or Discord's error code:
    # `what` says which.
    Column("figure", Integer, nullable=True),
    Column("at", UTCDateTime, nullable=False),
    Index(None, "alert_id"),
    Index(None, "actor_id"),
    Index(None, "guild_id"),
)

posts = Table(
    "crisis_posts",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("alert_id", ForeignKey("crisis_alerts.id", ondelete="CASCADE"), nullable=False),
    Column("form", String(16), nullable=False),
    Column("channel_id", Snowflake, nullable=False),
    Column("message_id", Snowflake, nullable=False),
    Column("mark", String(16), nullable=False),
    Column("posted_at", UTCDateTime, nullable=False),
    UniqueConstraint("channel_id", "message_id"),
    Index(None, "alert_id"),
    Index(None, "guild_id"),
)

last_seen = Table(
    "crisis_last_seen",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("channel_id", Snowflake, primary_key=True, autoincrement=False),
    Column("message_id", Snowflake, nullable=False),
)

direct_last_seen = Table(
    "crisis_direct_last_seen",
    metadata,
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("message_id", Snowflake, nullable=False),
)
