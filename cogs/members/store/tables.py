"""Two tables: a row a person, and a row a pause. Neither belongs to a guild: a person is one everywhere."""

from __future__ import annotations

from sqlalchemy import Column, Index, LargeBinary, String, Table

from bot.database import Snowflake, UTCDateTime, metadata

profiles = Table(
    "members_profiles",
    metadata,
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("locale", String(16), nullable=True),
    Column("country", String(2), nullable=True),
    Column("last_guild_id", Snowflake, nullable=True),
    Column("last_guild_at", UTCDateTime, nullable=True),
    # What the person chose of their frame; an empty one is the default, whatever that will be.
    Column("time_zone", String(64), nullable=True),
    Column("language", String(16), nullable=True),
    Column("pronouns", LargeBinary, nullable=True),
    Column("visibility", String(16), nullable=True),
    Column("quiet_begin", String(5), nullable=True),
    Column("quiet_end", String(5), nullable=True),
)

pauses = Table(
    "members_pauses",
    metadata,
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("begins_at", UTCDateTime, primary_key=True),
    Column("ends_at", UTCDateTime, nullable=True),
    Column("reason", LargeBinary, nullable=True),
)
"""At most one of a person's pauses holds at a time. `reason` is encrypted: it may name a hospital."""

Index("ix_members_profiles_language", profiles.c.language)
