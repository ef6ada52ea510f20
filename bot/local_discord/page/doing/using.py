"""Using what a bot offers: commands, menus, buttons, modals."""

from __future__ import annotations

import secrets
from typing import Any

from ...actors import ModalShown, Reply
from ...actors.answers import Answer
from ...interactions import command_types
from ...interactions.misuse import NothingToUse
from ...refusals import Refused
from ..frames import Frame
from .doing import Doing


async def run(doing: Doing, frame: Frame) -> dict[str, Any]:
    command = " ".join(frame.words("command"))
    answer = await doing.actor.runs_with(command, frame.values("options"), where=doing.place(frame))
    return _outcome(doing, answer)


async def autocomplete(doing: Doing, frame: Frame) -> dict[str, Any]:
    focused = frame.text("focused", at_most=100)
    others = {name: value for name, value in frame.values("options").items() if name != focused}
    choices = await doing.actor.autocompletes_with(
        " ".join(frame.words("command")),
        focused,
        frame.text("typed", at_most=6000),
        others,
        where=doing.place(frame),
    )
    return {"choices": [{"name": str(choice), "value": choice.value} for choice in choices]}


async def use(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Use a command of the context menu of a message, or with "person" and "channel" of a person."""
    command = frame.text("command", at_most=100)
    if frame.has("message"):
        return _outcome(doing, await doing.actor.uses_on_message(command, doing.message(frame)))
    place = doing.place(frame)
    person = doing.page.world.users.by_id.get(frame.snowflake("person"))
    if person is None:
        raise Refused(10013)
    return _outcome(doing, await doing.actor.uses_on_person(command, person, where=place))


async def press(doing: Doing, frame: Frame) -> dict[str, Any]:
    button = frame.text("custom_id", at_most=100)
    return _outcome(doing, await doing.actor.presses(doing.message(frame), button))


async def choose(doing: Doing, frame: Frame) -> dict[str, Any]:
    menu, picked = frame.text("custom_id", at_most=100), frame.anything("values")
    return _outcome(doing, await doing.actor.chooses(doing.message(frame), menu, picked or []))


async def submit(doing: Doing, frame: Frame) -> dict[str, Any]:
    """Send a modal. One that was not accepted, or not answered, stays open."""
    token = frame.text("token", at_most=200)
    modal = doing.page.modal(token, doing.user)
    if modal is None:
        raise NothingToUse("That form is no longer open.")
    answer = await doing.actor.submits(modal, frame.values("fields"))
    doing.page.forget_modal(token)
    return _outcome(doing, answer)


def _outcome(doing: Doing, answer: Answer) -> dict[str, Any]:
    """Return what came of it. What is said or changed is seen to happen; a modal only its opener is shown."""
    if isinstance(answer, ModalShown):
        token = secrets.token_urlsafe(16)
        doing.page.keep_modal(token, doing.user, answer)
        modal = {"token": token, "title": answer.title, "components": answer.components}
        return {"outcome": "modal", "modal": modal}
    if isinstance(answer, Reply):
        return {"outcome": "reply", "message": str(answer.message.id)}
    updated = answer.interaction.answer == command_types.ANSWER_UPDATE
    return {"outcome": "updated" if updated else "nothing"}
