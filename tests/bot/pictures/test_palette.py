import pytest

from bot.pictures import palette

_INKS = (palette.INK, palette.QUIET_INK, *palette.SERIES)


@pytest.mark.parametrize("under", [palette.CARD, palette.PANEL])
@pytest.mark.parametrize("ink", _INKS)
def test_whatever_is_written_is_read_easily_on_a_card_and_on_a_box_upon_it(ink: str, under: str) -> None:
    assert palette.contrast(ink, under) >= 4.5


@pytest.mark.parametrize("background", [palette.DISCORD_DARK, palette.DISCORD_LIGHT, palette.CARD])
def test_the_edge_of_a_card_is_seen_on_either_of_discords_backgrounds(background: str) -> None:
    assert palette.contrast(palette.EDGE, background) >= 3


def test_black_on_white_has_the_greatest_contrast_and_a_colour_on_itself_none() -> None:
    assert palette.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert palette.contrast("#ffffff", "#000000") == pytest.approx(21)
    assert palette.contrast("#336699", "#336699") == pytest.approx(1)


def test_the_better_ink_is_read_on_any_grey_and_on_any_full_colour() -> None:
    greys = [f"#{level:02x}{level:02x}{level:02x}" for level in range(256)]
    colours = [
        f"#{red}{green}{blue}" for red in ("00", "ff") for green in ("00", "ff") for blue in ("00", "ff")
    ]
    for colour in [*greys, *colours]:
        assert palette.contrast(palette.ink_on(colour), colour) >= 4.5


def test_a_mixed_colour_lies_between_its_two() -> None:
    assert palette.mixed("#ffffff", "#000000", 0) == "#000000"
    assert palette.mixed("#ffffff", "#000000", 1) == "#ffffff"
    assert palette.mixed("#ff0000", "#000000", 0.5) == "#800000"
