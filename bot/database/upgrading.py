"""Alembic, applied to the open connection. Imported only where there is something to migrate."""

from __future__ import annotations

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from bot.database.errors import DatabaseUnusable
from bot.database.migrating import MIGRATIONS


def upgrade(connection: Connection, present: set[str]) -> None:
    """Apply every revision after those that are `present`.

    One that no migration here has comes from a newer bot, and raises `DatabaseUnusable`.
    """
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    for revision in present - known:
        raise DatabaseUnusable(
            f"the database was migrated by a newer version of the bot (revision {revision})",
            "update the bot, or use a backup made before",
        )
    command.upgrade(config, "heads")
