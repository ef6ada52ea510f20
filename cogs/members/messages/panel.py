"""The panel of `/me`: what is chosen stands in the menu that changes it, so that nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import discord
from babel import Locale

from bot.language import Language
from bot.message import Message
from cogs.members.frame import Frame, Pause, Pronouns, QuietHours, Visibility
from cogs.members.messages import custom_ids
from cogs.members.messages.zones import place_name, zone_line
from cogs.members.zones import FoundZone

_CALM = 0x4F7F6B

_Layout = discord.ui.LayoutView
_Item = discord.ui.Item[Any]
_Option = tuple[str, str]
"""What an option carries, and its label."""


@dataclass(frozen=True, kw_only=True)
class Known:
    """What there is to show. `zone` is the one in force; `guess` is offered where none was chosen."""

    frame: Frame
    zone: FoundZone
    guess: FoundZone | None
    languages: tuple[str, ...]
    discord: Language
    """The one their Discord is set to: it names commands there, whatever else was chosen."""
    accompanied: bool
    """Somebody is there with whom to share something."""


@dataclass(frozen=True)
class Said:
    """The line at the top that confirms what was just done: a text's key, and the zone that one speaks of."""

    key: str
    zone: FoundZone | None = None


def panel(language: Language, known: Known, said: Said | None = None) -> Message:
    """Return the panel, with what was just done above it."""
    box: discord.ui.Container[_Layout] = discord.ui.Container(accent_colour=_CALM)
    box.add_item(
        _paragraph(f"## {language.text('members-panel-title')}", language.text("members-panel-about"))
    )
    if said is not None:
        box.add_item(_paragraph(_confirmed(language, said)))
    for part in (
        *_held(language, known.frame.pause),
        *_zone(language, known),
        *_languages(language, known),
        *_pronouns(language, known.frame.pronouns),
        *_visibility(language, known),
        _quiet_hours(language, known.frame.quiet_hours),
        *_no_pause(language, known.frame.pause),
    ):
        box.add_item(part)
    view = _Layout(timeout=None)
    view.add_item(box)
    return Message(view=view)


def _confirmed(language: Language, said: Said) -> str:
    if said.zone is None:
        return language.text(said.key)
    return language.text(said.key, place=place_name(said.zone), time=f"{said.zone.local:%H:%M}")


def _zone(language: Language, known: Known) -> Iterable[_Item]:
    key = "members-panel-zone-group" if known.frame.zone is None else "members-panel-zone"
    yield _paragraph(
        language.text(key, zone=zone_line(language, known.zone)),
        f"-# {language.text('members-panel-zone-how')}",
    )
    if known.guess is not None:
        yield discord.ui.ActionRow(
            discord.ui.Button(
                label=language.text("members-button-use-zone", zone=known.guess.zone),
                custom_id=custom_ids.use_zone(known.guess.zone),
            )
        )


def _languages(language: Language, known: Known) -> Iterable[_Item]:
    as_discord = language.text("members-language-as-discord", language=_own_name(known.discord.locale))
    options = [(custom_ids.AS_DISCORD, as_discord)]
    options += [(locale, _own_name(locale)) for locale in known.languages]
    chosen = known.frame.language if known.frame.language in known.languages else None
    yield _paragraph(language.text("members-panel-language"))
    yield _menu(custom_ids.LANGUAGE, options, chosen or custom_ids.AS_DISCORD)


def _pronouns(language: Language, chosen: Pronouns | None) -> Iterable[_Item]:
    options = [(custom_ids.NONE, language.text("members-pronouns-none"))]
    options += [(each.value, language.text(f"members-pronouns-{each.value}")) for each in Pronouns]
    yield _paragraph(language.text("members-panel-pronouns"))
    yield _menu(custom_ids.PRONOUNS, options, custom_ids.NONE if chosen is None else chosen.value)


def _visibility(language: Language, known: Known) -> Iterable[_Item]:
    chosen = known.frame.visibility
    offered = [
        each for each in Visibility if each is not Visibility.BUDDY or known.accompanied or each is chosen
    ]
    options = [(each.value, language.text(f"members-visibility-{each.value}")) for each in offered]
    yield _paragraph(language.text("members-panel-visibility"))
    yield _menu(custom_ids.VISIBILITY, options, chosen.value)


def _quiet_hours(language: Language, quiet: QuietHours) -> _Item:
    begin, end = f"{quiet.begin:%H:%M}", f"{quiet.end:%H:%M}"
    key = "members-panel-never-quiet" if begin == end else "members-panel-quiet-hours"
    return _line_with_button(
        language.text(key, begin=begin, end=end),
        language.text("members-button-change"),
        custom_ids.ask_quiet_hours(begin, end),
    )


def _no_pause(language: Language, pause: Pause | None) -> Iterable[_Item]:
    """Yield the way into a pause: last, since a phone shows the end of a message first."""
    if pause is None:
        yield _line_with_button(
            language.text("members-panel-no-pause"),
            language.text("members-button-pause"),
            custom_ids.ask_pause(custom_ids.NONE),
        )


def _held(language: Language, pause: Pause | None) -> Iterable[_Item]:
    """Yield the pause that holds, with the way out of it: before all else."""
    if pause is None:
        return
    if pause.ends_at is None:
        line = language.text("members-panel-paused-open")
    else:
        line = language.text("members-panel-paused", end=discord.utils.format_dt(pause.ends_at, "f"))
    reason = "" if pause.reason is None else language.text(f"members-pause-{pause.reason.value}")
    ask = custom_ids.ask_pause(custom_ids.NONE if pause.reason is None else pause.reason.value)
    yield _paragraph(f"{line} ({reason})" if reason else line, language.text("members-panel-paused-about"))
    yield discord.ui.ActionRow(
        discord.ui.Button(
            label=language.text("members-button-end-pause"),
            custom_id=custom_ids.END_PAUSE,
            style=discord.ButtonStyle.primary,
        ),
        discord.ui.Button(label=language.text("members-button-change"), custom_id=ask),
    )


def _menu(custom_id: str, options: Iterable[_Option], chosen: str) -> _Item:
    return discord.ui.ActionRow(
        discord.ui.Select(
            custom_id=custom_id,
            options=[
                discord.SelectOption(label=label, value=value, default=value == chosen)
                for value, label in options
            ],
        )
    )


def _line_with_button(line: str, label: str, custom_id: str) -> _Item:
    button: discord.ui.Button[_Layout] = discord.ui.Button(label=label, custom_id=custom_id)
    return discord.ui.Section(line, accessory=button)


def _paragraph(*lines: str) -> discord.ui.TextDisplay[_Layout]:
    return discord.ui.TextDisplay("\n".join(lines))


def _own_name(locale: str) -> str:
    """Return what the speakers of a language call it, as menus write it: English, Español."""
    name = Locale.parse(locale, sep="-").get_display_name() or locale
    return name[:1].upper() + name[1:]
