"""The file of all answers: opened well by spreadsheets, and harmless in them."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.checkins.spreadsheet import COLUMNS, Line, spreadsheet


def line(answer: str) -> Line:
    return Line(**{**dict.fromkeys(COLUMNS, "x"), "answer": answer})


def read(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), max_size=4))
@settings(max_examples=60)
def test_every_answer_is_one_row_with_its_words_and_none_begins_a_formula(answers: list[str]) -> None:
    rows = read(spreadsheet(line(answer) for answer in answers))
    assert [row["answer"].removeprefix("'") for row in rows] == [each.removeprefix("'") for each in answers]
    assert all(not row["answer"].startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows)


@pytest.mark.parametrize("answer", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_what_a_spreadsheet_would_calculate_is_kept_as_words(answer: str) -> None:
    assert read(spreadsheet([line(answer)]))[0]["answer"] == f"'{answer}"


def test_the_file_says_that_it_is_unicode_and_names_its_columns() -> None:
    data = spreadsheet([line("año")])
    assert data.startswith(b"\xef\xbb\xbfcheck_in,check_in_name,day,question,")
    assert read(data)[0]["answer"] == "año"
