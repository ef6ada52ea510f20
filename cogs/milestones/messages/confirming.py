"""What was understood of a typed date, shown before it is used, and what is asked where it is unclear."""

from __future__ import annotations

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import discord
from babel.dates import format_date, format_datetime

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.milestones.messages import custom_ids
from cogs.milestones.messages.celebrations import safe
from cogs.milestones.store import Counter, State
from cogs.milestones.typed_dates import Read, Reason

_SIDE_BY_SIDE = 5
_LONGEST_LABEL = 80


def echo(language: Language, read: Read, zone: ZoneInfo) -> str:
    """Return what was read in full: a day by its date in `zone`, an instant as the reader's Discord shows it.

    A device whose clock is elsewhere would show another day than the one that was typed.
    """
    if read.exact:
        return discord.utils.format_dt(read.at, "F")
    return format_date(read.at.astimezone(zone), "full", locale=spoken(language))


def ask_to_confirm(
    language: Language, draft_id: int, read: Read, zone: ZoneInfo, lines: Sequence[str], yes: str
) -> Message:
    """Ask whether a date is right, under `lines` that say what then happens. `yes` is the button's label."""
    when = echo(language, read, zone)
    view = layout(
        box(CALM, paragraph(language.text("milestones-date-read", when=when), *lines)),
        row(
            button(yes, custom_ids.confirm(draft_id, read.at, exact=read.exact), discord.ButtonStyle.primary),
            _no(language, draft_id),
        ),
    )
    return Message(view=view)


def ask_which(
    language: Language,
    draft_id: int,
    said: str,
    choices: Sequence[Read],
    zone: ZoneInfo,
    lines: Sequence[str],
) -> Message:
    """Ask, in the words `said`, which of several dates is meant."""
    listed = [f"- {echo(language, read, zone)}" for read in choices]
    buttons: list[Item] = [
        button(
            in_words(language, read, zone)[:_LONGEST_LABEL],
            custom_ids.confirm(draft_id, read.at, exact=read.exact),
        )
        for read in choices
    ]
    buttons.append(_no(language, draft_id))
    rows = [row(*buttons[begin : begin + _SIDE_BY_SIDE]) for begin in range(0, len(buttons), _SIDE_BY_SIDE)]
    view = layout(box(CALM, paragraph(said, *listed, *lines)), *rows)
    return Message(view=view)


def in_future(language: Language, read: Read, zone: ZoneInfo) -> str:
    """Say that a date lies ahead."""
    return language.text("milestones-date-future", when=echo(language, read, zone))


def whose_clock(language: Language, zone: ZoneInfo) -> str:
    """Say by which clock a date was read, to who has not told of their own."""
    return f"-# {language.text('milestones-date-clock', zone=zone.key)}"


def not_understood(language: Language, reason: Reason) -> str:
    """Say that no date was found, why, and how to write one."""
    why = language.text("milestones-date-not-understood", reason=reason.value)
    return f"{why}\n{language.text('milestones-date-examples')}"


def _no(language: Language, draft_id: int) -> Item:
    return button(language.text("milestones-button-no"), custom_ids.discard(draft_id))


def done(said: str) -> Message:
    """Return what stands in place of a question that was answered."""
    return Message(view=layout(box(CALM, paragraph(said))))


def in_words(language: Language, read: Read, zone: ZoneInfo) -> str:
    """Return an instant on a button, where Discord shows no times of its own."""
    local = read.at.astimezone(zone)
    if read.exact:
        return format_datetime(local, "EEE d MMM y HH:mm", locale=spoken(language))
    return format_date(local, "EEE d MMM y", locale=spoken(language))


def spoken(language: Language) -> str:
    """Return the language as Babel calls it."""
    return language.locale.replace("-", "_")


def ask_to_end(language: Language, counter: Counter) -> Message:
    """Ask whether what was counted is kept or deleted."""
    said = language.text("milestones-end-ask", name=safe(counter.name))
    keep = button(language.text("milestones-button-keep"), custom_ids.end(counter.id, "keep"))
    gone = button(
        language.text("milestones-button-delete"),
        custom_ids.end(counter.id, "delete"),
        discord.ButtonStyle.danger,
    )
    buttons = [gone] if counter.state is State.ENDED else [keep, gone]
    return Message(view=layout(box(CALM, paragraph(said)), row(*buttons)))
