"""What moderators see of the check-ins: how many were invited and answered, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from babel.dates import format_date

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import parts
from cogs.checkins.messages.history import span_of_days
from cogs.checkins.settings import CheckinsSettings
from cogs.checkins.store import Count

FEWEST = 5
"""A smaller group's numbers could be matched with its members."""
FEWEST_APART = 3
"""Where nobody, everybody, or all but one or two have answered, a number would tell of each of them."""
_LONGEST = 3400


def counts(
    language: Language, settings: CheckinsSettings, found: Sequence[Count], first: date, last: date
) -> Message:
    """Return the counts by check-in and local day, the latest day first."""
    by_kind: dict[str, list[Count]] = {}
    for count in sorted(found, key=lambda count: count.day, reverse=True):
        by_kind.setdefault(count.kind, []).append(count)
    lines = [
        f"## {language.text('checkins-counts-heading')}",
        span_of_days(language, first, last),
        "" if by_kind else language.text("checkins-counts-empty"),
    ]
    for kind_id in sorted(by_kind, key=lambda kind_id: _place(settings, kind_id)):
        kind = settings.kind(kind_id)
        lines.append(f"**{parts.plain(kind_id if kind is None else kind.name.spoken_in(language))}**")
        lines += [_line(language, count) for count in by_kind[kind_id]]
    small = f"-# {language.text('checkins-counts-small', fewest=FEWEST)}"
    return Message(view=parts.layout(parts.box(parts.paragraph(*_shortened(lines)), parts.paragraph(small))))


def _line(language: Language, count: Count) -> str:
    day = str(format_date(count.day, "EEE d MMM", locale=language.locale.replace("-", "_")))
    if count.invited < FEWEST:
        return language.text("checkins-counts-few", day=day, fewest=FEWEST)
    if min(count.answered, count.invited - count.answered) < FEWEST_APART:
        key = "most" if count.answered * 2 > count.invited else "hardly"
        return language.text(f"checkins-counts-{key}", day=day, invited=count.invited)
    return language.text("checkins-counts-day", day=day, invited=count.invited, answered=count.answered)


def _place(settings: CheckinsSettings, kind_id: str) -> tuple[int, str]:
    """Return what sorts check-ins as the settings list them, those that are gone last."""
    ids = [kind.id for kind in settings.kinds]
    return (ids.index(kind_id) if kind_id in ids else len(ids), kind_id)


def _shortened(lines: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(line) > _LONGEST:
            return [*kept, "…"]
        kept.append(line)
    return kept
