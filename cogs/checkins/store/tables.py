"""The check-ins' tables. Migration `0008_checkins` makes them; a test keeps the two equal."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, LargeBinary, String, Table, UniqueConstraint

from bot.database import RowId, Snowflake, UTCDateTime, metadata

# Who takes part in which check-in. Rows of who left stay: a role gives nobody back what they have left.
enrolments = Table(
    "checkins_enrolments",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("kind", String(32), primary_key=True),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("state", String(16), nullable=False),
    Column("invited_by", String(16), nullable=False),
    Column("since", UTCDateTime, nullable=False),
    # The person's own time zone, NULL for the guild's: kept here so that whoever is due is found by an index.
    Column("zone", String(64), nullable=True),
    Index(None, "guild_id", "kind", "state", "zone", "person_id"),
    Index(None, "person_id"),
)

# What a member has chosen for all of the guild's check-ins.
preferences = Table(
    "checkins_preferences",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("direct_prompts", Boolean, nullable=False),
    Column("companions_hear", Boolean, nullable=False),
    Index(None, "person_id"),
)

# Up to when the guild's time zones have been looked at, and by which times of the settings.
schedules = Table(
    "checkins_schedules",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("kind", String(32), primary_key=True),
    Column("looked_at", UTCDateTime, nullable=False),
    Column("times", String(200), nullable=False),
)

# One row for each member and local day: that key is what makes "never twice".
invitations = Table(
    "checkins_invitations",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("kind", String(32), primary_key=True),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("zone", String(64), nullable=False),
    Column("opened_at", UTCDateTime, nullable=False),
    Column("closes_at", UTCDateTime, nullable=False),
    Column("answered_at", UTCDateTime, nullable=True),
    Column("excused", Boolean, nullable=False),
    Index(None, "guild_id", "kind", "opened_at", "day", "person_id"),
    Index(None, "guild_id", "day", "kind"),
    Index(None, "person_id", "closes_at"),
    Index(None, "closes_at"),
)

posts = Table(
    "checkins_posts",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("day", Date, nullable=False),
    Column("opened_at", UTCDateTime, nullable=False),
    Column("channel_id", Snowflake, nullable=True),
    Column("message_id", Snowflake, nullable=True),
    Column("thread_id", Snowflake, nullable=True),
    UniqueConstraint("guild_id", "kind", "day", "opened_at"),
    Index(None, "opened_at"),
)

answers = Table(
    "checkins_answers",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("kind", String(32), primary_key=True),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("answers", LargeBinary, nullable=False),
    Column("visibility", String(16), nullable=False),
    Column("answered_at", UTCDateTime, nullable=False),
    Column("changed_at", UTCDateTime, nullable=False),
    Index(None, "person_id"),
)

# Where a shared answer stands: `reader_id` is a companion, or 0 for the channel.
shares = Table(
    "checkins_shares",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("kind", String(32), primary_key=True),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("reader_id", Snowflake, primary_key=True, autoincrement=False),
    Column("channel_id", Snowflake, nullable=False),
    Column("message_id", Snowflake, nullable=False),
    Index(None, "person_id"),
    Index(None, "reader_id"),
)

nudges = Table(
    "checkins_nudges",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("day", Date, primary_key=True),
    Column("kind", String(32), nullable=False),
    Column("planned_at", UTCDateTime, nullable=False),
    Column("outcome", String(16), nullable=True),
    Column("ok_at", UTCDateTime, nullable=True),
    Index(None, "person_id"),
    Index(None, "planned_at"),
)
