"""What somebody answered, as a table that spreadsheets open well. Pure.

The columns' names are English and stay, so that whatever reads them goes on working.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import datetime

_BYTE_ORDER_MARK = "\ufeff"  # without it, spreadsheets read an é as two letters
_FORMULA_BEGINS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One answer to one question. Times as `2026-11-25 08:03:00`; `answered_at_local` in `time_zone`."""

    check_in: str
    check_in_name: str
    day: str
    question: str
    question_text: str
    answer: str
    answered_at_utc: str
    answered_at_local: str
    time_zone: str
    changed_at_utc: str
    shared_with: str
    readable: str


COLUMNS: tuple[str, ...] = tuple(field.name for field in fields(Line))


def spreadsheet(lines: Iterable[Line]) -> bytes:
    """Return the table as CSV in UTF-8 (RFC 4180), with its columns' names above."""
    written = io.StringIO()
    table = csv.writer(written)
    table.writerow(COLUMNS)
    for line in lines:
        table.writerow(_harmless(astuple(line)))
    return f"{_BYTE_ORDER_MARK}{written.getvalue()}".encode()


def instant_in_words(instant: datetime) -> str:
    """Return an instant as spreadsheets recognise it, to the second, without its zone."""
    return f"{instant:%Y-%m-%d %H:%M:%S}"


def _harmless(cells: Sequence[str]) -> list[str]:
    """Return the cells so that none is a formula: what begins like one gets an apostrophe before it.

    See https://owasp.org/www-community/attacks/CSV_Injection.
    """
    return [f"'{cell}" if cell.startswith(_FORMULA_BEGINS) else cell for cell in cells]
