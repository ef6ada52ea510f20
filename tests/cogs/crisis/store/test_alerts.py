import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from cryptography.fernet import Fernet

from bot.clock import MovableClock
from bot.database import Cipher, Database
from cogs.crisis import store
from cogs.crisis.detection import Tier
from cogs.crisis.store import REQUEST_RULE, Alert, MemberNote, Source, State
from tests.conftest import START

GUILD, MEMBER, MO = 10**17 + 1, 10**17 + 2, 10**17 + 3


async def opened(database: Database, *, member: int = MEMBER, tier: Tier = Tier.URGENT) -> tuple[Alert, bool]:
    async with database.transaction(guild_id=GUILD) as transaction:
        return await store.alerts.open_or_join(
            transaction, guild_id=GUILD, member_id=member, tier=tier, member_note=MemberNote.ON_ITS_WAY
        )


async def test_a_member_has_one_open_alert_however_many_open_one_at_once(database: Database) -> None:
    results = await asyncio.gather(*(opened(database) for _ in range(10)))
    assert sum(new for _, new in results) == 1
    assert len({alert.id for alert, _ in results}) == 1


async def test_each_change_that_is_seen_counts_the_revision_up(database: Database) -> None:
    first, _ = await opened(database)
    second, _ = await opened(database)
    assert second.revision > first.revision


async def test_after_closing_a_new_alert_may_be_opened_and_ids_never_come_back(database: Database) -> None:
    first, _ = await opened(database)
    async with database.transaction(guild_id=GUILD) as transaction:
        await store.alerts.close(transaction, first.id, state=State.RESOLVED, by=MO, note=None)
        await store.alerts.delete(transaction, first.id)
    second, new = await opened(database)
    assert new
    assert second.id > first.id


async def test_only_an_open_alert_can_be_acknowledged(database: Database) -> None:
    alert, _ = await opened(database)
    async with database.transaction(guild_id=GUILD) as transaction:
        taken = await store.alerts.acknowledge(transaction, alert.id, MO)
        again = await store.alerts.acknowledge(transaction, alert.id, MO + 1)
    assert taken is not None
    assert (taken.acknowledged_by, taken.acknowledged_at) == (MO, START)
    assert again is None


async def test_an_alert_is_closed_once(database: Database) -> None:
    alert, _ = await opened(database)
    async with database.transaction(guild_id=GUILD) as transaction:
        closed = await store.alerts.close(transaction, alert.id, state=State.RESOLVED, by=MO, note="ñ")
        again = await store.alerts.close(transaction, alert.id, state=State.FALSE_ALARM, by=MO, note=None)
        left = await store.alerts.unfinished(transaction, GUILD)
    assert closed is not None
    assert closed.closing_note == "ñ"
    assert again is None
    assert left == ()


async def test_closing_into_a_state_that_is_not_an_end_is_a_mistake(database: Database) -> None:
    alert, _ = await opened(database)
    async with database.transaction(guild_id=GUILD) as transaction:
        with pytest.raises(ValueError, match="does not close"):
            await store.alerts.close(transaction, alert.id, state=State.OPEN, by=MO, note=None)


async def test_alerts_that_nobody_has_stand_first_then_the_gravest(database: Database) -> None:
    tiers = [(1, Tier.EMERGENCY), (2, Tier.CONCERN), (3, Tier.URGENT)]
    alerts = [(await opened(database, member=MEMBER + number, tier=tier))[0] for number, tier in tiers]
    async with database.transaction(guild_id=GUILD) as transaction:
        await store.alerts.acknowledge(transaction, alerts[0].id, MO)
        listed = await store.alerts.unfinished(transaction, GUILD)
    assert [alert.id for alert in listed] == [alerts[2].id, alerts[1].id, alerts[0].id]


async def test_words_are_stored_encrypted_and_blanked_when_the_alert_is_closed(database: Database) -> None:
    alert, _ = await opened(database)
    async with database.transaction(guild_id=GUILD) as transaction:
        await store.signals.add(
            transaction,
            guild_id=GUILD,
            alert_id=alert.id,
            source=Source.REQUEST,
            source_id=1,
            rule="/alert",
            tier=Tier.URGENT,
            channel_id=None,
            message_id=None,
            posted_at=START,
            words="I cannot sleep",
        )
        raw = (await transaction.execute(store.tables.signals.select())).one().words
        (before,) = await store.signals.of_alert(transaction, alert.id)
        await store.alerts.close(transaction, alert.id, state=State.RESOLVED, by=MO, note=None)
        (after,) = await store.signals.of_alert(transaction, alert.id)
    assert b"sleep" not in raw
    assert (before.words, after.words) == ("I cannot sleep", None)


async def test_a_message_is_recorded_once_for_each_rule(database: Database) -> None:
    alert, _ = await opened(database)

    async def add(transaction: object, rule: str) -> bool:
        return await store.signals.add(
            transaction,  # type: ignore[arg-type]
            guild_id=GUILD,
            alert_id=alert.id,
            source=Source.MESSAGE,
            source_id=5,
            rule=rule,
            tier=Tier.URGENT,
            channel_id=6,
            message_id=5,
            posted_at=START,
        )

    async with database.transaction(guild_id=GUILD) as transaction:
        assert [await add(transaction, rule) for rule in ("a", "a", "b")] == [True, False, True]
        known = await store.signals.known_rules(transaction, guild_id=GUILD, source_id=5)
    assert known == {"a", "b"}


async def test_an_alert_whose_key_is_gone_is_still_taken_and_closed(
    database_url: str, clock: MovableClock
) -> None:
    async with opened_with_a_key_of_its_own(database_url, clock) as database:
        alert, _ = await opened(database)
        other, _ = await opened(database, member=MEMBER + 1)
        async with database.transaction(guild_id=GUILD) as transaction:
            await store.signals.add(
                transaction,
                guild_id=GUILD,
                alert_id=alert.id,
                source=Source.REQUEST,
                source_id=1,
                rule=REQUEST_RULE,
                tier=Tier.URGENT,
                channel_id=None,
                message_id=None,
                posted_at=START,
                words="please",
            )
            await store.alerts.close(transaction, other.id, state=State.RESOLVED, by=MO, note="called them")
    async with (
        opened_with_a_key_of_its_own(database_url, clock) as database,
        database.transaction(guild_id=GUILD) as transaction,
    ):
        taken = await store.alerts.acknowledge(transaction, alert.id, MO)
        (signal,) = await store.signals.of_alert(transaction, alert.id)
        closed = await store.alerts.find(transaction, other.id)
    assert taken is not None
    assert taken.state is State.ACKNOWLEDGED
    assert not taken.closing_note_lost
    assert (signal.words, signal.words_lost) == (None, True)
    assert closed is not None
    assert (closed.closing_note, closed.closing_note_lost) == (None, True)


@asynccontextmanager
async def opened_with_a_key_of_its_own(url: str, clock: MovableClock) -> AsyncIterator[Database]:
    database = await Database.open(url, clock, Cipher([Fernet.generate_key()]))
    try:
        yield database
    finally:
        await database.close()
