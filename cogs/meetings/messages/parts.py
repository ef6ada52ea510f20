"""A part of a meeting as it is posted when it begins, and where a meeting stands, in one line."""

from __future__ import annotations

from datetime import datetime, timedelta
from math import ceil

import discord

from bot.language import Language
from bot.message import Message
from bot.wording import Wording
from cogs.crisis.messages.parts import CALM, Item, box, layout, paragraph
from cogs.meetings.script import Script, Standing
from cogs.meetings.settings import Part, PartKind, Reader

_MINUTE = timedelta(minutes=1)
_SECONDS_UP_TO = timedelta(seconds=90)
"""Up to here a length is given in seconds where it is not whole minutes."""


def beginning(
    language: Language,
    script: Script,
    index: int,
    *,
    reader: int | None = None,
    ends_at: datetime | None = None,
    topic: Wording | None = None,
    in_turn: bool = False,
    leaderless: bool = False,
) -> Message:
    """Return what is posted as a part begins. It pings nobody and arrives without a sound.

    `reader`: the person who reads it or leads through it, where one is known. `ends_at`: UTC; without it
    only the length is shown. `topic`: the drawn one, for a topic part. `in_turn`: shares by raised hands.
    `leaderless`: nobody chairs, so nobody is said to where no `reader` is known.
    """
    items = body(
        language,
        script,
        index,
        reader=reader,
        ends_at=ends_at,
        topic=topic,
        in_turn=in_turn,
        leaderless=leaderless,
    )
    return Message(view=layout(box(CALM, *items)), silent=True)


def body(
    language: Language,
    script: Script,
    index: int,
    *,
    reader: int | None = None,
    ends_at: datetime | None = None,
    topic: Wording | None = None,
    in_turn: bool = False,
    leaderless: bool = False,
) -> list[Item]:
    """Return the same as parts of a layout of one's own."""
    part = script.part(index)
    items: list[Item] = [
        paragraph(
            f"## {part.title.spoken_in(language)}",
            "" if part.text is None else part.text.spoken_in(language).strip(),
        )
    ]
    if topic is not None and part.kind is PartKind.TOPIC:
        items.append(paragraph(f"### {topic.spoken_in(language)}"))
    if part.kind is PartKind.SHARES:
        items.append(paragraph(_how_to_share(language, part, in_turn=in_turn)))
    if part.kind in (PartKind.OPENING, PartKind.CLOSING):
        items.append(paragraph(f"-# {language.text('meetings-part-help')}"))
    who = "" if leaderless and reader is None else _who(language, part, reader)
    notes = (who, _how_long(language, script.length_of(index), ends_at))
    items.append(paragraph(f"-# {' · '.join(note for note in notes if note)}"))
    return items


def where_we_are(language: Language, standing: Standing) -> str:
    """Return in one line where a meeting stands: part 3 of 8, shares, 12 minutes left."""
    number, of, title = standing.part_number, standing.of, standing.title.spoken_in(language)
    if standing.paused:
        return language.text("meetings-part-standing-paused", number=number, of=of, title=title)
    if standing.remaining < _MINUTE:
        return language.text("meetings-part-standing-ending", number=number, of=of, title=title)
    minutes = ceil(standing.remaining / _MINUTE)
    return language.text("meetings-part-standing", number=number, of=of, title=title, minutes=minutes)


def _how_to_share(language: Language, part: Part, *, in_turn: bool) -> str:
    assert part.share_minutes is not None
    key = "meetings-part-shares-in-turn" if in_turn else "meetings-part-shares-freely"
    return language.text(key, minutes=part.share_minutes)


def _who(language: Language, part: Part, reader: int | None) -> str:
    if part.reader is Reader.BOT:
        return ""
    is_read = part.kind.needs_text
    if reader is not None:
        key = "meetings-part-read-by" if is_read else "meetings-part-led-by"
        return language.text(key, person=f"<@{reader}>")
    if part.reader is Reader.READER:
        return language.text("meetings-part-read-by-reader")
    return language.text("meetings-part-read-by-chair" if is_read else "meetings-part-led-by-chair")


def _how_long(language: Language, length: timedelta, ends_at: datetime | None) -> str:
    if length <= _SECONDS_UP_TO and length % _MINUTE:
        return language.text("meetings-part-seconds", seconds=int(length.total_seconds()))
    minutes = ceil(length / _MINUTE)
    if ends_at is None:
        return language.text("meetings-part-minutes", minutes=minutes)
    return language.text(
        "meetings-part-minutes-until", minutes=minutes, ends=discord.utils.format_dt(ends_at, "t")
    )
