from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.community import (
    COMMUNITY_FILE,
    ChannelReference,
    CommunitySettings,
    RoleReference,
    find_role,
    find_text_channel,
    shipped_languages,
)
from bot.configuration import ConfigurationRefused, load

ID = 123456789012345678
VALID = """\
language: en
time_zone: UTC
country: US
roles:
  moderators: Moderator
  admins: Admin
  on_call: On call
channels:
  alerts: "#alerts"
  alerts_fallback: ["#spare"]
"""


def settings(folder: Path, text: str) -> CommunitySettings:
    (folder / "community.yaml").write_text(text, encoding="utf-8")
    return load(folder, [COMMUNITY_FILE]).section(None, CommunitySettings)


def refusal(folder: Path, text: str) -> list[str]:
    with pytest.raises(ConfigurationRefused) as refused:
        settings(folder, text)
    return [str(problem).split("community.yaml:")[1] for problem in refused.value.problems]


def guild(*named: tuple[int, str], channels: tuple[tuple[int, str], ...] = ()) -> Any:
    roles = [SimpleNamespace(id=1, name="@everyone"), *(SimpleNamespace(id=i, name=n) for i, n in named)]
    return SimpleNamespace(
        id=1, roles=roles, text_channels=[SimpleNamespace(id=i, name=n) for i, n in channels]
    )


def test_roles_and_channels_are_names_or_ids(tmp_path: Path) -> None:
    text = (
        VALID.replace("Moderator", str(ID))
        .replace("Admin", f'"<@&{ID + 1}>"')
        .replace('"#spare"', f'"<#{ID}>"')
    )
    read = settings(tmp_path, text)
    assert (read.roles.moderators.id, read.roles.admins.id) == (ID, ID + 1)
    assert (read.roles.on_call.name, read.roles.on_call.id) == ("On call", None)
    assert (read.channels.alerts.name, str(read.channels.alerts)) == ("alerts", "#alerts")
    assert read.channels.alerts_fallback[0].id == ID


def test_a_link_to_a_channel_is_as_good_as_its_id(tmp_path: Path) -> None:
    read = settings(tmp_path, VALID.replace("#alerts", f"https://discord.com/channels/{ID}/{ID + 5}"))
    assert read.channels.alerts.id == ID + 5


def test_the_moderators_are_on_call_where_no_other_role_is(tmp_path: Path) -> None:
    read = settings(tmp_path, VALID.replace("  on_call: On call\n", ""))
    assert read.roles.on_call == read.roles.moderators


@pytest.mark.parametrize(
    ("was", "becomes", "problem"),
    [
        ("admins: Admin", "admins: moderator", "6:11: @moderator is given twice (first as `moderators`)"),
        ("on_call: On call", 'on_call: "@Admin"', "7:12: @Admin is given twice (first as `admins`)"),
        ('["#spare"]', '["#spare", "#ALERTS"]', "10:31: #ALERTS is given twice (first as `alerts`)"),
        ("moderators: Moderator", "moderators: 1234", "5:15: `1234` is not a Discord id; expected 17"),
        (
            "moderators: Moderator",
            'moderators: "#alerts"',
            "5:15: `#alerts` is a channel; expected a role's name such as Moderator; did you mean \"@alerts",
        ),
        ("moderators: Moderator", 'moderators: "<#12345>"', "5:15: `<#12345>` is a channel; expected a role"),
        ('alerts: "#alerts"', 'alerts: "@alerts"', "9:11: `@alerts` is a role; expected a channel's name"),
        ("moderators: Moderator", 'moderators: "@everyone"', "5:15: `@everyone` names nobody in particular"),
        ("moderators: Moderator", "moderators: @Moderator", "5:15: a value begins with `@`"),
        ('alerts: "#alerts"', "alerts: #alerts", "9:10: nothing but a comment stands here"),
        ('alerts: "#alerts"', 'alerts: "#"', "9:11: `#` names nobody in particular"),
        ("moderators: Moderator", "moderators: [Moderator, Mod]", "5:3: `roles.moderators` is a list of 2"),
        ("language: en", "language: es-MX", "1:11: `es-MX` is not a language of this bot; expected en"),
        ("time_zone: UTC", "time_zone: EST", "2:12: `EST` is not a time zone"),
        ("country: US", "country: UK", "3:10: `UK` is not a country code"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_at_its_place(was: str, becomes: str, problem: str, tmp_path: Path) -> None:
    assert was in VALID
    said = refusal(tmp_path, VALID.replace(was, becomes))
    assert any(line.startswith(problem) for line in said), said


def test_a_role_is_found_by_id_and_by_name() -> None:
    here = guild((ID, "Moderator"), (ID + 1, "Admin"))
    assert find_role(here, RoleReference(ID)) is here.roles[1]
    assert find_role(here, RoleReference("@Admin")) is here.roles[2]
    assert find_role(here, RoleReference("admin")) is here.roles[2]


def test_an_exact_name_outranks_one_of_other_capitals() -> None:
    here = guild((ID, "Admin"), (ID + 1, "admin"))
    assert find_role(here, RoleReference("admin")) is here.roles[2]
    assert find_role(here, RoleReference("ADMIN")) is None


def test_nobody_is_found_where_a_name_or_id_is_not_there() -> None:
    here = guild((ID, "Moderator"), (ID + 1, "Moderator"))
    assert find_role(here, RoleReference("Moderator")) is None
    assert find_role(here, RoleReference("Mod")) is None
    assert find_role(here, RoleReference(ID + 2)) is None


def test_the_role_that_everybody_has_is_never_found() -> None:
    here = guild()
    here.id = here.roles[0].id = ID
    assert find_role(here, RoleReference(ID)) is None


def test_a_channel_is_found_among_the_text_channels_alone() -> None:
    here = guild(channels=((ID, "alerts"), (ID + 1, "general")))
    here.threads = [SimpleNamespace(id=ID + 2, name="spare")]
    assert find_text_channel(here, ChannelReference("#Alerts")) is here.text_channels[0]
    assert find_text_channel(here, ChannelReference(ID + 1)) is here.text_channels[1]
    assert find_text_channel(here, ChannelReference("spare")) is None
    assert find_text_channel(here, ChannelReference(ID + 2)) is None


@given(
    st.lists(st.sampled_from(["Mod", "mod", "MOD", "Admin"]), max_size=5),
    st.sampled_from(["Mod", "mod", "x"]),
)
def test_a_name_finds_only_what_no_other_could_be_meant_by(names: list[str], wanted: str) -> None:
    found = find_role(guild(*enumerate(names, start=ID)), RoleReference(wanted))
    exact = [name for name in names if name == wanted]
    alike = [name for name in names if name.casefold() == wanted.casefold()]
    assert (found is not None) == (len(exact) == 1 or (not exact and len(alike) == 1))


def test_the_languages_are_those_that_have_texts() -> None:
    assert {"en", "es"} <= set(shipped_languages())
