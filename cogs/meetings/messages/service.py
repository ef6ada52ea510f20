"""Service positions: what is open, what somebody has taken on, and how often they have served."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import discord
from babel.dates import format_datetime

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.meetings.messages import service_ids
from cogs.meetings.messages.announcements import when
from cogs.meetings.messages.reminders import safe
from cogs.meetings.positions import Position
from cogs.meetings.store.service import Service

MOST_LISTED = 10
"""So many coming meetings are shown at once."""
_SIDE_BY_SIDE = 3
_LONGEST_LABEL = 100


@dataclass(frozen=True)
class Date:
    """One date of a meeting, as somebody sees it who may serve there.

    `taken`: the positions that others have. `own`: theirs, with the ids of the sign-ups.
    """

    occurrence_id: int
    name: str
    starts_at: datetime
    taken: frozenset[Position]
    own: Mapping[Position, int]

    @property
    def free(self) -> tuple[Position, ...]:
        """The positions that nobody has."""
        return tuple(each for each in Position if each not in self.taken and each not in self.own)


def position(language: Language, which: Position) -> str:
    """Return what a position is called."""
    return language.text(f"meetings-position-{which.value}")


def coming(language: Language, dates: Sequence[Date], zone: ZoneInfo) -> Message:
    """Return what is open at the coming dates, with a menu of them. Only who asked sees it."""
    if not dates:
        return Message(view=layout(box(CALM, paragraph(language.text("meetings-service-none")))))
    shown = dates[:MOST_LISTED]
    items: list[Item] = [paragraph(language.text("meetings-service-title"))]
    items += [paragraph(*_lines(language, each)) for each in shown]
    menu = discord.ui.Select[discord.ui.LayoutView](
        custom_id=service_ids.CHOOSE, placeholder=language.text("meetings-service-choose")
    )
    for each in shown:
        menu.add_option(label=in_words(language, each, zone)[:_LONGEST_LABEL], value=str(each.occurrence_id))
    return Message(view=layout(box(CALM, *items), row(menu)))


def one_date(language: Language, date: Date, said: str = "") -> Message:
    """Return the positions of one date as buttons. `said`: what has just been done."""
    items: list[Item] = [
        paragraph(said and f"**{said}**", *_lines(language, date)),
        paragraph(language.text("meetings-service-what"), *_what(language, date)),
    ]
    buttons: list[Item] = [
        button(
            position(language, each),
            service_ids.sign_up(date.occurrence_id, each),
            discord.ButtonStyle.primary,
        )
        for each in date.free
    ]
    buttons += [
        button(
            language.text("meetings-button-withdraw", position=position(language, each)),
            service_ids.withdraw(sign_up_id),
        )
        for each, sign_up_id in date.own.items()
    ]
    rows = [row(*buttons[begin : begin + _SIDE_BY_SIDE]) for begin in range(0, len(buttons), _SIDE_BY_SIDE)]
    return Message(view=layout(box(CALM, *items), *rows))


def history(language: Language, served: Sequence[Service]) -> Message:
    """Return how often somebody has served; only they see it."""
    if not served:
        return Message(view=layout(box(CALM, paragraph(language.text("meetings-service-history-empty")))))
    lines = [
        language.text(
            "meetings-service-history-line",
            position=position(language, each.position),
            count=each.times,
            since=discord.utils.format_dt(each.since, "D"),
        )
        for each in served
    ]
    title = language.text("meetings-service-history-title")
    thanks = language.text("meetings-service-history-thanks")
    return Message(view=layout(box(CALM, paragraph(title, *lines, "", thanks))))


def reminder(
    language: Language,
    guild_name: str,
    name: str,
    starts_at: datetime,
    which: Position,
    sign_up_id: int,
    *,
    moved: bool,
) -> Message:
    """Return the private reminder of a service, with the way out of it."""
    key = "meetings-service-moved" if moved else "meetings-service-reminder"
    said = language.text(
        key,
        position=position(language, which),
        meeting=name,
        guild=safe(guild_name),
        when=when(starts_at),
    )
    out = language.text("meetings-service-way-out")
    label = language.text("meetings-button-withdraw", position=position(language, which))
    return Message(
        view=layout(
            box(CALM, paragraph(said, f"-# {out}")), row(button(label, service_ids.withdraw(sign_up_id)))
        )
    )


def called_off(
    language: Language, guild_name: str, name: str, starts_at: datetime, which: Position
) -> Message:
    """Return what somebody is told whose service is not needed, since the meeting does not take place."""
    said = language.text(
        "meetings-service-called-off",
        position=position(language, which),
        meeting=name,
        guild=safe(guild_name),
        when=when(starts_at),
    )
    return Message(view=layout(box(CALM, paragraph(said))))


def in_words(language: Language, date: Date, zone: ZoneInfo) -> str:
    """Return a date where Discord shows no times of its own: its meeting, and when it is in `zone`."""
    local = date.starts_at.astimezone(zone)
    at = format_datetime(local, "EEE d MMM HH:mm", locale=language.locale.replace("-", "_"))
    return f"{at} · {date.name}"


def _lines(language: Language, date: Date) -> list[str]:
    lines = [f"**{date.name}** · {when(date.starts_at)}"]
    if date.own:
        own = ", ".join(position(language, each) for each in date.own)
        lines.append(language.text("meetings-service-own", positions=own))
    if date.free:
        free = ", ".join(position(language, each) for each in date.free)
        lines.append(language.text("meetings-service-free", positions=free))
    else:
        lines.append(language.text("meetings-service-full"))
    return lines


def _what(language: Language, date: Date) -> list[str]:
    return [
        f"-# **{position(language, each)}**: {language.text(f'meetings-position-{each.value}-does')}"
        for each in date.free
    ]
