from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.configuration.zones import zone_names
from cogs.members.zones import MOST_FOUND, find_zones, guessed_zone, zone_meant, zone_now
from cogs.members.zones.cities import CITIES
from cogs.members.zones.places import canonical_zones, places

WINTER = datetime(2026, 1, 15, 13, tzinfo=UTC)
SUMMER = datetime(2026, 7, 15, 13, tzinfo=UTC)


def first(typed: str, locale: str = "en") -> str:
    found = find_zones(typed, locale, WINTER)
    return f"{found[0].city}, {found[0].country}: {found[0].zone}" if found else "nothing"


@pytest.mark.parametrize(
    ("typed", "locale", "expected"),
    [
        ("mumbai", "en", "Mumbai, India: Asia/Kolkata"),
        ("BOMBAY", "es", "Bombay, India: Asia/Kolkata"),
        ("san fran", "en", "San Francisco, United States: America/Los_Angeles"),
        ("pekin", "es", "Pekín, China: Asia/Shanghai"),
        ("Peking", "en", "Beijing, China: Asia/Shanghai"),
        ("sevilla", "en", "Seville, Spain: Europe/Madrid"),
        ("barc", "es", "Barcelona, España: Europe/Madrid"),
        ("nueva york", "en", "New York, United States: America/New_York"),
        ("Kathmandú", "es", "Katmandú, Nepal: Asia/Kathmandu"),
        ("asia/calcutta", "en", "Kolkata, India: Asia/Kolkata"),
        ("US/Pacific", "en", "Los Angeles, United States: America/Los_Angeles"),
        ("europe/lon", "en", "London, United Kingdom: Europe/London"),
        ("uk", "en", "London, United Kingdom: Europe/London"),
        ("españa", "en", "Madrid, Spain: Europe/Madrid"),
        ("united states", "es", "Nueva York, Estados Unidos: America/New_York"),
        ("londonderry", "en", "nothing"),
        ("london canada", "en", "London, Canada: America/Toronto"),
        ("madird", "en", "Madrid, Spain: Europe/Madrid"),
        ("frnakfurt", "en", "Frankfurt, Germany: Europe/Berlin"),
        ("+05:45", "en", "Kathmandu, Nepal: Asia/Kathmandu"),
        ("UTC-3:30", "en", "St. John’s, Canada: America/St_Johns"),
        ("utc", "en", "UTC, : UTC"),
        ("zzzzz", "en", "nothing"),
        ("  ", "en", "nothing"),
        ("+99", "en", "nothing"),
    ],
)
def test_a_place_is_found_by_whatever_people_call_it(typed: str, locale: str, expected: str) -> None:
    assert first(typed, locale) == expected


def test_offsets_are_those_of_the_moment() -> None:
    [winter], [summer] = (find_zones("lisbon", "en", now) for now in (WINTER, SUMMER))
    assert (winter.offset, summer.offset) == ("+00:00", "+01:00")
    assert zone_now("America/St_Johns", "en", WINTER).offset == "-03:30"
    assert f"{zone_now('Asia/Kathmandu', 'en', WINTER).local:%H:%M}" == "18:45"


@given(st.text(max_size=80) | st.sampled_from(["a", "san", "new", "america/", "united", "+2", "utc-4"]))
@settings(max_examples=60, deadline=None)
def test_whatever_is_typed_gives_at_most_what_discord_shows_and_each_place_once(typed: str) -> None:
    found = find_zones(typed, "en", WINTER)
    assert len(found) <= MOST_FOUND
    assert len({each.written for each in found}) == len(found)


@pytest.mark.parametrize("locale", ["en", "es"])
def test_each_suggestion_leads_back_to_its_own_zone(locale: str) -> None:
    for place in places(locale):
        if not place.own:  # a zone's own city leads back by the zone's name
            meant = zone_meant(f"{place.name}, {place.country}", locale, WINTER)
            assert meant is not None, place
            assert meant.zone == place.zone
    [seville] = find_zones("seville", locale, WINTER)
    [madrid, *_] = find_zones("madrid", locale, WINTER)
    assert seville.written == f"{seville.city}, {seville.country}"
    assert madrid.written == "Europe/Madrid"


def test_every_zone_that_may_be_written_is_understood_whatever_its_case_and_shows_its_own_clock() -> None:
    for name in zone_names():
        meant = zone_meant(name.lower(), "en", SUMMER)
        assert meant is not None, name
        assert meant.local.utcoffset() == SUMMER.astimezone(ZoneInfo(name)).utcoffset(), name


@pytest.mark.parametrize("typed", ["London", "san jose", "Birmingham", "madird", "spain", "", "+1"])
def test_what_may_mean_several_zones_or_none_is_not_taken_for_one(typed: str) -> None:
    assert zone_meant(typed, "en", WINTER) is None


def test_a_city_that_only_one_zone_has_is_understood() -> None:
    assert [zone_meant(each, "es", WINTER).zone for each in ("Málaga", "tokio", "europe/madrid")] == [  # type: ignore[union-attr]
        "Europe/Madrid",
        "Asia/Tokyo",
        "Europe/Madrid",
    ]


def test_a_guess_is_made_only_where_most_speakers_share_a_clock() -> None:
    spain, india = guessed_zone("es-ES", "es", WINTER), guessed_zone("hi", "en", WINTER)
    assert spain is not None
    assert india is not None
    assert (spain.zone, spain.city, india.zone) == ("Europe/Madrid", "Madrid", "Asia/Kolkata")
    assert guessed_zone("en-US", "en", WINTER) is None
    assert guessed_zone("es-419", "es", WINTER) is None


def test_the_table_of_cities_names_zones_that_exist_and_no_city_twice_in_one() -> None:
    assert set(CITIES) <= set(canonical_zones())
    for zone, cities in CITIES.items():
        names = [city.split("=")[0] for city in cities.split(", ")]
        assert len(names) == len(set(names)), zone
        assert all(name == name.strip() and name for name in names), zone
