"""The card of a counter: what its owner wants to be seen of it, and the chips earned."""

from __future__ import annotations

from dataclasses import dataclass

from bot.pictures import Canvas, Lettering, palette
from cogs.milestones.pictures.chip import ChipFace, strike

CARD_SIZE = (900, 500)
"""Pixels, wide and high."""

_MARGIN = 44
_MOST_CHIPS = 7


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
    """Return the PNG of a card."""
    width, height = CARD_SIZE
    canvas = Canvas(width, height)
    canvas.box((0, 0, width, height), fill=palette.CARD, radius=36, edge=palette.EDGE, edge_width=3)
    latest = face.chips[-1] if face.chips else None
    inner = width - 2 * _MARGIN
    beside = inner
    if latest is not None:
        strike(canvas, (width - _MARGIN - 130, 180), 130, latest)
        beside = inner - 300
    canvas.text((_MARGIN, 92), face.title, Lettering(46, bold=True), within=beside, smallest=34)
    if face.number is not None:
        wide = canvas.text(
            (_MARGIN, 232), face.number, Lettering(132, bold=True), colour=palette.CHECKED_IN,
            within=beside - (150 if face.unit else 0), smallest=48,
        )  # fmt: skip
        if face.unit:
            canvas.text((_MARGIN + wide + 20, 232), face.unit, Lettering(48), within=beside - wide - 20)
    if face.caption:
        canvas.text((_MARGIN, 300), face.caption, Lettering(36), colour=palette.QUIET_INK, within=beside)
    _row_of_chips(canvas, face)
    return canvas.png()


def _row_of_chips(canvas: Canvas, face: CardFace) -> None:
    height = CARD_SIZE[1]
    earlier = face.chips
    if not earlier:
        return
    shown = earlier[-_MOST_CHIPS:]
    left_out = len(earlier) - len(shown)
    x = _MARGIN + 50.0
    if left_out:
        canvas.text(
            (_MARGIN, height - 82), f"+{left_out}", Lettering(36, bold=True), colour=palette.QUIET_INK
        )
        x += 76
    for each in shown:
        strike(canvas, (x, height - 95), 50, each)
        x += 112
