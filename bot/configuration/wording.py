"""For every way in which pydantic can refuse a value: what was expected, in plain words."""

from __future__ import annotations

from typing import Any

from bot.configuration.tree import Node, Scalar, value_of

WRONG_KINDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number of fewer digits",
    "int_from_float": "a whole number",
    "float_type": "a number such as 5 or 2.5",
    "float_parsing": "a number such as 5 or 2.5",
    "decimal_type": "a number such as 5 or 2.5",
    "decimal_parsing": "a number such as 5 or 2.5",
    "finite_number": "an ordinary number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list: one `- item` a line below the key, or []",
    "tuple_type": "a list: one `- item` a line below the key, or []",
    "set_type": "a list: one `- item` a line below the key, or []",
    "frozen_set_type": "a list: one `- item` a line below the key, or []",
    "deque_type": "a list: one `- item` a line below the key, or []",
    "iterable_type": "a list: one `- item` a line below the key, or []",
    "dict_type": "keys of the form `key: value`, indented below",
    "frozen_dict_type": "keys of the form `key: value`, indented below",
    "mapping_type": "keys of the form `key: value`, indented below",
    "model_type": "keys of the form `key: value`, indented below",
    "model_attributes_type": "keys of the form `key: value`, indented below",
    "dataclass_type": "keys of the form `key: value`, indented below",
    "none_required": "nothing",
    "date_type": "a date such as 2026-03-31",
    "date_parsing": "a date such as 2026-03-31",
    "date_from_datetime_parsing": "a date such as 2026-03-31",
    "date_from_datetime_inexact": "a date without a time, such as 2026-03-31",
    "time_type": 'a time of day in quotes, such as "19:30"',
    "time_parsing": 'a time of day in quotes, such as "19:30"',
    "datetime_type": 'a date and time such as "2026-03-31T19:30Z"',
    "datetime_parsing": 'a date and time such as "2026-03-31T19:30Z"',
    "datetime_from_date_parsing": 'a date and time such as "2026-03-31T19:30Z"',
    "time_delta_type": 'a duration such as "PT15M" (15 minutes)',
    "time_delta_parsing": 'a duration such as "PT15M" (15 minutes)',
    "url_type": "an address that begins with https://",
    "url_parsing": "an address that begins with https://",
    "url_syntax_violation": "an address that begins with https://",
    "uuid_type": "a UUID",
    "uuid_parsing": "a UUID",
}
"""Errors that say: this is another kind of value."""

_LIMITS = {
    "greater_than": "a number above {gt}",
    "greater_than_equal": "a number of at least {ge}",
    "less_than": "a number below {lt}",
    "less_than_equal": "a number of at most {le}",
    "multiple_of": "a multiple of {multiple_of}",
    "too_short": "at least {min_length} of them",
    "too_long": "at most {max_length} of them",
    "string_too_short": "at least {min_length} characters",
    "string_too_long": "at most {max_length} characters",
    "string_not_ascii": "plain letters and digits",
    "string_unicode": "ordinary text",
    "enum": "{expected}",
    "literal_error": "{expected}",
    "url_scheme": "an address that begins with {expected_schemes}",
    "url_too_long": "an address of at most {max_length} characters",
    "union_tag_invalid": "{expected_tags} as {discriminator}",
    "union_tag_not_found": "a key {discriminator} that says which kind this is",
    "decimal_max_digits": "at most {max_digits} digits",
    "decimal_max_places": "at most {decimal_places} decimal places",
    "decimal_whole_digits": "at most {whole_digits} digits before the point",
    "date_past": "a date in the past",
    "date_future": "a date in the future",
    "datetime_past": "a time in the past",
    "datetime_future": "a time in the future",
    "timezone_naive": "a time without a time zone",
    "timezone_aware": "a time with a time zone, such as 2026-03-31T19:30Z",
}


def expectation(error: Any, value: Node | None) -> str:
    """Return what `error` (one of pydantic's) says was expected instead of `value`."""
    kind: str = error["type"]
    if kind in WRONG_KINDS:
        return WRONG_KINDS[kind] + _manner(kind, value)
    if kind == "string_pattern_mismatch":
        return _characters_of(str(error.get("ctx", {}).get("pattern", "")))
    if kind in _LIMITS:
        return _LIMITS[kind].format_map(_Quoted(error.get("ctx", {})))
    return "another value"


def _characters_of(pattern: str) -> str:
    """Return which characters a regular expression of ours is about: an admin reads no such expression."""
    kinds = {
        "a-z": "small letters",
        "A-Z": "capital letters",
        "0-9": "digits",
        "-]": "dashes",
        "_": "underscores",
    }
    words = [word for sign, word in kinds.items() if sign in pattern]
    return f"{', '.join(words)} only ({pattern})"


def _manner(kind: str, value: Node | None) -> str:
    """Return how to write what was probably meant, where the text itself shows it."""
    if not isinstance(value, Scalar) or not isinstance(value_of(value), str):
        return ""
    text = value.text.strip()
    if kind.startswith(("int_", "float_", "decimal_")):
        if not value.plain and text.lstrip("-").replace(".", "", 1).isdigit():
            return " without quotes"
        if text.lstrip("+-").isdigit():
            return " without leading zeros or a plus sign"
    if kind.startswith("bool_") and not value.plain and text.lower() in {"true", "false"}:
        return " without quotes"
    return ""


class _Quoted(dict[str, Any]):
    """Numbers and words for a template; what pydantic did not tell becomes `the right value`."""

    def __missing__(self, key: str) -> str:
        return "the right value"
