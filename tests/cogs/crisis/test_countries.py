from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.configuration import country_names
from bot.configuration.countries import OFTEN_WRITTEN
from cogs.crisis.countries import country_meant, country_name


@pytest.mark.parametrize(
    ("code", "locale", "name"),
    [
        ("ES", "en-US", "Spain"),
        ("ES", "es-ES", "España"),
        ("US", "es-419", "Estados Unidos"),
        ("DE", "pt-BR", "Alemanha"),
        ("DE", "sv-SE", "Tyskland"),
        ("JP", "zh-CN", "日本"),
        ("JP", "nonsense", "Japan"),
        ("JP", "", "Japan"),
        ("QQ", "en-US", "QQ"),
    ],
)
def test_a_country_is_named_in_the_readers_language(code: str, locale: str, name: str) -> None:
    assert country_name(code, locale) == name


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("UK", "GB"),
        ("u.k.", "GB"),
        ("England", "GB"),
        ("scotland", "GB"),
        ("Reino Unido", "GB"),
        ("USA", "US"),
        ("EE.UU.", "US"),
        ("ee. uu.", "US"),
        ("eeuu", "US"),
        ("estados unidos", "US"),
        ("DEU", "DE"),
        ("  mexico ", "MX"),
        ("Méjico", "MX"),
        ("Grecia", "GR"),
        ("gr", "GR"),
        ("Niger", "NE"),
        ("narnia", None),
        ("", None),
        ("!", None),
    ],
)
def test_a_country_is_known_by_its_codes_names_and_what_people_write(typed: str, code: str | None) -> None:
    assert country_meant(typed, ("en", "es")) == code


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(sorted(country_names())), st.sampled_from(["en", "es"]))
def test_every_country_is_known_by_its_code_and_its_name(code: str, locale: str) -> None:
    assert country_meant(code, ("en", "es")) == code
    assert country_meant(country_name(code, locale).upper(), ("en", "es")) == code


def test_what_people_often_write_is_always_one_country() -> None:
    for written, code in OFTEN_WRITTEN.items():
        assert code in country_names()
        assert country_meant(written, ("en", "es")) == code, written
