"""What a moderator alone sees: the list of open alerts, and the answer to each press."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages import custom_ids, parts
from cogs.crisis.messages.posts import reporters, state_line
from cogs.crisis.store import Alert, Signal

_MOST_LISTED = 10
"""Each takes three of the forty components that Discord allows in a message."""


def open_alerts(language: Language, alerts: Sequence[Alert]) -> Message:
    """Return the list of open alerts, each with a button that shows it in full."""
    if not alerts:
        return Message(view=parts.layout(parts.paragraph(language.text("crisis-list-empty"))))
    items: list[parts.Item] = [parts.paragraph(f"## {language.text('crisis-list-title')}")]
    for alert in alerts[:_MOST_LISTED]:
        line = language.text(
            "crisis-list-line",
            tier=alert.tier.value,
            alert=str(alert.id),
            member=f"<@{alert.member_id}>",
            opened=parts.ago(alert.opened_at),
        )
        label = language.text("crisis-button-show")
        items.append(
            discord.ui.Section(
                f"{line}\n{state_line(language, alert)}",
                accessory=parts.button(label, custom_ids.show(alert.id, parts.NO_MARK)),
            )
        )
    if len(alerts) > _MOST_LISTED:
        items.append(parts.paragraph(language.text("crisis-list-more", count=len(alerts) - _MOST_LISTED)))
    return Message(view=parts.layout(*items))


def acknowledged(language: Language, alert: Alert, signals: Sequence[Signal]) -> str:
    """Return the answer to whoever took an alert just now, with who pointed at the member."""
    told = "told" if alert.member_note.knows_of_alert else "not-told"
    lines = (
        language.text("crisis-acknowledged", member=f"<@{alert.member_id}>"),
        language.text(f"crisis-acknowledged-member-{told}"),
        reporters(language, alert, signals),
    )
    return "\n".join(line for line in lines if line)


def choice(language: Language, alert: Alert) -> str:
    """Return how an alert stands among the suggestions of /alerts. No name: members are not kept in
    memory.
    """
    return language.text(
        "crisis-list-choice", alert=str(alert.id), tier=alert.tier.value, state=alert.state.value
    )
