"""What a person gets back from a bot, and waiting for it as they would: without asking again and again.

Reply       a message in answer, perhaps only for the person
ModalShown  a modal opened before them
Updated     the message with the button or menu changed, or nothing visible happened
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..interactions import command_types as types
from ..interactions.component_types import LOADING
from ..interactions.desk import Interactions
from ..interactions.interaction import Interaction
from ..interactions.modal_fields import Field, fields_of
from ..world.posts import Message
from .seeing import SeenMessage, component_lines, see

if TYPE_CHECKING:
    from ..world import World


class InteractionFailed(Exception):
    """What Discord shows as "The application did not respond" or "This interaction failed"."""

    def __init__(self, interaction: Interaction, what: str) -> None:
        super().__init__(what)
        self.interaction = interaction


@dataclass(frozen=True)
class Answered:
    """An answer to `interaction`, as `reader_id` sees it."""

    world: World = field(repr=False)
    interaction: Interaction = field(repr=False)
    reader_id: int

    @property
    def followups(self) -> list[SeenMessage]:
        """What the bot has said since, in answer to the same interaction."""
        return [
            see(self.world, message, self.reader_id)
            for message in self.interaction.followups
            if not message.deleted
        ]


@dataclass(frozen=True)
class _WithMessage(Answered):
    message: Message

    @property
    def seen(self) -> SeenMessage:
        """The message as it looks now."""
        return see(self.world, self.message, self.reader_id)

    @property
    def text(self) -> str:
        return self.seen.text

    @property
    def deleted(self) -> bool:
        return self.message.deleted

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral

    def __contains__(self, words: str) -> bool:
        return words in self.text


class Reply(_WithMessage):
    """A message in answer. It is looked at anew each time: `text` after an edit is the new one."""


class Updated(_WithMessage):
    """The message whose button or menu was used. `changed` tells whether anything about it did."""

    @property
    def changed(self) -> bool:
        return self.interaction.answer == types.ANSWER_UPDATE or self.message.edited_at is not None


@dataclass(frozen=True)
class ModalShown(Answered):
    """A modal that is open before the person."""

    @property
    def title(self) -> str:
        return str(self._modal["title"])

    @property
    def custom_id(self) -> str:
        return str(self._modal["custom_id"])

    @property
    def fields(self) -> list[Field]:
        return fields_of(self._modal["components"])

    @property
    def text(self) -> str:
        """Everything legible: the title, texts, the labels and descriptions of the fields."""
        lines = [self.title, *component_lines(self._modal["components"])]
        for each in self.fields:
            lines += [each.label, each.description or ""]
        return "\n".join(line for line in lines if line)

    @property
    def components(self) -> list[dict[str, Any]]:
        return list(self._modal["components"])

    @property
    def _modal(self) -> dict[str, Any]:
        assert self.interaction.modal is not None
        return self.interaction.modal


Answer = Reply | ModalShown | Updated


async def answer_to(
    desk: Interactions, interaction: Interaction, *, patience: float | None, lull: float
) -> Answer:
    """Wait for the answer to an interaction, and return it once there is something to see.

    `patience` is how many seconds of real time a thinking bot is waited for (None: the bare first answer will
    do, also "thinking" or the promise of an update); `lull` how many for a change after the bot promised an
    update of the message, which may also mean that there is nothing to show. Raises `InteractionFailed`.
    """
    revisions = 0 if interaction.source is None else len(interaction.source.revisions)
    await first_answer(desk, interaction)
    if interaction.answer == types.ANSWER_MODAL:
        return ModalShown(desk.world, interaction, interaction.user.id)
    if interaction.answer == types.ANSWER_DEFERRED_MESSAGE and patience is not None:
        return await _thought_out(desk, interaction, patience)
    if interaction.answer == types.ANSWER_DEFERRED_UPDATE and patience is not None:
        return await _updated_later(desk, interaction, revisions, lull)
    assert interaction.original is not None
    updates = (types.ANSWER_UPDATE, types.ANSWER_DEFERRED_UPDATE)
    kind = Updated if interaction.answer in updates else Reply
    return kind(desk.world, interaction, interaction.user.id, interaction.original)


async def first_answer(desk: Interactions, interaction: Interaction) -> None:
    """Wait until a bot has answered in whatever way. Raises `InteractionFailed` when its time is over."""
    forever = 3600.0
    timeout = forever if desk.deadline is None else desk.deadline
    try:
        await desk.changes.until(lambda: interaction.answer is not None, timeout)
    except TimeoutError:
        raise InteractionFailed(interaction, "The application did not respond") from None


async def _thought_out(desk: Interactions, interaction: Interaction, patience: float) -> Reply:
    original = interaction.original
    assert original is not None

    def said() -> Message | None:
        if original.deleted:
            return next(iter(interaction.followups), None)
        return None if original.flags & LOADING else original

    try:
        message = await desk.changes.until(said, patience)
    except TimeoutError:
        raise InteractionFailed(interaction, f"the bot was still thinking after {patience} s") from None
    assert message is not None
    return Reply(desk.world, interaction, interaction.user.id, message)


async def _updated_later(
    desk: Interactions, interaction: Interaction, revisions: int, lull: float
) -> Reply | Updated:
    source = interaction.source
    assert source is not None
    with suppress(TimeoutError):
        await desk.changes.until(
            lambda: len(source.revisions) != revisions or source.deleted or bool(interaction.followups), lull
        )
    if interaction.followups:
        return Reply(desk.world, interaction, interaction.user.id, interaction.followups[0])
    return Updated(desk.world, interaction, interaction.user.id, source)
