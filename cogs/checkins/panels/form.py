"""The form of a check-in, and what happens when it is sent."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import discord

from bot.checking_in import messages_told
from bot.interactions import Modal, answer_privately, defer_privately
from bot.offers import OfferedHelp, offers_for
from bot.personal_data import Person
from cogs.checkins import filled_in, messages
from cogs.checkins.actions import answering, places
from cogs.checkins.actions.answering import NotTaken, ToAnswer
from cogs.checkins.messages import custom_ids
from cogs.checkins.settings import HIGHEST, LOWEST, MOST_QUESTIONS, Question, QuestionKind
from cogs.checkins.store import Answer, AnswerValue
from cogs.crisis.actions.scanning import notice_written
from cogs.crisis.store import DATABASE_TROUBLE
from cogs.members.frame import Visibility

if TYPE_CHECKING:
    from bot.language import Language
    from bot.running.client import MutualAidBot

    Interaction = discord.Interaction[MutualAidBot]

_log = logging.getLogger(__name__)

_READERS = "readers"
_SECONDS_TO_READ = 5.0
"""How long crisis waits for what was answered before; a slow database must not keep an alert back."""


class CheckInForm(Modal):
    """Asks the questions below the day's prompt; the last field says who may read the answer.

    Each of them where there is room: Discord shows five things in a form, and the questions come first.
    """

    template = re.compile(custom_ids.FORM)

    @classmethod
    def of(cls, language: Language, asked: ToAnswer) -> CheckInForm:
        """Return the form, filled in with what was answered before."""
        kind, invitation = asked.kind, asked.asked
        form = cls(
            title=kind.name.spoken_in(language),
            custom_id=custom_ids.form(invitation.guild_id, kind.id, invitation.day),
        )
        readers_asked = len(asked.readers) > 1 and len(kind.questions) < MOST_QUESTIONS
        if asked.prompt is not None and len(kind.questions) + readers_asked < MOST_QUESTIONS:
            form.add_item(discord.ui.TextDisplay(asked.prompt))
        before = asked.earlier.answers if asked.earlier is not None else {}
        for question in kind.questions:
            form.add_item(
                discord.ui.Label(
                    text=question.ask.spoken_in(language),
                    description=None if question.hint is None else question.hint.spoken_in(language),
                    component=_field(language, question, before.get(question.id)),
                )
            )
        if readers_asked:
            menu = discord.ui.Select[Any](
                custom_id=_READERS,
                options=messages.answered.reader_options(language, asked.readers, asked.reader),
            )
            form.add_item(discord.ui.Label(text=language.text("checkins-form-readers"), component=menu))
        return form

    @classmethod
    async def submit(
        cls, interaction: Interaction, match: re.Match[str], fields: Mapping[str, str | list[str]]
    ) -> None:
        platform = interaction.client.platform
        guild_id, kind_id, day = int(match["guild"]), match["kind"], date.fromisoformat(match["day"])
        person_id = interaction.user.id
        try:
            await defer_privately(interaction)
        finally:
            # Before anything else, and also where Discord takes no answer any more: whoever writes that they
            # cannot go on must be heard.
            noticed = await _notice(interaction, guild_id, kind_id, day, fields)
        language = platform.languages.of_interaction(interaction)
        kind = places.kind_of(platform, guild_id, kind_id)
        typed = filled_in.typed_in(fields)
        values: dict[str, AnswerValue] = {}
        if kind is not None:
            values = filled_in.values_of(kind.questions, fields)
        try:
            done = await answering.answer(
                platform, guild_id, person_id, kind_id, day, values, _reader(fields.get(_READERS))
            )
        except DATABASE_TROUBLE as trouble:
            _log.error("a check-in of guild %s could not be written: %s", guild_id, type(trouble).__name__)
            await answer_privately(interaction, messages.answered.not_saved(language, typed))
            return
        if isinstance(done, NotTaken):
            await answer_privately(
                interaction, messages.answered.not_taken(language, typed, gone=done.kind is None)
            )
            return
        offers: tuple[OfferedHelp, ...] = ()
        if done.hard or noticed:
            offers = await offers_for(platform, Person(person_id, guild_id), language)
        await answer_privately(
            interaction,
            messages.answered.thanks(
                language, done.answer, done.streak, done.line, readers=done.readers, offers=offers
            ),
        )
        for message in await messages_told(done.told):
            await answer_privately(interaction, message)


async def _notice(
    interaction: Interaction,
    guild_id: int,
    kind_id: str,
    day: date,
    fields: Mapping[str, str | list[str]],
) -> bool:
    """Let crisis look at what was typed; return whether something matched.

    What stood there already was looked at when it was written. Where that cannot be read, all is looked at.
    """
    platform = interaction.client.platform
    person_id = interaction.user.id
    if not filled_in.typed_in(fields):
        return False
    earlier: Answer | None = None
    try:
        async with asyncio.timeout(_SECONDS_TO_READ):
            earlier = await answering.earlier_answer(platform, guild_id, person_id, kind_id, day)
    except DATABASE_TROUBLE as trouble:
        _log.error("an earlier check-in of guild %s cannot be read: %s", guild_id, type(trouble).__name__)
    words = filled_in.typed_in(fields, None if earlier is None else earlier.answers)
    return bool(words) and await notice_written(
        platform,
        guild_id=guild_id,
        person_id=person_id,
        source_id=interaction.id,
        text=words,
        at=interaction.created_at,
        channel_id=None if interaction.guild_id is None else interaction.channel_id,
    )


def _field(language: Language, question: Question, before: AnswerValue | None) -> discord.ui.Item[Any]:
    custom_id = f"{filled_in.PREFIX}{question.id}"
    if question.kind is QuestionKind.TEXT:
        return discord.ui.TextInput(
            custom_id=custom_id,
            style=discord.TextStyle.paragraph,
            required=question.required,
            max_length=question.longest,
            default=str(before)[: question.longest] if isinstance(before, str) else None,
        )
    return discord.ui.Select(
        custom_id=custom_id,
        required=question.required,
        min_values=1 if question.required else 0,
        options=_options(language, question, before),
    )


def _options(
    language: Language, question: Question, before: AnswerValue | None
) -> list[discord.SelectOption]:
    match question.kind:
        case QuestionKind.SCALE:
            return [
                discord.SelectOption(label=str(number), default=before == number)
                for number in range(LOWEST, HIGHEST + 1)
            ]
        case QuestionKind.YES_NO:
            return [
                discord.SelectOption(
                    label=language.text("checkins-yes"), value=filled_in.YES, default=before is True
                ),
                discord.SelectOption(
                    label=language.text("checkins-no"), value=filled_in.NO, default=before is False
                ),
            ]
        case _:
            return [
                discord.SelectOption(
                    label=choice.text.spoken_in(language), value=choice.id, default=before == choice.id
                )
                for choice in question.choices
            ]


def _reader(chosen: str | list[str] | None) -> Visibility | None:
    value = chosen[0] if isinstance(chosen, list) and chosen else chosen
    return Visibility(value) if isinstance(value, str) and value in set(Visibility) else None
