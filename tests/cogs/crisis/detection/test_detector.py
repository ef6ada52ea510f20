from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.crisis.detection import Detector, Lexicon, Match, Rule, Tier
from cogs.crisis.detection.reading import plain_words

PHRASES = (
    "kill myself",
    "want to … die",
    "overdos*",
    "[going|about] to [really|] relapse",
    "hurt* my self",
    "die … die",
    "café über niño",
    "死にたい",
)
ANY_TEXT = st.text(st.characters(), max_size=200)
EXAMPLES = ("kill myself", "want to die", "overdosing", "about to relapse", "hurting my self", "死にたい")


def detector(*phrases: str, unless: tuple[str, ...] = (), everywhere: tuple[str, ...] = ()) -> Detector:
    return Detector(Lexicon((Rule("a-rule", Tier.URGENT, phrases or PHRASES, unless),), everywhere))


def found(text: str, *phrases: str, unless: tuple[str, ...] = ()) -> list[str]:
    return [text[match.start : match.end] for match in detector(*phrases, unless=unless).matches(text)]


def test_a_match_names_rule_tier_and_place_in_the_original() -> None:
    assert detector().matches("I’ll KILL  myself") == (Match("a-rule", Tier.URGENT, 5, 17),)


def test_only_whole_words_match() -> None:
    assert found("skill myself, kill myselfie", "kill myself") == []
    assert found("on a diet", "die") == []


def test_a_star_stands_for_any_ending_and_needs_its_beginning() -> None:
    assert found("overdosed, overdosing, overdos, overdo", "overdos*") == [
        "overdosed",
        "overdosing",
        "overdos",
    ]
    assert found("hurting my self and hurt my self", "hurt* my self") == ["hurting my self", "hurt my self"]


def test_a_gap_stands_for_none_up_to_the_set_number_of_words() -> None:
    assert found("want to die", "want to … die") == ["want to die"]
    assert found("want to a b c d die", "want to ... die") == ["want to a b c d die"]
    assert found("want to a b c d e die", "want to … die") == []


def test_a_gap_does_not_cross_the_end_of_a_sentence_but_a_line_end_does_not_part_words() -> None:
    assert found("i want to sleep. my plants die", "want to … die") == []
    assert found("i want to sleep\n\nmy plants die", "want to … die") == []
    assert found("i just want to...\ndie", "want to … die") == ["want to...\ndie"]


def test_a_gap_takes_the_nearest_beginning() -> None:
    assert found("want to want to x die", "want to … die") == ["want to x die"]
    assert found("die die", "die … die") == ["die die"]
    assert found("want to die", "want to … to die") == []


@given(st.lists(st.sampled_from(["a", "b", "c", "x"]), max_size=40))
def test_runs_of_any_length_are_put_together_in_order(words: list[str]) -> None:
    def at(run: list[str], first: int) -> bool:
        return words[first : first + len(run)] == run

    expected = any(
        at(["a", "b", "c"], one) and at(["b"], two) and at(["c", "a"], three)
        for one in range(len(words))
        for two in range(one + 3, one + 8)
        for three in range(two + 1, two + 6)
    )
    assert bool(detector("a b c … b … c a").matches(" ".join(words))) == expected


def test_phrases_with_gaps_never_borrow_each_others_words() -> None:
    assert found("red two and blue one", "red … one two three", "blue … two") == []


def test_each_alternative_matches_and_an_empty_one_can_be_left_out() -> None:
    text = "going to relapse. about to really relapse. trying to relapse"
    assert found(text, "[going|about] to [really|] relapse") == [
        "going to relapse",
        "about to really relapse",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "kill ||myself||",
        "ki**ll** my__self__",
        "`kill` _myself_",
        "kill\n> myself",
        "k\u200bill my\u00adself",
        "kill\u2062\u202e myself",
        "ｋｉｌｌ ｍｙｓｅｌｆ",
        "𝓴𝓲𝓵𝓵 𝔪𝔶𝔰𝔢𝔩𝔣",
        "k\u0336i\u0336l\u0336l\u0336 m\u0301yself",
        "kill 🔪 myself",
        "kill <:sad:123456789012345678> myself",
        "kill <@123456789012345678> myself",
        "k.i.l.l m-y-s-e-l-f",
        "kill,myself",
        "'kill myself'",
        "kill ʹmyself",
    ],
)
def test_what_reads_the_same_is_found(text: str) -> None:
    assert len(found(text, "kill myself")) == 1


