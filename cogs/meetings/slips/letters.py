"""Bytes as letters that are typed by hand from paper.

Crockford's base32 (https://www.crockford.com/base32.html): no letter is taken for another, case, spaces and
dashes do not matter, and O, I and L are read as the numerals they look like. Each line of 25 ends with a
letter that checks it, so that a slip of the hand is named by its line and never taken for a forgery.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import reduce

LINE = 25
GROUP = 5

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
# U is in no code: whoever reads one has a V before them.
_READ_AS = {letter: value for value, letter in enumerate(_ALPHABET)} | {"O": 0, "I": 1, "L": 1, "U": 27}
_LEFT_OUT = re.compile(r"[\s\-‐-―−_.`]+")


class NotReadable(Exception):
    """These are no letters of a code, or not all of them. `line` (from 1) is the first that is not right."""

    def __init__(self, line: int | None = None) -> None:
        super().__init__(f"line {line}")
        self.line = line


def spelled(data: bytes) -> tuple[str, ...]:
    """Return the lines of `data`, each in groups of five letters; all but the last hold 15 bytes."""
    values = _fives(data)
    lines = [values[start : start + LINE - 1] for start in range(0, len(values), LINE - 1)]
    return tuple(
        _grouped([*line, _check(line, number, last=number == len(lines))])
        for number, line in enumerate(lines, start=1)
    )


def unspelled(text: str) -> bytes:
    """Return the bytes that `text` stands for; raises `NotReadable`."""
    letters = _LEFT_OUT.sub("", text).upper()
    if not letters:
        raise NotReadable
    values: list[int] = []
    for number, line in enumerate(_lines(letters), start=1):
        read = [_READ_AS.get(letter) for letter in line]
        known = [value for value in read if value is not None]
        last = number * LINE >= len(letters)
        if len(known) < len(read) or len(known) < 2 or _check(known[:-1], number, last=last) != known[-1]:
            raise NotReadable(number)
        values += known[:-1]
    return _bytes(values)


def _lines(letters: str) -> Iterator[str]:
    for start in range(0, len(letters), LINE):
        yield letters[start : start + LINE]


def _grouped(values: Iterable[int]) -> str:
    letters = "".join(_ALPHABET[value] for value in values)
    return " ".join(letters[start : start + GROUP] for start in range(0, len(letters), GROUP))


def _check(values: list[int], number: int, *, last: bool) -> int:
    """Return the value that checks a line: another one if any letter is another, if any two changed places,
    if it stands elsewhere, or if it is the last and was not.

    A polynomial over the field of 32 elements: the powers of x are all its 31 others, so each place of a
    line, and that of the check, has a factor of its own.
    """
    return reduce(lambda sum_, value: _times_x(sum_ ^ value), values, (2 * number + last) % 32)


def _times_x(element: int) -> int:
    return (element << 1) ^ (0b100101 if element & 0b10000 else 0)  # x⁵ + x² + 1 is primitive


def _fives(data: bytes) -> list[int]:
    bits = len(data) * 8
    padding = -bits % 5
    number = int.from_bytes(data) << padding
    return [number >> shift & 31 for shift in range(bits + padding - 5, -1, -5)]


def _bytes(values: list[int]) -> bytes:
    bits = len(values) * 5
    padding = bits % 8
    number = reduce(lambda whole, value: whole << 5 | value, values, 0)
    # One form for the same bytes: no letter too many, and nothing hidden in what is left over.
    if padding >= 5 or number & ((1 << padding) - 1):
        raise NotReadable
    return (number >> padding).to_bytes(bits // 8)
