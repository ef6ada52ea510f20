from __future__ import annotations

import zoneinfo
from collections.abc import Callable

import pytest

from bot.configuration import CountryCode, SettingsFile, SettingsModel, TimeZoneName, country_names
from bot.configuration.zones import zone_names


class Somewhere(SettingsModel):
    zone: TimeZoneName = "UTC"
    country: CountryCode = "US"


FILES = [SettingsFile("a.yaml", Somewhere)]
Said = Callable[..., list[str]]


@pytest.mark.parametrize("zone", ["UTC", "Europe/London", "America/Argentina/Buenos_Aires", "CET"])
def test_a_time_zone_is_taken_by_its_name(zone: str, problems: Said) -> None:
    assert problems(FILES, a=f"zone: {zone}") == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Europe/Lodnon", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("London", "Europe/London"),
        ("new york", "America/New_York"),
        ("America/NewYork", "America/New_York"),
        ("EST", "America/New_York"),
        ("PST", "America/Los_Angeles"),
        ("utc", "UTC"),
    ],
)
def test_an_unknown_time_zone_is_refused_with_what_was_meant(
    written: str, meant: str, problems: Said
) -> None:
    said = problems(FILES, a=f"zone: {written}")
    assert said == [
        f"a.yaml:1:7: `{written}` is not a time zone;"
        f" expected a region and a city such as Europe/London, or UTC; did you mean {meant}?"
    ]


def test_nothing_is_suggested_where_nothing_is_near(problems: Said) -> None:
    assert "did you mean" not in problems(FILES, a="zone: NO")[0]


def test_every_time_zone_that_may_be_written_can_be_used() -> None:
    assert all(zoneinfo.ZoneInfo(name) for name in zone_names())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("us", "US (United States)"),
        ("UK", "GB (Britain (UK))"),
        ("Germany", "DE (Germany)"),
        ("Deutschland", "DE (Germany)"),
        ("Irland", "IE (Ireland)"),
    ],
)
def test_an_unknown_country_is_refused_with_what_was_meant(written: str, meant: str, problems: Said) -> None:
    said = problems(FILES, a=f"country: {written}")
    assert said == [
        f"a.yaml:1:10: `{written}` is not a country code;"
        f" expected two capital letters such as US, GB, ES or MX; did you mean {meant}?"
    ]


def test_norway_is_a_country_and_not_a_no(problems: Said) -> None:
    assert problems(FILES, a="country: NO") == []
    assert country_names()["NO"] == "Norway"
