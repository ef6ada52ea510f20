"""Questions that members suggest: the thanks, the moderators' list, and what the author hears of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import custom_ids, parts
from cogs.checkins.store.suggestions import Decision, Suggestion

SHOWN = 5
"""In one list: Discord shows at most 40 parts in a message."""
SHORTEST, LONGEST = 8, 200
"""Characters of a question."""
_MOST_OPTIONS = 25


def form(language: Language, guild_id: int, sets: Mapping[str, str]) -> discord.ui.Modal:
    """Return the form that asks for a question, and for which check-in it is where there are several.

    `sets`: by a set's name, which check-ins draw from it.
    """
    modal = discord.ui.Modal(
        title=language.text("checkins-suggest-title"), custom_id=custom_ids.suggest(guild_id), timeout=None
    )
    modal.stop()  # so that the library keeps no copy: an unsent one would stay for ever
    words = discord.ui.TextInput[discord.ui.Modal](
        custom_id="words", style=discord.TextStyle.paragraph, min_length=SHORTEST, max_length=LONGEST
    )
    modal.add_item(
        discord.ui.Label(
            text=language.text("checkins-suggest-words-label"),
            description=language.text("checkins-suggest-words-description"),
            component=words,
        )
    )
    if len(sets) > 1:
        options = [
            discord.SelectOption(label=kinds[:100], value=name, default=number == 0)
            for number, (name, kinds) in enumerate(list(sets.items())[:_MOST_OPTIONS])
        ]
        menu = discord.ui.Select[discord.ui.Modal](custom_id="set", options=options)
        modal.add_item(discord.ui.Label(text=language.text("checkins-suggest-set-label"), component=menu))
    return modal


def thanks(language: Language) -> Message:
    """Return the thanks for a suggestion, with what happens next."""
    said = language.text("checkins-suggest-thanks")
    return Message(view=parts.layout(parts.box(parts.paragraph(said), _small(language, "checkins-only-you"))))


def waiting_list(
    language: Language,
    waiting: Sequence[Suggestion],
    count: int,
    sets: Mapping[str, str],
    *,
    done: Decision | None = None,
    late: bool = False,
) -> Message:
    """Return the oldest suggestions that wait, with buttons; `count`: how many there are in all.

    `sets`: by a set's name, which check-ins draw from it. `done`: what the moderator has just decided, or
    wanted to; `late`: somebody else had decided that one before.
    """
    lines = []
    if late:
        lines.append(language.text("checkins-suggestions-late"))
    elif done is not None:
        lines.append(language.text("checkins-suggestions-done", decision=done.value))
    lines.append(language.text("checkins-suggestions-heading", count=count))
    items: list[parts.Item] = [parts.box(parts.paragraph(*lines), _small(language, "checkins-only-you"))]
    for suggestion in waiting[:SHOWN]:
        items += [
            parts.box(parts.paragraph(*_lines(language, suggestion, sets)), _buttons(language, suggestion))
        ]
    if count > len(waiting[:SHOWN]):
        more = language.text("checkins-suggestions-more", count=count - len(waiting[:SHOWN]))
        items.append(parts.paragraph(more))
    return Message(view=parts.layout(*items))


def in_public(words: str) -> str:
    """Return a member's question for a post: nothing in it is a sign of Discord's, and it names nobody."""
    return discord.utils.escape_mentions(parts.plain(words))


def decided(language: Language, suggestion: Suggestion, *, guild_name: str) -> Message:
    """Return what the author hears: kindly, and whatever was decided not a word about why."""
    guild, on = parts.plain(guild_name), discord.utils.format_dt(suggestion.suggested_at, "D")
    if suggestion.state is Decision.APPROVED:
        lines = [language.text("checkins-suggestion-approved", guild=guild)]
        if suggestion.words is not None:
            lines.append(parts.quoted(suggestion.words, 2 * LONGEST))
    else:
        lines = [language.text("checkins-suggestion-declined", guild=guild, day=on)]
    return Message(view=parts.layout(parts.box(parts.paragraph(*lines))))


def _lines(language: Language, suggestion: Suggestion, sets: Mapping[str, str]) -> list[str]:
    words = suggestion.words
    quotation = (
        language.text("checkins-suggestion-unreadable") if words is None else parts.quoted(words, 2 * LONGEST)
    )
    about = language.text(
        "checkins-suggestion-about",
        author=language.text("checkins-somebody")
        if suggestion.author_id is None
        else parts.person(suggestion.author_id),
        since=_ago(suggestion.suggested_at),
        set=parts.plain(sets.get(suggestion.set_name, suggestion.set_name)),
    )
    return [quotation, f"-# {about}"]


def _buttons(language: Language, suggestion: Suggestion) -> parts.Item:
    return parts.row(
        parts.button(
            language.text("checkins-button-approve"),
            custom_ids.decide(suggestion.id, Decision.APPROVED.value),
            discord.ButtonStyle.success,
        ),
        parts.button(
            language.text("checkins-button-decline"),
            custom_ids.decide(suggestion.id, Decision.DECLINED.value),
        ),
    )


def _ago(instant: datetime) -> str:
    return discord.utils.format_dt(instant, "R")


def _small(language: Language, key: str) -> discord.ui.TextDisplay[parts.Layout]:
    return parts.paragraph(f"-# {language.text(key)}")
