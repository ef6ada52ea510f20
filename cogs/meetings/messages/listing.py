"""`/meetings`: what is in progress, with the way in, and what is coming, in each reader's own time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import discord
from babel import Locale, UnknownLocaleError

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.meetings.messages import schedule_ids
from cogs.meetings.messages.announcements import short_facts, when
from cogs.meetings.messages.entering import come_in
from cogs.meetings.settings import Meeting, MeetingFormat
from cogs.meetings.store.records import Occurrence

MOST_IN_PROGRESS = 5
MOST_COMING = 10
MOST_OPTIONS = 25
_LONGEST_OPTION = 100


@dataclass(frozen=True)
class Entry:
    """One line of the listing. `locale`: the language in which the meeting is held."""

    occurrence: Occurrence
    meeting: Meeting
    held_as: MeetingFormat | None
    locale: str


def panel(
    language: Language,
    entries: Sequence[Entry],
    *,
    formats: Mapping[str, MeetingFormat],
    locales: Sequence[str],
    chosen_format: str | None,
    chosen_locale: str | None,
    meetings: Mapping[str, Meeting],
    wished: frozenset[str],
) -> Message:
    """Return the listing of `entries`, those in progress first. `formats`, `locales`, `meetings`: what can be
    chosen from; `wished`: of which meetings the reader is reminded.
    """
    in_progress = [entry for entry in entries if entry.occurrence.state.in_progress][:MOST_IN_PROGRESS]
    coming = [entry for entry in entries if not entry.occurrence.state.in_progress]
    parts: list[Item] = [paragraph(f"## {language.text('meetings-list-title')}")]
    if in_progress:
        parts.append(paragraph(f"### {language.text('meetings-list-now')}"))
        for entry in in_progress:
            parts.append(
                discord.ui.Section(
                    paragraph(_line(language, entry)), accessory=come_in(language, entry.occurrence.id)
                )
            )
    if coming:
        parts.append(paragraph(f"### {language.text('meetings-list-coming')}"))
        parts.append(paragraph("\n".join(_line(language, entry) for entry in coming[:MOST_COMING])))
        more = len(coming) - MOST_COMING
        if more > 0:
            parts.append(paragraph(f"-# {language.text('meetings-list-more', count=more)}"))
    if not entries:
        parts.append(paragraph(language.text("meetings-list-none")))
    choices: list[Item] = []
    if len(formats) > 1:
        choices.append(row(_by_format(language, formats, chosen_format, chosen_locale)))
    if len(locales) > 1:
        choices.append(row(_by_language(language, locales, chosen_format, chosen_locale)))
    if meetings:
        choices.append(row(_wishes(language, meetings, wished)))
        choices.append(row(button(language.text("meetings-button-calendar"), schedule_ids.CALENDAR)))
    return Message(view=layout(box(CALM, *parts), *choices))


def _line(language: Language, entry: Entry) -> str:
    name = entry.meeting.name.spoken_in(language)
    facts = short_facts(language, entry.meeting)
    kind = "" if entry.held_as is None else f"{entry.held_as.name.spoken_in(language)} · "
    spoken = "" if entry.locale == language.locale else f" · {language_name(language, entry.locale)}"
    return f"**{name}** {when(entry.occurrence.starts_at)}\n-# {kind}{facts}{spoken}"


def language_name(language: Language, locale: str) -> str:
    """Return what a language is called in the reader's own."""
    try:
        name = Locale.parse(locale.replace("-", "_")).get_display_name(language.locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return locale
    return name or locale


def _by_format(
    language: Language, formats: Mapping[str, MeetingFormat], chosen: str | None, locale: str | None
) -> discord.ui.Select[Any]:
    select = discord.ui.Select[Any](
        custom_id=schedule_ids.filter_format(locale), placeholder=language.text("meetings-list-by-format")
    )
    _add(select, language.text("meetings-list-any-format"), schedule_ids.ANY, default=chosen is None)
    for format_id, held_as in list(formats.items())[: MOST_OPTIONS - 1]:
        _add(select, held_as.name.spoken_in(language), format_id, default=chosen == format_id)
    return select


def _by_language(
    language: Language, locales: Sequence[str], format_id: str | None, chosen: str | None
) -> discord.ui.Select[Any]:
    select = discord.ui.Select[Any](
        custom_id=schedule_ids.filter_language(format_id),
        placeholder=language.text("meetings-list-by-language"),
    )
    _add(select, language.text("meetings-list-any-language"), schedule_ids.ANY, default=chosen is None)
    for locale in locales[: MOST_OPTIONS - 1]:
        _add(select, language_name(language, locale), locale, default=chosen == locale)
    return select


def _wishes(
    language: Language, meetings: Mapping[str, Meeting], wished: frozenset[str]
) -> discord.ui.Select[Any]:
    offered = list(meetings.items())[:MOST_OPTIONS]
    select = discord.ui.Select[Any](
        custom_id=schedule_ids.WISHES,
        placeholder=language.text("meetings-list-remind"),
        min_values=0,
        max_values=len(offered),
    )
    for meeting_id, meeting in offered:
        _add(select, meeting.name.spoken_in(language), meeting_id, default=meeting_id in wished)
    return select


def _add(select: discord.ui.Select[Any], label: str, value: str, *, default: bool) -> None:
    select.add_option(label=label[:_LONGEST_OPTION], value=value, default=default)
