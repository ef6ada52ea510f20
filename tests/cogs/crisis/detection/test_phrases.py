from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.crisis.detection import Detector, Lexicon, PhraseError, Rule, Tier, parse_phrase


@pytest.mark.parametrize(
    ("phrase", "what"),
    [
        ("", "an empty phrase"),
        ("  ", "an empty phrase"),
        ("!!!", "has no word"),
        ("[a word|]", "has no word"),
        ("…", "has no word"),
        ("… die", "at an end"),
        ("die …", "at an end"),
        ("want … … die", "twice in a row"),
        ("want [to die", "never closes"),
        ("want] to die", "never opened"),
        ("[a|[b|c]] word", "bracket inside"),
        ("[only] word", "no choice"),
        ("a|b", "outside brackets"),
        ("*", "not at the end of a word"),
        ("*dose", "not at the end of a word"),
        ("over*dose", "not at the end of a word"),
        ("**bold**", "not at the end of a word"),
        ("ab*", "too many words"),
        ("[1|2|3|4|5|6|7] [1|2|3|4|5|6|7] [1|2|3|4|5|6|7] x", "343 ways"),
    ],
)
def test_a_phrase_that_cannot_be_read_says_why_and_what_was_expected(phrase: str, what: str) -> None:
    with pytest.raises(PhraseError) as refused:
        parse_phrase(phrase)
    assert what in refused.value.what
    assert refused.value.expected


def test_a_detector_refuses_a_bad_phrase() -> None:
    with pytest.raises(PhraseError):
        Detector(Lexicon((Rule("a-rule", Tier.URGENT, ("[",)),)))


def test_two_spellings_of_the_same_phrase_are_equal() -> None:
    assert parse_phrase("I CAN’T  go-on!") == parse_phrase("i cant go on")
    assert parse_phrase("want to ... die") == parse_phrase("want to … die")


def test_a_choice_said_twice_is_one_variant() -> None:
    assert len(parse_phrase("[die|DIE] now")) == 1


@given(st.text("ab[]|*…. '\u200b死", max_size=20))
def test_every_phrase_is_read_or_refused_and_what_is_read_is_found(phrase: str) -> None:
    try:
        variants = parse_phrase(phrase)
    except PhraseError:
        return
    detector = Detector(Lexicon((Rule("a-rule", Tier.URGENT, (phrase,)),)))
    for variant in variants:
        assert detector.matches(" ".join(word.letters for run in variant.runs for word in run))
