"""A chip is read at the size of an emoji, in every colour, and a card at the size of a phone."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from bot.pictures import palette
from cogs.milestones.pictures import (
    CARD_WIDTH,
    CHIP_COLOURS,
    CHIP_SIZE,
    CardFace,
    ChipFace,
    UnknownColour,
    chip_colour,
    draw_card,
    draw_chip,
)

EMOJI = 64


def seen(png: bytes, background: str, size: tuple[int, int]) -> Image.Image:
    """The picture as it lies on a background, shown so large."""
    picture = Image.open(io.BytesIO(png)).convert("RGBA").resize(size, Image.Resampling.LANCZOS)
    shown = Image.new("RGBA", size, background)
    shown.alpha_composite(picture)
    return shown.convert("RGB")


def hex_of(pixel: object) -> str:
    assert isinstance(pixel, tuple)
    return "#" + "".join(f"{channel:02x}" for channel in pixel[:3])


@pytest.mark.parametrize("colour", CHIP_COLOURS)
def test_a_numeral_is_read_where_a_chip_is_as_small_as_an_emoji(colour: str) -> None:
    chip = seen(draw_chip(ChipFace("90", "days", chip_colour(colour))), palette.DISCORD_DARK, (EMOJI, EMOJI))
    ink = palette.ink_on(chip_colour(colour))
    inked = [
        (x, y)
        for x in range(12, EMOJI - 12)
        for y in range(14, 40)
        if palette.contrast(hex_of(chip.getpixel((x, y))), ink) < 1.6
    ]
    height = max(y for _, y in inked) - min(y for _, y in inked) + 1
    assert height >= 18  # of 64 pixels: capitals of Discord's own text have 11
    for x, y in ((13, 32), (EMOJI - 14, 32)):  # the field beside the numeral
        assert palette.contrast(hex_of(chip.getpixel((x, y))), ink) >= 4.5


@pytest.mark.parametrize("colour", CHIP_COLOURS)
@pytest.mark.parametrize("background", [palette.DISCORD_DARK, palette.DISCORD_LIGHT])
def test_a_chip_is_seen_where_it_ends_and_clear_beyond(colour: str, background: str) -> None:
    chip = seen(draw_chip(ChipFace("1", "year", chip_colour(colour))), background, (CHIP_SIZE, CHIP_SIZE))
    assert hex_of(chip.getpixel((2, 2))) == background
    across = [hex_of(chip.getpixel((x, CHIP_SIZE // 2))) for x in range(24)]
    assert max(palette.contrast(pixel, background) for pixel in across) >= 3


@pytest.mark.parametrize(
    "face",
    [
        ChipFace("", "Welcome back", "#eef0f4"),
        ChipFace("", "Qué bien que has vuelto con el grupo", "#1f9aa5"),
        ChipFace("", "Desoxirribonucleico", "#1f9aa5"),
        ChipFace("", "", "#1f9aa5"),
        ChipFace("10000", "días y días y días", "#1f9aa5"),
    ],
)
def test_words_stay_within_the_rim(face: ChipFace) -> None:
    blank = Image.open(io.BytesIO(draw_chip(ChipFace("", "", face.colour)))).convert("RGBA")
    chip = Image.open(io.BytesIO(draw_chip(face))).convert("RGBA")
    middle = CHIP_SIZE / 2
    # Colours are rounded to 256, so that the rim may differ by a little, but never by ink.
    rim = [
        (x, y)
        for x in range(0, CHIP_SIZE, 3)
        for y in range(0, CHIP_SIZE, 3)
        if (CHIP_SIZE * 0.38) < ((x - middle) ** 2 + (y - middle) ** 2) ** 0.5 < CHIP_SIZE / 2
    ]
    changed = [
        at for at in rim if palette.contrast(hex_of(blank.getpixel(at)), hex_of(chip.getpixel(at))) > 2
    ]
    assert changed == []


def test_a_chip_is_small_to_send_and_always_the_same() -> None:
    face = ChipFace("18", "meses", chip_colour("gold"))
    assert draw_chip(face) == draw_chip(face)
    assert len(draw_chip(face)) < 40_000


def test_colours_are_known_by_name_or_by_number() -> None:
    assert chip_colour("Gold ") == CHIP_COLOURS["gold"]
    assert chip_colour("gray") == CHIP_COLOURS["grey"]
    assert chip_colour("#1F9AA5") == "#1f9aa5"
    for written, nearest in (("golden", "gold"), ("#12", None), ("", None)):
        with pytest.raises(UnknownColour) as refused:
            chip_colour(written)
        assert refused.value.nearest == nearest


CHIPS = tuple(ChipFace(str(number), "days", chip_colour("teal")) for number in range(1, 21))


@pytest.mark.parametrize(
    "face",
    [
        CardFace("My days"),
        CardFace("Nicotine", "412", "days", "Next: 18 months, in 135 days", CHIPS),
        CardFace("x" * 200, "78 of 79", "days", "y" * 300, CHIPS[:1]),
        CardFace("一つ 🌱", "1 234 567 890", "días", None, CHIPS[:3]),
        CardFace("", "", "", ""),
    ],
)
def test_a_card_holds_whatever_its_owner_wants_on_it(face: CardFace) -> None:
    card = Image.open(io.BytesIO(draw_card(face))).convert("RGBA")
    assert card.width == CARD_WIDTH
    # Nothing is written over the edge: the margin is the card's own colour all around.
    for x in range(60, card.width - 60, 7):
        for y in (12, card.height - 12):
            assert palette.contrast(hex_of(card.getpixel((x, y))), palette.CARD) < 1.1
    for y in range(60, card.height - 60, 7):
        for x in (20, card.width - 20):
            assert palette.contrast(hex_of(card.getpixel((x, y))), palette.CARD) < 1.1


def test_a_number_that_is_not_wanted_leaves_no_trace() -> None:
    assert _greens(CardFace("My days", "3", "days"))
    assert not _greens(CardFace("My days"))


def _greens(face: CardFace) -> list[object]:
    """Return the colours of a number on its card."""
    card = Image.open(io.BytesIO(draw_card(face))).convert("RGBA").convert("RGB")
    colours = [colour for _, colour in card.getcolors(maxcolors=100_000) or []]
    return [each for each in colours if isinstance(each, tuple) and each[1] > each[0] + 60]
