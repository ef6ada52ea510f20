"""How urgent a call is and where it goes, and whether its fallback has been taken."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Entries that wait already have none of it: they go by their kind's urgency, as they did.
    for column in (
        sa.Column("urgency", sa.Integer()),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("fell_back_at", sa.DateTime(timezone=True)),
    ):
        op.add_column("outbox_entries", column)
