"""The language and the country of a person."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "members_profiles",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("locale", sa.String(16)),
        sa.Column("country", sa.String(2)),
        sa.PrimaryKeyConstraint("person_id", name="pk_members_profiles"),
    )
