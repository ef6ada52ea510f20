"""What the member sees: the private note, the news that a person has it, answers to their own call.

Short, kind, no promises, no details of any method, always a human and a help line.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

import discord

from bot.language import Language
from bot.message import Message
from bot.offers import OfferedHelp
from cogs.crisis.countries import Country, country_name
from cogs.crisis.help_lines import HelpLines
from cogs.crisis.messages import custom_ids, parts
from cogs.crisis.settings import HelpLine

_MOST_OPTIONS = 25
_MOST_MENUS = 10
"""Enough for every country of the world."""

_LONGEST_PLACEHOLDER = 150
_ROOM_FOR_NAMES = 400
_ROOM_FOR_A_COUNTRY = 60


def note(
    language: Language,
    lines: HelpLines,
    *,
    guild_id: int,
    teams: Sequence[str],
    offered: bool,
    mark: str,
    quiet: bool = False,
) -> Message:
    """Return the private note. `teams`: the guilds whose teams know; `offered`: a moderator sends it, the bot
    noticed nothing by itself. A `quiet` one makes no sound and says nothing of what was noticed; its help
    lines are hidden until they are tapped: somebody else may see the phone.
    """
    if quiet:
        return _quiet_note(language, lines, guild_id=guild_id, teams=teams, mark=mark)
    opening = "crisis-note-offered" if offered else "crisis-note-opening"
    return Message(
        view=parts.layout(
            parts.box(
                parts.CALM,
                parts.paragraph(f"## {language.text('crisis-note-title')}"),
                parts.paragraph(language.text(opening, guild=_names(language, teams), count=len(teams))),
                parts.paragraph(*_lines(language, lines)),
                parts.paragraph(language.text("crisis-note-closing")),
            ),
            parts.row(
                parts.button(
                    language.text("crisis-button-a-person"),
                    custom_ids.a_person(guild_id, mark),
                    discord.ButtonStyle.primary,
                ),
                parts.button(language.text("crisis-button-elsewhere"), custom_ids.elsewhere(guild_id, mark)),
            ),
        )
    )


def _quiet_note(
    language: Language, lines: HelpLines, *, guild_id: int, teams: Sequence[str], mark: str
) -> Message:
    hidden = [f"||{line.removeprefix('### ')}||" for line in "\n".join(_lines(language, lines)).split("\n")]
    return Message(
        view=parts.layout(
            parts.paragraph(
                language.text("crisis-note-quiet", guild=_names(language, teams), count=len(teams))
            ),
            parts.paragraph(*hidden),
            parts.row(
                parts.button(
                    language.text("crisis-button-quiet-person"), custom_ids.a_person(guild_id, mark)
                ),
                parts.button(language.text("crisis-button-quiet-more"), custom_ids.more(guild_id, mark)),
            ),
        ),
        silent=True,
    )


def taken(language: Language, *, guild_id: int, guild_name: str, mark: str, quiet: bool = False) -> Message:
    """Return the news that a person has it. It names nobody: that person will say who they are."""
    if quiet:
        said = language.text("crisis-taken-quiet", guild=_names(language, [guild_name]))
        more = parts.button(language.text("crisis-button-quiet-more"), custom_ids.more(guild_id, mark))
        return Message(view=parts.layout(parts.paragraph(said), parts.row(more)), silent=True)
    return Message(
        view=parts.layout(
            parts.box(parts.CALM, parts.paragraph(language.text("crisis-taken", guild=guild_name))),
            parts.row(
                parts.button(language.text("crisis-button-help-lines"), custom_ids.more(guild_id, mark))
            ),
        )
    )


def pointer(language: Language, *, mark: str) -> Message:
    """Return a line for everyone in a channel. It must not let anybody guess whom it is meant for."""
    return Message(
        view=parts.layout(
            parts.paragraph(language.text("crisis-pointer")),
            parts.row(parts.button(language.text("crisis-button-help-lines"), custom_ids.help_lines(mark))),
        ),
        silent=True,
    )


def request_answer(
    language: Language,
    lines: HelpLines,
    *,
    guild_id: int,
    teams: Sequence[str],
    others: Mapping[int, str],
    taken_since: datetime | None,
    words_kept: bool,
    words_held_back: bool,
) -> Message:
    """Return the answer to a member who asked for a person: what happens next, and whom they can call now.

    `teams`: the names of the guilds whose teams are called, where it is not plain from the place; `others`:
    guild id → name of those that the member may have called too.
    """
    if taken_since is not None:
        next_step = language.text("crisis-request-taken", since=parts.ago(taken_since))
    elif teams:
        names = _names(language, teams)
        next_step = language.text("crisis-request-told-teams", guild=names, count=len(teams))
    else:
        next_step = language.text("crisis-request-told")
    words = language.text("crisis-request-words") if words_kept else ""
    if words_held_back:
        words = language.text("crisis-request-words-held-back")
    items: list[parts.Item] = [
        parts.box(
            parts.CALM,
            parts.paragraph(f"## {language.text('crisis-request-title')}", next_step, words),
            parts.paragraph(*_lines(language, lines)),
            parts.paragraph(language.text("crisis-request-private")),
        ),
        _elsewhere_row(language, guild_id),
    ]
    if others:
        shown = list(others.items())[:_MOST_OPTIONS]
        menu = discord.ui.Select[parts.Layout](
            custom_id=custom_ids.TELL_TOO,
            placeholder=language.text("crisis-request-tell-too"),
            max_values=len(shown),
            options=[discord.SelectOption(label=name[:100], value=str(other)) for other, name in shown],
        )
        items.append(parts.row(menu))
    return Message(view=parts.layout(*items))


def offered_person(language: Language, *, guild_id: int) -> OfferedHelp:
    """Return what is offered in a hard hour first: a person of the guild's team."""
    return OfferedHelp(
        text=language.text("crisis-offer-person"),
        button=parts.button(
            language.text("crisis-button-offered-person"),
            custom_ids.a_person(guild_id, parts.NO_MARK),
            discord.ButtonStyle.primary,
        ),
    )


