"""What a counter counts towards."""

from __future__ import annotations

from enum import StrEnum


class Goal(StrEnum):
    """A kind of goal. None is ranked above another: nothing asks for it but what shows it to its owner."""

    ABSTINENCE = "abstinence"
    MODERATION = "moderation"
    MEDICATION_ASSISTED = "medication-assisted"
