"""One examination: what cannot be reached is a finding, and the rest is still looked at."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import aiohttp
import discord

from bot.clock import Clock, SystemClock
from bot.configuration import Configuration
from bot.configuration.checking import problems_of
from bot.configuration.loading import load
from bot.database import Address, Database, DatabaseUnusable, legibility
from bot.doctor.checks.clock import discords_time, skew
from bot.doctor.checks.community import examine_community
from bot.doctor.checks.discord_account import intents
from bot.doctor.checks.storage import data_key, readable_words, waiting_work
from bot.doctor.finding import DoctorCheck, Examination, Finding, Severity
from bot.doctor.guilds import read_guilds
from bot.environment import Environment, EnvironmentRefused
from bot.feature import Feature
from bot.running.client import needed_intents
from bot.running.parts import cipher_of, settings_files
from bot.running.supervision import refusal_for_good, why_unreachable

_log = logging.getLogger(__name__)

SECONDS_FOR_DISCORD = 20.0
"""For logging in and reading all guilds."""


@dataclass(frozen=True)
class Diagnosis:
    """What one check found."""

    check: str
    findings: tuple[Finding, ...]


async def examine(
    environment: Environment, features: tuple[Feature, ...], *, clock: Clock | None = None
) -> list[Diagnosis]:
    """Look at everything and return what was found, in the order in which it was looked at.

    Opens no gateway session, so a bot that runs with the same token is not disturbed.
    """
    clock = clock or SystemClock()
    if environment.local_discord_url:
        from bot.local_discord.pointing import point_discord_py  # no part of a bot in service

        point_discord_py(environment.local_discord_url)
    diagnoses: list[Diagnosis] = []
    configuration = await asyncio.to_thread(_configuration, environment, features, diagnoses)
    async with AsyncExitStack() as stack:
        database = await stack.enter_async_context(_database(environment, clock, diagnoses))
        client = await stack.enter_async_context(_client(environment, diagnoses))
        examination = Examination(
            clock=clock, features=features, configuration=configuration, database=database, client=client
        )
        if client is not None:
            await _clock_skew(environment, clock, diagnoses)
            examination = replace(examination, guilds=await _guilds(client, diagnoses))
        checks = [
            DoctorCheck(name="roles and channels", examine=examine_community),
            DoctorCheck(name="waiting work", examine=waiting_work),
            *(check for feature in features for check in feature.doctor_checks),
        ]
        for check in checks:
            diagnoses.append(Diagnosis(check.name, tuple(await _carried_out(check, examination))))
    return diagnoses


def unusable(refused: EnvironmentRefused) -> list[Diagnosis]:
    """Return what there is to say where the environment cannot be read, so that nothing else can be looked
    at.
    """
    findings = tuple(
        Finding(
            severity=Severity.BROKEN,
            what=line,
            breaks="the bot does not start, and nothing else can be looked at",
            mend="correct it in .env; .env.example shows the form of each line",
        )
        for line in refused.lines
    )
    return [Diagnosis("environment", findings)]


async def _carried_out(check: DoctorCheck, examination: Examination) -> Iterable[Finding]:
    try:
        return await asyncio.wait_for(check.examine(examination), check.seconds)
    except TimeoutError:
        return [_unfinished(f"took longer than {check.seconds:.0f} seconds")]
    except Exception as error:  # an edge: one broken check must not hide what the others find
        _log.debug("The check %s failed", check.name, exc_info=True)
        return [_unfinished(f"failed with {type(error).__name__}")]


def _unfinished(how: str) -> Finding:
    return Finding(
        severity=Severity.BROKEN,
        what=f"this check {how}",
        breaks="what it looks after may be broken unseen",
        mend="run the doctor again with LOG_LEVEL=DEBUG and report what it prints",
    )


def _configuration(
    environment: Environment, features: tuple[Feature, ...], diagnoses: list[Diagnosis]
) -> Configuration | None:
    folder, files = environment.config_folder, settings_files(features)
    problems = problems_of(folder, files)
    if not problems:
        diagnoses.append(Diagnosis("configuration", (Finding.fine(f"everything in {folder} is in order"),)))
        return load(folder, files)
    findings = tuple(
        Finding(
            severity=Severity.BROKEN,
            what=str(problem),
            breaks="the bot does not start, and /config reload is refused",
            mend="correct that line",
        )
        for problem in problems
    )
    diagnoses.append(Diagnosis("configuration", findings))
    return None


@asynccontextmanager
async def _database(
    environment: Environment, clock: Clock, diagnoses: list[Diagnosis]
) -> AsyncIterator[Database | None]:
    url = environment.database_url.get_secret_value()
    try:
        address = Address.parse(url)
        loaded = await asyncio.to_thread(cipher_of, environment, make=False)
        database = await Database.open(url, clock, loaded.cipher)
    except DatabaseUnusable as unusable:
        found = Finding(
            severity=Severity.BROKEN,
            what=unusable.what,
            breaks="the bot does not start: an alert that cannot be written down could be lost",
            mend=unusable.mend,
        )
        diagnoses.append(Diagnosis("database", (found,)))
        yield None
        return
    found = Finding.fine(f"{address} is reached and has the newest tables")
    try:
        async with database.reading() as transaction:
            readable = readable_words(await legibility(transaction), loaded)
        diagnoses.append(Diagnosis("database", (found, data_key(loaded), *readable)))
        yield database
    finally:
        await database.close()


@asynccontextmanager
async def _client(
    environment: Environment, diagnoses: list[Diagnosis]
) -> AsyncIterator[discord.Client | None]:
    client = discord.Client(intents=needed_intents())
    try:
        findings = await _logged_in(client, environment)
        diagnoses.append(Diagnosis("discord", tuple(findings)))
        yield client if findings[0].severity is Severity.FINE else None
    finally:
        await client.close()


async def _logged_in(client: discord.Client, environment: Environment) -> Sequence[Finding]:
    breaks = "the bot cannot come online"
    trouble = environment.token_trouble(Path(".env"))
    if trouble:
        what, *how = trouble
        mend = "\n".join(how)
        return [Finding(severity=Severity.BROKEN, what=what, breaks=breaks, mend=mend)]
    try:
        async with asyncio.timeout(SECONDS_FOR_DISCORD):
            await client.login(environment.discord_token.get_secret_value())
            application = await client.application_info()
    except discord.LoginFailure as failure:
        words = str(refusal_for_good(failure))
        return [Finding(severity=Severity.BROKEN, what="the token is refused", breaks=breaks, mend=words)]
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:  # TimeoutError is an OSError
        what = f"Discord cannot be reached: {why_unreachable(error)}"
        mend = "see whether this machine reaches https://discord.com, and whether Discord has an outage"
        return [Finding(severity=Severity.BROKEN, what=what, breaks=breaks, mend=mend)]
    assert client.user is not None
    return [Finding.fine(f"logged in as {client.user.name} ({client.user.id})"), *intents(application)]


async def _clock_skew(environment: Environment, clock: Clock, diagnoses: list[Diagnosis]) -> None:
    if environment.local_discord_url:
        return  # its clock is moved about on purpose
    try:
        theirs = await discords_time()
    except (aiohttp.ClientError, OSError):
        return
    if theirs is not None:
        diagnoses.append(Diagnosis("clock", tuple(skew(clock, theirs))))


async def _guilds(client: discord.Client, diagnoses: list[Diagnosis]) -> tuple[discord.Guild, ...]:
    try:
        async with asyncio.timeout(SECONDS_FOR_DISCORD):
            guilds = await read_guilds(client)
    except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
        what = f"the servers could not be read: {why_unreachable(error)}"
        found = Finding(severity=Severity.WARNING, what=what, breaks="this examination", mend="try again")
        diagnoses.append(Diagnosis("servers", (found,)))
        return ()
    if not guilds:
        found = Finding(
            severity=Severity.WARNING,
            what="the bot is in no server",
            breaks="there is nobody to help",
            mend="open https://discord.com/developers/applications, choose your application, use the link"
            " on its page Installation",
        )
        diagnoses.append(Diagnosis("servers", (found,)))
    return guilds
