from __future__ import annotations

import re
from datetime import date

import pytest

from cogs.crisis.help_lines import find_countries, first_lines_for, lines_for
from cogs.crisis.settings import HelpLine, HelpLineSettings, HelpTopic


def all_lines(settings: HelpLineSettings) -> list[HelpLine]:
    return [
        *settings.international,
        *(line for country in settings.countries.values() for line in country.lines),
    ]


def test_every_shipped_line_says_where_and_when_it_was_read(shipped_help_lines: HelpLineSettings) -> None:
    for line in all_lines(shipped_help_lines):
        assert line.source.startswith("http"), line.name
        assert date(2026, 1, 1) <= line.checked, line.name
        assert line.phone or line.text or line.web, line.name
    for code, country in shipped_help_lines.countries.items():
        assert country.emergency is not None, code
        assert country.emergency.source.startswith("http"), code


def test_shipped_numbers_look_like_numbers(shipped_help_lines: HelpLineSettings) -> None:
    for line in all_lines(shipped_help_lines):
        for number in (line.phone, line.text.number if line.text else None):
            assert number is None or 3 <= len(re.sub(r"\D", "", number)) <= 13, line.name
    for country in shipped_help_lines.countries.values():
        assert country.emergency is not None
        assert 2 <= len(country.emergency.number) <= 3


def test_every_shipped_country_has_a_crisis_line_first(shipped_help_lines: HelpLineSettings) -> None:
    assert len(shipped_help_lines.countries) >= 25
    for code, country in shipped_help_lines.countries.items():
        assert HelpTopic.CRISIS in country.lines[0].topics, code


def test_an_unknown_country_gets_the_international_lines(shipped_help_lines: HelpLineSettings) -> None:
    for country in (None, "", "AQ", "nowhere"):
        shown = lines_for(shipped_help_lines, country)
        assert shown.country is None
        assert shown.emergency is None
        assert shown.lines == shipped_help_lines.international


def test_a_known_country_gets_its_own_lines_and_emergency_number(
    shipped_help_lines: HelpLineSettings,
) -> None:
    for code in ("US", "us"):
        shown = lines_for(shipped_help_lines, code)
        assert (shown.country, shown.emergency, shown.lines[0].phone) == ("US", "911", "988")


def test_a_note_shows_the_lines_for_its_topic_first_and_no_more_than_asked(
    shipped_help_lines: HelpLineSettings,
) -> None:
    first = first_lines_for(shipped_help_lines, "DE", 1, [HelpTopic.SUBSTANCE_USE])
    assert [line.name for line in first.lines] == ["Sucht & Drogen Hotline"]
    assert [line.name for line in first_lines_for(shipped_help_lines, "DE", 1).lines] == ["TelefonSeelsorge"]
    assert len(first_lines_for(shipped_help_lines, "FI", 2).lines) == 2


@pytest.mark.parametrize(
    ("typed", "locale", "first"),
    [
        ("es", "en-US", "ES"),
        ("esp", "en-US", "ES"),
        ("espana", "en-US", "ES"),
        ("Spain", "es-ES", "ES"),
        ("ESPAÑA ", "es-ES", "ES"),
        ("alem", "es-ES", "DE"),
        ("germ", "es-ES", "DE"),
        ("kingdom", "en-GB", "GB"),
        ("scot", "en-GB", "GB"),
        ("zealand", "en-US", "NZ"),
        ("ireland", "en-GB", "IE"),
    ],
)
def test_a_country_is_found_by_its_beginning_in_any_language_the_bot_speaks(
    shipped_help_lines: HelpLineSettings, typed: str, locale: str, first: str
) -> None:
    assert find_countries(shipped_help_lines, typed, (locale, "en", "es"))[0].code == first


def test_nothing_typed_shows_every_country_by_name(shipped_help_lines: HelpLineSettings) -> None:
    shown = find_countries(shipped_help_lines, "", ("en-US",))
    assert {country.code for country in shown} == set(shipped_help_lines.countries)
    assert [country.name for country in shown] == sorted(country.name for country in shown)
    assert find_countries(shipped_help_lines, "", ("en-US",), 25) == shown[:25]


def test_what_is_no_country_finds_none(shipped_help_lines: HelpLineSettings) -> None:
    assert find_countries(shipped_help_lines, "narnia", ("en-US",)) == ()
