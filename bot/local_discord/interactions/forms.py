"""Reading a request body the way Discord does: every mistake is collected and reported at its place."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from ..refusals import Fault, Refused

Path = tuple[str | int, ...]


class FormErrors:
    """The mistakes found in one body. Falsy while there are none."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def __bool__(self) -> bool:
        return bool(self._faults)

    def add(self, path: Path, code: str, message: str) -> None:
        """Note that what stands at `path` is wrong."""
        self._faults.append(Fault(path, code, message))

    def faults(self) -> tuple[Fault, ...]:
        """Return the mistakes in the order in which they were found."""
        return tuple(self._faults)

    def refuse_if_any(self) -> None:
        """Raise `Refused` (50035) with all mistakes, if there are any."""
        if self._faults:
            raise Refused(50035, faults=self._faults)


class Form:
    """One object of a body, at its place, with the checks that Discord makes on the fields of any object.

    Every reader returns the value when it is sound, and None when it is absent, null or wrong; a wrong one is
    noted.
    """

    def __init__(self, body: Mapping[str, Any], errors: FormErrors, path: Path = ()) -> None:
        self.body = body
        self.errors = errors
        self.path = path

    @property
    def kind(self) -> int:
        """The number in the field "type"; -1 where there is none."""
        kind = self.body.get("type")
        return kind if isinstance(kind, int) and not isinstance(kind, bool) else -1

    def refuse(self, key: str | None, code: str, message: str) -> None:
        """Note a mistake in the field `key`, or in this object itself when it is None."""
        self.errors.add(self.path if key is None else (*self.path, key), code, message)

    def at(self, *steps: str | int, body: Mapping[str, Any]) -> Form:
        """Return the form of an object that lies below this one."""
        return Form(body, self.errors, (*self.path, *steps))

    def _given(self, key: str, required: bool) -> Any:
        value = self.body.get(key)
        if value is None and required:
            self.refuse(key, "BASE_TYPE_REQUIRED", "This field is required")
        return value

    def text(
        self, key: str, *, at_most: int, at_least: int = 0, required: bool = False, stripped: bool = False
    ) -> str | None:
        value = self._given(key, required)
        if value is None:
            return None
        if not isinstance(value, str):
            self.refuse(key, "BASE_TYPE_STRING", "Could not interpret value as string.")
            return None
        measured = value.strip() if stripped else value
        if required and not measured and at_least:
            self.refuse(key, "BASE_TYPE_REQUIRED", "This field is required")
            return None
        if not at_least <= len(measured) <= at_most:
            self._bad_length(key, at_least, at_most)
            return None
        return value

    def _bad_length(self, key: str, at_least: int, at_most: int) -> None:
        if at_least:
            message = f"Must be between {at_least} and {at_most} in length."
            self.refuse(key, "BASE_TYPE_BAD_LENGTH", message)
        else:
            self.refuse(key, "BASE_TYPE_MAX_LENGTH", f"Must be {at_most} or fewer in length.")

    def whole_number(
        self, key: str, *, at_least: int, at_most: int, required: bool = False, written: bool = False
    ) -> int | None:
        """Read an integer; `written` also takes it as a string of digits, as permissions are sent."""
        value = self._given(key, required)
        if value is None:
            return None
        if written and isinstance(value, str) and value.isdecimal():
            value = int(value)
        if isinstance(value, bool) or not isinstance(value, int):
            self.refuse(key, "NUMBER_TYPE_COERCE", f'Value "{value}" is not int.')
            return None
        return value if self._within(key, value, at_least, at_most) else None

    def number(self, key: str, *, at_least: float, at_most: float) -> float | None:
        value = self._given(key, required=False)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            self.refuse(key, "NUMBER_TYPE_COERCE", f'Value "{value}" is not float.')
            return None
        return value if self._within(key, value, at_least, at_most) else None

    def _within(self, key: str, value: float, at_least: float, at_most: float) -> bool:
        if value < at_least:
            message = f"int value should be greater than or equal to {at_least}."
            self.refuse(key, "NUMBER_TYPE_MIN", message)
            return False
        if value > at_most:
            self.refuse(key, "NUMBER_TYPE_MAX", f"int value should be less than or equal to {at_most}.")
            return False
        return True

    def flag(self, key: str) -> bool | None:
        value = self.body.get(key)
        if value is not None and not isinstance(value, bool):
            self.refuse(key, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.")
            return None
        return value

    def one_of(self, key: str, allowed: Collection[int], *, required: bool = False) -> int | None:
        value = self._given(key, required)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
            listed = ", ".join(str(item) for item in sorted(allowed))
            self.refuse(key, "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
            return None
        return int(value)

    def numbers(self, key: str, allowed: Collection[int], *, at_least: int = 0) -> None:
        """Check a list of numbers, each of them allowed and there once."""
        given = self.body.get(key)
        if given is None:
            return
        if not isinstance(given, list):
            self.refuse(key, "BASE_TYPE_ARRAY", "Only iterables may be used in an ArrayType")
            return
        for index, number in enumerate(given):
            if not isinstance(number, int) or isinstance(number, bool) or number not in allowed:
                listed = ", ".join(str(item) for item in sorted(allowed))
                place = (*self.path, key, index)
                self.errors.add(place, "BASE_TYPE_CHOICES", f"Value must be one of {{{listed}}}.")
                return
        if len(given) < at_least or len(set(given)) != len(given):
            self.refuse(key, "SET_TYPE_ALREADY_CONTAINS_VALUE", "Must hold each value once, and some.")

    def objects(
        self, key: str, *, at_most: int, at_least: int = 0, required: bool = False
    ) -> list[tuple[int, Form]]:
        """Read a list of objects as (index, form); what is no object is noted and left out."""
        value = self._given(key, required)
        if value is None:
            return []
        if not isinstance(value, list):
            self.refuse(key, "BASE_TYPE_ARRAY", "Only iterables may be used in an ArrayType")
            return []
        if not at_least <= len(value) <= at_most:
            self._bad_length(key, at_least, at_most)
            return []
        return list(self._forms(key, value))

    def _forms(self, key: str, items: list[Any]) -> Iterator[tuple[int, Form]]:
        for index, item in enumerate(items):
            if isinstance(item, Mapping):
                yield index, self.at(key, index, body=item)
            else:
                place = (*self.path, key, index)
                self.errors.add(place, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")

    def inner(self, key: str, *, required: bool = False) -> Form | None:
        """Read an object that stands in the field `key`."""
        value = self._given(key, required)
        if value is None:
            return None
        if not isinstance(value, Mapping):
            self.refuse(key, "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
            return None
        return self.at(key, body=value)
