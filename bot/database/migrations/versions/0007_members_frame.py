"""A member's frame: zone, language, pronouns, visibility, quiet hours, pauses."""

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
