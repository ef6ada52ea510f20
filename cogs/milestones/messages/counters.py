"""A member's own counters, as they alone see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import discord

from bot.language import Language
from bot.message import Message, Picture
from cogs.crisis.messages.parts import CALM, Item, box, button, layout, paragraph, row
from cogs.members.frame import Visibility
from cogs.milestones import counting
from cogs.milestones.messages import chips, custom_ids
from cogs.milestones.messages.celebrations import safe
from cogs.milestones.messages.returning import share_again
from cogs.milestones.pictures import CardFace, ChipFace
from cogs.milestones.steps import Reached
from cogs.milestones.store import Counter, Run, Shows, State
from cogs.milestones.winnings import Winnings

CARD = "card.png"
_NAMES_LENGTH = 2_500


@dataclass(frozen=True)
class Standing:
    """A counter on a day (the member's local date): its runs, the steps earned and the one to come.

    `earned`: over all runs; `earned_now`: in the one that goes on.
    """

    counter: Counter
    runs: tuple[Run, ...]
    today: date
    earned: tuple[Reached, ...] = ()
    earned_now: tuple[Reached, ...] = ()
    coming: Reached | None = None
    winnings: Winnings | None = None
    steps_gone: bool = False

    @property
    def counted(self) -> tuple[counting.Run, ...]:
        """The runs as the rules count them."""
        return tuple(run.counted for run in self.runs)


def overview(language: Language, standings: Sequence[Standing]) -> Message:
    """Return all counters of a member, a line each, and a menu that leads to each."""
    lines = [f"**{safe(each.counter.name)}** · {_in_short(language, each)}" for each in standings]
    menu = discord.ui.Select[discord.ui.LayoutView](
        custom_id=custom_ids.LOOK,
        placeholder=language.text("milestones-menu-look"),
        options=[
            discord.SelectOption(label=each.counter.name[:100], value=str(each.counter.id))
            for each in standings
        ],
    )
    text = "\n".join(lines)[:_NAMES_LENGTH]
    view = layout(
        box(CALM, paragraph(language.text("milestones-overview-title"), text, _only_you(language))),
        row(menu),
    )
    return Message(view=view)


def nothing_yet(language: Language) -> str:
    """Say that nothing is counted yet, and how to begin."""
    return language.text("milestones-nothing-yet")


def detail(language: Language, standing: Standing, card: bytes, description: str) -> Message:
    """Return one counter in full, with its card."""
    counter = standing.counter
    gallery = discord.ui.MediaGallery[discord.ui.LayoutView]()
    gallery.add_item(media=f"attachment://{CARD}", description=description)
    view = layout(
        box(
            CALM,
            paragraph(f"## {safe(counter.name)}", *_lines(language, standing)),
            gallery,
            paragraph(f"-# {_seen_by(language, counter)}"),
        )
    )
    buttons: list[Item] = []
    if counter.state is State.RESTING:
        label = language.text("milestones-button-begin-again")
        buttons.append(button(label, custom_ids.begin_again(counter.id), discord.ButtonStyle.primary))
    if counter.state is State.RUNNING:
        buttons.append(button(language.text("milestones-button-share"), custom_ids.preview(counter.id)))
    if not counter.shared and any(run.made_private for run in standing.runs):
        buttons.append(share_again(language, counter))
    if buttons:
        view.add_item(row(*buttons))
    return Message(view=view, pictures=(Picture(CARD, card, description),))


def card_face(
    language: Language, standing: Standing, chips_earned: Sequence[ChipFace], *, named: bool
) -> CardFace:
    """Return what stands on a counter's card; `named`: whether its name does."""
    counter = standing.counter
    title = counter.name if named else language.text("milestones-card-unnamed")
    number, unit = _number(language, standing)
    return CardFace(title, number, unit, _caption(language, standing), tuple(chips_earned))


def description(language: Language, face: CardFace) -> str:
    """Return what a screen reader says in place of a card."""
    parts = [face.title, f"{face.number or ''} {face.unit or ''}".strip(), face.caption or ""]
    parts.append(language.text("milestones-card-chips", count=len(face.chips)))
    return ". ".join(part for part in parts if part)[:1000]


def _number(language: Language, standing: Standing) -> tuple[str | None, str | None]:
    """Return the number that the owner wants to see, and its unit."""
    runs, today = standing.counted, standing.today
    match standing.counter.shows:
        case Shows.NO_NUMBER:
            return None, None
        case Shows.TOTAL:
            days = counting.total_days(runs, today)
        case Shows.DAYS_OF_DAYS:
            share = counting.days_of_days(runs, today)
            unit = language.text("milestones-unit", count=share.of, unit="days")
            return language.text("milestones-days-of-days", days=share.days, of=share.of), unit
        case Shows.CURRENT:
            current = counting.current_days(runs, today)
            if current is None:
                return None, None
            days = current
    return str(days), language.text("milestones-unit", count=days, unit="days")


def _caption(language: Language, standing: Standing) -> str | None:
    match standing.counter.shows:
        case Shows.TOTAL:
            return language.text("milestones-caption-total")
        case _:
            return None


def _in_short(language: Language, standing: Standing) -> str:
    counter = standing.counter
    if counter.state is State.RESTING:
        return language.text("milestones-short-resting")
    if counter.state is State.ENDED:
        return language.text("milestones-short-ended")
    number, unit = _number(language, standing)
    shown = language.text("milestones-short-running") if number is None else f"{number} {unit}"
    return shown if standing.coming is None else f"{shown} · {_coming(language, standing.coming, counter)}"


def _lines(language: Language, standing: Standing) -> list[str]:
    """Return what is said of a counter beside its card."""
    counter, runs, today = standing.counter, standing.counted, standing.today
    lines = []
    if counter.state is State.RESTING:
        lines.append(language.text("milestones-resting"))
    if counter.state is State.ENDED:
        lines.append(language.text("milestones-ended"))
    current = counting.current_run(runs)
    if current is not None and counter.state is State.RUNNING:
        since = discord.utils.format_dt(current.began.at, "D")
        lines.append(language.text("milestones-since", when=since))
    if standing.coming is not None:
        lines.append(language.text("milestones-next", step=_coming(language, standing.coming, counter)))
    if counter.shows is not Shows.NO_NUMBER:
        longest = language.text("milestones-longest", days=counting.longest_run(runs, today))
        lines += [longest, language.text("milestones-total", days=counting.total_days(runs, today))]
    if standing.winnings is not None and counter.shows is not Shows.NO_NUMBER:
        won = [each for each in (standing.winnings.money, standing.winnings.time) if each is not None]
        if won:
            lines.append(language.text("milestones-won-back", what=" · ".join(won)))
    noted = next((run for run in reversed(standing.runs) if run.note is not None), None)
    if noted is not None and noted.note is not None and noted.ended is not None:
        when = discord.utils.format_dt(noted.ended.at, "D")
        lines.append(language.text("milestones-note", when=when, note=safe(noted.note)))
    if not counter.legible:
        lines.append(language.text("milestones-illegible"))
    if standing.steps_gone:
        lines.append(language.text("milestones-steps-gone"))
    return lines


def _coming(language: Language, coming: Reached, counter: Counter) -> str:
    """Return "90 days in 3 days": with a countdown of the reader's own Discord."""
    countdown = discord.utils.format_dt(coming.at, "R")
    if counter.shows is Shows.NO_NUMBER:
        return language.text("milestones-coming-no-number", when=countdown)
    step = chips.step_in_words(language, coming.step)
    return language.text("milestones-coming", step=step, when=countdown)


def seen_by(language: Language, visibility: Visibility, *, named: bool) -> str:
    """Say who sees what of a counter."""
    if visibility is not Visibility.CHANNEL:
        return language.text("milestones-seen-private")
    return language.text("milestones-seen-named" if named else "milestones-seen-unnamed")


def _seen_by(language: Language, counter: Counter) -> str:
    return seen_by(language, counter.visibility, named=counter.named)


def _only_you(language: Language) -> str:
    return f"-# {language.text('milestones-only-you')}"
