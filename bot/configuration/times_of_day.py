"""Times of day as an admin writes them."""

from __future__ import annotations

import re
from datetime import time
from typing import Annotated

from pydantic import AfterValidator, Field

from bot.configuration.problems import Misplaced

_TIME = re.compile(r"(?P<hour>[01][0-9]|2[0-3]):(?P<minute>[0-5][0-9])\Z")


def checked_time(written: str) -> str:
    """Return `written` if it is a time of day from "00:00" to "23:59"; otherwise raise `Misplaced`."""
    if not _TIME.match(written):
        suggestion = f'"0{written}"' if _TIME.match(f"0{written}") else ""
        raise Misplaced(
            (), f"`{written}` is not a time of day", 'hours and minutes such as "08:00"', suggestion
        )
    return written


def read_time(written: str) -> time:
    """Return the time of day that `checked_time` has let pass."""
    return time.fromisoformat(written)


LocalTime = Annotated[
    str, AfterValidator(checked_time), Field(json_schema_extra={"examples": ["08:00", "21:30"]})
]
"""A time on everybody's own clock, quoted: "08:00"."""
