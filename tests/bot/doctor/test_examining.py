"""The doctor says what is wrong, what that breaks and how to mend it, and looks at the rest all the same."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from pydantic import SecretStr

from bot import agenda
from bot.clock import MovableClock
from bot.doctor import DoctorCheck, Examination, Finding, Severity
from bot.doctor.examining import Diagnosis, examine
from bot.doctor.report import as_json, as_text, is_sound
from bot.environment import Environment
from bot.feature import Feature
from bot.local_discord import permissions
from bot.running.parts import open_database
from tests.bot import practice
from tests.bot.harbour import Place, harbour


@pytest.fixture
async def place(tmp_path: Path, clock: MovableClock) -> AsyncIterator[Place]:
    async with harbour(tmp_path, clock) as built:
        built.discord.world.roles.change(built.community.roles["Moderator"], mentionable=True)
        yield built


async def _broken(
    place: Place, environment: Environment | None = None, features: Iterable[Feature] = ()
) -> list[Finding]:
    diagnoses = await examine(environment or place.environment, tuple(features), clock=place.clock)
    assert is_sound(diagnoses) == (not _of(diagnoses, Severity.BROKEN))
    return _of(diagnoses, Severity.BROKEN)


def _of(diagnoses: Iterable[Diagnosis], severity: Severity) -> list[Finding]:
    return [
        finding for diagnosis in diagnoses for finding in diagnosis.findings if finding.severity is severity
    ]


async def test_where_everything_is_in_order_it_says_so(place: Place) -> None:
    environment = place.environment.model_copy(update={"data_key": SecretStr(Fernet.generate_key().decode())})
    diagnoses = await examine(environment, (practice.feature,), clock=place.clock)
    assert _of(diagnoses, Severity.BROKEN) == []
    assert _of(diagnoses, Severity.WARNING) == []
    assert is_sound(diagnoses)
    text = as_text(diagnoses)
    assert "logged in as Mutual Aid" in text
    assert "all roles and channels are there" in text


async def test_it_opens_no_gateway_session(place: Place) -> None:
    await examine(place.environment, (), clock=place.clock)
    assert place.discord.gateway.sessions == {}


async def test_a_key_beside_the_database_is_a_warning(place: Place) -> None:
    diagnoses = await examine(place.environment, (), clock=place.clock)
    (warning,) = _of(diagnoses, Severity.WARNING)
    assert "DATA_KEY" in warning.mend
    assert is_sound(diagnoses)


async def test_a_refused_token_is_found_and_the_rest_is_looked_at(place: Place) -> None:
    token = "a-token-that-nobody-gave"
    environment = place.environment.model_copy(update={"discord_token": SecretStr(token)})
    (place.config / "community.yaml").write_text("roles: []\n", encoding="utf-8")
    broken = await _broken(place, environment)
    assert any("Reset Token" in finding.mend for finding in broken)
    assert any("community.yaml:1:" in finding.what for finding in broken)
    assert token not in str(broken)


async def test_a_missing_token_is_found_without_asking_discord(place: Place) -> None:
    environment = place.environment.model_copy(update={"discord_token": SecretStr("")})
    (finding,) = await _broken(place, environment)
    assert "DISCORD_TOKEN" in finding.what
    assert "Reset Token" in finding.mend
    assert finding.mend.startswith("How to get a token:\n  1. Open https://")
    assert len(place.discord.journal) == 0


async def test_an_unreachable_discord_is_found(place: Place) -> None:
    place.discord.faults.refuse_connections()
    (finding,) = await _broken(place)
    assert "Discord cannot be reached: it breaks the connection off" in finding.what


async def test_a_switched_off_intent_is_found(place: Place) -> None:
    assert place.community.application is not None
    place.community.application.message_content_allowed = False
    (finding,) = await _broken(place)
    assert "Message Content" in finding.what
    assert "switch on" in finding.mend


async def test_an_unusable_database_is_found(place: Place) -> None:
    (place.folder / "data").mkdir()
    environment = place.environment.model_copy(
        update={"database_url": SecretStr(f"sqlite:///{place.config / 'community.yaml'}")}
    )
    (finding,) = await _broken(place, environment)
    assert "not a database" in finding.what


async def test_a_missing_channel_and_role_are_found(place: Place) -> None:
    text = (place.config / "community.yaml").read_text(encoding="utf-8")
    text = text.replace("#alerts", "#alarms").replace("Moderator", "Moderation")
    (place.config / "community.yaml").write_text(text, encoding="utf-8")
    whats = "\n".join(finding.what for finding in await _broken(place))
    assert "#alarms" in whats
    assert "@Moderation" in whats


async def test_an_alert_channel_that_everybody_reads_is_found(place: Place) -> None:
    text = (place.config / "community.yaml").read_text(encoding="utf-8")
    (place.config / "community.yaml").write_text(text.replace("#alerts", "#general"), encoding="utf-8")
    (finding,) = await _broken(place)
    assert "everybody can read #general" in finding.what
    assert "who is in danger" in finding.breaks


async def test_a_channel_where_the_bot_may_not_write_is_found(place: Place) -> None:
    world, community = place.discord.world, place.community
    assert community.application is not None
    bot = world.members.get(community.guild, community.application.user.id)
    world.channels.overwrite(
        community.channels["alerts"], bot, allow=permissions.VIEW_CHANNEL, deny=permissions.SEND_MESSAGES
    )
    (finding,) = await _broken(place)
    assert "lacks Send Messages in #alerts" in finding.what


async def test_a_role_that_the_bot_may_not_ping_is_found(place: Place) -> None:
    world, community = place.discord.world, place.community
    world.roles.change(community.roles["Moderator"], mentionable=False)
    own = world.roles.named(community.guild, "Mutual Aid")
    world.roles.change(own, permissions=own.permissions & ~permissions.MENTION_EVERYONE)
    broken = await _broken(place)
    assert [finding.what.partition(": ")[2] for finding in broken] == [
        "the bot may not ping the role @Moderator",
        "the bot may not ping the role @Admin",
    ]


async def test_work_that_nobody_does_is_found(place: Place) -> None:
    database = await open_database(place.environment, place.clock)
    async with database.transaction() as transaction:
        await agenda.put(
            transaction, kind="forgotten", key="1", guild_id=1, due=place.clock.now(), payload={}
        )
    await database.close()
    place.clock.advance(timedelta(hours=1))
    (finding,) = await _broken(place)
    assert "no feature handles the kind forgotten" in finding.what


def _feature_with(check: DoctorCheck) -> Feature:
    return replace(practice.feature, doctor_checks=(check,))


async def test_a_features_own_check_sees_the_examination(place: Place) -> None:
    seen: list[Examination] = []

    async def look(examination: Examination) -> list[Finding]:
        seen.append(examination)
        return [Finding.fine("looked")]

    assert await _broken(place, features=[_feature_with(DoctorCheck(name="look", examine=look))]) == []
    (examination,) = seen
    assert [guild.name for guild in examination.guilds] == ["Harbour"]
    assert examination.configuration is not None
    assert examination.database is not None


async def test_a_check_that_crashes_or_hangs_is_a_finding_and_the_others_go_on(place: Place) -> None:
    async def crash(examination: Examination) -> list[Finding]:
        raise RuntimeError("private words")

    async def hang(examination: Examination) -> list[Finding]:
        await asyncio.Event().wait()
        return []

    features = [
        _feature_with(DoctorCheck(name="crash", examine=crash)),
        replace(practice.feature, doctor_checks=(DoctorCheck(name="hang", examine=hang, seconds=0.01),)),
    ]
    crashed, hung = await _broken(place, features=features)
    assert "RuntimeError" in crashed.what
    assert "private words" not in crashed.what
    assert "took longer" in hung.what


async def test_programs_get_json(place: Place) -> None:
    found = json.loads(as_json(await examine(place.environment, (), clock=place.clock)))
    assert {"check", "severity", "what", "breaks", "mend"} == set(found[0])


def test_every_finding_that_is_not_fine_says_what_it_breaks_and_how_to_mend_it() -> None:
    finding = Finding(severity=Severity.WARNING, what="w", breaks="b", mend="m")
    assert as_text([Diagnosis("check", (finding,))]).splitlines() == [
        "WARNING check: w",
        "        breaks: b",
        "        mend:   m",
    ]


def test_advice_of_several_lines_stays_readable() -> None:
    finding = Finding(severity=Severity.BROKEN, what="w", breaks="b", mend="first\nsecond")
    assert as_text([Diagnosis("check", (finding,))]).splitlines()[2:] == [
        "        mend:   first",
        "                second",
    ]
