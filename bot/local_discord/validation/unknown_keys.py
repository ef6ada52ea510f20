"""Keys that Discord does not know. It passes over them in silence; here they are refused, since a bot that
sends one believes that something happens which does not."""

from __future__ import annotations

from collections.abc import Collection

from ..interactions.forms import Form


def refuse_unknown(form: Form, known: Collection[str]) -> None:
    """Note a fault for each key of an object that is not in `known`."""
    for key in form.body:
        if key not in known:
            form.refuse(key, "LOCAL_UNKNOWN_KEY", "Discord knows no such key here and would pass over it.")
