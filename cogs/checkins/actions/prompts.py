"""Drawing the question that opens a check-in, and its text."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cogs.checkins import messages
from cogs.checkins.prompts import Candidate, choose
from cogs.checkins.settings import PromptLibrary
from cogs.checkins.store import drawn_prompts, suggestions

if TYPE_CHECKING:
    from bot.database import Transaction
    from bot.language import Language
    from bot.platform import Platform

_SUGGESTED = "suggested:"


async def draw(
    platform: Platform, transaction: Transaction, *, guild_id: int, kind: str, set_name: str, day: date
) -> str | None:
    """Return the id of the question for a check-in's local `day`, and remember it; None if the set has none.

    Asked again for the same check-in and day it is the same one, so that all time zones share it.
    """
    already = await drawn_prompts.of_day(transaction, guild_id, kind, day)
    if already is not None:
        return already
    language = platform.languages.of_guild(platform.configuration, guild_id)
    library = platform.configuration.current.section(guild_id, PromptLibrary)
    candidates = [
        Candidate(prompt_id, prompt.theme, prompt.days, prompt.text.is_spoken_in(language))
        for prompt_id, prompt in library.sets.get(set_name, {}).items()
    ]
    candidates += [
        Candidate(f"{_SUGGESTED}{suggestion.id}")
        for suggestion in await suggestions.approved(transaction, guild_id, set_name)
        if suggestion.words is not None
    ]
    past = await drawn_prompts.past_of(transaction, guild_id, set_name)
    choice = choose(candidates, past, day, f"{guild_id}:{kind}:{day}")
    if choice is None:
        return None
    await drawn_prompts.remember(transaction, guild_id, kind, day, set_name, choice.id, choice.round)
    return choice.id


async def of_day(
    platform: Platform, transaction: Transaction, guild_id: int, kind: str, day: date, language: Language
) -> str | None:
    """Return the question that was drawn for a check-in's local `day`; None where there is none."""
    prompt = await drawn_prompts.of_day(transaction, guild_id, kind, day)
    return None if prompt is None else await text_of(platform, transaction, guild_id, prompt, language)


async def text_of(
    platform: Platform, transaction: Transaction, guild_id: int, prompt_id: str, language: Language
) -> str | None:
    """Return a drawn question in `language`; None where it has been taken out of the library since.

    Where it is not written in that language it comes in English, and a member's in their own words.
    """
    if prompt_id.startswith(_SUGGESTED):
        suggestion = await suggestions.find(transaction, int(prompt_id.removeprefix(_SUGGESTED)))
        if suggestion is None or suggestion.guild_id != guild_id or suggestion.words is None:
            return None
        return messages.suggesting.in_public(suggestion.words)
    prompt = platform.configuration.current.section(guild_id, PromptLibrary).prompt(prompt_id)
    return None if prompt is None else prompt.text.spoken_in(language)
