"""A slip is asked for in the last part, given, verified, and leaves nothing of anybody behind."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import insert, select, update

from bot.clock import MovableClock
from bot.community import COMMUNITY_FILE
from bot.configuration import LiveConfiguration
from bot.database import Database, metadata
from bot.interactions import Finished, NotAllowed
from bot.platform import Platform
from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.meetings.actions import presence, slips
from cogs.meetings.messages.slips import PICTURE
from cogs.meetings.settings import FORMATS_FILE, MEETINGS_FILE, MeetingFormats
from cogs.meetings.slips import Invalid, Reason, Valid
from cogs.meetings.store import occurrences, sittings, slip_keys, tables
from cogs.meetings.store.records import Occurrence, OccurrenceState
from tests.architecture.sources import ROOT
from tests.cogs.crisis.small_guild import COMMUNITY, Seen
from tests.conftest import CIPHER

GUILD, OTHER_GUILD = 10**17 + 1, 10**17 + 2
MEMBER, STRANGER = 10**17 + 11, 10**17 + 12
ROOM = 10**17 + 61
NAME = "Anastasia Oakstreet"
MEETINGS = """
slips: {valid_days: 30, contact: "slips@circle.example"}
meetings:
  - {id: tuesday, name: {en: Tuesday circle, es: Círculo del martes}, format: just-listen,
     when: "every Tuesday 19:30", time_zone: Europe/Madrid, room: {kind: text, category: Meetings}}
"""


@dataclass
class Circle:
    """A guild with a meeting that has gone on for 55 minutes, for 52 of which MEMBER was there."""

    platform: Platform
    clock: MovableClock
    occurrence: Occurrence

    async def ask(self, *, guild: int = GUILD, person: int = MEMBER, channel: int | None = ROOM) -> str:
        return await slips.ask(self.platform, guild, person, channel_id=channel)

    async def give(
        self, sealed: str, *, guild: int = GUILD, person: int = MEMBER, locale: str = "en"
    ) -> Seen:
        message = await slips.give(
            self.platform,
            guild_id=guild,
            guild_name="Evening Circle",
            person_id=person,
            sealed=sealed,
            name=NAME,
            language=self.platform.languages.of_locale(locale),
        )
        assert message.view is not None
        assert [picture.name for picture in message.pictures] == [PICTURE]
        assert NAME in message.pictures[0].description
        return Seen(0, 0, message.view, message.allowed_mentions)

    async def code(self) -> str:
        """Return the code of the slip that MEMBER gets now."""
        return (await self.give(await self.ask())).text.split("```")[1]

    async def in_part(self, part: int | None) -> None:
        async with self.platform.database.transaction(guild_id=GUILD) as transaction:
            await sittings.change(
                transaction,
                self.occurrence.id,
                part=part,
                part_began_at=None if part is None else transaction.now,
            )

    async def close(self) -> None:
        async with self.platform.database.transaction(guild_id=GUILD) as transaction:
            await sittings.remove(transaction, self.occurrence.id)
            await occurrences.change(transaction, self.occurrence.id, state=OccurrenceState.ENDED)


@pytest.fixture(autouse=True)
def _undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the drawing to its own tests: it takes longer than all else here."""
    monkeypatch.setattr(slips, "draw_slip", lambda face: b"drawn")


@pytest.fixture
async def circle(tmp_path: Path, sqlite_url: str, clock: MovableClock) -> AsyncIterator[Circle]:
    """The circle over SQLite: what happens in it is the same on both databases."""
    database = await Database.open(sqlite_url, clock, CIPHER)
    yield await _circle(tmp_path, database, clock)
    await database.close()


@pytest.fixture
async def circle_on_each(tmp_path: Path, database: Database, clock: MovableClock) -> Circle:
    """The circle, once over each database."""
    return await _circle(tmp_path, database, clock)


async def _circle(tmp_path: Path, database: Database, clock: MovableClock) -> Circle:
    (tmp_path / "community.yaml").write_text(COMMUNITY)
    (tmp_path / "meetings.yaml").write_text(MEETINGS)
    shutil.copy(ROOT / "config" / "meeting-formats.yaml", tmp_path)
    files = (COMMUNITY_FILE, FORMATS_FILE, MEETINGS_FILE)
    platform = Platform(
        clock=clock,
        database=database,
        configuration=LiveConfiguration.open(tmp_path, files, clock),
        languages=languages_of(FEATURES, strict=True),
        features=FEATURES,
        client=cast(Any, None),
    )
    began = clock.now() - timedelta(minutes=55)
    async with database.transaction(guild_id=GUILD) as transaction:
        planned = await occurrences.add(
            transaction,
            guild_id=GUILD,
            meeting_id="tuesday",
            planned_for=began,
            starts_at=began,
            lasting=timedelta(hours=1),
        )
        assert planned is not None
        occurrence = await occurrences.change(
            transaction, planned.id, state=OccurrenceState.RUNNING, room_id=ROOM
        )
        sitting = await sittings.begin(transaction, planned.id, GUILD)
        assert occurrence is not None
        assert sitting is not None
        await transaction.execute(
            insert(tables.presence).values(
                occurrence_id=planned.id,
                pseudonym=presence.pseudonym_of(transaction, sitting, MEMBER),
                guild_id=GUILD,
                came_at=clock.now() - timedelta(minutes=12, seconds=5),
                seconds=40 * 60,
            )
        )
    made = Circle(platform, clock, occurrence)
    listening = platform.configuration.current.section(GUILD, MeetingFormats).format("just-listen")
    assert listening is not None
    await made.in_part(len(listening.parts) - 1)
    return made


