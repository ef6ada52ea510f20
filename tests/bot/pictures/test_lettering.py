import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.pictures import Canvas, Lettering, wrapped
from bot.pictures.lettering import font, writable

_WORDS = st.lists(st.text(alphabet="aeiñçéMWl019", min_size=1, max_size=12), max_size=12).map(" ".join)


@pytest.mark.parametrize("letter", "ñéçüßÑÉÇ¿¡0123456789½%—…’ßœığřПяελ")
def test_a_letter_of_our_languages_is_drawn_and_is_not_the_box_for_what_is_missing(letter: str) -> None:
    assert writable(letter) == letter
    for bold in (False, True):
        mask, box = (bytes(font(40, bold=bold).getmask(drawn)) for drawn in (letter, "\uffff"))
        assert any(mask)
        assert mask != box


def test_what_the_font_lacks_is_written_by_its_sound_or_left_out_instead_of_as_a_box() -> None:
    assert writable("🚭 nicotine") == "nicotine"
    assert writable("希望") == "XiWang"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=30))
def test_whatever_people_call_things_can_be_written_on_one_line(text: str) -> None:
    lettering = Lettering(20)
    canvas = Canvas(120, 40)
    canvas.text((0, 30), text, lettering, within=100)
    assert lettering.width(lettering.cut(text, 100)) <= 100.1
    assert "\n" not in writable(text)


def test_a_very_long_text_is_cut_without_delay() -> None:
    cut = Lettering(20).cut("a word and " * 2000, 300)
    assert 20 < len(cut) < 60


def test_what_would_turn_the_direction_of_text_is_left_out() -> None:
    assert writable("safe\u202etxt\u200b\x00") == "safetxt"
    assert writable("two\n lines\t") == "two lines"


def test_bold_is_wider_and_twice_the_size_twice_as_wide() -> None:
    assert Lettering(20, bold=True).width("mañana") > Lettering(20).width("mañana")
    assert Lettering(40).width("mañana") == pytest.approx(2 * Lettering(20).width("mañana"))


def test_text_that_fits_keeps_its_size_and_longer_text_is_set_smaller_and_only_then_cut() -> None:
    title = Lettering(30)
    assert title.fitting("Day 7", 400, smallest=14) == (title, "Day 7")
    smaller, whole = title.fitting("Days without a cigarette", 250, smallest=14)
    assert (14 < smaller.size < 30, whole) == (True, "Days without a cigarette")
    smallest, cut = title.fitting("Days without a cigarette and without a cigar", 150, smallest=14)
    assert (smallest.size, cut[-1]) == (14, "…")
    assert smallest.width(cut) <= 150


def test_a_paragraph_breaks_at_spaces_and_says_where_words_are_left_out() -> None:
    lettering = Lettering(20)
    assert wrapped("One day at a time", lettering, 1000, lines=3) == ("One day at a time",)
    first, second = wrapped("One day at a time, and then the next one", lettering, 120, lines=2)
    assert first == "One day at a"
    assert second.endswith("…")


@settings(max_examples=60, deadline=None)
@given(text=_WORDS, width=st.integers(40, 300), lines=st.integers(1, 4))
def test_no_line_of_a_paragraph_is_wider_than_its_space_and_none_is_too_many(
    text: str, width: int, lines: int
) -> None:
    lettering = Lettering(18)
    broken = wrapped(text, lettering, width, lines=lines)
    assert len(broken) <= lines
    assert all(lettering.width(line) <= width + 0.1 for line in broken)
    assert text.split() == " ".join(broken).split() or any(line.endswith("…") for line in broken)
