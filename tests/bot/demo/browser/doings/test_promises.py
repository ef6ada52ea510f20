"""What stands on the bot's agenda and in its outbox, as it is told behind the scenes."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import agenda, outbox
from bot.clock import MovableClock
from bot.database import Database, Transaction
from bot.database.encryption import load_cipher
from bot.demo.browser.doings import Doings, Promises, load_words
from bot.demo.browser.doings.promises import Promise

LONDON = ZoneInfo("Europe/London")


async def test_an_entry_is_told_when_it_is_put_down_and_when_it_is_done_or_taken_back(
    tmp_path: Path, clock: MovableClock
) -> None:
    path = tmp_path / "mutual-aid.db"
    promises = Promises(path, load_words(), LONDON)
    doings = Doings(clock.now, lambda: None)

    def told() -> list[tuple[str, str]]:
        read = promises.read()
        assert read is not None
        before = len(doings)
        promises.tell(read, doings)
        return [(str(each["what"]), str(each["status"])) for each in doings.as_json()[before:]]  # type: ignore[call-overload, index]

    assert promises.read() is None
    assert promises.next_due() is None
    cipher = load_cipher(None, tmp_path).cipher
    database = await Database.open(f"sqlite:///{path}", clock, cipher)
    assert told() == []

    async def put(transaction: Transaction, key: str) -> None:
        due = clock.now() + timedelta(minutes=5)
        await agenda.put(
            transaction, kind="crisis.escalate", key=key, guild_id=1, due=due, payload={"who": "a secret"}
        )

    async with database.transaction() as transaction:
        await put(transaction, "1:a")
        await put(transaction, "1:b")
        await outbox.put(transaction, kind="new.kind_of", key="2", guild_id=1, payload={}, lane="x")
    call = "Call more moderators, if nobody has acknowledged by then"
    assert told() == [(call, "planned"), (call, "planned"), ("new: kind of", "planned")]
    assert told() == []
    assert promises.next_due() == clock.now()
    async with database.transaction() as transaction:
        await agenda.withdraw(transaction, kind="crisis.escalate", key="1:a")
    assert told() == [(call, "no longer needed")]
    assert told() == []
    assert "secret" not in repr(doings.as_json())
    await database.close()


def test_an_attempt_that_did_not_work_is_told_as_the_plan_for_the_next(
    tmp_path: Path, clock: MovableClock
) -> None:
    promises = Promises(tmp_path / "none.db", {"crisis.post": "Post an alert"}, ZoneInfo("UTC"))
    doings = Doings(clock.now, lambda: None)
    later = datetime(2026, 3, 2, 20, 44, 8, tzinfo=UTC)
    lease_ends = later + timedelta(minutes=5)
    for state, due, attempts in (
        ("waiting", later, 0), ("claimed", lease_ends, 1), ("waiting", later, 1), ("claimed", lease_ends, 2),
        ("done", later, 2),
    ):  # fmt: skip
        promises.tell([Promise("outbox", 1, "crisis.post", state, due, attempts)], doings)

    assert [(each["stage"], each["detail"]) for each in doings.as_json()] == [  # type: ignore[call-overload, index]
        ("planned", "for 20:44:08"),
        ("planned", "Attempt 1 did not work; attempt 2 is planned for 20:44:08"),
        ("under way", "attempt 2"),
        ("done", ""),
    ]