def offered_help_lines(language: Language, *, guild_id: int) -> OfferedHelp:
    """Return the offer of help lines, shown to whoever presses; `guild_id`: 0 where there is none."""
    return OfferedHelp(
        text=language.text("crisis-offer-help-lines"),
        button=parts.button(
            language.text("crisis-button-help-lines"), custom_ids.more(guild_id, parts.NO_MARK)
        ),
    )


def only_help_lines(language: Language, said: str, lines: HelpLines, *, guild_id: int) -> Message:
    """Return help lines for somebody whose call was not made, after what is `said` of that, honestly."""
    return Message(
        view=parts.layout(
            parts.box(parts.CALM, parts.paragraph(said), parts.paragraph(*_lines(language, lines))),
            _elsewhere_row(language, guild_id),
        )
    )


def help_lines(
    language: Language,
    shown: Sequence[HelpLines],
    *,
    guild_id: int,
    countries: Sequence[Country],
    remembered: bool = False,
    choosing: bool = False,
    without_lines: str | None = None,
) -> Message:
    """Return help lines, with menus of all countries there are lines for; `choosing`: these come first.

    `without_lines`: the country, by its code or as it was typed, for which there are none.
    """
    missing = ""
    if without_lines is not None:
        name = country_name(without_lines, language.locale)[:_ROOM_FOR_A_COUNTRY]
        country = discord.utils.escape_markdown(discord.utils.escape_mentions(name))
        missing = language.text("crisis-help-lines-none-there", country=country)
    kept = language.text("crisis-help-lines-remembered") if remembered else ""
    box = parts.box(
        parts.CALM,
        *([parts.paragraph(missing)] if missing else []),
        *(parts.paragraph(*_lines(language, lines)) for lines in shown),
        parts.paragraph(kept, language.text("crisis-help-lines-private")),
    )
    menus = _country_menus(language, guild_id, countries)
    if choosing and menus:
        return Message(
            view=parts.layout(parts.paragraph(language.text("crisis-help-lines-where")), *menus, box)
        )
    return Message(view=parts.layout(box, *menus))


def _country_menus(language: Language, guild_id: int, countries: Sequence[Country]) -> list[parts.Item]:
    """Return as many menus as it takes for every country, about equally long, in the order given."""
    number = min(_MOST_MENUS, -(-len(countries) // _MOST_OPTIONS))
    menus: list[parts.Item] = []
    for index in range(number):
        first, last = (len(countries) * step // number for step in (index, index + 1))
        part = countries[first:last][:_MOST_OPTIONS]
        placeholder = language.text("crisis-help-lines-choose")
        if number > 1:
            placeholder = language.text(
                "crisis-help-lines-choose-among", first=part[0].name, last=part[-1].name
            )
        menu = discord.ui.Select[parts.Layout](
            custom_id=custom_ids.country(guild_id, index),
            placeholder=placeholder[:_LONGEST_PLACEHOLDER],
            options=[discord.SelectOption(label=each.name[:100], value=each.code) for each in part],
        )
        menus.append(parts.row(menu))
    return menus


def _names(language: Language, guilds: Sequence[str]) -> str:
    """Return the names of guilds as one phrase: "A, B and C"; shortened where they are many."""
    longest = max(12, _ROOM_FOR_NAMES // max(1, len(guilds)))
    shown = [name if len(name) <= longest else f"{name[: longest - 1]}…" for name in guilds]
    bold = [f"**{discord.utils.escape_markdown(name)}**" for name in shown]
    if len(bold) < 2:
        return "".join(bold)
    return language.text("crisis-names", first=", ".join(bold[:-1]), last=bold[-1])


def _elsewhere_row(language: Language, guild_id: int) -> discord.ui.ActionRow[parts.Layout]:
    label = language.text("crisis-button-elsewhere")
    return parts.row(parts.button(label, custom_ids.elsewhere(guild_id, parts.NO_MARK)))


def _lines(language: Language, lines: HelpLines) -> list[str]:
    if lines.country is None:
        title = language.text("crisis-lines-international")
    else:
        name = country_name(lines.country, language.locale)
        title = language.text("crisis-lines-country", country=name)
    shown = [f"### {title}"]
    if lines.emergency is not None:
        shown.append(language.text("crisis-lines-emergency", number=lines.emergency))
    return shown + [_line(language, line) for line in lines.lines]


def _line(language: Language, line: HelpLine) -> str:
    ways = []
    if line.phone is not None:
        ways.append(language.text("crisis-line-phone", number=line.phone))
    if line.text is not None and line.text.say is not None:
        ways.append(language.text("crisis-line-text-word", word=line.text.say, number=line.text.number))
    elif line.text is not None:
        ways.append(language.text("crisis-line-text", number=line.text.number))
    if line.web is not None:
        ways.append(f"<{line.web}>")
    if line.hours is not None:
        ways.append(line.hours)
    return f"**{line.name}**\n" + " · ".join(ways)
