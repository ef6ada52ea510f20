"""The chair's panel: what leads through a meeting, seen by who chairs and co-chairs alone."""

from __future__ import annotations

from dataclasses import dataclass

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.meetings.messages import parts
from cogs.meetings.messages.chairing_ids import Press, chair_to, press
from cogs.meetings.script import Standing

_PRIMARY, _DANGER = discord.ButtonStyle.primary, discord.ButtonStyle.danger


@dataclass(frozen=True)
class Panel:
    """What the panel shows. `following`: the title of the next part; None in the last one.

    `part`, `extended_seconds` and `speaker_id` go with the buttons: what was so as they were pressed.
    """

    occurrence_id: int
    name: str
    chair_id: int | None
    co_chair_id: int | None
    standing: Standing | None
    following: str | None = None
    part: int = 0
    extended_seconds: int = 0
    paused: bool = False
    locked: bool = False
    in_turn: bool = False
    speaker_id: int | None = None


def panel(language: Language, shown: Panel, *, said: str = "", more: tuple[Item, ...] = ()) -> Message:
    """Return the panel. `said`: what has just been done; `more`: menus of other concerns."""
    standing = shown.standing
    where = (
        language.text("meetings-panel-not-begun")
        if standing is None
        else parts.where_we_are(language, standing)
    )
    speaker = shown.in_turn and shown.speaker_id is not None
    items: list[Item] = [
        paragraph(said and f"**{said}**", f"## {shown.name}", where),
        paragraph(
            language.text("meetings-post-speaks", person=f"<@{shown.speaker_id}>")
            if speaker
            else language.text("meetings-panel-only-you")
        ),
    ]
    rows = [row(*_on(language, shown)), row(*_time(language, shown)), row(*_end(language, shown))]
    return Message(view=layout(box(CALM, *items), *rows, *more))


def for_moderator(language: Language, occurrence_id: int, chair_id: int | None) -> Message:
    """Return what moderators see who do not chair: they may, where the meeting needs it."""
    if chair_id is None:
        words = language.text("meetings-panel-take-free")
    else:
        words = language.text("meetings-panel-take", chair=f"<@{chair_id}>")
    take = button(language.text("meetings-button-take"), press(Press.TAKE, occurrence_id), _PRIMARY)
    return Message(view=layout(box(CALM, paragraph(words)), row(take)))


def handing_over(language: Language, occurrence_id: int, co_chair_id: int | None) -> Message:
    """Return the question to whom the chair goes."""
    choose = discord.ui.UserSelect[discord.ui.LayoutView](
        custom_id=chair_to(occurrence_id), placeholder=language.text("meetings-hand-over-choose")
    )
    back = button(language.text("meetings-button-back"), press(Press.BACK, occurrence_id))
    buttons: list[Item] = [back]
    words = language.text("meetings-hand-over-question")
    if co_chair_id is not None:
        words = language.text("meetings-hand-over-question-co-chair", co_chair=f"<@{co_chair_id}>")
        to_them = button(
            language.text("meetings-button-to-co-chair"), press(Press.CO_CHAIR, occurrence_id), _PRIMARY
        )
        buttons.insert(0, to_them)
    return Message(view=layout(box(CALM, paragraph(words)), row(choose), row(*buttons)))


def closing(language: Language, occurrence_id: int) -> Message:
    """Return the question whether the meeting is to be closed now."""
    yes = button(language.text("meetings-button-close-now"), press(Press.CLOSE_NOW, occurrence_id), _DANGER)
    back = button(language.text("meetings-button-back"), press(Press.BACK, occurrence_id))
    words = language.text("meetings-close-question")
    return Message(view=layout(box(CALM, paragraph(words)), row(yes, back)))


def done(words: str) -> Message:
    """Return an answer in place of the panel."""
    return Message(view=layout(box(CALM, paragraph(words))))


def _on(language: Language, shown: Panel) -> list[Item]:
    """What moves the meeting on."""
    occurrence = shown.occurrence_id
    if shown.standing is None:
        return [button(language.text("meetings-button-start"), press(Press.START, occurrence), _PRIMARY)]
    buttons: list[Item] = []
    if shown.in_turn:
        speaker = press(Press.SPEAKER, occurrence, shown.speaker_id or 0)
        buttons.append(button(language.text("meetings-button-next-speaker"), speaker, _PRIMARY))
        if shown.speaker_id is not None:
            more = press(Press.MORE_WORD, occurrence, shown.speaker_id)
            buttons.append(button(language.text("meetings-button-more-word"), more))
    if shown.following is not None:
        label = language.text("meetings-button-next-part", title=shown.following)
        style = discord.ButtonStyle.secondary if shown.in_turn else _PRIMARY
        buttons.append(button(label[:80], press(Press.NEXT, occurrence, shown.part), style))
    return buttons or [_close(language, shown)]


def _time(language: Language, shown: Panel) -> list[Item]:
    """What has to do with time, and with the door."""
    occurrence = shown.occurrence_id
    buttons: list[Item] = []
    if shown.standing is not None:
        longer = press(Press.EXTEND, occurrence, shown.part, shown.extended_seconds)
        buttons.append(button(language.text("meetings-button-extend"), longer))
        if shown.paused:
            go_on = press(Press.RESUME, occurrence)
            buttons.append(button(language.text("meetings-button-resume"), go_on, _PRIMARY))
        else:
            buttons.append(button(language.text("meetings-button-pause"), press(Press.PAUSE, occurrence)))
    if shown.locked:
        buttons.append(button(language.text("meetings-button-unlock"), press(Press.UNLOCK, occurrence)))
    else:
        buttons.append(button(language.text("meetings-button-lock"), press(Press.LOCK, occurrence)))
    return buttons


def _end(language: Language, shown: Panel) -> list[Item]:
    """What ends the chair's part, or the meeting."""
    over = button(language.text("meetings-button-hand-over"), press(Press.HAND_OVER, shown.occurrence_id))
    refresh = button(language.text("meetings-button-refresh"), press(Press.BACK, shown.occurrence_id))
    last = shown.standing is not None and shown.following is None and not shown.in_turn
    return [over, refresh] if last else [over, refresh, _close(language, shown)]


def _close(language: Language, shown: Panel) -> Item:
    style = _PRIMARY if shown.standing is not None and shown.following is None else _DANGER
    return button(language.text("meetings-button-close"), press(Press.CLOSE, shown.occurrence_id), style)
