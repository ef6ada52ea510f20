"""A slip on paper."""

from __future__ import annotations

import io

import pytest
import segno
from PIL import Image

from cogs.meetings.slips import signed
from cogs.meetings.slips.picture import HEIGHT, WIDTH, SlipFace, draw_slip
from tests.cogs.meetings.slips.samples import KEY, slip

_LONG = "Ж" * 60


def _face(name: str, meeting: str) -> SlipFace:
    made = slip(name=name, meeting=meeting)
    return SlipFace(
        heading="Attendance slip",
        group=made.group,
        rows=(("Meeting", made.meeting), ("Name", made.name)),
        proof="It proves presence. " * 8,
        code=signed(made, KEY),
        checking=("In the server: /verify. " * 4, "Outside: ask. " * 4, "Contact: " + "x" * 90),
        footer="Given on 3 March 2026",
    )


@pytest.mark.parametrize(("name", "meeting"), [("", "Tuesday"), (_LONG, _LONG)], ids=["short", "long"])
def test_the_code_on_paper_is_scanned_letter_by_letter(name: str, meeting: str) -> None:
    face = _face(name, meeting)

    picture = Image.open(io.BytesIO(draw_slip(face))).convert("RGBA").convert("L")

    assert picture.size == (WIDTH, HEIGHT)
    code = segno.make_qr("".join(face.code).replace(" ", ""), error="M").matrix
    assert _modules(picture, len(code)) == [[bool(module) for module in row] for row in code]


def _modules(picture: Image.Image, size: int) -> list[list[bool]]:
    """Return the modules of the QR code that stands lowest at the left margin of the picture."""
    dark = picture.point(lambda value: 255 if value < 40 else 0)
    # The footer is grey: the lowest black is the code's left lower corner, a square of seven modules.
    box = dark.getbbox()
    assert box is not None
    bottom, left = box[3], next(x for x in range(WIDTH) if dark.getpixel((x, box[3] - 1)))
    seven = next(width for width in range(1, WIDTH) if not dark.getpixel((left + width, bottom - 1)))
    module = seven // 7
    return [
        [
            bool(dark.getpixel((left + x * module + module // 2, bottom - (size - y) * module + module // 2)))
            for x in range(size)
        ]
        for y in range(size)
    ]
