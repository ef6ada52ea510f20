"""REST by which a bot answers interactions: the callback, and the webhook that the token opens.

Neither asks who calls: whoever has the token may answer.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ..refusals import Fault, Refused, malformed
from ..rest.routing import Answer, Request, Routes
from ..validation import draft_of, revision_of
from ..world import message_payloads
from ..world.posts import Draft, Message
from . import answers
from . import command_types as types
from .interaction import Interaction

JSON = dict[str, Any]

routes = Routes()
_WEBHOOK = "/webhooks/{webhook_id}/{token}"
_WEBHOOK_KEYS = ("username", "avatar_url", "thread_name", "applied_tags")


def answer(request: Request) -> Answer | None:
    """Answer for the first time: with a message, an update, choices or a modal, now or later."""
    desk = request.discord.interactions
    interaction = desk.awaiting_answer(request.id("interaction_id"), request.parameters["token"])
    body = request.object_body()
    kind = answers.require_fitting(interaction, body.get("type"))
    data = body.get("data")
    if data is not None and not isinstance(data, dict):
        raise malformed("data", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType")
    if kind == types.ANSWER_MESSAGE:
        with _faults_under("data"):
            draft = _draft(request, interaction, data or {})
        answers.answer_with_message(desk, interaction, draft)
    elif kind == types.ANSWER_DEFERRED_MESSAGE:
        answers.defer_message(desk, interaction, int((data or {}).get("flags") or 0))
    elif kind == types.ANSWER_DEFERRED_UPDATE:
        answers.defer_update(desk, interaction)
    elif kind == types.ANSWER_UPDATE:
        source = interaction.source
        assert source is not None
        with _faults_under("data"):
            changes = _changes(request, source, data or {})
        answers.update_message(desk, interaction, changes)
    elif kind == types.ANSWER_CHOICES:
        answers.offer_choices(desk, interaction, data)
    else:
        answers.show_modal(desk, interaction, data)
    if request.query.get("with_response", "").lower() not in ("1", "true"):
        return None
    loading = kind == types.ANSWER_DEFERRED_MESSAGE
    return Answer(200, answers.callback_payload(desk, interaction, loading=loading))


@contextmanager
def _faults_under(key: str) -> Iterator[None]:
    """Let the faults found in an object be reported at its place in the body."""
    try:
        yield
    except Refused as refusal:
        if not refusal.faults:
            raise
        faults = [Fault((key, *fault.path), fault.code, fault.message) for fault in refusal.faults]
        raise Refused(refusal.code, faults=faults) from None


def follow_up(request: Request) -> JSON:
    """Say something more."""
    desk = request.discord.interactions
    interaction = _answered(request)
    draft = _draft(request, interaction, request.object_body())
    return _payload(request, answers.follow_up(desk, interaction, draft))


def read(request: Request) -> JSON:
    """Return the reply or a follow-up."""
    return _payload(request, answers.said(_answered(request), request.parameters["message_id"]))


def change(request: Request) -> JSON:
    """Edit the reply or a follow-up."""
    interaction = _answered(request)
    message = answers.said(interaction, request.parameters["message_id"])
    changes = _changes(request, message, request.object_body())
    return _payload(request, answers.revise(request.discord.interactions, interaction, message, changes))


def delete(request: Request) -> None:
    """Take the reply or a follow-up back."""
    interaction = _answered(request)
    message = answers.said(interaction, request.parameters["message_id"])
    answers.withdraw(request.discord.interactions, interaction, message)


def _answered(request: Request) -> Interaction:
    return request.discord.interactions.answered(request.id("webhook_id"), request.parameters["token"])


def _draft(request: Request, interaction: Interaction, body: JSON) -> Draft:
    draft = draft_of(
        request.world,
        body,
        request.files,
        interaction.place,
        author=interaction.application.user,
        ephemeral_allowed=True,
        more_keys=_WEBHOOK_KEYS,
    )
    if draft.empty:
        raise Refused(50006)
    return draft


def _changes(request: Request, message: Message, body: JSON) -> JSON:
    known = {key: value for key, value in body.items() if key not in ("tts", *_WEBHOOK_KEYS)}
    return revision_of(request.world, message, known, request.files)


def _payload(request: Request, message: Message) -> JSON:
    return message_payloads.message(request.world, message, reader=message.author.id)


routes.add("POST", "/interactions/{interaction_id}/{token}/callback", answer, authorised=False)
routes.add("POST", _WEBHOOK, follow_up, authorised=False)
routes.add("GET", f"{_WEBHOOK}/messages/{{message_id}}", read, authorised=False)
routes.add("PATCH", f"{_WEBHOOK}/messages/{{message_id}}", change, authorised=False)
routes.add("DELETE", f"{_WEBHOOK}/messages/{{message_id}}", delete, authorised=False)
