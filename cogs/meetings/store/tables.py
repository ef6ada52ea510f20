"""The meetings tables. Migration `0011` makes them; a test keeps the two equal."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from bot.database import RowId, Snowflake, UTCDateTime, metadata

series = Table(
    "meetings_series",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("meeting_id", String(32), primary_key=True),
    # A `Meeting` of the settings as JSON: what a moderator made by command is checked like a file.
    Column("definition", Text, nullable=False),
    Column("created_by", Snowflake, nullable=True),
    Column("created_at", UTCDateTime, nullable=False),
    # Ended meetings stay, so that their id is never another meeting's.
    Column("ended_at", UTCDateTime, nullable=True),
    Index(None, "created_by"),
)

changes = Table(
    "meetings_changes",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("meeting_id", String(32), primary_key=True),
    Column("planned_for", UTCDateTime, primary_key=True),
    # None: it does not take place.
    Column("starts_at", UTCDateTime, nullable=True),
    Column("changed_by", Snowflake, nullable=True),
    Column("changed_at", UTCDateTime, nullable=False),
    Index(None, "changed_by"),
)

occurrences = Table(
    "meetings_occurrences",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("meeting_id", String(32), nullable=False),
    # The instant its recurrence gave, which stays its name when it is moved.
    Column("planned_for", UTCDateTime, nullable=False),
    Column("starts_at", UTCDateTime, nullable=False),
    Column("ends_at", UTCDateTime, nullable=False),
    # planned, open (its room is), running, ended, cancelled
    Column("state", String(16), nullable=False),
    # Rises with each change of time, so that no key of the agenda or outbox is ever used again.
    Column("plan", Integer, nullable=False),
    Column("event_id", Snowflake, nullable=True),
    # What the event was last told (a fingerprint), so that it is told only what changed.
    Column("event_told", String(64), nullable=True),
    Column("announcement_channel_id", Snowflake, nullable=True),
    Column("announcement_id", Snowflake, nullable=True),
    Column("room_id", Snowflake, nullable=True),
    # Whether the room was made for it and is to be removed after it.
    Column("room_made", Boolean, nullable=False),
    Column("room_post_id", Snowflake, nullable=True),
    # How many came, known when it has ended. Never who.
    Column("attended", Integer, nullable=True),
    UniqueConstraint("guild_id", "meeting_id", "planned_for"),
    Index(None, "guild_id", "state", "starts_at"),
    Index(None, "room_id"),
    sqlite_autoincrement=True,
)

sittings = Table(
    "meetings_sittings",
    metadata,
    # One row while the room is open; it goes when the meeting is closed, with all that hangs on it.
    Column("occurrence_id", ForeignKey("meetings_occurrences.id", ondelete="CASCADE"), primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("chair_id", Snowflake, nullable=True),
    Column("co_chair_id", Snowflake, nullable=True),
    # Since when the chair is out of the room; None: they are there, or nobody chairs.
    Column("chair_left_at", UTCDateTime, nullable=True),
    # Nobody chairs: the bot walks through the script.
    Column("leaderless", Boolean, nullable=False),
    # Rises with each change, so that a timer of before is known to be over.
    Column("step", Integer, nullable=False),
    # None: not begun.
    Column("part", Integer, nullable=True),
    Column("part_began_at", UTCDateTime, nullable=True),
    Column("paused_at", UTCDateTime, nullable=True),
    Column("paused_seconds", Float, nullable=False),
    Column("extended_seconds", Float, nullable=False),
    Column("locked", Boolean, nullable=False),
    Column("slow_mode_seconds", Integer, nullable=False),
    # Who has the word, since when, and by how much their time was extended.
    Column("speaker_id", Snowflake, nullable=True),
    Column("speaking_since", UTCDateTime, nullable=True),
    Column("speaking_paused_seconds", Float, nullable=False),
    Column("speaking_extended_seconds", Float, nullable=False),
    # The key of this meeting's pseudonyms, encrypted; it goes with the row.
    Column("presence_key", LargeBinary, nullable=False),
    Index(None, "guild_id"),
    Index(None, "chair_id"),
    Index(None, "co_chair_id"),
    Index(None, "speaker_id"),
)

hands = Table(
    "meetings_hands",
    metadata,
    # Deleted when the meeting is closed.
    Column(
        "occurrence_id", ForeignKey("meetings_sittings.occurrence_id", ondelete="CASCADE"), primary_key=True
    ),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("guild_id", Snowflake, nullable=False),
    # None: no hand raised just now.
    Column("raised_at", UTCDateTime, nullable=True),
    Column("newcomer", Boolean, nullable=False),
    Column("shared", Integer, nullable=False),
    Index(None, "person_id"),
    Index(None, "guild_id"),
)

removed = Table(
    "meetings_removed",
    metadata,
    # Who may not come back into this meeting. Deleted when it is closed.
    Column(
        "occurrence_id", ForeignKey("meetings_sittings.occurrence_id", ondelete="CASCADE"), primary_key=True
    ),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("guild_id", Snowflake, nullable=False),
    Column("removed_by", Snowflake, nullable=True),
    Column("removed_at", UTCDateTime, nullable=False),
    # What the chair tells moderators of it, encrypted.
    Column("reason", LargeBinary, nullable=True),
    Index(None, "person_id"),
    Index(None, "removed_by"),
    Index(None, "guild_id"),
)

presence = Table(
    "meetings_presence",
    metadata,
    # While a meeting runs: one row a head, under a name that only the sitting's key can make again.
    Column(
        "occurrence_id", ForeignKey("meetings_sittings.occurrence_id", ondelete="CASCADE"), primary_key=True
    ),
    Column("pseudonym", String(64), primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    # None: not there just now.
    Column("came_at", UTCDateTime, nullable=True),
    Column("seconds", Float, nullable=False),
    Index(None, "guild_id"),
)

overwrites = Table(
    "meetings_overwrites",
    metadata,
    # What a channel's permissions were before the meeting changed them, to be put back exactly.
    Column("channel_id", Snowflake, primary_key=True, autoincrement=False),
    Column("target_id", Snowflake, primary_key=True, autoincrement=False),
    Column("guild_id", Snowflake, nullable=False),
    Column("occurrence_id", ForeignKey("meetings_occurrences.id", ondelete="CASCADE"), nullable=False),
    # role or member
    Column("target_kind", String(8), nullable=False),
    # None: there was none.
    Column("allow", Snowflake, nullable=True),
    Column("deny", Snowflake, nullable=True),
    Index(None, "occurrence_id"),
    Index(None, "guild_id"),
    Index(None, "target_id"),
)

mutes = Table(
    "meetings_mutes",
    metadata,
    # Whom the bot has muted, written before it is done: Discord keeps a mute on who leaves voice.
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("occurrence_id", Snowflake, nullable=False),
    # Whether it is to be lifted (at once, or when they next enter voice).
    Column("to_lift", Boolean, nullable=False),
    Index(None, "person_id"),
)

service = Table(
    "meetings_service",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("meeting_id", String(32), nullable=False),
    Column("planned_for", UTCDateTime, nullable=False),
    Column("person_id", Snowflake, nullable=False),
    # chair, co-chair, greeter, timekeeper, reader, tech-host
    Column("position", String(16), nullable=False),
    # signed-up, served, not-served
    Column("state", String(16), nullable=False),
    Column("signed_up_at", UTCDateTime, nullable=False),
    # One person a position and occurrence.
    UniqueConstraint("guild_id", "meeting_id", "planned_for", "position"),
    Index(None, "guild_id", "person_id"),
    Index(None, "person_id"),
    sqlite_autoincrement=True,
)

reminder_wishes = Table(
    "meetings_reminder_wishes",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("meeting_id", String(32), primary_key=True),
    Column("person_id", Snowflake, primary_key=True, autoincrement=False),
    Column("wished_at", UTCDateTime, nullable=False),
    Index(None, "person_id"),
)

guild_keys = Table(
    "meetings_guild_keys",
    metadata,
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    # The key of the pseudonyms of who has been welcomed, encrypted.
    Column("welcome_key", LargeBinary, nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
)

welcomed = Table(
    "meetings_welcomed",
    metadata,
    # That somebody has been to a first meeting, under a name that only the guild's key can make again.
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("pseudonym", String(64), primary_key=True),
)

slip_keys = Table(
    "meetings_slip_keys",
    metadata,
    Column("id", RowId, primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    # Encrypted.
    Column("private_key", LargeBinary, nullable=False),
    # In hexadecimal digits: bytes would be taken for something encrypted.
    Column("public_key", String(64), nullable=False),
    Column("created_at", UTCDateTime, nullable=False),
    Index(None, "guild_id"),
    sqlite_autoincrement=True,
)

ratings = Table(
    "meetings_ratings",
    metadata,
    # Counts per format and month, never whose.
    Column("guild_id", Snowflake, primary_key=True, autoincrement=False),
    Column("format_id", String(32), primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("rating", String(16), primary_key=True),
    Column("count", Integer, nullable=False),
)

rated = Table(
    "meetings_rated",
    metadata,
    # That a head has rated, under a name that only this row's key could make again; deleted after a day.
    Column("occurrence_id", ForeignKey("meetings_occurrences.id", ondelete="CASCADE"), primary_key=True),
    Column("pseudonym", String(64), primary_key=True),
    Column("guild_id", Snowflake, nullable=False),
    Column("rated_at", UTCDateTime, nullable=False),
    Index(None, "guild_id", "rated_at"),
)
