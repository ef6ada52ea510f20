"""Who accompanies a person, from whichever features pair people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

from bot.companions import CompanionsOf, companions_of
from bot.database import Database, Transaction
from bot.feature import Feature
from bot.personal_data import Person
from bot.platform import Platform
from tests.platforms import bare_platform

ANA, BEN, MAYA = 11, 12, 13
HARBOUR, ELSEWHERE = 1, 2


def pairing(pairs: Mapping[tuple[int, int | None], tuple[int, ...]]) -> CompanionsOf:
    """Return what a small feature registers that knows these pairs: (person, guild) → companions."""

    async def companions(platform: Platform, transaction: Transaction, person: Person) -> tuple[int, ...]:
        return pairs.get((person.user_id, person.guild_id), ())

    return companions


def feature(name: str, *companions: CompanionsOf) -> Feature:
    return Feature(name=name, extension=name, folder=Path(), cog=cast(Any, None), companions=companions)


async def companions(person: Person, *features: Feature) -> tuple[int, ...]:
    """Return who accompanies the person; the small features look nothing up, so there is no database."""
    platform = replace(bare_platform(cast(Any, None), cast(Database, None)), features=features)
    return await companions_of(platform, cast(Transaction, None), person)


async def test_nobody_accompanies_a_person_where_no_feature_pairs_people() -> None:
    assert await companions(Person(ANA, HARBOUR), feature("crisis")) == ()


async def test_the_companions_of_all_features_are_named_once_each_in_their_order() -> None:
    buddies = feature("buddies", pairing({(ANA, HARBOUR): (BEN,)}))
    mentors = feature("mentors", pairing({(ANA, HARBOUR): (MAYA, BEN)}))
    assert await companions(Person(ANA, HARBOUR), buddies, mentors) == (BEN, MAYA)


async def test_a_companion_of_one_guild_is_none_in_another() -> None:
    buddies = feature("buddies", pairing({(ANA, HARBOUR): (BEN,)}))
    assert await companions(Person(ANA, ELSEWHERE), buddies) == ()
    assert await companions(Person(BEN, HARBOUR), buddies) == ()
