"""The card of a counter: what its owner wants to be seen of it, and the chips earned."""

from __future__ import annotations

from dataclasses import dataclass

from bot.pictures import Canvas, Lettering, Upright, palette, wrapped
from cogs.milestones.pictures.chip import ChipFace, blank, strike

CARD_WIDTH = 900
"""Pixels. On a phone it is shown at about 350: letters below 34 would not be read there."""

_MARGIN = 44
_UPPER = 344
_ROW = 150
_LARGE, _SMALL = 124.0, 52.0
_GAP = 12
_CAPTION = Lettering(34)
_TITLE, _LONG_TITLE = Lettering(46, bold=True), Lettering(38, bold=True)


@dataclass(frozen=True)
class CardFace:
    """What stands on a card, ready in the member's language.

    `title` is the counter's name or, where its owner does not show it, words that give nothing away. `number`
    ("412", "78 of 79") and `unit` ("days") are None where the owner wants none. `chips`: the latest last.
    """

    title: str
    number: str | None = None
    unit: str | None = None
    caption: str | None = None
    chips: tuple[ChipFace, ...] = ()


def draw_card(face: CardFace) -> bytes:
    """Return the PNG of a card: the latest chip large, and a row of all of them from the second on."""
    with_row = len(face.chips) > 1
    height = _UPPER + (_ROW if with_row else 0)
    canvas = Canvas(CARD_WIDTH, height)
    canvas.box((0, 0, CARD_WIDTH, height), fill=palette.CARD, radius=36, edge=palette.EDGE, edge_width=3)
    medal = (CARD_WIDTH - _MARGIN - _LARGE, _UPPER / 2 + 4)
    if face.chips:
        strike(canvas, medal, _LARGE, face.chips[-1])
    else:
        blank(canvas, medal, _LARGE, palette.PANEL)
    _words(canvas, face, CARD_WIDTH - 2 * _MARGIN - 2 * _LARGE - 32)
    if with_row:
        _row_of_chips(canvas, face.chips)
    return canvas.png()


def _words(canvas: Canvas, face: CardFace, within: float) -> None:
    """Set the title, the number and the caption, one below the other, in the middle of their height."""
    title = (_TITLE, wrapped(face.title, _TITLE, within, lines=2))
    if len(title[1]) > 1:
        title = (_LONG_TITLE, wrapped(face.title, _LONG_TITLE, within, lines=2))
    caption = _caption(face.caption or "", within, most=1 if len(title[1]) > 1 else 2)
    title_high = len(title[1]) * title[0].size * 1.2
    number_high = 134 if face.number is not None else 16
    y = (_UPPER - title_high - number_high - len(caption) * 44) / 2 + 6
    for line in title[1]:
        canvas.text((_MARGIN, y), line, title[0], upright=Upright.TOP)
        y += title[0].size * 1.2
    if face.number is not None:
        _number(canvas, y + 106, face.number, face.unit or "", within)
    y += number_high
    for line in caption:
        at = (_MARGIN, y)
        canvas.text(
            at, line, _CAPTION, colour=palette.QUIET_INK, upright=Upright.TOP, within=within, smallest=28
        )
        y += 44


def _caption(text: str, within: float, most: int) -> tuple[str, ...]:
    """Return the caption in one line if it is but a little too long, else in at most `most`."""
    if not text:
        return ()
    return (
        (text,) if _CAPTION.width(text) <= within * 34 / 28 else wrapped(text, _CAPTION, within, lines=most)
    )


def _number(canvas: Canvas, baseline: float, number: str, unit: str, within: float) -> None:
    beside = Lettering(44)
    room = within - (beside.width(unit) + 18 if unit else 0)
    wide = canvas.text(
        (_MARGIN, baseline),
        number,
        Lettering(124, bold=True),
        colour=palette.CHECKED_IN,
        within=room,
        smallest=48,
    )
    canvas.text(
        (_MARGIN + wide + 18, baseline), unit, beside, within=max(1.0, within - wide - 18), smallest=20
    )


def _row_of_chips(canvas: Canvas, chips: tuple[ChipFace, ...]) -> None:
    """Draw as many of the latest chips as there is room for, and how many went before."""
    apart = 2 * _SMALL + _GAP
    room = CARD_WIDTH - 2 * _MARGIN
    y = _UPPER + _ROW / 2 - 18
    x = _MARGIN + _SMALL
    most = int((room + _GAP) // apart)
    if len(chips) > most:
        most = int((room + _GAP - 90) // apart)
        more = f"+{len(chips) - most}"
        canvas.text(
            (_MARGIN, y), more, Lettering(38, bold=True), colour=palette.QUIET_INK, upright=Upright.MIDDLE
        )
        x += 90
    for each in chips[-most:]:
        strike(canvas, (x, y), _SMALL, each)
        x += apart
