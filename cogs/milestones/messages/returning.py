"""A return to use: the form, the answer, and what a companion reads. Short and kind."""

from __future__ import annotations

from typing import Any

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.milestones.messages import custom_ids
from cogs.milestones.messages.celebrations import safe
from cogs.milestones.store import Counter

LONGEST_NOTE = 1000
WHEN, OVER, NOTE, TELL = "when", "over", "note", "tell"

ReturnForm = discord.ui.Modal


def form(language: Language, counter: Counter, *, companions: bool) -> ReturnForm:
    """Return the form: when, whether it is over, a note, whom to tell. All of it may stay as it is."""
    modal = discord.ui.Modal(
        title=language.text("milestones-return-title"),
        custom_id=custom_ids.return_form(counter.id),
        timeout=None,
    )
    modal.stop()  # it is answered by its custom id, after a restart too
    when = discord.ui.TextInput[Any](custom_id=WHEN, required=False, max_length=100)
    over = discord.ui.Select[Any](
        custom_id=OVER,
        options=[
            discord.SelectOption(label=language.text("milestones-return-over"), value="yes", default=True),
            discord.SelectOption(label=language.text("milestones-return-going-on"), value="no"),
        ],
    )
    note = discord.ui.TextInput[Any](
        custom_id=NOTE, required=False, max_length=LONGEST_NOTE, style=discord.TextStyle.paragraph
    )
    people = [
        discord.SelectOption(label=language.text("milestones-tell-nobody"), value="nobody", default=True)
    ]
    if companions:
        people.append(
            discord.SelectOption(label=language.text("milestones-tell-companion"), value="companion")
        )
    people.append(
        discord.SelectOption(
            label=language.text("milestones-tell-moderator"),
            description=language.text("milestones-tell-moderator-what"),
            value="moderator",
        )
    )
    tell = discord.ui.Select[Any](custom_id=TELL, options=people)
    fields: tuple[tuple[str, str | None, discord.ui.Item[Any]], ...] = (
        ("milestones-return-when", "milestones-return-when-hint", when),
        ("milestones-return-is-it", None, over),
        ("milestones-return-note", "milestones-return-note-hint", note),
        ("milestones-return-tell", None, tell),
    )
    for label, hint, component in fields:
        modal.add_item(
            discord.ui.Label(
                text=language.text(label),
                description=None if hint is None else language.text(hint),
                component=component,
            )
        )
    return modal


def recorded(
    language: Language, counter: Counter, run_id: int, *, over: bool, told: str, made_private: bool
) -> Message:
    """Return the answer: what stays, what happens now, who knows. `run_id`: the run that has ended.

    `made_private`: whether the group knew of the counter until now.
    """
    lines = [language.text("milestones-returned"), language.text("milestones-returned-told", told=told)]
    key = "milestones-returned-over" if over else "milestones-returned-resting"
    lines.insert(1, language.text(key, name=safe(counter.name)))
    buttons: list[Item] = []
    if made_private:
        lines.append(language.text("milestones-returned-private"))
    if not over:
        label = language.text("milestones-button-begin-again")
        buttons.append(button(label, custom_ids.begin_again(counter.id), discord.ButtonStyle.primary))
    if made_private:
        buttons.append(share_again(language, counter))
    buttons.append(button(language.text("milestones-button-undo"), custom_ids.undo(run_id)))
    return Message(view=layout(box(CALM, paragraph(*lines)), row(*buttons)))


def share_again(language: Language, counter: Counter) -> Item:
    """Return the button that lets the group know again of a counter's milestones to come."""
    return button(language.text("milestones-button-share-again"), custom_ids.share_again(counter.id))


def for_companion(language: Language, person_id: int) -> Message:
    """Return what a companion reads: that it happened, and nothing more."""
    said = language.text("milestones-companion-told", member=f"<@{person_id}>")
    return Message(view=layout(box(CALM, paragraph(said))))


def companion_not_told(language: Language) -> Message:
    """Return what a member reads whose companion takes no private messages."""
    return Message(view=layout(box(CALM, paragraph(language.text("milestones-companion-not-told")))))
