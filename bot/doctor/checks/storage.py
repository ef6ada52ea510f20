"""Is members' text protected, and does what the database holds for later get done?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot import agenda, outbox
from bot.claims import KindHealth, Stuck
from bot.database import KeySource, LoadedCipher
from bot.doctor.finding import Examination, Finding, Severity


def data_key(loaded: LoadedCipher) -> Finding:
    """Say whether the key for members' words lies in a safe place."""
    if loaded.source is KeySource.ENVIRONMENT:
        return Finding.fine("members' words are encrypted with the key in DATA_KEY")
    return Finding(
        severity=Severity.WARNING,
        what=f"the key that protects members' words lies beside the database ({loaded.file})",
        breaks="whoever copies the folder can read them",
        mend="move the key into DATA_KEY in .env, keep a copy in a safe place, and delete the file",
    )


async def waiting_work(examination: Examination) -> list[Finding]:
    """Say whether the agenda and the outbox get through their work."""
    if examination.database is None:
        return []
    features = examination.features
    agenda_kinds = [kind.name for feature in features for kind in feature.agenda]
    outbox_kinds = [kind.name for feature in features for kind in feature.outbox]
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
            what=f"{entry.kind} {entry.key} of server {entry.guild_id}, due {entry.due:%Y-%m-%d %H:%M} UTC,"
            f" was given up after {entry.attempts} attempts ({entry.error or 'no error kept'})",
            breaks="this one thing has not happened",
            mend="look in the log of that time, and do it by hand if it still matters",
        )
