from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.configuration import ConfigurationRefused
from bot.configuration.decoding import text_of
from bot.configuration.parsing import parse
from bot.configuration.tree import data_of, place_of


def read(text: str) -> object:
    tree, problems = parse(text, "a.yaml")
    assert problems == []
    return data_of(tree)


def refusals(text: str | bytes) -> list[str]:
    try:
        text = text_of(text, "a.yaml") if isinstance(text, bytes) else text
        _, problems = parse(text, "a.yaml")
    except ConfigurationRefused as refused:
        problems = list(refused.problems)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("12:30", "12:30"),  # YAML 1.1 reads 750
        ("NO", "NO"),  # YAML 1.1 reads false
        ("yes", "yes"),
        ("off", "off"),
        ("0800", "0800"),
        ("010", "010"),  # YAML 1.1 reads 8
        ("0x1F", "0x1F"),
        ("1e3", "1e3"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("2026-03-31", "2026-03-31"),  # YAML 1.1 makes a date object
        ("+44", "+44"),
        ("=", "="),
        ("true", True),
        ("5", 5),
        ("-5", -5),
        ("2.5", 2.5),
        ("~", None),
        ("", None),
        ('"5"', "5"),
        ("!!str 5", "5"),
        ('"true"', "true"),
        ("1234567890123456789", 1234567890123456789),  # a float would round it
        ("9" * 400, "9" * 400),
    ],
)
def test_a_plain_value_is_read_as_nothing_else_than_it_says(written: str, value: object) -> None:
    read_value = read(f"a: {written}")
    assert read_value == {"a": value}
    assert type(read_value["a"]) is type(value)  # type: ignore[index]


def test_keys_are_texts_even_where_yaml_knows_better() -> None:
    assert read("NO: 1\nyes: 2\n12:30: 3\n5: 4\nnull: 5") == {
        "NO": 1,
        "yes": 2,
        "12:30": 3,
        "5": 4,
        "null": 5,
    }


def test_an_empty_file_is_an_empty_map() -> None:
    assert [read(text) for text in ("", "\n", "# nothing\n", "---\n", "~")] == [{}] * 5


def test_every_value_knows_its_line_and_column_counted_from_one() -> None:
    tree, _ = parse('a: 1\nb:\n  - x\n  - {c: "é", d: [5]}\n', "a.yaml")
    places = {
        path: place_of(tree, path) for path in [("a",), ("b",), ("b", 0), ("b", 1, "c"), ("b", 1, "d", 0)]
    }
    assert [(place.line, place.column) for place in places.values()] == [
        (1, 4),
        (2, 1),
        (3, 5),
        (4, 9),
        (4, 18),
    ]


def test_a_missing_key_stands_where_its_parents_key_stands() -> None:
    tree, _ = parse("a: 1\nb:\n  c: 1\n", "a.yaml")
    place = place_of(tree, ("b", "d"))
    assert (place.line, place.column) == (2, 1)


