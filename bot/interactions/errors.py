"""The only errors whose words a person sees. They carry a text's key, not prose.

UserFacing
├── NotAllowed   the person may not do this, here or at all
└── Finished     the button, form or thing is over
"""

from __future__ import annotations

from typing import Any


class UserFacing(Exception):
    """Something that the person should read as it is, in their own language: `key` with `parameters`.

    It is raised by our code on purpose, so it is neither logged as an error nor given a reference.
    """

    def __init__(self, key: str, **parameters: Any) -> None:
        super().__init__(key)
        self.key = key
        self.parameters = parameters


class NotAllowed(UserFacing):
    """The person may not do this."""

    def __init__(self, key: str = "bot-not-allowed", **parameters: Any) -> None:
        super().__init__(key, **parameters)


class Finished(UserFacing):
    """What the person pressed belongs to something that is over."""

    def __init__(self, key: str = "bot-finished", **parameters: Any) -> None:
        super().__init__(key, **parameters)
