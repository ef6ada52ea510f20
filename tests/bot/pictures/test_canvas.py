import io
import threading
from collections.abc import Callable

import pytest
from PIL import Image

from bot.pictures import Align, Canvas, Lettering, Upright, drawn, palette

_RED, _WHITE = "#ff0000", "#ffffff"


def _read(canvas: Canvas) -> Image.Image:
    return Image.open(io.BytesIO(canvas.png())).convert("RGBA")


def _inked(canvas: Canvas) -> tuple[int, int, int, int]:
    """Return left, top, right, bottom of all that is not clear."""
    box = _read(canvas).getchannel("A").getbbox()
    assert box is not None
    return box


def _card() -> bytes:
    canvas = Canvas(360, 200)
    canvas.box((0, 0, 360, 200), fill=palette.CARD, radius=16, edge=palette.EDGE, edge_width=2)
    canvas.text((24, 24), "90 días — ¡felicidades, Zoë!", Lettering(24, bold=True), upright=Upright.TOP)
    canvas.line([(24, 150), (120, 90), (336, 150)], colour=palette.MOOD, width=3)
    canvas.ring((300, 60), 30, width=8, colour=palette.CHECKED_IN, share=0.7)
    return canvas.png()


def test_the_same_drawing_is_the_same_picture_of_the_asked_size_and_a_small_file() -> None:
    picture = _card()
    assert picture == _card()
    assert Image.open(io.BytesIO(picture)).size == (360, 200)
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 12_000


def test_what_is_not_drawn_on_is_clear_and_the_corners_of_a_rounded_card_are() -> None:
    card = Image.open(io.BytesIO(_card())).convert("RGBA")
    assert [card.getpixel(corner) for corner in ((0, 0), (359, 0), (0, 199), (359, 199))] == [
        (0, 0, 0, 0)
    ] * 4
    assert _inked_alpha(card, (180, 0)) > 250


def _inked_alpha(picture: Image.Image, point: tuple[int, int]) -> int:
    alpha = picture.getchannel("A").getpixel(point)
    assert isinstance(alpha, int)
    return alpha


def test_a_background_fills_the_whole_picture_in_its_colour() -> None:
    picture = Image.open(io.BytesIO(Canvas(20, 10, "#204060").png())).convert("RGBA").convert("RGB")
    assert {picture.getpixel((x, y)) for x in range(20) for y in range(10)} == {(0x20, 0x40, 0x60)}


@pytest.mark.parametrize(
    ("align", "left", "right"), [(Align.LEFT, 100, 140), (Align.CENTRE, 80, 120), (Align.RIGHT, 60, 100)]
)
def test_text_lies_on_the_side_of_its_point_that_was_asked_for(align: Align, left: int, right: int) -> None:
    canvas = Canvas(200, 60)
    width = canvas.text((100, 40), "HHHH", Lettering(14), align=align)
    box = _inked(canvas)
    assert width == pytest.approx(41, abs=3)
    assert (box[0], box[2]) == pytest.approx((left, right), abs=3)


@pytest.mark.parametrize(
    ("upright", "top", "bottom"),
    [(Upright.TOP, 50, 79), (Upright.MIDDLE, 36, 64), (Upright.BASELINE, 21, 50)],
)
def test_numerals_hang_from_stand_on_or_are_centred_at_their_point(
    upright: Upright, top: int, bottom: int
) -> None:
    canvas = Canvas(100, 100)
    canvas.text((10, 50), "18", Lettering(40, bold=True), upright=upright)
    assert _inked(canvas)[1::2] == pytest.approx((top, bottom), abs=1)


def test_text_is_cut_off_before_it_gets_too_small_to_read_on_a_phone() -> None:
    tall, small = (Canvas(720, 100) for _ in range(2))
    tall.text((0, 50), "HH" * 40, Lettering(60), within=600)
    small.text((0, 50), "HH" * 40, Lettering(60), within=600, smallest=10)
    heights = [box[3] - box[1] for box in (_inked(tall), _inked(small))]
    assert heights[0] >= 720 / 26 * 0.7 > heights[1]


def test_text_within_a_width_never_leaves_it() -> None:
    canvas = Canvas(400, 60)
    canvas.text((10, 40), "Ein sehr langer Name ohne jedes Ende", Lettering(30), within=150)
    assert _inked(canvas)[2] <= 161


def test_a_paragraph_ends_where_it_says() -> None:
    canvas = Canvas(300, 200)
    ends = canvas.paragraph((10, 10), "One day at a time and no more", Lettering(20), within=100, lines=5)
    assert _inked(canvas)[1] == pytest.approx(10, abs=2)
    assert ends <= _inked(canvas)[3] <= ends + 8


@pytest.mark.parametrize(
    ("shape", "box"),
    [
        (lambda canvas: canvas.circle((50, 50), 30, _RED), (20, 20, 80, 80)),
        (lambda canvas: canvas.ring((50, 50), 30, width=4, colour=_RED), (20, 20, 80, 80)),
        (lambda canvas: canvas.ring((50, 50), 30, width=4, colour=_RED, share=0.25), (50, 20, 80, 50)),
        (lambda canvas: canvas.box((10, 20, 90, 40), fill=_RED, radius=8), (10, 20, 90, 40)),
        (lambda canvas: canvas.line([(10, 50), (90, 50)], colour=_RED, width=6), (7, 47, 93, 53)),
        (lambda canvas: canvas.polygon([(10, 10), (90, 10), (50, 60)], _RED), (10, 10, 91, 61)),
    ],
)
def test_a_shape_lies_where_it_is_put(
    shape: Callable[[Canvas], None], box: tuple[int, int, int, int]
) -> None:
    canvas = Canvas(100, 100)
    shape(canvas)
    assert _inked(canvas) == pytest.approx(box, abs=1)


def test_an_edge_is_smoothed_by_colours_between() -> None:
    canvas = Canvas(60, 60, _WHITE)
    canvas.circle((30, 30), 20, "#000000")
    shades = _read(canvas).convert("L").getcolors()
    assert shades is not None
    assert len(shades) > 3


def test_a_dashed_line_has_gaps_and_an_empty_share_of_a_ring_draws_nothing() -> None:
    canvas = Canvas(100, 10)
    canvas.line([(0, 5), (100, 5)], colour=_RED, width=2, dash=10)
    canvas.ring((50, 5), 4, width=2, colour=_RED, share=0)
    row = _read(canvas).getchannel("A")
    assert [_opaque(row, x) for x in (5, 15, 25, 35)] == [True, False, True, False]


def _opaque(alpha: Image.Image, x: int) -> bool:
    return alpha.getpixel((x, 5)) == 255


async def test_a_picture_is_drawn_in_a_thread_of_its_own_and_its_error_is_raised() -> None:
    def render(letter: str, *, fails: bool = False) -> bytes:
        if fails:
            raise ValueError(letter)
        return letter.encode() if threading.current_thread() is not threading.main_thread() else b"main"

    assert await drawn(render, "ñ") == "ñ".encode()
    with pytest.raises(ValueError, match="é"):
        await drawn(render, "é", fails=True)
