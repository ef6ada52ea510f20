"""A member's frame: zone, language, pronouns, visibility, quiet hours, pauses."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in (
        sa.Column("time_zone", sa.String(64)),
        sa.Column("language", sa.String(16)),
        sa.Column("pronouns", sa.LargeBinary()),
        sa.Column("visibility", sa.String(16)),
        sa.Column("quiet_begin", sa.String(5)),
        sa.Column("quiet_end", sa.String(5)),
    ):
        op.add_column("members_profiles", column)
    op.create_index("ix_members_profiles_language", "members_profiles", ["language"])
    op.create_table(
        "members_pauses",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("begins_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True)),
        sa.Column("reason", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("person_id", "begins_at", name="pk_members_pauses"),
    )
