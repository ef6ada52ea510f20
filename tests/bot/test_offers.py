"""Help from all features in one list, whatever one of them does."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from bot import offers
from bot.feature import Feature
from bot.language import Language
from bot.offers import Offer, OfferedHelp, offers_for
from bot.personal_data import Person
from bot.platform import Platform
from tests.platforms import bare_platform

ANA = Person(11, 1)
ENGLISH = cast(Language, None)
Asked = Callable[[Platform, Person, Language], Awaitable[OfferedHelp | None]]


def feature(name: str, *registered: Offer) -> Feature:
    return Feature(name=name, extension=name, folder=Path(), cog=cast(Any, None), offers=registered)


def saying(text: str | None) -> Asked:
    async def ask(platform: Platform, person: Person, language: Language) -> OfferedHelp | None:
        assert person == ANA
        return None if text is None else OfferedHelp(text=text)

    return ask


async def broken(platform: Platform, person: Person, language: Language) -> OfferedHelp | None:
    raise KeyError("a mistake in a feature")


async def endless(platform: Platform, person: Person, language: Language) -> OfferedHelp | None:
    await asyncio.Event().wait()
    return None


async def texts(*features: Feature) -> list[str]:
    platform = replace(bare_platform(cast(Any, None), cast(Any, None)), features=features)
    return [found.text for found in await offers_for(platform, ANA, ENGLISH)]


async def test_the_offers_of_all_features_come_in_their_own_order() -> None:
    crisis = feature(
        "crisis",
        Offer(name="lines", order=40, for_person=saying("lines")),
        Offer(name="person", order=0, for_person=saying("person")),
    )
    buddies = feature("buddies", Offer(name="buddy", order=10, for_person=saying("buddy")))
    assert await texts(crisis, buddies) == ["person", "buddy", "lines"]


async def test_who_has_no_buddy_is_not_offered_one() -> None:
    assert await texts(feature("buddies", Offer(name="buddy", order=10, for_person=saying(None)))) == []


@pytest.mark.parametrize("trouble", [broken, endless])
async def test_an_offer_that_fails_or_never_answers_does_not_hide_the_others(
    trouble: Asked, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offers, "OFFER_SECONDS", 0.01)
    with caplog.at_level(logging.ERROR):
        shown = await texts(
            feature("meetings", Offer(name="next meeting", order=0, for_person=trouble)),
            feature("crisis", Offer(name="person", order=1, for_person=saying("person"))),
        )
    assert shown == ["person"]
    assert "The offer next meeting failed" in caplog.text
