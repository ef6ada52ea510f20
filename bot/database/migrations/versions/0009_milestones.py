"""Counters, their runs, and what was celebrated."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "milestones_counters",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=False),
        sa.Column("goal", sa.LargeBinary(), nullable=False),
        sa.Column("won_back", sa.LargeBinary()),
        sa.Column("visibility", sa.String(16), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("shows", sa.String(16), nullable=False),
        sa.Column("step_set", sa.String(32)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("role_id", sa.BigInteger()),
        sa.Column("plan", sa.Integer(), nullable=False),
        sa.Column("next_step", sa.String(16)),
        sa.Column("next_on", sa.Date()),
        sa.Column("next_due", sa.DateTime(timezone=True)),
        sa.Column("ladder", sa.String(16)),
        sa.PrimaryKeyConstraint("id", name="pk_milestones_counters"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_milestones_counters_guild_id_person_id", "milestones_counters", ["guild_id", "person_id"]
    )
    op.create_index("ix_milestones_counters_person_id", "milestones_counters", ["person_id"])
    op.create_index(
        "ix_milestones_counters_guild_id_visibility_next_due",
        "milestones_counters",
        ["guild_id", "visibility", "next_due"],
    )
    op.create_table(
        "milestones_runs",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("counter_id", _ROW_ID, nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.Column("ended_on", sa.Date()),
        sa.Column("silent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("silent_on", sa.Date(), nullable=False),
        sa.Column("note", sa.LargeBinary()),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sa.Column("welcomed_at", sa.DateTime(timezone=True)),
        sa.Column("made_private", sa.Boolean()),
        sa.ForeignKeyConstraint(
            ["counter_id"],
            ["milestones_counters.id"],
            name="fk_milestones_runs_counter_id_milestones_counters",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_milestones_runs"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_milestones_runs_counter_id", "milestones_runs", ["counter_id"])
    op.create_index("ix_milestones_runs_guild_id", "milestones_runs", ["guild_id"])
    op.create_table(
        "milestones_celebrations",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("counter_id", _ROW_ID, nullable=False),
        sa.Column("run_id", _ROW_ID, nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("line", sa.String(48)),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("named", sa.Boolean()),
        sa.ForeignKeyConstraint(
            ["counter_id"],
            ["milestones_counters.id"],
            name="fk_milestones_celebrations_counter_id_milestones_counters",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["run_id"],
            ["milestones_runs.id"],
            name="fk_milestones_celebrations_run_id_milestones_runs",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_milestones_celebrations"),
        sa.UniqueConstraint("run_id", "step", name="uq_milestones_celebrations_run_id_step"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_milestones_celebrations_counter_id", "milestones_celebrations", ["counter_id"])
    op.create_index("ix_milestones_celebrations_guild_id", "milestones_celebrations", ["guild_id"])
    op.create_table(
        "milestones_congratulations",
        sa.Column("celebration_id", _ROW_ID, autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["celebration_id"],
            ["milestones_celebrations.id"],
            name="fk_milestones_congratulations_celebration_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("celebration_id", "person_id", name="pk_milestones_congratulations"),
    )
    op.create_index("ix_milestones_congratulations_person_id", "milestones_congratulations", ["person_id"])
    op.create_index("ix_milestones_congratulations_guild_id", "milestones_congratulations", ["guild_id"])
    op.create_table(
        "milestones_drafts",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_milestones_drafts"),
        sa.UniqueConstraint("guild_id", "person_id", name="uq_milestones_drafts_guild_id_person_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_milestones_drafts_person_id", "milestones_drafts", ["person_id"])
    op.create_table(
        "milestones_lines_drawn",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("line", sa.String(48), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "line", name="pk_milestones_lines_drawn"),
    )
