"""The agenda and the outbox."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "agenda_entries",
        *_entry_columns(),
        sa.PrimaryKeyConstraint("id", name="pk_agenda_entries"),
        sa.UniqueConstraint("kind", "key", name="uq_agenda_entries_kind_key"),
    )
    op.create_index("ix_agenda_entries_state_next_attempt", "agenda_entries", ["state", "next_attempt"])
    op.create_index("ix_agenda_entries_guild_id", "agenda_entries", ["guild_id"])
    op.create_table(
        "outbox_entries",
        *_entry_columns(),
        sa.Column("lane", sa.String(200), nullable=False),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.Column("claimed_by", sa.String(64)),
        sa.Column("attempt_started_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_outbox_entries"),
        sa.UniqueConstraint("kind", "key", name="uq_outbox_entries_kind_key"),
        sa.UniqueConstraint("mark", name="uq_outbox_entries_mark"),
    )
    op.create_index("ix_outbox_entries_state_next_attempt", "outbox_entries", ["state", "next_attempt"])
    op.create_index("ix_outbox_entries_guild_id", "outbox_entries", ["guild_id"])
    op.create_index("ix_outbox_entries_lane_state", "outbox_entries", ["lane", "state"])


def _entry_columns() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(64), nullable=False),
        sa.Column("key", sa.String(200), nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_attempt", sa.DateTime(timezone=True), nullable=False),
        sa.Column("last_error", sa.String(100)),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
    )
