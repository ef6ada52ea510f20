"""What no key opens any more of one member breaks nothing of theirs but the words, and nothing of others."""

from __future__ import annotations

from datetime import timedelta

from cryptography.fernet import Fernet
from sqlalchemy import update

from bot.personal_data import Person
from cogs.milestones import store
from cogs.milestones.actions import promising
from cogs.milestones.store import tables
from tests.cogs.milestones.counting_group import FRIEND, GUILD, MEMBER, Counting

LOST = Fernet(Fernet.generate_key()).encrypt(b"words")


async def test_words_that_nobody_can_read_any_more_stop_nothing(counting: Counting) -> None:
    platform, clock = counting.group.platform, counting.group.clock
    counter = await counting.start(clock.now(), shared=True)
    await counting.returns(counter)
    whole = await counting.start(clock.now(), person=FRIEND, shared=True)
    async with platform.database.transaction(guild_id=GUILD) as transaction:
        await store.counters.set_sharing(transaction, counter.id, counter.visibility, named=True)
        draft_id = await store.drafts.put(transaction, GUILD, MEMBER, {"name": "words"})
        own = tables.counters.c.person_id == MEMBER
        lost = {"name": LOST, "goal": LOST, "won_back": LOST}
        await transaction.execute(update(tables.counters).where(own).values(lost))
        await transaction.execute(
            update(tables.runs).where(tables.runs.c.note.is_not(None)).values(note=LOST)
        )
        await transaction.execute(update(tables.drafts).values(content=LOST))
    async with platform.database.reading() as transaction:
        ahead = transaction.now + timedelta(days=31)
        listed = await store.counters.upcoming(transaction, GUILD, before=ahead, limit=9)
        assert {each.id for each in listed} == {counter.id, whole.id}
        assert await store.drafts.find(transaction, draft_id, GUILD, MEMBER) is None
        [exported] = await store.forgetting.export_counters(transaction, Person(MEMBER))
        [draft] = await store.forgetting.export_drafts(transaction, Person(MEMBER))
        [run, _] = await store.forgetting.export_runs(transaction, Person(MEMBER))
    assert (exported["name"], exported["goal"], exported["per_day"]) == (None, None, None)
    assert (draft["typed"], run["note"]) == (None, None)
    await counting.group.live_in(MEMBER, "Pacific/Auckland")
    await promising.adopt_changed_ladders(platform)
    await counting.group.days(2)
    assert f"<@{MEMBER}>: 24 hours" in " ".join(post.text for post in counting.posts())
    assert "…" not in " ".join(post.text for post in counting.posts() if str(MEMBER) in post.text)
    await counting.forget(Person(MEMBER))
    assert await counting.counter(counter) is None
    assert await counting.counter(whole) is not None
