"""The small parts that the crisis messages are built of: mentions, times, buttons, colours."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import discord

from bot.language import Language
from cogs.crisis.detection import Tier

NO_MARK = "0" * 16
"""Stands in a button's id where the message was an answer and never went through the outbox."""

COLOURS = {Tier.EMERGENCY: 0xB3261E, Tier.URGENT: 0xD9622B, Tier.CONCERN: 0xC9A227}
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


def box(colour: int, *items: Item) -> discord.ui.Container[Layout]:
    """Return the items in a box with a coloured edge."""
    return discord.ui.Container(*items, accent_colour=colour)


def row(*buttons: Item) -> discord.ui.ActionRow[Layout]:
    """Return the buttons side by side."""
    return discord.ui.ActionRow(*buttons)


def button(
    label: str, custom_id: str, style: discord.ButtonStyle = discord.ButtonStyle.secondary
) -> discord.ui.Button[Layout]:
    """Return a button that is handled by its custom id."""
    return discord.ui.Button(label=label, custom_id=custom_id, style=style)


def link(label: str, url: str) -> discord.ui.Button[Layout]:
    """Return a button that opens an address."""
    return discord.ui.Button(label=label, url=url)


def person(user_id: int | None, language: Language) -> str:
    """Return a mention that shows the name, or neutral words for a person who has been forgotten."""
    return language.text("crisis-a-moderator") if user_id is None else f"<@{user_id}>"


def roles(role_ids: Iterable[int]) -> str:
    return " ".join(f"<@&{role_id}>" for role_id in role_ids)


def pinging(role_ids: Iterable[int], people: Iterable[int] = ()) -> discord.AllowedMentions:
    """Return the permission to ping these roles and people and nobody else, whatever the text contains."""
    return discord.AllowedMentions(
        everyone=False,
        replied_user=False,
        roles=[discord.Object(role_id) for role_id in role_ids],
        users=[discord.Object(user_id) for user_id in people],
    )


def ago(instant: datetime) -> str:
    """Return an instant as Discord shows it: "5 minutes ago", in the reader's own language and zone."""
    return discord.utils.format_dt(instant, "R")


def at(instant: datetime) -> str:
    return discord.utils.format_dt(instant, "f")


def message_address(guild_id: int, channel_id: int, message_id: int | None) -> str:
    """Return the address that opens a message, or the channel where there is no message."""
    base = f"https://discord.com/channels/{guild_id}/{channel_id}"
    return base if message_id is None else f"{base}/{message_id}"


def quoted(words: str, most: int) -> str:
    """Return a person's words as a quotation that cannot break out of it, in at most `most` characters."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    quotation = "\n".join(f"> {discord.utils.escape_markdown(line)}" for line in lines)
    return quotation if len(quotation) <= most else f"{quotation[: most - 1]}…"
