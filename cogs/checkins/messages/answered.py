"""What a member sees of their own check-in: thanks, their answer, help in a hard hour. For nobody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import discord

from bot.language import Language
from bot.message import Message
from bot.offers import OfferedHelp
from cogs.checkins.messages import custom_ids, parts
from cogs.checkins.messages.values import lines_of
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import Answer
from cogs.checkins.streaks import Streak
from cogs.checkins.tailoring import Line
from cogs.members.frame import Visibility

_MOST_HANDED_BACK = 3000
_MOST_OFFERS = 5
_MOST_OPEN = 10


def thanks(
    language: Language,
    answer: Answer,
    streak: Streak,
    line: Line,
    *,
    readers: Sequence[Visibility],
    offers: Sequence[OfferedHelp] = (),
) -> Message:
    """Return the thanks for an answer. `offers`: what may help at once, in a hard hour."""
    said = [language.text("checkins-thanks", current=streak.current, days=streak.days)]
    items: list[parts.Item] = [
        parts.box(
            parts.paragraph(*said, language.text(f"checkins-line-{line.value}", current=streak.current)),
            parts.paragraph(f"-# {_who_reads(language, answer.visibility)}"),
        )
    ]
    if offers:
        shown = list(offers)[:_MOST_OFFERS]
        lines = (f"- {offer.text}" for offer in shown)
        items.append(parts.paragraph(language.text("checkins-offers"), *lines))
        items += parts.rows(offer.button for offer in shown if offer.button is not None)
    items += _own_answer(language, answer, readers)
    return Message(view=parts.layout(*items))


def own(
    language: Language,
    kind: CheckinKind,
    answer: Answer,
    *,
    closes_at: datetime,
    readers: Sequence[Visibility],
) -> Message:
    """Return somebody's own answer, to be changed or taken back."""
    what = language.text("checkins-own", check_in=kind.name.spoken_in(language), closes=parts.at(closes_at))
    words = [*lines_of(language, kind, answer)]
    if not answer.legible:
        words = [language.text("checkins-illegible")]
    return Message(
        view=parts.layout(
            parts.box(
                parts.paragraph(what),
                parts.paragraph(*words) if words else parts.paragraph(language.text("checkins-own-empty")),
                parts.paragraph(f"-# {_who_reads(language, answer.visibility)}"),
            ),
            *_own_answer(language, answer, readers),
        )
    )


@dataclass(frozen=True)
class Open:
    """A check-in that can be answered now, for a local day. `prompt`: that day's question."""

    kind: CheckinKind
    day: date
    is_answered: bool
    prompt: str | None


def open_ones(language: Language, guild_id: int, waiting: Sequence[Open]) -> Message:
    """Return what can be answered now, each with its question as long as it has no answer."""
    buttons = []
    lines = [language.text("checkins-now-open")]
    style = discord.ButtonStyle.primary  # for the first one that waits, and for no other
    for each in waiting[:_MOST_OPEN]:
        name = each.kind.name.spoken_in(language)
        key = "checkins-button-look" if each.is_answered else "checkins-button-answer"
        label = language.text(key, check_in=name, day=parts.day_shown(language, each.day))
        custom_id = custom_ids.answer(guild_id, each.kind.id, each.day, parts.NO_MARK)
        if each.is_answered:
            buttons.append(parts.button(label[:80], custom_id))
            continue
        buttons.append(parts.button(label[:80], custom_id, style))
        style = discord.ButtonStyle.secondary
        if each.prompt is not None:
            lines.append(f"**{parts.plain(name)}** · {each.prompt}")
    return Message(view=parts.layout(parts.box(parts.paragraph(*lines)), *parts.rows(buttons)))


def not_taken(language: Language, words: str, *, gone: bool) -> Message:
    """Return the member's own words, when they came too late or to a check-in that is not there any more."""
    return _handed_back(
        language, language.text("checkins-came-to-nothing" if gone else "checkins-came-too-late"), words
    )


def not_saved(language: Language, words: str) -> Message:
    """Return the member's own words, when they could not be written down just now."""
    return _handed_back(language, language.text("checkins-not-saved"), words)


def _handed_back(language: Language, said: str, words: str) -> Message:
    items: list[parts.Item] = [parts.box(parts.paragraph(said))]
    if words:
        items.append(parts.paragraph(language.text("checkins-your-words")))
        items.append(parts.paragraph(parts.quoted(words, _MOST_HANDED_BACK)))
    return Message(view=parts.layout(*items))


def _who_reads(language: Language, visibility: Visibility) -> str:
    return language.text(f"checkins-read-by-{visibility.value}")


def _own_answer(language: Language, answer: Answer, readers: Sequence[Visibility]) -> list[parts.Item]:
    guild_id, kind, day = answer.guild_id, answer.kind, answer.day
    items: list[parts.Item] = []
    if len(readers) > 1:
        items.append(
            parts.row(
                discord.ui.Select(
                    custom_id=custom_ids.readers(guild_id, kind, day),
                    options=reader_options(language, readers, answer.visibility),
                )
            )
        )
    items.append(
        parts.row(
            parts.button(language.text("checkins-button-change"), custom_ids.change(guild_id, kind, day)),
            parts.button(language.text("checkins-button-withdraw"), custom_ids.withdraw(guild_id, kind, day)),
        )
    )
    return items


def reader_options(
    language: Language, readers: Sequence[Visibility], chosen: Visibility
) -> list[discord.SelectOption]:
    """Return who may read an answer, as options of a menu."""
    return [
        discord.SelectOption(
            label=language.text(f"checkins-reader-{reader.value}"),
            value=reader.value,
            default=reader is chosen,
        )
        for reader in readers
    ]
