"""A step that was reached: as the group sees it, and as its member alone does."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.language import Language
from bot.message import Message, Picture
from cogs.crisis.messages.parts import NO_MARK, Item, box, button, layout, paragraph, row
from cogs.milestones.messages import chips, custom_ids
from cogs.milestones.pictures import ChipFace
from cogs.milestones.store import Celebration, Counter, Shows

CHIP = "chip.png"
NAMED = 2
"""So many well-wishers are named; the others are counted."""


def post(
    language: Language,
    counter: Counter,
    celebration: Celebration,
    *,
    line: str | None,
    face: ChipFace,
    chip: bytes | None,
    mark: str = NO_MARK,
    glad: Sequence[int] = (),
    total: int = 0,
) -> Message:
    """Return the post of a celebration. Without `chip` the picture that is there already stays.

    `glad`: the first well-wishers, `total` of them in all.
    """
    member = f"<@{counter.person_id}>"
    title = paragraph(f"## {_title(language, counter, celebration, member)}", line or "")
    parts: list[Item] = [title, _gallery(language, face)]
    if total:
        parts.append(paragraph(well_wishers(language, glad, total)))
    label = language.text("milestones-button-glad")
    press = button(label, custom_ids.glad(celebration.id, mark), discord.ButtonStyle.primary)
    view = layout(box(int(face.colour[1:], 16), *parts), row(press))
    return Message(view=view, pictures=_pictures(language, face, chip))


def in_private(
    language: Language,
    counter: Counter,
    celebration: Celebration,
    *,
    line: str | None,
    face: ChipFace,
    chip: bytes,
    guild_name: str | None,
) -> Message:
    """Return what a member alone sees of a celebration."""
    if counter.shows is Shows.NO_NUMBER:
        title = language.text("milestones-private-title-no-number", name=safe(counter.name))
    else:
        step = chips.step_in_words(language, celebration.step)
        title = language.text("milestones-private-title", name=safe(counter.name), step=step)
    only_you = (
        language.text("milestones-private-only-you")
        if guild_name is None
        else language.text("milestones-private-only-you-from", guild=safe(guild_name))
    )
    view = layout(
        box(
            int(face.colour[1:], 16),
            paragraph(f"## {title}", line or ""),
            _gallery(language, face),
            paragraph(f"-# {only_you}"),
        )
    )
    return Message(view=view, pictures=_pictures(language, face, chip))


def welcome_back(language: Language, face: ChipFace, chip: bytes) -> Message:
    """Return the chip of who checks in again after a return to use; they alone see it."""
    view = layout(
        box(
            int(face.colour[1:], 16),
            paragraph(language.text("milestones-welcome-back")),
            _gallery(language, face),
            paragraph(f"-# {language.text('milestones-private-only-you')}"),
        )
    )
    return Message(view=view, pictures=_pictures(language, face, chip))


def well_wishers(language: Language, glad: Sequence[int], total: int) -> str:
    """Return one line: "Bea, Jonas and 3 others are glad with you". Nobody is pinged by it."""
    names = [f"<@{person}>" for person in glad[:NAMED]]
    others = total - len(names)
    if others:
        return language.text("milestones-glad-others", names=", ".join(names), count=others)
    if len(names) == 1:
        return language.text("milestones-glad-one", name=names[0])
    return language.text("milestones-glad-two", first=names[0], last=names[1])


def safe(name: str) -> str:
    """Return a person's words so that they cannot be taken for formatting or a mention."""
    return discord.utils.escape_mentions(discord.utils.escape_markdown(" ".join(name.split())))


def _title(language: Language, counter: Counter, celebration: Celebration, member: str) -> str:
    name, named = safe(counter.name), celebration.named and counter.legible
    if counter.shows is Shows.NO_NUMBER:
        if named:
            return language.text("milestones-post-no-number-named", member=member, name=name)
        return language.text("milestones-post-no-number", member=member)
    step = chips.step_in_words(language, celebration.step)
    if named:
        return language.text("milestones-post-named", member=member, step=step, name=name)
    return language.text("milestones-post", member=member, step=step)


def _gallery(language: Language, face: ChipFace) -> discord.ui.MediaGallery[discord.ui.LayoutView]:
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{CHIP}", description=chips.description(language, face))
    return gallery


def _pictures(language: Language, face: ChipFace, chip: bytes | None) -> tuple[Picture, ...]:
    return () if chip is None else (Picture(CHIP, chip, chips.description(language, face)),)
