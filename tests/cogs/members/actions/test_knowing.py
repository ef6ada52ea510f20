from datetime import time, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.clock import MovableClock
from bot.database import Database
from bot.personal_data import Person
from cogs.members import actions, store
from cogs.members.frame import Frame, PauseReason, Pronouns, QuietHours, Visibility
from tests.cogs.crisis.small_guild import GUILD, MEMBER, OTHER_GUILD, SmallGuild, small_guild


@pytest.fixture
def guild(tmp_path: Path, database: Database, clock: MovableClock) -> SmallGuild:
    folder = tmp_path / "config"
    folder.mkdir()
    return small_guild(folder, database, clock)


async def test_a_person_is_written_to_in_the_language_their_discord_was_last_set_to(
    guild: SmallGuild,
) -> None:
    await actions.remember(guild.platform, MEMBER, locale="en-GB", guild_id=None)
    await actions.remember(guild.platform, MEMBER, locale="es-419", guild_id=None)
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


async def test_a_chosen_language_goes_before_the_one_of_their_discord(guild: SmallGuild) -> None:
    await actions.remember(guild.platform, MEMBER, locale="en-GB", guild_id=None)
    async with guild.platform.database.transaction() as transaction:
        await store.set_language(transaction, MEMBER, "es")
        chosen = await actions.language_of(guild.platform, transaction, MEMBER, GUILD)
        await store.set_language(transaction, MEMBER, "tlh")  # of a version that spoke it
        gone = await actions.language_of(guild.platform, transaction, MEMBER, GUILD)
    assert (chosen.locale, gone.locale) == ("es", "en")


async def test_days_begin_in_the_chosen_zone_else_in_the_guilds(guild: SmallGuild) -> None:
    async with guild.platform.database.transaction() as transaction:
        found = []
        for zone in (None, "Pacific/Chatham", "Atlantis/Capital"):
            await store.set_time_zone(transaction, MEMBER, zone)
            found.append((await actions.zone_of(guild.platform, transaction, MEMBER, GUILD)).key)
    assert found == ["UTC", "Pacific/Chatham", "UTC"]


async def test_a_stranger_has_the_frame_that_shows_nothing_and_wakes_nobody(guild: SmallGuild) -> None:
    async with guild.platform.database.reading() as transaction:
        assert await actions.frame_of(transaction, MEMBER) == Frame(MEMBER)
    assert Frame(MEMBER).visibility is Visibility.PRIVATE
    assert Frame(MEMBER).quiet_hours == QuietHours(time(21), time(9))


async def test_a_frame_is_read_as_it_was_chosen(guild: SmallGuild) -> None:
    async with guild.platform.database.transaction() as transaction:
        await store.set_time_zone(transaction, MEMBER, "Asia/Kathmandu")
        await store.set_language(transaction, MEMBER, "es")
        await store.set_pronouns(transaction, MEMBER, Pronouns.THEY)
        await store.set_visibility(transaction, MEMBER, Visibility.CHANNEL)
        await store.set_quiet_hours(transaction, MEMBER, QuietHours(time(22, 30), time(6)))
        pause = await store.begin_pause(transaction, MEMBER, ends_at=None, reason=PauseReason.TRAVEL)
        (kept,) = await transaction.execute(select(store.profiles.c.pronouns))
        frame = await actions.frame_of(transaction, MEMBER)
        (exported,) = await store.export_profile(transaction, Person(MEMBER))
    assert frame == Frame(
        MEMBER,
        "Asia/Kathmandu",
        "es",
        Pronouns.THEY,
        Visibility.CHANNEL,
        QuietHours(time(22, 30), time(6)),
        pause,
    )
    assert b"they" not in kept.pronouns
    assert (exported["pronouns"], exported["quiet_hours"]) == ("they", "22:30-06:00")


async def test_a_chosen_country_stays_when_the_language_changes(guild: SmallGuild) -> None:
    await actions.choose_country(guild.platform, MEMBER, "ES")
    await actions.remember(guild.platform, MEMBER, locale="de", guild_id=None)
    async with guild.platform.database.reading() as transaction:
        assert await actions.country_of(guild.platform, transaction, MEMBER, GUILD) == "ES"
        assert (await store.profile_of(transaction, MEMBER)).locale == "de"


async def test_a_profile_is_exported_and_forgotten_as_a_whole_or_for_one_guild(guild: SmallGuild) -> None:
    await actions.choose_country(guild.platform, MEMBER, "ES")
    await actions.remember(guild.platform, MEMBER, locale="es-ES", guild_id=GUILD)
    async with guild.platform.database.transaction() as transaction:
        exported = await store.export_profile(transaction, Person(MEMBER))
        elsewhere = await store.forget_profile(transaction, Person(MEMBER, OTHER_GUILD))
        in_one_guild = await store.forget_profile(transaction, Person(MEMBER, GUILD))
        assert await actions.last_contact(transaction, MEMBER) is None
        everywhere = await store.forget_profile(transaction, Person(MEMBER))
        left = await store.export_profile(transaction, Person(MEMBER))
    assert exported == [
        {
            "discord_language": "es-ES",
            "chosen_country": "ES",
            "last_used_in_guild": GUILD,
            "last_used_at": guild.clock.now().isoformat(),
            "time_zone": None,
            "chosen_language": None,
            "pronouns": None,
            "visibility": None,
            "quiet_hours": None,
        }
    ]
    assert (elsewhere, in_one_guild, everywhere, left) == (0, 1, 1, [])


async def test_the_last_guild_is_the_one_a_person_used_last_also_after_going_back(guild: SmallGuild) -> None:
    for guild_id in (GUILD, OTHER_GUILD, GUILD, None):
        await actions.remember(guild.platform, MEMBER, locale="en-GB", guild_id=guild_id)
    async with guild.platform.database.reading() as transaction:
        assert await actions.last_contact(transaction, MEMBER) == (GUILD, guild.clock.now())
    guild.clock.advance(timedelta(hours=2))
    await actions.remember(guild.platform, MEMBER, locale="en-GB", guild_id=GUILD)
    async with guild.platform.database.reading() as transaction:
        assert await actions.last_contact(transaction, MEMBER) == (GUILD, guild.clock.now())