async def test_a_slip_given_in_a_server_is_verified_there_and_nowhere_else(circle: Circle) -> None:
    code = await circle.code()
    async with circle.platform.database.transaction(guild_id=OTHER_GUILD) as transaction:
        await slip_keys.make_signing_key(transaction, OTHER_GUILD)

    here = await slips.verify(circle.platform, GUILD, code)

    assert isinstance(here, Valid)
    assert (here.slip.group, here.slip.meeting, here.slip.name) == ("Evening Circle", "Tuesday circle", NAME)
    assert (here.slip.minutes_present, here.slip.minutes_held) == (52, 55)
    assert here.slip.ahead_of_utc == timedelta(hours=1)
    assert await slips.verify(circle.platform, OTHER_GUILD, code) == Invalid(Reason.OTHER_SERVER)
    circle.clock.advance(timedelta(days=31))
    past = await slips.verify(circle.platform, GUILD, code)
    assert past == Invalid(Reason.PAST_VALIDITY, slip=here.slip)


async def test_of_giving_a_slip_the_database_keeps_a_key_and_nothing_of_anybody(
    circle_on_each: Circle,
) -> None:
    circle = circle_on_each
    database = circle.platform.database
    before = await _everything(database)
    code = await circle.code()
    await slips.verify(circle.platform, GUILD, code)

    after = await _everything(database)

    assert {name for name in after if after[name] != before[name]} == {"meetings_slip_keys"}
    [key] = after["meetings_slip_keys"]
    written = repr(after)
    assert str(MEMBER) not in written
    assert not any(word in written for word in NAME.split())
    assert not any(group in written for group in code.split() if len(group) == 5)
    async with database.reading() as transaction:
        signing = await slip_keys.signing_key(transaction, GUILD)
    assert signing is not None
    assert signing.raw.hex() in key  # so what was looked through is what the key in use can open


async def test_a_slip_asked_for_in_time_is_given_though_the_room_closed_meanwhile(circle: Circle) -> None:
    sealed = await circle.ask()
    await circle.close()
    circle.clock.advance(timedelta(minutes=3))

    seen = await circle.give(sealed)

    slip = await slips.verify(circle.platform, GUILD, seen.text.split("```")[1])
    assert isinstance(slip, Valid)
    assert slip.slip.minutes_held == 55
    with pytest.raises(Finished, match="not-here"):
        await circle.ask()


async def test_what_was_asked_for_is_given_to_nobody_else_nowhere_else_and_unchanged(circle: Circle) -> None:
    sealed = await circle.ask()
    occurrence, present, *rest = sealed.split(":")
    longer = ":".join([occurrence, str(int(present) + 1), *rest])

    for wrong, person, guild in (
        (sealed, STRANGER, GUILD),
        (sealed, MEMBER, OTHER_GUILD),
        (longer, MEMBER, GUILD),
        ("1:2:3", MEMBER, GUILD),
    ):
        with pytest.raises(Finished):
            await circle.give(wrong, person=person, guild=guild)


async def test_a_slip_is_given_in_the_last_part_only(circle: Circle) -> None:
    await circle.in_part(0)
    with pytest.raises(Finished, match="not-yet"):
        await circle.ask()
    await circle.in_part(None)
    with pytest.raises(Finished, match="not-yet"):
        await circle.ask()


async def test_a_slip_is_given_to_whom_was_there_wherever_they_ask(circle: Circle) -> None:
    assert await circle.ask(channel=None) == await circle.ask(channel=ROOM)
    for person, guild in ((STRANGER, GUILD), (MEMBER, OTHER_GUILD)):
        with pytest.raises(Finished, match="not-here"):
            await circle.ask(person=person, guild=guild)


async def test_a_group_that_gives_none_says_so(circle: Circle, tmp_path: Path) -> None:
    (tmp_path / "meetings.yaml").write_text("slips: {offered: false}\n")
    await circle.platform.configuration.reload()
    with pytest.raises(NotAllowed, match="not-offered"):
        await circle.ask()


async def test_where_the_key_in_use_opens_the_old_one_no_more_old_slips_stay_good(circle: Circle) -> None:
    old = await circle.code()
    async with circle.platform.database.transaction() as transaction:
        await transaction.execute(update(tables.slip_keys).values(private_key=b"of a lost key"))

    new = await circle.code()

    for code in (old, new, await circle.code()):
        assert isinstance(await slips.verify(circle.platform, GUILD, code), Valid)
    async with circle.platform.database.reading() as transaction:
        assert len(await slip_keys.public_keys(transaction, GUILD)) == 2


async def test_who_verifies_is_told_how_it_is_done_outside_once_there_is_a_key(circle: Circle) -> None:
    async def told() -> str:
        message = await slips.how_to_verify(circle.platform, GUILD, circle.platform.languages.source)
        assert message.view is not None
        return Seen(0, 0, message.view, message.allowed_mentions).text

    assert "not given any slip yet" in await told()
    await circle.code()
    async with circle.platform.database.reading() as transaction:
        [key] = await slip_keys.public_keys(transaction, GUILD)
    assert key.hex in await told()
    assert "slips@circle.example" in await told()


async def _everything(database: Database) -> dict[str, list[str]]:
    """Return every row of every table, with what is encrypted in it opened."""
    async with database.reading() as transaction:
        cipher = transaction.cipher
        return {
            each.name: [
                repr([cipher.opened(value) if isinstance(value, bytes) else value for value in row])
                for row in await transaction.execute(select(each))
            ]
            for each in metadata.sorted_tables
        }
