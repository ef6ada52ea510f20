from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest

from bot.doctor import Examination, Finding, Severity
from cogs.crisis.actions import checking, taking
from tests.cogs.crisis.actions.calls import writes
from tests.cogs.crisis.small_guild import (
    GUILD,
    MEMBER,
    MIA,
    MO,
    MODERATORS,
    ON_CALL,
    SmallGuild,
)

BOT = 1


def examination(guild: SmallGuild, **changes: Any) -> Examination:
    """Return an examination of the small guild as it should be, or with what `changes` says."""
    here = guild.client.get_guild(GUILD)
    rights = {"view_channel": True, "send_messages": True, "read_message_history": True}
    rights |= changes.get("rights", {})
    everybody = SimpleNamespace(view_channel=changes.get("public", False))
    seeing = SimpleNamespace(view_channel=True)
    on_call = seeing if changes.get("on_call_sees", True) else everybody
    here.me = SimpleNamespace(
        guild_permissions=SimpleNamespace(mention_everyone=changes.get("may_ping", True)), roles=[]
    )
    here.default_role = object()
    here.fetch_members = lambda limit: _people(changes.get("people") or guild.client.members[GUILD])

    def permissions_for(who: Any) -> Any:
        if who is here.me:
            return SimpleNamespace(**rights)
        if getattr(who, "name", None) in changes.get("readers", ()):
            return seeing
        return on_call if getattr(who, "id", None) == ON_CALL else everybody

    for channel in here.text_channels:
        channel.permissions_for = permissions_for
    for role in here.roles:
        role.mentionable = False
        role.permissions = SimpleNamespace(administrator=role.name == "Boss", manage_guild=False)
    return Examination(
        clock=guild.clock,
        features=(),
        configuration=guild.platform.configuration.current,
        database=guild.platform.database,
        client=None,
        guilds=(cast(Any, here),),
    )


async def _people(people: dict[int, tuple[int, ...]]) -> AsyncIterator[Any]:
    for person, roles in people.items():
        yield SimpleNamespace(
            id=person, bot=person == BOT, roles=[SimpleNamespace(id=role) for role in roles]
        )


async def worst(check: Any, examined: Examination) -> tuple[Severity, str]:
    findings: list[Finding] = list(await check(examined))
    order = [Severity.FINE, Severity.WARNING, Severity.BROKEN]
    finding = max(findings, key=lambda finding: order.index(finding.severity))
    return finding.severity, finding.what


async def test_a_guild_as_it_should_be_has_nothing_to_mend(guild: SmallGuild) -> None:
    for check in checking.CHECKS:
        severity, what = await worst(check.examine, examination(guild))
        assert severity is Severity.FINE, what


async def test_each_role_that_reads_alerts_without_handling_them_is_named(guild: SmallGuild) -> None:
    guild.client.roles |= {71: "Everyday", 72: "Greeter", 73: "Boss", 74: "Quiet"}
    readers = ("Everyday", "Greeter", "Boss", "Moderator", "Admin", "On call")
    findings = list(await checking.check_readers(examination(guild, readers=readers)))
    named = [f.what for f in findings if f.severity is Severity.WARNING and "#alerts" in f.what]
    assert len(named) == 2
    assert "Everyday" in named[0]
    assert "Greeter" in named[1]


async def test_an_on_call_role_that_cannot_see_the_alert_channel_is_warned_of(guild: SmallGuild) -> None:
    severity, what = await worst(checking.check_on_call, examination(guild, on_call_sees=False))
    assert severity is Severity.WARNING
    assert "cannot see #alerts" in what


async def test_an_alert_that_nobody_takes_is_found_until_somebody_does(guild: SmallGuild) -> None:
    alert = await writes(guild, 501)
    assert alert is not None
    guild.clock.advance(timedelta(hours=2))
    severity, what = await worst(checking.check_open_alerts, examination(guild))
    assert severity is Severity.BROKEN
    assert f"alert {alert.id}" in what
    await taking.acknowledge(guild.platform, alert.id, GUILD, MO)
    assert (await worst(checking.check_open_alerts, examination(guild)))[0] is Severity.FINE


@pytest.mark.parametrize(
    ("people", "missing"),
    [
        ({MO: (ON_CALL, MODERATORS)}, []),
        ({MIA: (MODERATORS,)}, ["@On call"]),
        ({MO: (ON_CALL,)}, ["@Moderator"]),
        ({BOT: (ON_CALL, MODERATORS), MEMBER: ()}, ["@On call", "@Moderator"]),
    ],
)
async def test_a_role_that_no_person_has_is_warned_of(
    guild: SmallGuild, people: dict[int, tuple[int, ...]], missing: list[str]
) -> None:
    findings = list(await checking.check_people(examination(guild, people=people)))
    warned = [finding.what for finding in findings if finding.severity is Severity.WARNING]
    assert len(warned) == len(missing)
    assert all(f"nobody has {role}" in what for role, what in zip(missing, warned, strict=True))


async def test_of_a_guild_too_large_to_read_nothing_is_said(
    guild: SmallGuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_MOST_MEMBERS", 2)
    examined = examination(guild, people={MEMBER: (), MIA: ()})
    assert [found.severity for found in await checking.check_people(examined)] == [Severity.FINE]
