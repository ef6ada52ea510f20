from pathlib import Path

import pytest

from bot.clock import MovableClock
from bot.database import Database
from bot.personal_data import Person
from cogs.members import actions, store
from tests.cogs.crisis.small_guild import GUILD, MEMBER, SmallGuild, small_guild


@pytest.fixture
def guild(tmp_path: Path, database: Database, clock: MovableClock) -> SmallGuild:
    folder = tmp_path / "config"
    folder.mkdir()
    return small_guild(folder, database, clock)


async def test_a_person_is_written_to_in_the_language_their_discord_was_last_set_to(
    guild: SmallGuild,
) -> None:
    await actions.remember_locale(guild.platform, MEMBER, "en-GB")
    await actions.remember_locale(guild.platform, MEMBER, "es-419")
    async with guild.platform.database.reading() as transaction:
        language = await actions.language_of(guild.platform, transaction, MEMBER, GUILD)
    assert language.locale == "es"


async def test_a_stranger_is_written_to_in_the_guilds_language_with_the_guilds_country(
    guild: SmallGuild,
) -> None:
    async with guild.platform.database.reading() as transaction:
        language = await actions.language_of(guild.platform, transaction, MEMBER, GUILD)
        country = await actions.country_of(guild.platform, transaction, MEMBER, GUILD)
    assert (language.locale, country) == ("en", "US")


async def test_a_chosen_country_stays_when_the_language_changes(guild: SmallGuild) -> None:
    await actions.choose_country(guild.platform, MEMBER, "ES")
    await actions.remember_locale(guild.platform, MEMBER, "de")
    async with guild.platform.database.reading() as transaction:
        assert await actions.country_of(guild.platform, transaction, MEMBER, GUILD) == "ES"
        assert (await store.profile_of(transaction, MEMBER)).locale == "de"


async def test_a_profile_is_exported_and_forgotten_as_a_whole_only(guild: SmallGuild) -> None:
    await actions.choose_country(guild.platform, MEMBER, "ES")
    async with guild.platform.database.transaction() as transaction:
        exported = await store.export_profile(transaction, Person(MEMBER))
        in_one_guild = await store.forget_profile(transaction, Person(MEMBER, GUILD))
        everywhere = await store.forget_profile(transaction, Person(MEMBER))
        left = await store.export_profile(transaction, Person(MEMBER))
    assert exported == [{"discord_language": None, "chosen_country": "ES"}]
    assert (in_one_guild, everywhere, left) == (0, 1, [])
