"""What a bot answers to an interaction, and what becomes of it: the callback and the webhook after it.

Bodies come in already read (`Draft` for a new message, a mapping of changes for an edit): reading them is the
same for every message and done where the others are read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..refusals import Refused, malformed
from ..world import message_payloads
from ..world.posts import CHAT_COMMAND, CONTEXT_COMMAND, EPHEMERAL, LOADING, REPLY, Draft, Message, Reference
from . import command_types as types
from .command_rules import check_choices
from .desk import Interactions
from .forms import Form, FormErrors
from .interaction import Interaction
from .interaction_payload import interaction_metadata
from .modal_rules import check_modal

JSON = dict[str, Any]

_ALLOWED = {
    types.COMMAND_INTERACTION: {types.ANSWER_MESSAGE, types.ANSWER_DEFERRED_MESSAGE, types.ANSWER_MODAL},
    types.AUTOCOMPLETE_INTERACTION: {types.ANSWER_CHOICES},
    types.COMPONENT_INTERACTION: {
        types.ANSWER_MESSAGE,
        types.ANSWER_DEFERRED_MESSAGE,
        types.ANSWER_DEFERRED_UPDATE,
        types.ANSWER_UPDATE,
        types.ANSWER_MODAL,
    },
    types.MODAL_INTERACTION: {
        types.ANSWER_MESSAGE,
        types.ANSWER_DEFERRED_MESSAGE,
        types.ANSWER_DEFERRED_UPDATE,
        types.ANSWER_UPDATE,
    },
}
_UPDATES = (types.ANSWER_UPDATE, types.ANSWER_DEFERRED_UPDATE)


def require_fitting(interaction: Interaction, kind: Any) -> int:
    """Return the type of a callback. Raises `Refused` 50035 where it does not fit the interaction."""
    allowed = _ALLOWED[interaction.kind]
    if kind not in allowed:
        raise malformed("type", "BASE_TYPE_CHOICES", f"Value must be one of {sorted(allowed)}.")
    if kind in _UPDATES and interaction.source is None:
        raise malformed("type", "INTERACTION_CALLBACK_NO_MESSAGE", "There is no message to update.")
    return int(kind)


def answer_with_message(desk: Interactions, interaction: Interaction, draft: Draft) -> Message:
    """Reply with a message, which only the person sees when the draft bears the ephemeral flag."""
    interaction.answer = types.ANSWER_MESSAGE
    interaction.original = _post(desk, interaction, draft)
    desk.world.touch()
    return interaction.original


def defer_message(desk: Interactions, interaction: Interaction, flags: int) -> Message:
    """Show that the bot is thinking; `flags` decide now whether the reply will be ephemeral."""
    interaction.answer = types.ANSWER_DEFERRED_MESSAGE
    draft = Draft(flags=(flags & EPHEMERAL) | LOADING)
    interaction.original = _post(desk, interaction, draft)
    desk.world.touch()
    return interaction.original


def defer_update(desk: Interactions, interaction: Interaction) -> None:
    """Say that the message with the button will be updated, or that there is nothing to show."""
    interaction.answer = types.ANSWER_DEFERRED_UPDATE
    interaction.original = interaction.source
    desk.world.touch()


def update_message(desk: Interactions, interaction: Interaction, changes: Mapping[str, Any]) -> Message:
    """Edit the message whose button or menu was used. Raises 10008 where it is gone."""
    message = _present(interaction.source)
    interaction.answer = types.ANSWER_UPDATE
    interaction.original = message
    desk.world.messages.edit(message, **changes)
    desk.world.touch()
    return message


def show_modal(desk: Interactions, interaction: Interaction, data: Any) -> None:
    """Open a modal. Raises `Refused` 50035 where Discord would not show it."""
    errors = FormErrors()
    check_modal(_object(data), errors, ("data",))
    errors.refuse_if_any()
    interaction.answer = types.ANSWER_MODAL
    interaction.modal = data
    desk.world.touch()


def offer_choices(desk: Interactions, interaction: Interaction, data: Any) -> None:
    """Complete what the person is typing. Raises `Refused` 50035 for more than 25 choices or wrong ones."""
    errors = FormErrors()
    form = Form(_object(data), errors, ("data",))
    check_choices(form, "choices", _kind_typed(interaction.data))
    errors.refuse_if_any()
    interaction.answer = types.ANSWER_CHOICES
    interaction.choices = list(data.get("choices") or [])
    desk.world.touch()


def callback_payload(desk: Interactions, interaction: Interaction, *, loading: bool) -> JSON:
    """Return the answer to a callback sent with `with_response`."""
    about: JSON = {"id": str(interaction.id), "type": interaction.kind}
    payload: JSON = {"interaction": about, "resource": {"type": interaction.answer}}
    message = interaction.original
    if message is not None and interaction.answer != types.ANSWER_DEFERRED_UPDATE:
        about["response_message_id"] = str(message.id)
        about["response_message_loading"] = loading
        about["response_message_ephemeral"] = message.ephemeral
        payload["resource"]["message"] = message_payloads.message(desk.world, message)
    return payload


def follow_up(desk: Interactions, interaction: Interaction, draft: Draft) -> Message:
    """Say something more. Directly after a deferral this fills in the thinking message, as Discord does."""
    original = interaction.original
    if original is not None and original.flags & LOADING and not original.deleted:
        flags = (draft.flags & ~EPHEMERAL) | (original.flags & ~LOADING)
        changes = {
            "content": draft.content,
            "embeds": draft.embeds,
            "components": draft.components,
            "attachments": draft.attachments,
            "flags": flags,
        }
        return revise(desk, interaction, original, changes)
    reference = None
    if original is not None and not original.deleted:
        reference = Reference(original.channel.id, original.id, original.channel.guild_id)
    message = _post(desk, interaction, draft, reference)
    interaction.followups.append(message)
    desk.world.touch()
    return message


def revise(
    desk: Interactions, interaction: Interaction, message: Message, changes: Mapping[str, Any]
) -> Message:
    """Edit the reply or a follow-up; what was thinking is so no longer."""
    flags = changes.get("flags", message.flags)
    kept = (message.flags & EPHEMERAL) | (flags & ~LOADING & ~EPHEMERAL)
    desk.world.messages.edit(message, **{**changes, "flags": kept})
    desk.world.touch()
    return message


def withdraw(desk: Interactions, interaction: Interaction, message: Message) -> None:
    """Delete the reply or a follow-up."""
    desk.world.messages.delete(message)
    desk.world.touch()


def said(interaction: Interaction, which: str) -> Message:
    """Return the reply ("@original") or a follow-up by its id. Raises 10008 where it is not there."""
    if which == "@original":
        return _present(interaction.original)
    ours = [*interaction.followups, *([interaction.original] if interaction.original is not None else [])]
    return _present(next((message for message in ours if str(message.id) == which), None))


def _present(message: Message | None) -> Message:
    if message is None or message.deleted:
        raise Refused(10008)
    return message


def _post(
    desk: Interactions, interaction: Interaction, draft: Draft, reference: Reference | None = None
) -> Message:
    source = interaction.source
    if reference is None and source is not None and not source.deleted:
        reference = Reference(source.channel.id, source.id, source.channel.guild_id)
    private = bool(draft.flags & EPHEMERAL)
    return desk.world.messages.post(
        interaction.place,
        interaction.application.user,
        replace(draft, reference=reference),
        type=REPLY if reference is not None else _type_without_reference(interaction),
        application=interaction.application,
        webhook_id=interaction.application.id,
        interaction_metadata=interaction_metadata(interaction),
        visible_to=interaction.user.id if private else None,
    )


def _type_without_reference(interaction: Interaction) -> int:
    command = interaction.command or (interaction.origin.command if interaction.origin else None)
    return CHAT_COMMAND if command is None or command.type == types.CHAT_INPUT else CONTEXT_COMMAND


def _kind_typed(data: Mapping[str, Any]) -> int:
    options = list(data.get("options") or [])
    while options:
        option = options.pop()
        if option.get("focused"):
            return int(option["type"])
        options.extend(option.get("options") or [])
    return types.STRING


def _object(data: Any) -> JSON:
    if not isinstance(data, dict):
        raise malformed("data", "BASE_TYPE_REQUIRED", "This field is required")
    return data
