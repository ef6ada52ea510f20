"""Daily check-ins: who takes part, what was asked, what was answered."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "checkins_answers",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("answers", sa.LargeBinary(), nullable=False),
        sa.Column("visibility", sa.String(16), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "kind", "person_id", "day", name="pk_checkins_answers"),
    )
    op.create_index("ix_checkins_answers_person_id", "checkins_answers", ["person_id"])
    op.create_table(
        "checkins_enrolments",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("invited_by", sa.String(16), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(64)),
        sa.PrimaryKeyConstraint("guild_id", "kind", "person_id", name="pk_checkins_enrolments"),
    )
    op.create_index(
        "ix_checkins_enrolments_guild_id_kind_state_zone_person_id",
        "checkins_enrolments",
        ["guild_id", "kind", "state", "zone", "person_id"],
    )
    op.create_index("ix_checkins_enrolments_person_id", "checkins_enrolments", ["person_id"])
    op.create_table(
        "checkins_invitations",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True)),
        sa.Column("excused", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "kind", "person_id", "day", name="pk_checkins_invitations"),
    )
    op.create_index("ix_checkins_invitations_closes_at", "checkins_invitations", ["closes_at"])
    op.create_index(
        "ix_checkins_invitations_guild_id_day_kind", "checkins_invitations", ["guild_id", "day", "kind"]
    )
    op.create_index(
        "ix_checkins_invitations_guild_id_kind_opened_at_day_person_id",
        "checkins_invitations",
        ["guild_id", "kind", "opened_at", "day", "person_id"],
    )
    op.create_index(
        "ix_checkins_invitations_person_id_closes_at", "checkins_invitations", ["person_id", "closes_at"]
    )
    op.create_table(
        "checkins_nudges",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("planned_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("outcome", sa.String(16)),
        sa.Column("ok_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("guild_id", "person_id", "day", name="pk_checkins_nudges"),
    )
    op.create_index("ix_checkins_nudges_person_id", "checkins_nudges", ["person_id"])
    op.create_index("ix_checkins_nudges_planned_at", "checkins_nudges", ["planned_at"])
    op.create_table(
        "checkins_posts",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("thread_id", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_checkins_posts"),
        sa.UniqueConstraint(
            "guild_id", "kind", "day", "opened_at", name="uq_checkins_posts_guild_id_kind_day_opened_at"
        ),
    )
    op.create_index("ix_checkins_posts_opened_at", "checkins_posts", ["opened_at"])
    op.create_table(
        "checkins_preferences",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("direct_prompts", sa.Boolean(), nullable=False),
        sa.Column("companions_hear", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "person_id", name="pk_checkins_preferences"),
    )
    op.create_index("ix_checkins_preferences_person_id", "checkins_preferences", ["person_id"])
    op.create_table(
        "checkins_schedules",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("looked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("times", sa.String(200), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "kind", name="pk_checkins_schedules"),
    )
    op.create_table(
        "checkins_shares",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reader_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint(
            "guild_id", "kind", "person_id", "day", "reader_id", name="pk_checkins_shares"
        ),
    )
    op.create_index("ix_checkins_shares_person_id", "checkins_shares", ["person_id"])
    op.create_index("ix_checkins_shares_reader_id", "checkins_shares", ["reader_id"])
