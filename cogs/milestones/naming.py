"""What may be the name of something that is counted. Pure."""

from __future__ import annotations

import unicodedata

_JOINER = "\u200d"
"""Makes one picture of several: "👨‍👩‍👧". It alone is no name, either."""


def tidy_name(typed: str, longest: int) -> str:
    """Return a typed name on one line, at most `longest` characters; empty where nothing of it can be seen.

    Signs that are invisible and turn the direction of what stands around them are left out.
    """
    kept = "".join(
        sign for sign in typed if sign == _JOINER or sign.isspace() or unicodedata.category(sign)[0] != "C"
    )
    name = " ".join(kept.split())[:longest].strip()
    return name if name.strip(_JOINER) else ""
