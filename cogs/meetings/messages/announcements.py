"""How an occurrence is announced in the group's channel, from the first word of it to the last."""

from __future__ import annotations

from datetime import datetime

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.meetings.messages import schedule_ids, service_ids
from cogs.meetings.messages.entering import come_in
from cogs.meetings.settings import Audience, Meeting, MeetingFormat, RoomKind
from cogs.meetings.store.records import Occurrence, OccurrenceState


def announcement(
    language: Language,
    occurrence: Occurrence,
    meeting: Meeting,
    held_as: MeetingFormat | None,
    *,
    following: datetime | None = None,
) -> Message:
    """Return the announcement as the occurrence is now. `following`: when the next one begins (UTC)."""
    title = paragraph(f"## {meeting.name.spoken_in(language)}")
    match occurrence.state:
        case OccurrenceState.ENDED:
            return _calm(title, paragraph(language.text("meetings-announcement-over")))
        case OccurrenceState.CANCELLED:
            off = language.text("meetings-announcement-cancelled", when=when(occurrence.starts_at))
            return _calm(title, paragraph(off, following_line(language, following)))
    buttons: list[Item] = []
    if occurrence.state.in_progress:
        buttons.append(come_in(language, occurrence.id))
    else:
        buttons.append(button(language.text("meetings-button-serve"), service_ids.serve(occurrence.id)))
    remind = schedule_ids.remind(occurrence.guild_id, occurrence.meeting_id)
    buttons.append(button(language.text("meetings-button-remind"), remind))
    open_now = language.text("meetings-announcement-open") if occurrence.state.in_progress else ""
    lines = [when(occurrence.starts_at), *facts(language, meeting, held_as)]
    return Message(view=layout(box(CALM, title, paragraph(open_now, *lines)), row(*buttons)))


def series_ended(language: Language) -> Message:
    """Return what stands in place of the announcement of a meeting that the group has no more."""
    return _calm(paragraph(language.text("meetings-announcement-series-ended")))


def following_line(language: Language, following: datetime | None) -> str:
    """Return when the meeting takes place next; empty where nothing is planned."""
    if following is None:
        return ""
    return language.text("meetings-announcement-following", when=when(following))


def when(instant: datetime) -> str:
    """Return an instant as each reader's Discord shows it: the date, and in how long."""
    return f"{discord.utils.format_dt(instant, 'F')} ({discord.utils.format_dt(instant, 'R')})"


def facts(language: Language, meeting: Meeting, held_as: MeetingFormat | None) -> list[str]:
    """Return what there is to know of a meeting, line by line."""
    lines = []
    if held_as is not None:
        lines.append(f"**{held_as.name.spoken_in(language)}** {held_as.summary.spoken_in(language)}")
    if meeting.notes is not None:
        lines.append(meeting.notes.spoken_in(language))
    lines.append(f"-# {short_facts(language, meeting)}")
    return lines


def short_facts(language: Language, meeting: Meeting) -> str:
    """Return how people meet, how long it lasts and whom it is for, in one line."""
    kinds = {
        RoomKind.VOICE: "meetings-kind-voice",
        RoomKind.STAGE: "meetings-kind-stage",
        RoomKind.TEXT: "meetings-kind-text",
    }
    parts = [
        language.text(kinds[meeting.room.kind]),
        language.text("meetings-minutes", minutes=meeting.minutes),
        audience(language, meeting.audience),
    ]
    return " · ".join(parts)


def audience(language: Language, meant: Audience) -> str:
    """Return whom a meeting is for."""
    keys = {
        Audience.OPEN: "meetings-audience-open",
        Audience.CLOSED: "meetings-audience-closed",
        Audience.NEWCOMERS: "meetings-audience-newcomers",
        Audience.WOMEN: "meetings-audience-women",
        Audience.MEN: "meetings-audience-men",
        Audience.LGBTQ: "meetings-audience-lgbtq",
        Audience.YOUNG_PEOPLE: "meetings-audience-young-people",
    }
    return language.text(keys[meant])


def _calm(*items: Item) -> Message:
    return Message(view=layout(box(CALM, *items)))
