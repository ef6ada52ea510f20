"""Telling Discord the commands, when they have changed since it was told last."""

from __future__ import annotations

import hashlib
import json
import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from discord import app_commands

_log = logging.getLogger(__name__)


class PublishedCommands:
    """Remembers what Discord was told in this process: a session that is rebuilt need not tell it again."""

    def __init__(self) -> None:
        self._fingerprint: str | None = None

    async def publish(self, tree: app_commands.CommandTree[Any]) -> bool:
        """Publish the commands of `tree` for all guilds. Returns whether that was necessary."""
        fingerprint = await fingerprint_of(tree)
        if fingerprint == self._fingerprint:
            return False
        commands = await tree.sync()
        self._fingerprint = fingerprint
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
