"""The small parts that the check-ins' messages are built of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

import discord
from babel.dates import format_skeleton

from bot.language import Language

NO_MARK = "0" * 16
"""Stands in a button's id where the message was an answer and never went through the outbox."""

CALM = 0x4F7F6B

Layout = discord.ui.LayoutView
Item = discord.ui.Item[Any]


def layout(*items: Item) -> Layout:
    """Return a layout of these items that never times out on our side."""
    view = Layout(timeout=None)
    for item in items:
        view.add_item(item)
    return view


def paragraph(*lines: str) -> discord.ui.TextDisplay[Layout]:
    """Return the lines that are not empty, each on its own line."""
    return discord.ui.TextDisplay("\n".join(line for line in lines if line))


def box(*items: Item) -> discord.ui.Container[Layout]:
    """Return the items in a box with a calm edge."""
    return discord.ui.Container(*items, accent_colour=CALM)


def row(*items: Item) -> discord.ui.ActionRow[Layout]:
    """Return the buttons side by side, or one menu."""
    return discord.ui.ActionRow(*items)


def rows(buttons: Iterable[Item]) -> list[discord.ui.ActionRow[Layout]]:
    """Return the buttons in as many rows as Discord needs: five stand side by side."""
    every = list(buttons)
    return [row(*every[first : first + 5]) for first in range(0, len(every), 5)]


def button(
    label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> discord.ui.Button[Layout]:
    """Return a button that is handled by its custom id."""
    return discord.ui.Button(label=label, custom_id=custom_id, style=style)


def person(user_id: int) -> str:
    """Return a mention, which shows the name. Whether it pings is the message's affair."""
    return f"<@{user_id}>"


def at(instant: datetime) -> str:
    """Return an instant as Discord shows it to each reader: date and time in their own zone."""
    return discord.utils.format_dt(instant, "f")


def day_shown(language: Language, day: date) -> str:
    """Return a local day as the language writes it: "Mon, Mar 2". It belongs to nobody's time zone."""
    shown: str = format_skeleton(
        "MMMEd", datetime.combine(day, time()), locale=language.locale.replace("-", "_")
    )
    return shown


def plain(words: str) -> str:
    """Return a person's words so that nothing in them is read as a sign of Discord's."""
    return discord.utils.escape_markdown(words)


def quoted(words: str, most: int) -> str:
    """Return a person's words as a quotation that cannot break out of it, in at most `most` characters."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    quotation = "\n".join(f"> {plain(line)}" for line in lines)
    return quotation if len(quotation) <= most else f"{quotation[: most - 1]}…"
