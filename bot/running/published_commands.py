"""Telling Discord the commands, when they have changed since it was told last.

Discord counts how often commands are made, and shows people "this command is outdated" for a while after each
change: a restart without a change says nothing.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import logging
from typing import Any

from discord import app_commands
from sqlalchemy import BigInteger, Column, String, Table, select, update

from bot.database import Database, UTCDateTime, insert_new, metadata
from bot.running.supervision import pauses

_log = logging.getLogger(__name__)

published_commands = Table(
    "published_commands",
    metadata,
    Column("application_id", BigInteger, primary_key=True, autoincrement=False),
    Column("fingerprint", String(64), nullable=False),
    Column("published_at", UTCDateTime, nullable=False),
)


async def publish_until_known(tree: app_commands.CommandTree[Any], database: Database) -> None:
    """Publish the commands of `tree`, and try again until Discord knows them.

    It must not hold anything up: messages are read and alerts sent without any command.
    """
    for pause in pauses():
        try:
            await publish_commands(tree, database)
            return
        except app_commands.CommandSyncFailure:
            _log.exception(
                "Discord refuses the commands: a mistake of ours, which trying again does not mend"
            )
            return
        except Exception:  # an edge: Discord or the database may be back in a moment
            _log.exception("The commands could not be published; trying again in %.1f s", pause)
        await asyncio.sleep(pause)


async def publish_commands(tree: app_commands.CommandTree[Any], database: Database) -> bool:
    """Publish the commands of `tree` for all guilds, unless Discord has them. Returns whether it was told.

    Raises `discord.HTTPException`, and `CommandSyncFailure` for a command that Discord refuses.
    """
    application_id = tree.client.application_id
    assert application_id is not None  # known since logging in
    fingerprint = await fingerprint_of(tree)
    async with database.reading() as transaction:
        known = select(published_commands.c.fingerprint).where(
            published_commands.c.application_id == application_id
        )
        if (await transaction.execute(known)).scalar_one_or_none() == fingerprint:
            return False
    commands = await tree.sync()
    async with database.transaction() as transaction:
        values = {"fingerprint": fingerprint, "published_at": transaction.now}
        row = {"application_id": application_id, **values}
        if await insert_new(transaction, published_commands, row) is None:
            changed = update(published_commands).where(published_commands.c.application_id == application_id)
            await transaction.execute(changed.values(values))
    _log.info("Published %d commands", len(commands))
    return True


async def fingerprint_of(tree: app_commands.CommandTree[Any]) -> str:
    """Return a digest of all commands with their translations."""
    translator = tree.translator
    payload = [
        await command.get_translated_payload(tree, translator) if translator else command.to_dict(tree)
        for command in tree.get_commands(type=None)
    ]
    return hashlib.sha256(json.dumps(payload, sort_keys=True).encode()).hexdigest()
