"""Which prompts were drawn, which members suggested, and who is sent their week."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "checkins_drawn_prompts",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("set_name", sa.String(32), nullable=False),
        sa.Column("prompt", sa.String(80), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "kind", "day", name="pk_checkins_drawn_prompts"),
    )
    op.create_index(
        "ix_checkins_drawn_prompts_guild_id_set_name_prompt",
        "checkins_drawn_prompts",
        ["guild_id", "set_name", "prompt"],
    )
    op.create_table(
        "checkins_suggestions",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("set_name", sa.String(32), nullable=False),
        sa.Column("author_id", sa.BigInteger()),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("words", sa.LargeBinary()),
        sa.Column("suggested_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.BigInteger()),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_checkins_suggestions"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_checkins_suggestions_guild_id_state", "checkins_suggestions", ["guild_id", "state"])
    op.create_index("ix_checkins_suggestions_author_id", "checkins_suggestions", ["author_id"])
    op.create_index("ix_checkins_suggestions_decided_by", "checkins_suggestions", ["decided_by"])
    op.create_table(
        "checkins_weekly_wishes",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sunday", sa.Date()),
        sa.Column("waiting", sa.String(100)),
        sa.PrimaryKeyConstraint("guild_id", "person_id", name="pk_checkins_weekly_wishes"),
    )
    op.create_index("ix_checkins_weekly_wishes_person_id", "checkins_weekly_wishes", ["person_id"])
