"""What calls moderators again: about one alert, or about several at once. Never the text that was noticed."""

from __future__ import annotations

from collections.abc import Sequence

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages import custom_ids, parts
from cogs.crisis.messages.posts import go_there, place_to_go, state_line
from cogs.crisis.store import Alert, Signal, State

MOST_LISTED = 10
"""Each takes three of the forty components that Discord allows in a message."""

_SENTENCES = {
    None: "crisis-ping-answered",
    "waiting": "crisis-ping-waiting",
    "raised": "crisis-ping-raised",
    "news": "crisis-ping-news",
}


def ping(
    language: Language,
    alert: Alert,
    signals: Sequence[Signal],
    *,
    why: str | None,
    mark: str,
    post_address: str | None,
    ping: Sequence[int] = (),
    people: Sequence[int] = (),
) -> Message:
    """Return a reminder: `why` is "waiting", "raised" or "news"; None where it has been answered."""
    calling = () if alert.state.finished else ping
    holders = () if alert.state.finished else people
    called = " ".join([parts.roles(calling), *(f"<@{user_id}>" for user_id in holders)]).strip()
    here = place_to_go(signals)
    about = language.text(
        _SENTENCES[why],
        alert=str(alert.id),
        tier=alert.tier.value,
        member=f"<@{alert.member_id}>",
        opened=parts.ago(alert.opened_at),
        place="none" if here is None else f"<#{here.channel_id}>",
    )
    # "Nobody has this" is what a reminder of a waiting alert says already.
    state = "" if why == "waiting" and alert.state is State.OPEN else state_line(language, alert)
    items: list[parts.Item] = [parts.paragraph(called, about, state)]
    if buttons := _buttons(language, alert, signals, mark, post_address):
        items.append(parts.row(*buttons))
    return Message(view=parts.layout(*items), allowed_mentions=parts.pinging(calling, holders))


def reminder_of_several(
    language: Language, alerts: Sequence[tuple[Alert, str]], *, mark: str, ping: Sequence[int]
) -> Message:
    """Return one reminder of several alerts, each with the address of its post, in the order given.

    It stays as it is when they are taken, and so names no member.
    """
    items: list[parts.Item] = [
        parts.paragraph(parts.roles(ping), language.text("crisis-ping-several", count=len(alerts)))
    ]
    for alert, address in alerts[:MOST_LISTED]:
        line = language.text(
            "crisis-ping-several-line",
            tier=alert.tier.value,
            alert=str(alert.id),
            opened=parts.ago(alert.opened_at),
            address=address,
        )
        show = parts.button(language.text("crisis-button-show"), custom_ids.show(alert.id, mark))
        items.append(discord.ui.Section(line, accessory=show))
    if len(alerts) > MOST_LISTED:
        items.append(parts.paragraph(language.text("crisis-list-more", count=len(alerts) - MOST_LISTED)))
    return Message(view=parts.layout(*items), allowed_mentions=parts.pinging(ping))


def superseded(language: Language, *, newer: str) -> Message:
    """Return what is left of a reminder once a newer one says the same; `newer` is that one's address."""
    return Message(view=parts.layout(parts.paragraph(language.text("crisis-ping-superseded", address=newer))))


def _buttons(
    language: Language, alert: Alert, signals: Sequence[Signal], mark: str, post_address: str | None
) -> list[parts.Item]:
    buttons: list[parts.Item] = []
    if alert.state is State.OPEN:
        label = language.text("crisis-button-acknowledge")
        buttons.append(
            parts.button(label, custom_ids.acknowledge(alert.id, mark), discord.ButtonStyle.success)
        )
    elif alert.state is State.ACKNOWLEDGED:
        label = language.text("crisis-button-resolve")
        buttons.append(parts.button(label, custom_ids.resolve(alert.id, mark)))
    if (there := go_there(language, alert, signals)) is not None:
        buttons.append(there)
    if post_address is not None:
        buttons.append(parts.link(language.text("crisis-button-open-alert"), post_address))
    return buttons
