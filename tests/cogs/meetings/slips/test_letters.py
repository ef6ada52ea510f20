"""Bytes as letters typed by hand."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.meetings.slips.letters import GROUP, LINE, NotReadable, spelled, unspelled

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@settings(max_examples=60)
@given(st.binary(min_size=1, max_size=80))
def test_what_is_spelled_is_read_again(data: bytes) -> None:
    lines = spelled(data)

    assert unspelled("\n".join(lines)) == data
    assert unspelled("".join(lines).replace(" ", "")) == data
    assert all(len(group) <= GROUP for line in lines for group in line.split())
    assert {len(line.replace(" ", "")) for line in lines[:-1]} <= {LINE}


def test_case_dashes_and_numerals_taken_for_letters_do_not_matter() -> None:
    code = "\n".join(spelled(bytes(range(40))))

    typed = code.lower().replace(" ", " - ").replace("0", "o").replace("1", "l").replace("v", "u")

    assert "o" in typed
    assert "l" in typed
    assert unspelled(typed) == bytes(range(40))


@settings(max_examples=60)
@given(st.binary(min_size=16, max_size=60), st.data())
def test_any_other_letter_is_named_by_its_line(data: bytes, draw: st.DataObject) -> None:
    letters = list("".join(spelled(data)).replace(" ", ""))
    place = draw.draw(st.integers(0, len(letters) - 1))
    letters[place] = draw.draw(st.sampled_from([each for each in _ALPHABET if each != letters[place]]))

    with pytest.raises(NotReadable) as problem:
        unspelled("".join(letters))

    assert problem.value.line == place // LINE + 1


def test_any_two_letters_of_a_line_that_changed_places_are_named_by_their_line() -> None:
    lines = [line.replace(" ", "") for line in spelled(bytes(range(3, 33)))]

    for number, line in enumerate(lines):
        for one, two in combinations(range(len(line)), 2):
            swapped = list(line)
            swapped[one], swapped[two] = line[two], line[one]
            typed = "".join([*lines[:number], *swapped, *lines[number + 1 :]])
            if line[one] != line[two]:
                with pytest.raises(NotReadable) as problem:
                    unspelled(typed)
                assert problem.value.line == number + 1


def test_a_line_left_out_or_in_another_place_is_not_read() -> None:
    lines = spelled(bytes(range(60)))

    for wrong in (lines[:-1], lines[1:], (lines[1], lines[0], *lines[2:]), (*lines, lines[-1])):
        with pytest.raises(NotReadable):
            unspelled("\n".join(wrong))


@pytest.mark.parametrize("text", ["", " - ", "A", "hello there", "0" * 25, "é" * 50, "1" * 5000])
def test_what_is_no_code_is_not_read(text: str) -> None:
    with pytest.raises(NotReadable):
        unspelled(text)
