"""Run by Alembic for each upgrade, on the connection that `bot.database.upgrading` was given."""

from alembic import context

from bot.database.columns import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
