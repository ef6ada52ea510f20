"""Crisis alerts, what led to them, what happened to them, where they stand, and how far channels
were read.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_ROW_ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "crisis_alerts",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), nullable=False),
        sa.Column("open_key", sa.String(48)),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("tier", sa.String(16), nullable=False),
        sa.Column("member_note", sa.String(16), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("acknowledged_by", sa.BigInteger()),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True)),
        sa.Column("closed_by", sa.BigInteger()),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("closing_note", sa.LargeBinary()),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("forget_when_closed", sa.Boolean(), nullable=False),
        sa.Column("waiting_step", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name="pk_crisis_alerts"),
        sa.UniqueConstraint("open_key", name="uq_crisis_alerts_open_key"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_crisis_alerts_guild_id_state", "crisis_alerts", ["guild_id", "state"])
    op.create_index("ix_crisis_alerts_member_id", "crisis_alerts", ["member_id"])
    op.create_table(
        "crisis_signals",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("alert_id", _ROW_ID, nullable=False),
        sa.Column("source", sa.String(16), nullable=False),
        sa.Column("source_id", sa.BigInteger(), nullable=False),
        sa.Column("rule", sa.String(80), nullable=False),
        sa.Column("tier", sa.String(16), nullable=False),
        sa.Column("channel_id", sa.BigInteger()),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("reporter_id", sa.BigInteger()),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("noticed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("id", name="pk_crisis_signals"),
        _of_alert("crisis_signals"),
        sa.UniqueConstraint(
            "guild_id", "source_id", "rule", name="uq_crisis_signals_guild_id_source_id_rule"
        ),
    )
    op.create_index("ix_crisis_signals_alert_id", "crisis_signals", ["alert_id"])
    op.create_index("ix_crisis_signals_reporter_id", "crisis_signals", ["reporter_id"])
    op.create_table(
        "crisis_events",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("alert_id", _ROW_ID, nullable=False),
        sa.Column("what", sa.String(24), nullable=False),
        sa.Column("actor_id", sa.BigInteger()),
        sa.Column("figure", sa.Integer()),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_crisis_events"),
        _of_alert("crisis_events"),
    )
    op.create_index("ix_crisis_events_alert_id", "crisis_events", ["alert_id"])
    op.create_index("ix_crisis_events_actor_id", "crisis_events", ["actor_id"])
    op.create_index("ix_crisis_events_guild_id", "crisis_events", ["guild_id"])
    op.create_table(
        "crisis_posts",
        sa.Column("id", _ROW_ID, nullable=False),
        sa.Column("guild_id", sa.BigInteger(), nullable=False),
        sa.Column("alert_id", _ROW_ID, nullable=False),
        sa.Column("form", sa.String(16), nullable=False),
        sa.Column("channel_id", sa.BigInteger(), nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.Column("mark", sa.String(16), nullable=False),
        sa.Column("posted_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_crisis_posts"),
        _of_alert("crisis_posts"),
        sa.UniqueConstraint("channel_id", "message_id", name="uq_crisis_posts_channel_id_message_id"),
    )
    op.create_index("ix_crisis_posts_alert_id", "crisis_posts", ["alert_id"])
    op.create_index("ix_crisis_posts_guild_id", "crisis_posts", ["guild_id"])
    op.create_table(
        "crisis_last_seen",
        sa.Column("guild_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("channel_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("guild_id", "channel_id", name="pk_crisis_last_seen"),
    )
    op.create_table(
        "crisis_direct_last_seen",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name="pk_crisis_direct_last_seen"),
    )


def _of_alert(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["alert_id"],
        ["crisis_alerts.id"],
        name=f"fk_{table}_alert_id_crisis_alerts",
        ondelete="CASCADE",
    )
