"""Is members' text protected, and does what the database holds for later get done?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot import agenda, outbox
from bot.administration.kinds import PLATFORM_OUTBOX
from bot.claims import KindHealth, Stuck
from bot.database import KeySource, Legibility, LoadedCipher
from bot.database.encryption import HOW_TO_MAKE_A_KEY
from bot.doctor.finding import Examination, Finding, Severity


def data_key(loaded: LoadedCipher) -> Finding:
    """Say whether the key for members' words lies in a safe place."""
    if loaded.source is KeySource.ENVIRONMENT:
        return Finding.fine("members' words are encrypted with the key in DATA_KEY")
    if loaded.source is KeySource.NOT_MADE_YET:
        return Finding(
            severity=Severity.WARNING,
            what=f"there is no key for members' words: neither DATA_KEY nor the file {loaded.file}",
            breaks="nothing yet: the next start makes one, beside the database that it protects",
            mend=f"put into DATA_KEY in .env what this prints: {HOW_TO_MAKE_A_KEY}",
        )
    return Finding(
        severity=Severity.WARNING,
        what=f"the key that protects members' words lies beside the database ({loaded.file})",
        breaks="whoever copies the folder can read them",
        mend="move the key into DATA_KEY in .env, keep a copy in a safe place, and delete the file",
    )


def readable_words(found: Legibility, loaded: LoadedCipher) -> Iterator[Finding]:
    """Say whether the key is the one that members' words were encrypted with."""
    if not found.lost:
        return
    place = "DATA_KEY in .env" if loaded.source is KeySource.ENVIRONMENT else f"the file {loaded.file}"
    beside = "behind a comma" if loaded.source is KeySource.ENVIRONMENT else "on a line of its own at the end"
    yield Finding(
        severity=Severity.BROKEN if found.newest_lost else Severity.WARNING,
        what=f"{found.lost} of {found.looked_at} texts of members looked at cannot be read with this key",
        breaks="moderators see alerts, but neither members' words nor the notes in them",
        mend=f"find the key that was in use before (a backup, an earlier .env) and add it to {place},"
        f" {beside}; without it these words are lost, and nothing else is",
    )


async def waiting_work(examination: Examination) -> list[Finding]:
    """Say whether the agenda and the outbox get through their work."""
    if examination.database is None:
        return []
    features = examination.features
    agenda_kinds = [kind.name for feature in features for kind in feature.agenda]
    outbox_kinds = [kind.name for feature in features for kind in feature.outbox]
    outbox_kinds += [kind.name for kind in PLATFORM_OUTBOX]
    async with examination.database.reading() as transaction:
        agenda_health = await agenda.health(transaction, agenda_kinds)
        outbox_health = await outbox.health(transaction, outbox_kinds)
        given_up = [*await agenda.given_up(transaction), *await outbox.given_up(transaction)]
    findings = [
        *_of_health("agenda", agenda_health),
        *_of_health("outbox", outbox_health),
        *_of_given_up(given_up),
    ]
    return findings or [Finding.fine("nothing is overdue on the agenda or in the outbox")]


def _of_health(where: str, kinds: Sequence[KindHealth]) -> Iterator[Finding]:
    for kind in kinds:
        if kind.waiting and not kind.known:
            yield Finding(
                severity=Severity.BROKEN,
                what=f"{where}: no feature handles the kind {kind.kind}, yet {kind.waiting} wait",
                breaks="they are never done",
                mend="run the version of the bot that wrote them, or a newer one",
            )
        elif kind.overdue:
            yield Finding(
                severity=Severity.BROKEN,
                what=f"{where}: {kind.overdue} entries of the kind {kind.kind} are overdue",
                breaks="what was promised for a certain time has not happened",
                mend="see that the bot is running; its log names what fails",
            )
        elif kind.retrying:
            yield Finding(
                severity=Severity.WARNING,
                what=f"{where}: {kind.retrying} entries of the kind {kind.kind} failed and are tried again",
                breaks="they arrive late",
                mend="the log names what fails",
            )


def _of_given_up(entries: Sequence[Stuck]) -> Iterator[Finding]:
    for entry in entries:
        yield Finding(
            severity=Severity.WARNING,
            what=f"{entry.kind} {entry.id} of server {entry.guild_id}, due {entry.due:%Y-%m-%d %H:%M} UTC,"
            f" was given up after {entry.attempts} attempts ({entry.error or 'no error kept'})",
            breaks="this one thing has not happened",
            mend="look in the log of that time, and do it by hand if it still matters",
        )
