"""Putting a session together: the client, and the alarm with all who work for it."""

from __future__ import annotations

import asyncio
import logging
from datetime import timedelta
from functools import partial

from bot import agenda, outbox
from bot.administration.kinds import PLATFORM_OUTBOX
from bot.administration.trouble import tell_moderators
from bot.agenda import AgendaWorker
from bot.alarm import Alarm, Chore
from bot.outbox import OutboxWorker
from bot.platform import Platform
from bot.running.client import DISCORDS_PAUSES, MutualAidBot, Pauses
from bot.running.parts import Parts
from bot.running.session import Session

_log = logging.getLogger(__name__)

LOCAL_PAUSES = Pauses(for_guilds=0.05, before_identifying_again=0.0)
"""A local Discord sends all guilds at once and has no other bots to protect."""

KEPT = timedelta(days=30)
"""How long ended entries are kept. Until then the same thing cannot be put down twice by mistake."""


def new_session(parts: Parts, ready: asyncio.Event) -> Session:
    """Return a session that is not connected yet. `ready` is set when it has begun."""
    client = _client_of(parts, ready)
    return Session(client, _alarm_of(client, parts))


def _alarm_of(client: MutualAidBot, parts: Parts) -> Alarm:
    platform = client.platform
    features = platform.features
    agenda_worker = AgendaWorker(
        platform, [kind for feature in features for kind in feature.agenda], told=tell_moderators
    )
    outbox_worker = OutboxWorker(
        platform,
        [*PLATFORM_OUTBOX, *(kind for feature in features for kind in feature.outbox)],
        ready=client.gate,
        worker=parts.environment.worker_name,
        pace=parts.pace,
        told=tell_moderators,
    )
    purge = Chore(name="purge", run=partial(_purge, platform), hour=4, minute=17)
    nightly = [
        Chore(name=f"{feature.name}-{number}", run=partial(chore, platform), hour=4, minute=37)
        for feature in features
        for number, chore in enumerate(feature.nightly)
    ]
    return Alarm(platform.clock, platform.database, [outbox_worker, agenda_worker], [purge, *nightly])


async def _purge(platform: Platform) -> None:
    async with platform.database.transaction() as transaction:
        before = transaction.now - KEPT
        removed = await agenda.purge(transaction, before) + await outbox.purge(transaction, before)
    _log.info("Removed %d entries that ended over %d days ago", removed, KEPT.days)


def _client_of(parts: Parts, ready: asyncio.Event) -> MutualAidBot:
    environment = parts.environment
    return MutualAidBot(
        clock=parts.clock,
        database=parts.database,
        configuration=parts.configuration,
        languages=parts.languages,
        features=parts.features,
        ready=ready,
        pauses=LOCAL_PAUSES if environment.local_discord_url else DISCORDS_PAUSES,
        shard_count=environment.shard_count,
        shard_ids=environment.shard_ids,
    )
