"""Bodies of polls."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ..interactions.forms import Form
from ..world.posts import Poll
from .unknown_keys import refuse_unknown

if TYPE_CHECKING:
    from ..world import World


def read_poll(world: World, form: Form) -> Poll | None:
    """Return the poll in a message's body; what is wrong with it is noted."""
    inner = form.inner("poll")
    if inner is None:
        return None
    refuse_unknown(inner, {"question", "answers", "duration", "allow_multiselect", "layout_type"})
    question = inner.inner("question", required=True)
    text = None if question is None else question.text("text", at_least=1, at_most=300, required=True)
    inner.one_of("layout_type", (1,))
    hours = inner.number("duration", at_least=1, at_most=768) or 24  # discord.py sends 1.0
    answers: list[dict[str, Any]] = []
    for index, answer in inner.objects("answers", at_least=1, at_most=10, required=True):
        media = answer.inner("poll_media", required=True)
        if media is not None:
            media.text("text", at_least=1, at_most=55)
            answers.append({"answer_id": index + 1, "poll_media": dict(media.body)})
            media.inner("emoji")
    return Poll(
        text or "",
        answers,
        world.now() + timedelta(hours=hours),
        multiple=bool(inner.flag("allow_multiselect")),
        votes={answer["answer_id"]: [] for answer in answers},
    )
