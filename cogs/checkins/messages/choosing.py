"""Taking part: what there is, who takes part in what, what a member has chosen. Seen by them alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import discord

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import custom_ids, parts
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import Preferences


@dataclass(frozen=True)
class Part:
    """One of the guild's check-ins, and whether the member takes part. `next_at`: their next prompt (UTC)."""

    kind: CheckinKind
    takes_part: bool
    next_at: datetime | None


def ask_to_join(language: Language, kind: CheckinKind, *, guild_id: int, day: date) -> Message:
    """Return the question whether somebody wants to take part, before anything is noted down of them."""
    said = language.text("checkins-join-question", check_in=kind.name.spoken_in(language))
    return Message(
        view=parts.layout(
            parts.box(parts.paragraph(said)),
            parts.row(
                parts.button(
                    language.text("checkins-button-join"),
                    custom_ids.join(guild_id, kind.id, day),
                    discord.ButtonStyle.primary,
                )
            ),
        )
    )


def joined(
    language: Language,
    kind: CheckinKind,
    *,
    guild_id: int,
    open_day: date | None,
    first_at: datetime | None,
    paused: bool,
    direct_prompts: bool,
) -> Message:
    """Return what follows from joining: the first one now, or when it comes."""
    name = kind.name.spoken_in(language)
    lines = [language.text("checkins-joined", check_in=name)]
    if paused:
        lines.append(language.text("checkins-joined-paused"))
    elif open_day is not None:
        lines.append(language.text("checkins-joined-now"))
    elif first_at is not None:
        lines.append(language.text("checkins-joined-later", time=parts.at(first_at)))
    if kind.private and not direct_prompts:
        lines.append(language.text("checkins-joined-private"))
    items: list[parts.Item] = [parts.box(parts.paragraph(*lines))]
    if open_day is not None and not paused:
        items.append(
            parts.row(
                parts.button(
                    language.text("checkins-button-check-in"),
                    custom_ids.answer(guild_id, kind.id, open_day, parts.NO_MARK),
                    discord.ButtonStyle.primary,
                )
            )
        )
    return Message(view=parts.layout(*items))


def settings(
    language: Language,
    found: Sequence[Part],
    wish: Preferences,
    *,
    guild_id: int,
    paused: bool,
    has_companions: bool,
) -> Message:
    """Return the panel: the member's check-ins, and two switches."""
    lines = [] if found else [language.text("checkins-settings-none")]
    for each in found:
        name = f"**{parts.plain(each.kind.name.spoken_in(language))}**"
        if not each.takes_part:
            lines.append(language.text("checkins-settings-not-in", check_in=name))
        elif each.next_at is None or paused:
            lines.append(language.text("checkins-settings-in", check_in=name))
        else:
            lines.append(language.text("checkins-settings-next", check_in=name, time=parts.at(each.next_at)))
    if paused:
        lines.append(language.text("checkins-settings-paused"))
    switches = [
        _switch(language, guild_id, "direct-prompts", on=wish.direct_prompts),
    ]
    texts = [_state(language, "direct-prompts", on=wish.direct_prompts)]
    if has_companions or wish.companions_hear:
        switches.append(_switch(language, guild_id, "companions-hear", on=wish.companions_hear))
        texts.append(_state(language, "companions-hear", on=wish.companions_hear))
    return Message(
        view=parts.layout(
            parts.box(
                parts.paragraph(f"## {language.text('checkins-settings-title')}"),
                parts.paragraph(*lines),
                parts.paragraph(*texts),
                parts.paragraph(f"-# {language.text('checkins-settings-more')}"),
            ),
            parts.row(*switches),
        )
    )


def _state(language: Language, what: str, *, on: bool) -> str:
    return language.text(f"checkins-{what}-{'on' if on else 'off'}")


def _switch(language: Language, guild_id: int, what: str, *, on: bool) -> discord.ui.Button[parts.Layout]:
    label = language.text(f"checkins-button-{what}-{'off' if on else 'on'}")
    return parts.button(label, custom_ids.choose(guild_id, what, on=not on))
