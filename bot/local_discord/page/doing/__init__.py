"""Everything a page can ask for: each verb is a function that takes who asks and what was sent.

A verb returns what the answer says besides "ok". It raises what `sentences` can say to a person.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from ..frames import Frame
from . import going, looking, saying, using
from .doing import Doing

Verb = Callable[[Doing, Frame], Awaitable[dict[str, Any]]]

VERBS: Mapping[str, Verb] = {
    "be": looking.be,
    "look": looking.look,
    "commands": looking.commands,
    "backstage": looking.backstage,
    "write": saying.write,
    "edit": saying.edit,
    "delete": saying.delete,
    "dismiss": saying.dismiss,
    "react": saying.react,
    "vote": saying.vote,
    "open_thread": saying.open_thread,
    "post": saying.post,
    "run": using.run,
    "autocomplete": using.autocomplete,
    "use": using.use,
    "press": using.press,
    "choose": using.choose,
    "submit": using.submit,
    "dms": going.dms,
    "new_dm": going.new_dm,
    "voice": going.voice,
    "interest": going.interest,
    "join": going.join,
    "leave": going.leave,
}

__all__ = ["VERBS", "Doing"]