def test_a_value_may_be_repeated_by_an_alias() -> None:
    assert read("a: &x {b: 1}\nc: *x") == {"a": {"b": 1}, "c": {"b": 1}}


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a: 1\na: 2\n", "a.yaml:2:1: `a` is given twice (first on line 1)"),
        ("a: 1\n'a': 2\n", "a.yaml:2:1: `a` is given twice"),
        ("x:\n  - {b: 1, b: 2}\n", "a.yaml:2:12: `b` is given twice"),
        ("a: 1\n---\nb: 2\n", "a.yaml:2:1: a second document begins here"),
        ("- a\n", "a.yaml:1:1: the file is a list"),
        ("hello\n", "a.yaml:1:1: the file is a single text"),
        ("<<: {a: 1}\n", "a.yaml:1:1: `<<` (YAML's merge key) is not supported"),
        ("a: *b\n", "a.yaml:1:4: `*b` refers to nothing"),
        ("a: &b [*b]\n", "a.yaml:1:8: `*b` stands inside of what it refers to"),
        ("a: &b\n", "a.yaml:1:4: a value begins with `&`"),
        ("a: !!python/object/apply:os.system [x]\n", "a.yaml:1:4: the tag `!!python/object/apply:os.system`"),
        ("a: !thing x\n", "a.yaml:1:4: the tag `!thing` is not allowed"),
        ("[1, 2]: x\n", "a.yaml:1:1: a list or a map stands where a key belongs"),
        (": x\n", "a.yaml:1:1: a colon without a key before it"),
        ("a: one\n  two\n", "a.yaml:1:4: this text runs on over more than one line"),
        ('a: "one\n  two"\n', "a.yaml:1:4: this text runs on over more than one line"),
        ("a: #alerts\n", "a.yaml:1:3: nothing but a comment stands here"),
        ("a: “one”\n", "a.yaml:1:4: typographic quotes (“)"),
        ("\xa0a: 1\n", "a.yaml:1:1: an invisible no-break space"),
        ('a: "\\ud800"\n', "a.yaml:1:4: half a character"),
        ("a: 1\n\tb: 2\n", "a.yaml:2:1: a tab stands here"),
        ("a:\n\t- b\n", "a.yaml:2:1: a tab stands here"),
        ("a: @one\n", "a.yaml:1:4: a value begins with `@`; expected quotes around it: '@…'"),
        ("a: `one\n", "a.yaml:1:4: a value begins with ``"),
        ("a: %one\n", "a.yaml:1:4: a value begins with `%`"),
        ("a: * one\n", "a.yaml:1:4: a value begins with `*`"),
        ("a: & one\n", "a.yaml:1:4: a value begins with `&`"),
        ("a\nb: 1\n", "a.yaml:1:1: this text runs on over more than one line"),
        ("a: 1\nb\nc: 1\n", "a.yaml:2:1: a colon is missing on this line"),
        ("a: b: c\n", "a.yaml:1:5: a colon stands where none belongs"),
        ("a: - b\n", "a.yaml:1:4: a list item (`-`) stands where none belongs"),
        ('a: "one\n', "a.yaml:1:4: the quote that opens here is never closed"),
        ('a: "\\q"\n', "a.yaml:1:6: `\\q` means nothing between double quotes"),
        ("a: [1, 2\n", "a.yaml:1:4: the bracket that opens here is never closed"),
        ("a: {b: [1, 2}\n", "a.yaml:1:13: a list in brackets is not closed"),
        ("a: [1\nb: 2\nc: 3\n", "a.yaml:2:2: a list in brackets is not closed (opened on line 1)"),
        ("a: {en: How?, es: ¿Cómo?}\nb: ]\n", "a.yaml:2:4: `]` closes nothing"),
        ("a: ]\n", "a.yaml:1:4: `]` closes nothing"),
        ("a:\n  b: 1\n c: 2\n", "a.yaml:3:2: this line is indented unlike the ones above it"),
        ('a: "b" c\n', "a.yaml:1:8: text stands here that belongs to nothing"),
        ("a: >b\n  c\n", "a.yaml:1:5: `>` or `|` is followed by something else"),
        (b"a: b\nc: \xffd\n", "a.yaml:2:4: byte 0xff is not UTF-8 text"),
        (b"a: b\x00\n", "a.yaml:1:5: an invisible character (U+0000)"),
        ("a: b\u2028\n".encode(), "a.yaml:1:5: an invisible character (U+2028)"),
        ("a: b\n".encode("utf-16"), "a.yaml:1:1: the file is saved as UTF-16"),
        (b"#" * (1024 * 1024 + 1), "a.yaml:1:1: the file is larger than 1 MiB"),
    ],
)
def test_what_is_not_readable_is_explained_with_its_place(text: str | bytes, start: str) -> None:
    assert any(problem.startswith(start) for problem in refusals(text)), refusals(text)


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    assert read(text_of(b"\xef\xbb\xbfa: 1\r\nb: 2\r\n", "a.yaml")) == {"a": 1, "b": 2}


def test_a_text_over_several_lines_is_written_with_a_sign_for_it() -> None:
    assert read("a: >-\n  one\n  two\nb: |-\n  one\n  two\n") == {"a": "one two", "b": "one\ntwo"}


def test_aliases_that_multiply_are_refused_before_they_grow() -> None:
    bomb = ["a0: &a0 [" + "x, " * 10 + "]"]
    bomb += [f"a{level}: &a{level} [" + f"*a{level - 1}, " * 10 + "]" for level in range(1, 30)]
    assert "more than 50000 values" in refusals("\n".join(bomb))[-1]


def test_aliases_that_nest_are_refused_before_they_grow_deep() -> None:
    chain = ["a0: &a0 [x]"] + [f"a{level}: &a{level} [*a{level - 1}]" for level in range(1, 200)]
    assert "nested more than 30 deep" in refusals("\n".join(chain))[-1]


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_nesting_without_end_is_refused_in_no_time(opening: str) -> None:
    assert refusals("a:\n  " + opening * 100_000)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("language:en\nzone: UTC\n", "a.yaml:1:1: no space stands behind the colon; expected a space there;"),
        ("a: 1\nlanguage:en\nzone: UTC\n", "a.yaml:2:1: no space stands behind the colon"),
        ("a: 1\nlanguage:en\n\n# note\nzone: UTC\n", "a.yaml:2:1: no space stands behind the colon"),
        ("a: 1\nlanguage:en\n", "a.yaml:2:1: no space stands behind the colon"),
        ("language:en\n", "a.yaml:1:1: no space stands behind the colon"),
        ("language :en\nzone: UTC\n", "a.yaml:1:1: no space stands behind the colon"),
        ("r:\n  language:en\n  admins: Ad\n", "a.yaml:2:3: no space stands behind the colon"),
        ("r:\n  - language:en\n    b: 1\n", "a.yaml:2:5: no space stands behind the colon"),
    ],
)
def test_a_colon_without_its_space_is_one_problem_on_its_own_line(text: str, problem: str) -> None:
    with pytest.raises(ConfigurationRefused) as caught:
        parse(text, "a.yaml")
    (only,) = caught.value.problems
    assert str(only).startswith(problem)
    assert "did you mean `language: en`?" in str(only)


@given(st.text(alphabet=st.sampled_from(list("ab:-?[]{},&*!|>'\"%@`#~<= \n\t\\0\xa0“é\r")), max_size=60))
def test_no_text_is_too_strange_to_be_read_or_refused(text: str) -> None:
    for problem in refusals(text.encode()):
        assert problem.startswith("a.yaml:")
        assert "\n" not in problem


@given(st.binary(max_size=200))
def test_no_bytes_are_too_strange_to_be_read_or_refused(raw: bytes) -> None:
    assert all(problem.startswith("a.yaml:") for problem in refusals(raw))
