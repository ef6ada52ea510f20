"""What crisis has for a hard hour: in each language a human and help lines, whose buttons are its own."""

from __future__ import annotations

import re
from typing import Any, cast

import discord
import pytest

from bot.language import Language
from bot.personal_data import Person
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.crisis.actions.offering import OFFERS
from cogs.crisis.messages import custom_ids

_NO_PLATFORM = cast(Any, None)


def _language(locale: str) -> Language:
    return languages_of(FEATURES).of_locale(locale)


async def _offered(person: Person, locale: str = "en") -> list[tuple[str, str]]:
    """Return the text and the button's custom id of each offer."""
    found = [await offer.for_person(_NO_PLATFORM, person, _language(locale)) for offer in OFFERS]
    return [
        (help_found.text, str(cast(discord.ui.Button[Any], help_found.button).custom_id))
        for help_found in found
        if help_found is not None
    ]


@pytest.mark.parametrize("locale", ["en", "es"])
async def test_a_member_is_offered_a_person_of_their_team_and_help_lines(locale: str) -> None:
    (person, calls), (lines, shows) = await _offered(Person(11, 1), locale)
    assert person
    assert lines
    called = re.fullmatch(custom_ids.A_PERSON, calls)
    shown = re.fullmatch(custom_ids.MORE, shows)
    assert called is not None
    assert shown is not None
    assert called["guild"] == shown["guild"] == "1"


async def test_outside_of_a_guild_there_are_still_help_lines() -> None:
    ((_, shows),) = await _offered(Person(11))
    assert re.fullmatch(custom_ids.MORE, shows) is not None


def test_a_person_is_offered_before_whatever_other_features_have() -> None:
    assert [offer.order for offer in OFFERS] == [0, 40]
