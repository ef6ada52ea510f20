"""Which guild a person was last in touch with, and finding a private message in every guild it concerns."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("members_profiles", sa.Column("last_guild_id", sa.BigInteger()))
    op.add_column("members_profiles", sa.Column("last_guild_at", sa.DateTime(timezone=True)))
    op.create_index("ix_crisis_signals_source_id", "crisis_signals", ["source_id"])
