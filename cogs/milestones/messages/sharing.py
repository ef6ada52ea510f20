"""A card that its owner shares, and the milestones that come next in the group."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.language import Language
from bot.message import Message, Picture
from cogs.crisis.messages.parts import CALM, box, button, layout, paragraph, row
from cogs.milestones.messages import chips, custom_ids
from cogs.milestones.messages.celebrations import safe
from cogs.milestones.messages.counters import CARD
from cogs.milestones.store import Counter, Shows

_LONGEST_LIST = 3_000


def preview(
    language: Language, counter: Counter, run_id: int, card: bytes, described: str, channel: str
) -> Message:
    """Show the card to its owner alone, and say who would see it. `run_id`: the run that it shows."""
    said = language.text("milestones-share-preview", channel=channel)
    view = layout(
        box(CALM, paragraph(said), _gallery(described)),
        row(
            button(
                language.text("milestones-button-share-here"),
                custom_ids.share(counter.id, run_id),
                discord.ButtonStyle.primary,
            )
        ),
    )
    return Message(view=view, pictures=(Picture(CARD, card, described),))


def card_post(language: Language, counter: Counter, card: bytes, described: str) -> Message:
    """Return the post of a shared card."""
    said = language.text("milestones-shared-post", member=f"<@{counter.person_id}>")
    view = layout(box(CALM, paragraph(said), _gallery(described)))
    return Message(view=view, pictures=(Picture(CARD, card, described),))


def upcoming(language: Language, counters: Sequence[Counter]) -> str:
    """Return the milestones that come next, by date. Whoever wants to be there can be there."""
    if not counters:
        return language.text("milestones-upcoming-none")
    lines = [line for counter in counters if (line := _line(language, counter)) is not None]
    text = language.text("milestones-upcoming-title")
    for line in lines:
        if len(text) + len(line) > _LONGEST_LIST:
            break
        text = f"{text}\n{line}"
    return text


def _line(language: Language, counter: Counter) -> str | None:
    if counter.next_due is None or counter.next_step is None:
        return None
    when = discord.utils.format_dt(counter.next_due, "D")
    member = f"<@{counter.person_id}>"
    if counter.shows is Shows.NO_NUMBER:
        return language.text("milestones-upcoming-no-number", when=when, member=member)
    step = chips.step_in_words(language, counter.next_step)
    if counter.named_to_group:
        name = safe(counter.name)
        return language.text("milestones-upcoming-named", when=when, member=member, step=step, name=name)
    return language.text("milestones-upcoming-line", when=when, member=member, step=step)


def _gallery(described: str) -> discord.ui.MediaGallery[discord.ui.LayoutView]:
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{CARD}", description=described)
    return gallery
