"""One attempt at one call: still wanted? made already? make it. Nothing is recorded here."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

import discord

from bot.outbox.calls import Call, Delivered, Destination, ToPerson, find_message
from bot.outbox.kinds import OutboxEntry, OutboxKind, Unreachable
from bot.outbox.outcomes import NotDone, Refused, Unknown, outcome_of
from bot.platform import Platform

_log = logging.getLogger(__name__)

PREPARE_SECONDS = 30
CALL_SECONDS = 90
"""Longer than the library's own five attempts take (25 s of waiting); a lease outlasts all steps together."""
MOVED_SECONDS = 20
"""For the look at where a message was to go at first, if it is to go elsewhere by now."""


@dataclass(frozen=True)
class NoLongerWanted:
    """`prepare` said so."""


@dataclass(frozen=True)
class Failed:
    """This attempt failed. `error` is a short name; `unknown`: the call may have been made nevertheless.

    `unprepared`: Discord was not asked at all, since the feature could not say for what.
    """

    error: str
    unknown: bool
    retry_after: float | None = None
    unprepared: bool = False


Result: TypeAlias = Delivered | NoLongerWanted | Unreachable | Failed


async def attempt(platform: Platform, kind: OutboxKind, entry: OutboxEntry) -> Result:
    """Try to make the entry's call and return what came of it. Raises nothing but a cancellation."""
    try:
        async with asyncio.timeout(PREPARE_SECONDS), platform.database.reading() as transaction:
            call = await kind.prepare(platform, transaction, entry)
    except Exception as error:  # the edge: a feature's rendering must not stop the other kinds
        _log.exception(
            "outbox entry %s %d of guild %s cannot be prepared", entry.kind, entry.id, entry.guild_id
        )
        return Failed(type(error).__name__, unknown=False, unprepared=True)
    if call is None:
        # What arrived all the same must be known, or nobody could ever change it again.
        return await _look(platform, _Lost(entry.to, entry.mark), entry) or NoLongerWanted()
    if isinstance(getattr(call, "to", None), ToPerson) and not isinstance(entry.to, ToPerson):
        _log.error("outbox entry %s is sent to a person at once: it was put without `to`", entry.kind)
    return (
        await _moved(platform, call, entry)
        or await _look(platform, call, entry)
        or await _perform(platform, call, entry)
    )


@dataclass(frozen=True)
class _Lost:
    """A message that may have arrived, and whose content nobody can tell any more."""

    to: Destination | None
    mark: str

    async def find(self, client: discord.Client, since: datetime) -> Delivered | None:
        return None if self.to is None else await find_message(client, self.to, self.mark, since)


async def _moved(platform: Platform, call: Call, entry: OutboxEntry) -> Delivered | None:
    """Return what an earlier attempt left where the entry was put to, if the call goes elsewhere by now.

    Otherwise what became private meanwhile would stay in public, and come twice. Where this cannot be found
    out, the message is sent: a lost one is worse.
    """
    to = getattr(call, "to", None)
    if entry.unknown_since is None or entry.to is None or to is None or to == entry.to:
        return None
    try:
        async with asyncio.timeout(MOVED_SECONDS):
            return await find_message(platform.client, entry.to, entry.mark, entry.unknown_since)
    except Exception as error:  # the edge: see above
        _log.warning("outbox entry %s %d cannot be looked for: %s", entry.kind, entry.id, _name(error))
        return None


async def _look(platform: Platform, call: Call | _Lost, entry: OutboxEntry) -> Delivered | Failed | None:
    """Return what an earlier attempt left; None if nothing, or if looking is not allowed."""
    if entry.unknown_since is None:
        return None
    started = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(CALL_SECONDS):
            found = await call.find(platform.client, entry.unknown_since)
    except Exception as error:  # the edge: what it means is decided below
        match outcome_of(error, _since(started)):
            case Refused():
                # So it is sent again, if it is still wanted: a lost alert is worse than a double one, and in
                # the first minutes the nonce prevents the double.
                _log.warning("outbox entry %s %d cannot be looked for", entry.kind, entry.id)
                return None
            case NotDone(retry_after):
                return Failed(_name(error), unknown=True, retry_after=retry_after)
            case Unknown():
                return Failed(_name(error), unknown=True)
    if found is not None:
        _log.info("outbox entry %s %d had arrived although its answer was lost", entry.kind, entry.id)
    return found


async def _perform(platform: Platform, call: Call, entry: OutboxEntry) -> Result:
    started = asyncio.get_running_loop().time()
    try:
        async with asyncio.timeout(CALL_SECONDS):
            return await call.perform(platform.client)
    except Exception as error:  # the edge: what it means is decided below
        match outcome_of(error, _since(started)):
            case Refused(code, status, expected):
                if not expected:
                    _log.exception("outbox entry %s %d is refused as wrong", entry.kind, entry.id)
                return Unreachable(code, status, expected)
            case NotDone(retry_after):
                return Failed(_name(error), unknown=False, retry_after=retry_after)
            case Unknown():
                return Failed(_name(error), unknown=True)


def _since(started: float) -> timedelta:
    return timedelta(seconds=asyncio.get_running_loop().time() - started)


def _name(error: Exception) -> str:
    """Return the error's class and HTTP status, and nothing that it quotes."""
    status = getattr(error, "status", None)
    return type(error).__name__ if status is None else f"{type(error).__name__} {status}"
