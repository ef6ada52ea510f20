"""Meetings: what is planned, what runs just now, who serves, and keys; never who was there."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "meetings_changes",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("planned_for", sa.DateTime(timezone=True), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True)),
        sa.Column("changed_by", sa.BigInteger()),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "meeting_id", "planned_for", name="pk_meetings_changes"),
    )
    op.create_index("ix_meetings_changes_changed_by", "meetings_changes", ["changed_by"])
    op.create_table(
        "meetings_guild_keys",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("welcome_key", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", name="pk_meetings_guild_keys"),
    )
    op.create_table(
        "meetings_mutes",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("occurrence_id", sa.BigInteger(), nullable=False),
        sa.Column("to_lift", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "person_id", name="pk_meetings_mutes"),
    )
    op.create_index("ix_meetings_mutes_person_id", "meetings_mutes", ["person_id"])
    op.create_table(
        "meetings_occurrences",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("planned_for", sa.DateTime(timezone=True), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.Column("event_id", sa.BigInteger()),
        sa.Column("event_told", sa.String(64)),
        sa.Column("announcement_channel_id", sa.BigInteger()),
        sa.Column("announcement_id", sa.BigInteger()),
        sa.Column("room_id", sa.BigInteger()),
        sa.Column("room_made", sa.Boolean(), nullable=False),
        sa.Column("room_post_id", sa.BigInteger()),
        sa.Column("attended", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name="pk_meetings_occurrences"),
        sa.UniqueConstraint(
            "guild_id",
            "meeting_id",
            "planned_for",
            name="uq_meetings_occurrences_guild_id_meeting_id_planned_for",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_meetings_occurrences_guild_id_state_starts_at",
        "meetings_occurrences",
        ["guild_id", "state", "starts_at"],
    )
    op.create_index("ix_meetings_occurrences_room_id", "meetings_occurrences", ["room_id"])
    op.create_table(
        "meetings_ratings",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("format_id", sa.String(32), nullable=False),
        sa.Column("month", sa.String(7), nullable=False),
        sa.Column("rating", sa.String(16), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "format_id", "month", "rating", name="pk_meetings_ratings"),
    )
    op.create_table(
        "meetings_reminder_wishes",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("wished_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "meeting_id", "person_id", name="pk_meetings_reminder_wishes"),
    )
    op.create_index("ix_meetings_reminder_wishes_person_id", "meetings_reminder_wishes", ["person_id"])
    op.create_table(
        "meetings_series",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("definition", sa.Text(), nullable=False),
        sa.Column("created_by", sa.BigInteger()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("guild_id", "meeting_id", name="pk_meetings_series"),
    )
    op.create_index("ix_meetings_series_created_by", "meetings_series", ["created_by"])
    op.create_table(
        "meetings_service",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("meeting_id", sa.String(32), nullable=False),
        sa.Column("planned_for", sa.DateTime(timezone=True), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("position", sa.String(16), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("signed_up_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meetings_service"),
        sa.UniqueConstraint(
            "guild_id",
            "meeting_id",
            "planned_for",
            "position",
            name="uq_meetings_service_guild_id_meeting_id_planned_for_position",
        ),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_service_guild_id_person_id", "meetings_service", ["guild_id", "person_id"])
    op.create_index("ix_meetings_service_person_id", "meetings_service", ["person_id"])
    op.create_table(
        "meetings_slip_keys",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("private_key", sa.LargeBinary(), nullable=False),
        sa.Column("public_key", sa.String(64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_meetings_slip_keys"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_meetings_slip_keys_guild_id", "meetings_slip_keys", ["guild_id"])
    op.create_table(
        "meetings_welcomed",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("pseudonym", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "pseudonym", name="pk_meetings_welcomed"),
    )
    op.create_table(
        "meetings_overwrites",
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("target_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("occurrence_id", _ROW_ID, nullable=False),
        sa.Column("target_kind", sa.String(8), nullable=False),
        sa.Column("allow", sa.BigInteger()),
        sa.Column("deny", sa.BigInteger()),
        sa.ForeignKeyConstraint(
            ["occurrence_id"],
            ["meetings_occurrences.id"],
            name="fk_meetings_overwrites_occurrence_id_meetings_occurrences",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("channel_id", "target_id", name="pk_meetings_overwrites"),
    )
    op.create_index("ix_meetings_overwrites_guild_id", "meetings_overwrites", ["guild_id"])
    op.create_index("ix_meetings_overwrites_occurrence_id", "meetings_overwrites", ["occurrence_id"])
    op.create_index("ix_meetings_overwrites_target_id", "meetings_overwrites", ["target_id"])
    op.create_table(
        "meetings_rated",
        sa.Column("occurrence_id", _ROW_ID, nullable=False),
        sa.Column("pseudonym", sa.String(64), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("rated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"],
            ["meetings_occurrences.id"],
            name="fk_meetings_rated_occurrence_id_meetings_occurrences",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "pseudonym", name="pk_meetings_rated"),
    )
    op.create_index("ix_meetings_rated_guild_id_rated_at", "meetings_rated", ["guild_id", "rated_at"])
    op.create_table(
        "meetings_sittings",
        sa.Column("occurrence_id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("chair_id", sa.BigInteger()),
        sa.Column("co_chair_id", sa.BigInteger()),
        sa.Column("chair_left_at", sa.DateTime(timezone=True)),
        sa.Column("leaderless", sa.Boolean(), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer()),
        sa.Column("part_began_at", sa.DateTime(timezone=True)),
        sa.Column("paused_at", sa.DateTime(timezone=True)),
        sa.Column("paused_seconds", sa.Float(), nullable=False),
        sa.Column("extended_seconds", sa.Float(), nullable=False),
        sa.Column("locked", sa.Boolean(), nullable=False),
        sa.Column("slow_mode_seconds", sa.Integer(), nullable=False),
        sa.Column("speaker_id", sa.BigInteger()),
        sa.Column("speaking_since", sa.DateTime(timezone=True)),
        sa.Column("speaking_paused_seconds", sa.Float(), nullable=False),
        sa.Column("speaking_extended_seconds", sa.Float(), nullable=False),
        sa.Column("presence_key", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"],
            ["meetings_occurrences.id"],
            name="fk_meetings_sittings_occurrence_id_meetings_occurrences",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("occurrence_id", name="pk_meetings_sittings"),
    )
    op.create_index("ix_meetings_sittings_chair_id", "meetings_sittings", ["chair_id"])
    op.create_index("ix_meetings_sittings_co_chair_id", "meetings_sittings", ["co_chair_id"])
    op.create_index("ix_meetings_sittings_guild_id", "meetings_sittings", ["guild_id"])
    op.create_index("ix_meetings_sittings_speaker_id", "meetings_sittings", ["speaker_id"])
    op.create_table(
        "meetings_hands",
        sa.Column("occurrence_id", _ROW_ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("raised_at", sa.DateTime(timezone=True)),
        sa.Column("newcomer", sa.Boolean(), nullable=False),
        sa.Column("shared", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"],
            ["meetings_sittings.occurrence_id"],
            name="fk_meetings_hands_occurrence_id_meetings_sittings",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "person_id", name="pk_meetings_hands"),
    )
    op.create_index("ix_meetings_hands_guild_id", "meetings_hands", ["guild_id"])
    op.create_index("ix_meetings_hands_person_id", "meetings_hands", ["person_id"])
    op.create_table(
        "meetings_presence",
        sa.Column("occurrence_id", _ROW_ID, nullable=False),
        sa.Column("pseudonym", sa.String(64), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("came_at", sa.DateTime(timezone=True)),
        sa.Column("seconds", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(
            ["occurrence_id"],
            ["meetings_sittings.occurrence_id"],
            name="fk_meetings_presence_occurrence_id_meetings_sittings",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "pseudonym", name="pk_meetings_presence"),
    )
    op.create_index("ix_meetings_presence_guild_id", "meetings_presence", ["guild_id"])
    op.create_table(
        "meetings_removed",
        sa.Column("occurrence_id", _ROW_ID, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("removed_by", sa.BigInteger()),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.LargeBinary()),
        sa.ForeignKeyConstraint(
            ["occurrence_id"],
            ["meetings_sittings.occurrence_id"],
            name="fk_meetings_removed_occurrence_id_meetings_sittings",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("occurrence_id", "person_id", name="pk_meetings_removed"),
    )
    op.create_index("ix_meetings_removed_guild_id", "meetings_removed", ["guild_id"])
    op.create_index("ix_meetings_removed_person_id", "meetings_removed", ["person_id"])
    op.create_index("ix_meetings_removed_removed_by", "meetings_removed", ["removed_by"])
