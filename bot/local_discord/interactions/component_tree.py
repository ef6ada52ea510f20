"""What must hold for a tree of components as a whole, beside the rules of each one in it.

Source: Discord's documentation of components (40 in all under components v2, 4,000 characters of text
displays, `custom_id` and `id` unique in a message) and its OpenAPI description.
"""

from __future__ import annotations

from collections.abc import Collection

from .component_types import KEYS
from .forms import Form

MOST_COMPONENTS = 40
MOST_TEXT = 4000


class ComponentTree:
    """Counts while the components of one message or modal are checked."""

    def __init__(self, filenames: Collection[str] | None = None) -> None:
        """`filenames` are those that media may refer to; None when that is not to be checked."""
        self._filenames = filenames
        self._custom_ids: set[str] = set()
        self._ids: set[int] = set()
        self._components = 0
        self._characters = 0

    def meet(self, form: Form) -> None:
        """Count one component, check its numeric `id`, and refuse keys that Discord does not know."""
        self._components += 1
        known = KEYS.get(form.kind, frozenset())
        for key in form.body:
            if key not in known and key not in ("type", "id"):
                form.refuse(key, "LOCAL_UNKNOWN_KEY", "Discord knows no such key here.")
        number = form.whole_number("id", at_least=0, at_most=2**31 - 1)
        if not number:  # 0 asks Discord to number the component itself
            return
        if number in self._ids:
            form.refuse("id", "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated")
        self._ids.add(number)

    def custom_id(self, form: Form, *, required: bool = True) -> None:
        """Check the `custom_id` of a component that a person uses."""
        custom_id = form.text("custom_id", at_least=1, at_most=100, required=required)
        if custom_id is None:
            return
        if custom_id in self._custom_ids:
            form.refuse(
                "custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated"
            )
        self._custom_ids.add(custom_id)

    def text(self, form: Form) -> None:
        """Check the `content` of a text display."""
        content = form.text("content", at_least=1, at_most=MOST_TEXT, required=True)
        self._characters += len(content or "")

    def medium(self, form: Form, url: str) -> None:
        """Check that a picture or file that is said to be attached is."""
        scheme, _, name = url.partition("://")
        if self._filenames is not None and scheme == "attachment" and name not in self._filenames:
            form.refuse(
                "url",
                "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND",
                "The referenced attachment was not found",
            )

    def finish(self, form: Form) -> None:
        """Note on the whole what only the whole can break."""
        if self._components > MOST_COMPONENTS:
            form.refuse(
                "components",
                "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
                f"The total number of components cannot exceed {MOST_COMPONENTS}",
            )
        if self._characters > MOST_TEXT:
            form.refuse(
                "components",
                "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
                f"Displayable text size cannot exceed {MOST_TEXT} characters",
            )