def test_apostrophes_and_accents_make_no_difference() -> None:
    for text in ("can't go on", "can’t go on", "cant go on", "canʼt go on"):
        assert found(text, "can't go on") == [text]
    assert found("no aguanto más", "no aguanto mas") == ["no aguanto más"]
    assert found("no aguanto mas", "no aguanto más") == ["no aguanto mas"]


def test_a_full_stop_inside_a_number_does_not_make_another_number() -> None:
    assert found("5.2 kms", "52 kms") == []
    assert found("e.g. 5.2 kms", "52 kms") == []


def test_a_script_without_spaces_is_found_inside_a_sentence() -> None:
    assert found("もう死にたいです", "死にたい") == ["死にたい"]


def test_unless_silences_what_it_touches_and_nothing_after_it() -> None:
    text = "i want to die laughing, but really i want to die"
    matches = detector("want to die", unless=("die laughing",)).matches(text)
    assert [match.start for match in matches] == [text.rindex("want")]


def test_unless_of_one_rule_leaves_other_rules_alone_and_the_general_one_silences_all() -> None:
    rules = (
        Rule("one", Tier.URGENT, ("want to die",), ("die laughing",)),
        Rule("two", Tier.CONCERN, ("to die laughing",)),
    )
    assert [match.rule for match in Detector(Lexicon(rules)).matches("want to die laughing")] == ["two"]
    assert Detector(Lexicon(rules, unless=("die laughing",))).matches("want to die laughing") == ()


def test_unless_beside_a_phrase_does_not_silence_it() -> None:
    assert found("so funny. kill myself", "kill myself", unless=("so funny",)) == ["kill myself"]
    assert found("kill myself so funny", "kill myself", unless=("so funny",)) == ["kill myself"]


def test_of_nested_matches_of_a_rule_only_the_widest_is_told() -> None:
    assert found("i want to die", "want to die", "i want to die", "die") == ["i want to die"]


def test_a_lexicon_without_rules_finds_nothing() -> None:
    assert Detector(Lexicon(())).matches("kill myself") == ()


def test_tiers_are_ordered_by_danger() -> None:
    assert Tier.EMERGENCY > Tier.URGENT > Tier.CONCERN
    assert max(Tier) is Tier.EMERGENCY
    assert Tier.CONCERN <= Tier.CONCERN < Tier.URGENT <= Tier.EMERGENCY
    assert Tier.URGENT >= Tier.CONCERN
    assert not Tier.URGENT > Tier.URGENT
    assert not Tier.URGENT < Tier.URGENT


@given(st.one_of(ANY_TEXT, st.text("<>:@#*_~|`-'.!? \nkillmysedo\u200b\u0301死", max_size=300)))
def test_no_text_raises_and_every_offset_is_valid(text: str) -> None:
    for match in detector().matches(text):
        assert 0 <= match.start < match.end <= len(text)
        assert plain_words(text[match.start : match.end])


@given(ANY_TEXT, st.sampled_from(EXAMPLES), ANY_TEXT)
def test_surrounding_text_hides_nothing(before: str, phrase: str, after: str) -> None:
    text = f"{before} {phrase} {after}"
    start = len(before) + 1
    assert any(
        match.start <= start and match.end >= start + len(phrase) for match in detector().matches(text)
    ), text


@given(st.lists(st.sampled_from(["want", "to", "die", "laughing", "x"]), max_size=30))
def test_finds_exactly_what_a_slow_search_finds(words: list[str]) -> None:
    text = " ".join(words)
    expected = any(
        words[first : first + 2] == ["want", "to"] and "die" in words[first + 2 : first + 7]
        for first in range(len(words))
    )
    assert bool(detector("want to … die").matches(text)) == expected


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "want to ",
        "want to die ",
        "die ",
        "die die want to kill myself ",
        "k|",
        "||",
        "overdos",
        "'",
        "<:a:",
        "<@1",
        "\n",
        "\u0301",
        "死",
        "|.|.",
        "a.b ",
        "!?",
    ],
)
def test_twice_the_text_is_not_more_than_twice_the_work(piece: str) -> None:
    sought = detector("want to … die", "die … die … die", "kill myself", "overdos*", unless=("die … die",))
    once = sought.scan(piece * 500).steps
    twice = sought.scan(piece * 1000).steps
    assert twice <= 2.1 * once + 100
