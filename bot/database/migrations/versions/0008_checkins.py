"""Daily check-ins: who takes part, what was asked, what was answered."""

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
