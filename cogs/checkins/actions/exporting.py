"""All that somebody answered in a guild, as a file for themselves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from cogs.checkins import store
from cogs.checkins.actions import places
from cogs.checkins.settings import CheckinKind, Question
from cogs.checkins.spreadsheet import Line, instant_in_words, spreadsheet
from cogs.members.actions import zone_of

if TYPE_CHECKING:
    from bot.language import Language
    from bot.platform import Platform


async def exported(
    platform: Platform, *, guild_id: int, person_id: int, language: Language
) -> tuple[bytes, int]:
    """Return the CSV file of all check-ins of somebody, and how many check-ins are in it.

    Those of a kind that an admin has taken out since are in it too.
    """
    async with platform.database.reading() as transaction:
        zone = await zone_of(platform, transaction, person_id, guild_id)
        answers = await store.answers_of(transaction, guild_id, person_id, date.min, date.max)
        asked = await store.invitations_of(transaction, guild_id, person_id, date.min, date.max)
    zones = {(invitation.kind, invitation.day): invitation.zone for invitation in asked}
    lines: list[Line] = []
    for answer in answers:
        kind = places.kind_of(platform, guild_id, answer.kind)
        known = places.known_zone(zones.get((answer.kind, answer.day)))
        lines += _lines(answer, kind, language, zone if known is None else ZoneInfo(known))
    return spreadsheet(lines), len(answers)


def _lines(
    answer: store.Answer, kind: CheckinKind | None, language: Language, zone: ZoneInfo
) -> Iterator[Line]:
    # Where nothing was filled in, or no key opens it any more, the day itself is left.
    values: dict[str, store.AnswerValue] = dict(answer.answers) or {"": ""}
    for question_id, value in values.items():
        question = None if kind is None else kind.question(question_id)
        yield Line(
            check_in=answer.kind,
            check_in_name="" if kind is None else kind.name.spoken_in(language),
            day=answer.day.isoformat(),
            question=question_id,
            question_text="" if question is None else question.ask.spoken_in(language),
            answer=_in_words(value, question, language),
            answered_at_utc=instant_in_words(answer.answered_at),
            answered_at_local=instant_in_words(answer.answered_at.astimezone(zone)),
            time_zone=zone.key,
            changed_at_utc=instant_in_words(answer.changed_at),
            shared_with=answer.visibility.value,
            readable="yes" if answer.legible else "no",
        )


def _in_words(value: store.AnswerValue, question: Question | None, language: Language) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    for choice in () if question is None else question.choices:
        if choice.id == value:
            return choice.text.spoken_in(language)
    return str(value)
