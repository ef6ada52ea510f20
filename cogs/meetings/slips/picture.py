"""A slip as a picture to be printed: A5 upright, black on white, no colour that a printer could lose."""

from __future__ import annotations

from dataclasses import dataclass

import segno

from bot.pictures import Align, Canvas, Colour, Lettering, Upright, wrapped

WIDTH, HEIGHT = 874, 1240
"""A5 at 150 pixels an inch, so that 21 pixels are letters of 10 points."""

_MARGIN = 54
_WITHIN = WIDTH - 2 * _MARGIN

_PAPER: Colour = "#ffffff"
_BLACK: Colour = "#000000"
_QUIET: Colour = "#444444"
_RULE: Colour = "#888888"

_HEADING = Lettering(46, bold=True)
_GROUP = Lettering(30)
_LABEL = Lettering(22)
_VALUE = Lettering(27, bold=True)
_PROSE = Lettering(21)
_CODE = Lettering(25, bold=True)
_LINE_NUMBER = Lettering(18)

_LABELS_WIDE = 190
_ROW = 46
_PROSE_LINE = 29
_LINE_NUMBERS_WIDE = 40
_LETTER_PLACE = 24
_BETWEEN_GROUPS = 31
_CODE_LINE = 34
_LOWEST_CHECKING = HEIGHT - 420  # below it, how to check needs all that is left
_QR_SIZE = 320


@dataclass(frozen=True)
class SlipFace:
    """What stands on a slip, ready in the reader's language.

    `rows`: label and value of each fact; an empty value is a line to write on. `proof`: what it proves and
    what not. `code`: its lines, in groups. `checking`: how it is verified. `footer`: its days and its key.
    """

    heading: str
    group: str
    rows: tuple[tuple[str, str], ...]
    proof: str
    code: tuple[str, ...]
    checking: tuple[str, ...]
    footer: str


def draw_slip(face: SlipFace) -> bytes:
    """Return the PNG of a slip."""
    canvas = Canvas(WIDTH, HEIGHT, background=_PAPER)
    canvas.text(
        (_MARGIN, 58), face.heading, _HEADING, colour=_BLACK, upright=Upright.TOP, within=_WITHIN, smallest=30
    )
    canvas.text(
        (_MARGIN, 112), face.group, _GROUP, colour=_BLACK, upright=Upright.TOP, within=_WITHIN, smallest=20
    )
    y = _ruled(canvas, 156)
    for label, value in face.rows:
        y = _row(canvas, y, label, value)
    y = _prose(canvas, y + 14, face.proof, within=_WITHIN)
    y = _ruled(canvas, y + 6)
    y = _code(canvas, y + 4, face.code)
    y = _ruled(canvas, y + 10)
    _qr(canvas, (_MARGIN, y + 10), "".join(face.code).replace(" ", ""))
    beside = _MARGIN + _QR_SIZE + 14
    for paragraph in face.checking:
        y = _prose(canvas, y + 10, paragraph, within=WIDTH - _MARGIN - beside, left=beside)
    canvas.text((_MARGIN, HEIGHT - 44), face.footer, _LABEL, colour=_QUIET, within=_WITHIN, smallest=16)
    return canvas.png()


def _ruled(canvas: Canvas, y: float) -> float:
    """Draw a line across, and return where what follows it begins."""
    canvas.line([(_MARGIN, y), (WIDTH - _MARGIN, y)], colour=_RULE, width=2)
    return y + 14


def _row(canvas: Canvas, y: float, label: str, value: str) -> float:
    middle = y + _ROW / 2
    canvas.text(
        (_MARGIN, middle),
        label,
        _LABEL,
        colour=_QUIET,
        upright=Upright.MIDDLE,
        within=_LABELS_WIDE - 12,
        smallest=16,
    )
    left = _MARGIN + _LABELS_WIDE
    if value:
        canvas.text(
            (left, middle),
            value,
            _VALUE,
            colour=_BLACK,
            upright=Upright.MIDDLE,
            within=WIDTH - _MARGIN - left,
            smallest=18,
        )
    else:
        canvas.line([(left, middle + 12), (WIDTH - _MARGIN, middle + 12)], colour=_RULE, width=2)
    return y + _ROW


def _prose(canvas: Canvas, top: float, text: str, *, within: float, left: float = _MARGIN) -> float:
    """Write a paragraph and return where the next may begin."""
    for line in wrapped(text, _PROSE, within, lines=12):
        canvas.text((left, top), line, _PROSE, colour=_BLACK, upright=Upright.TOP)
        top += _PROSE_LINE
    return top


def _code(canvas: Canvas, top: float, lines: tuple[str, ...]) -> float:
    """Write the code, each letter in a place of its own: so that lines are compared at a glance."""
    # A long name makes a long code; what else stands on the paper needs its room.
    high = min(_CODE_LINE, (_LOWEST_CHECKING - top) / len(lines))
    lettering = Lettering(min(_CODE.size, high * 0.76), bold=True)
    for number, line in enumerate(lines, start=1):
        y = top + (number - 0.5) * high
        canvas.text((_MARGIN, y), str(number), _LINE_NUMBER, colour=_QUIET, upright=Upright.MIDDLE)
        x = _MARGIN + _LINE_NUMBERS_WIDE
        for letter in line:
            if letter == " ":
                x += _BETWEEN_GROUPS
                continue
            canvas.text(
                (x + _LETTER_PLACE / 2, y),
                letter,
                lettering,
                colour=_BLACK,
                align=Align.CENTRE,
                upright=Upright.MIDDLE,
            )
            x += _LETTER_PLACE
    return top + len(lines) * high


def _qr(canvas: Canvas, at: tuple[float, float], text: str) -> None:
    """Draw the code as a QR code in whole pixels; a scanner's text is what `/verify` takes."""
    rows = segno.make_qr(text, error="M").matrix
    module = _QR_SIZE // len(rows)
    left, top = at
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                corner = (left + x * module, top + y * module)
                canvas.box((*corner, corner[0] + module, corner[1] + module), fill=_BLACK)
