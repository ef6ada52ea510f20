"""How long the words may be that an admin writes for members, by the place where they stand."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from bot.wording import Wording, sound

Title = Annotated[Wording, AfterValidator(lambda wording: sound(wording, 45))]
"""What Discord lets stand above a form, or above one of its fields."""
Hint = Annotated[Wording, AfterValidator(lambda wording: sound(wording, 100))]
"""What Discord lets stand below a field's title, or in a menu."""
Line = Annotated[
    Wording, AfterValidator(lambda wording: sound(wording, 200, "it has to be read at a glance"))
]
"""One line above a form or in a post."""
