"""What Discord's own app keeps a person from doing, so that no bot ever hears of it.

Misused
├── CommandNotAvailable   there is no such command for this person here
├── NothingToUse          no such button, menu or field in what the person sees
└── NotAccepted           an option, choice or field that is missing, unknown or of another kind
"""

from __future__ import annotations


class Misused(ValueError):
    """The app of Discord would not have let the person do this."""


class CommandNotAvailable(Misused):
    """The person is not offered such a command in this place."""


class NothingToUse(Misused):
    """The person sees no such button, menu or field, or it is disabled."""


class NotAccepted(Misused):
    """What was given does not fit the option, menu or field."""
