"""What somebody's week held: numbers, their own words, one open question. No judgement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import discord
from babel.dates import format_date

from bot.language import Language
from bot.message import Message
from cogs.checkins.history import History
from cogs.checkins.messages import custom_ids, parts
from cogs.checkins.messages.history import measured_words, short_date, span_of_days

_LONGEST_QUOTATION = 300
_MOST_WORDS = 2400
"""Characters of own words: a message of Discord's holds 4,000 in all."""


def in_private(
    language: Language,
    history: History,
    words: Sequence[tuple[date, str]],
    question: str | None,
    *,
    guild_id: int,
    sent: bool,
) -> Message:
    """Return the week, seen by its owner alone. `sent`: they are sent it at the end of each week."""
    box = parts.box(*_parts(language, history, words, question), _small(language, "checkins-only-you"))
    return Message(view=parts.layout(box, parts.row(_sending(language, guild_id, on=not sent))))


def in_direct_message(
    language: Language,
    history: History,
    words: Sequence[tuple[date, str]],
    question: str | None,
    *,
    guild_id: int,
    guild_name: str,
) -> Message:
    """Return the same for their private messages, with a button that ends it."""
    said = language.text("checkins-week-sent", guild=parts.plain(guild_name))
    box = parts.box(*_parts(language, history, words, question), parts.paragraph(f"-# {said}"))
    return Message(view=parts.layout(box, parts.row(_sending(language, guild_id, on=False))))


def sending_changed(language: Language, *, on: bool) -> Message:
    """Say that a week will be sent from now on, or no more."""
    key = "checkins-week-sending-begins" if on else "checkins-week-sending-ends"
    return Message(view=parts.layout(parts.box(parts.paragraph(language.text(key)))))


def _parts(
    language: Language, history: History, words: Sequence[tuple[date, str]], question: str | None
) -> list[parts.Item]:
    dates = span_of_days(language, history.first, history.last)
    lines = [f"## {language.text('checkins-week-heading')}", dates]
    if history.checked_in:
        lines.append(language.text("checkins-week-days", count=len(history.checked_in)))
    else:
        lines.append(language.text("checkins-week-empty"))
    for measured, values in (("mood", history.moods), ("craving", history.cravings)):
        if values:
            lines.append(measured_words(language, measured, values))
    lines += [
        f"◆ {short_date(language, day)} · {parts.plain(label)}" for day, label in history.landmarks[-6:]
    ]
    built: list[parts.Item] = [parts.paragraph(*lines)]
    if words:
        built.append(parts.paragraph(*_own_words(language, words)))
    if question is not None:
        built += [discord.ui.Separator(), parts.paragraph(f"**{parts.plain(question)}**")]
    return built


def _own_words(language: Language, words: Sequence[tuple[date, str]]) -> list[str]:
    lines = [f"**{language.text('checkins-week-own-words')}**"]
    room = _MOST_WORDS
    for number, (day, written) in enumerate(words):
        quotation = parts.quoted(written, _LONGEST_QUOTATION)
        line = f"{_weekday(language, day)}\n{quotation}"
        room -= len(line)
        if room < 0:
            lines.append(language.text("checkins-week-more-words", count=len(words) - number))
            break
        lines.append(line)
    return lines


def _weekday(language: Language, day: date) -> str:
    name = str(format_date(day, "EEEE", locale=language.locale.replace("-", "_")))
    return f"-# {name[:1].upper()}{name[1:]}"


def _sending(language: Language, guild_id: int, *, on: bool) -> discord.ui.Button[parts.Layout]:
    key = "checkins-button-week-send" if on else "checkins-button-week-stop"
    return parts.button(language.text(key), custom_ids.weekly(guild_id, on=on))


def _small(language: Language, key: str) -> discord.ui.TextDisplay[parts.Layout]:
    return parts.paragraph(f"-# {language.text(key)}")
