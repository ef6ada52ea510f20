"""Whom a visitor can be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the world that the page offers.

    `about` says in a few words who they are, `time_zone` is the IANA name of the zone of their clocks.
    """

    user_id: int
    about: str = ""
    time_zone: str = "UTC"
