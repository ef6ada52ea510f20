"""What moderators see of an alert: the post, its reminders, the same in full. Never the text that was
noticed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import discord

from bot.language import Language
from bot.message import Message
from cogs.crisis.messages import custom_ids, parts
from cogs.crisis.store import Alert, Event, Happened, MemberNote, Signal, Source, State

LATE = timedelta(minutes=2)
"""Up to here a delay is the network's; beyond it the bot was away and moderators should know."""

# An edit is noticed when it is made, and a report may be about a message of last week.
_SEEN_AS_IT_COMES = (Source.MESSAGE, Source.THREAD, Source.DIRECT_MESSAGE)

_BY_CALLING = (Source.REQUEST, Source.REPORT)

_UNSEEN = (Source.DIRECT_MESSAGE, Source.FORM)
"""What nobody but the bot has seen: there is nothing that moderators could go to."""

_LONGEST_HISTORY = 15
_MOST_NAMED = 6
_LONGEST_WORDS = 900
_MOST_WORDS = 2
"""Discord takes 4,000 characters in a message. The words of the latest calls matter most."""

_NOTE_KEYS: dict[MemberNote, str | None] = {
    MemberNote.NOT_SENT: "crisis-post-note-not-sent",
    MemberNote.NOT_NEEDED: "crisis-post-note-not-needed",
    MemberNote.HAD_ONE: "crisis-post-note-had-one",
    MemberNote.IN_ANOTHER: None,
    MemberNote.ON_ITS_WAY: "crisis-post-note-on-its-way",
    MemberNote.DELIVERED: "crisis-post-note-delivered",
    MemberNote.CLOSED: "crisis-post-note-closed",
}

_HISTORY_KEYS = {
    Happened.OPENED: "crisis-history-opened",
    Happened.JOINED: "crisis-history-joined",
    Happened.RAISED: "crisis-history-raised",
    Happened.POSTED: "crisis-history-posted",
    Happened.ESCALATED: "crisis-history-escalated",
    Happened.PINGED: "crisis-history-pinged",
    Happened.POST_FAILED: "crisis-history-post-failed",
    Happened.WRITING_TO_PEOPLE: "crisis-history-writing-to-people",
    Happened.PERSON_REACHED: "crisis-history-person-reached",
    Happened.PERSON_UNREACHABLE: "crisis-history-person-unreachable",
    Happened.NOBODY_REACHED: "crisis-history-nobody-reached",
    Happened.NOTE_DELIVERED: "crisis-history-note-delivered",
    Happened.NOTE_CLOSED: "crisis-history-note-closed",
    Happened.POINTER_POSTED: "crisis-history-pointer-posted",
    Happened.POINTER_FAILED: "crisis-history-pointer-failed",
    Happened.HELP_LINES_OFFERED: "crisis-history-help-lines-offered",
    Happened.ACKNOWLEDGED: "crisis-history-acknowledged",
    Happened.MEMBER_TOLD: "crisis-history-member-told",
    Happened.MEMBER_NOT_TOLD: "crisis-history-member-not-told",
    Happened.RESOLVED: "crisis-history-resolved",
    Happened.FALSE_ALARM: "crisis-history-false-alarm",
}


def alert_post(
    language: Language,
    alert: Alert,
    signals: Sequence[Signal],
    *,
    mark: str,
    ping: Sequence[int] = (),
    guild_name: str | None = None,
) -> Message:
    """Return the post of an alert; `ping` are the ids of the roles to call, `guild_name` is for private
    messages.
    """
    calling = ping if alert.state is State.OPEN else ()
    items: list[parts.Item] = []
    if calling:
        items.append(parts.paragraph(parts.roles(calling)))
    items.append(_alert_box(language, alert, signals, guild_name))
    if buttons := _buttons(language, alert, signals, mark):
        items.append(buttons)
    return Message(view=parts.layout(*items), allowed_mentions=parts.pinging(calling))


def gone(language: Language) -> Message:
    """Return what stands in the place of a post whose alert has been deleted."""
    return Message(view=parts.layout(parts.paragraph(language.text("crisis-finished-gone"))))


def alert_in_full(
    language: Language, alert: Alert, signals: Sequence[Signal], history: Sequence[Event]
) -> Message:
    """Return an alert with its whole history, for one moderator."""
    lines = [_history_line(language, event) for event in history]
    if len(lines) > _LONGEST_HISTORY:
        left_out = len(lines) - _LONGEST_HISTORY
        lines = [language.text("crisis-history-earlier", count=left_out), *lines[-_LONGEST_HISTORY:]]
    items: list[parts.Item] = [
        _alert_box(language, alert, signals, None, reporters_too=True),
        parts.paragraph(f"### {language.text('crisis-history-title')}", *lines),
    ]
    if alert.closing_note is not None or alert.closing_note_lost:
        items.append(
            parts.paragraph(language.text("crisis-history-note"), _quotation(language, alert.closing_note))
        )
    if buttons := _buttons(language, alert, signals, parts.NO_MARK):
        items.append(buttons)
    return Message(view=parts.layout(*items))


def reporters(language: Language, alert: Alert, signals: Sequence[Signal]) -> str:
    """Return who pointed at the member, for one moderator alone; nothing where nobody did."""
    reports = [signal for signal in signals if signal.source is Source.REPORT]
    names = dict.fromkeys(parts.person(signal.reporter_id, language) for signal in reports)
    if not names:
        return ""
    named = ", ".join(list(names)[:_MOST_NAMED])
    return language.text("crisis-reporters", reporters=named, member=f"<@{alert.member_id}>")


def _alert_box(
    language: Language,
    alert: Alert,
    signals: Sequence[Signal],
    guild_name: str | None,
    *,
    reporters_too: bool = False,
) -> discord.ui.Container[parts.Layout]:
    title = language.text("crisis-post-title", tier=alert.tier.value, alert=str(alert.id))
    server = "" if guild_name is None else language.text("crisis-post-server", guild=guild_name)
    facts = [
        language.text("crisis-post-who", member=f"<@{alert.member_id}>"),
        *_what_led_to_it(language, alert, signals, reporters_too=reporters_too),
    ]
    note = None if alert.state.finished else _NOTE_KEYS[alert.member_note]
    after = [] if note is None else [language.text(note)]
    colour = parts.CALM if alert.state is not State.OPEN else parts.COLOURS[alert.tier]
    return parts.box(
        colour,
        parts.paragraph(f"## {title}", server, state_line(language, alert)),
        parts.paragraph(*facts, *after),
    )


def _what_led_to_it(
    language: Language, alert: Alert, signals: Sequence[Signal], *, reporters_too: bool
) -> list[str]:
    if not signals:
        return []
    latest = signals[-1]
    lines = []
    if (here := place_to_go(signals)) is not None:
        lines.append(language.text("crisis-post-where", channel=f"<#{here.channel_id}>"))
    lines.append(language.text("crisis-post-when", time=parts.ago(latest.posted_at)))
    written = [signal for signal in signals if signal.source not in _BY_CALLING]
    messages = len({signal.source_id for signal in written})
    if messages > 1:
        first = parts.ago(min(signal.posted_at for signal in written))
        linked = "no" if latest.source in _UNSEEN else "yes"
        lines.append(language.text("crisis-post-count", count=messages, first=first, linked=linked))
    lines += _why(language, alert, signals, reporters_too=reporters_too)
    if latest.source in _SEEN_AS_IT_COMES and latest.late_by >= LATE:
        minutes = int(latest.late_by.total_seconds() // 60)
        lines.append(language.text("crisis-post-late", minutes=minutes))
    if latest.source is Source.DIRECT_MESSAGE:
        lines.append(language.text("crisis-post-private-message"))
    if latest.source is Source.FORM:
        lines.append(language.text("crisis-post-form"))
    if latest.source is Source.AUTOMOD and latest.message_id is None:
        lines.append(language.text("crisis-post-blocked"))
    spoken = [signal for signal in signals if signal.words or signal.words_lost]
    for signal in spoken[-_MOST_WORDS:]:
        lines += [language.text("crisis-post-words"), _quotation(language, signal.words)]
    return lines


def _quotation(language: Language, words: str | None) -> str:
    if words is None:
        return language.text("crisis-words-lost")
    return parts.quoted(words, _LONGEST_WORDS)


def _why(language: Language, alert: Alert, signals: Sequence[Signal], *, reporters_too: bool) -> list[str]:
    lines = []
    rules = dict.fromkeys(signal.rule for signal in signals if not signal.rule.startswith("/"))
    if rules:
        listed = ", ".join(f"`{rule}`" for rule in list(rules)[:_MOST_NAMED])
        lines.append(language.text("crisis-post-why-rule", rules=listed, count=len(rules)))
    if any(signal.source is Source.REQUEST for signal in signals):
        lines.append(language.text("crisis-post-why-request"))
    reports = [signal for signal in signals if signal.source is Source.REPORT]
    if reports:
        lines.append(language.text("crisis-post-why-report", alert=str(alert.id)))
    if reports and reporters_too:
        lines.append(reporters(language, alert, signals))
    return lines


def _buttons(
    language: Language, alert: Alert, signals: Sequence[Signal], mark: str
) -> discord.ui.ActionRow[parts.Layout] | None:
    buttons: list[parts.Item] = []
    if alert.state is State.OPEN:
        label = language.text("crisis-button-acknowledge")
        buttons.append(
            parts.button(label, custom_ids.acknowledge(alert.id, mark), discord.ButtonStyle.success)
        )
    if not alert.state.finished:
        held = alert.state is State.ACKNOWLEDGED
        style = discord.ButtonStyle.primary if held else discord.ButtonStyle.secondary
        label = language.text("crisis-button-resolve")
        buttons.append(parts.button(label, custom_ids.resolve(alert.id, mark), style))
        label = language.text("crisis-button-false-alarm")
        buttons.append(parts.button(label, custom_ids.false_alarm(alert.id, mark)))
        if alert.member_note is MemberNote.NOT_SENT:
            label = language.text("crisis-button-send-help-lines")
            buttons.append(parts.button(label, custom_ids.send_help_lines(alert.id, mark)))
    if (there := go_there(language, alert, signals)) is not None:
        buttons.append(there)
    return parts.row(*buttons) if buttons else None


def go_there(
    language: Language, alert: Alert, signals: Sequence[Signal]
) -> discord.ui.Button[parts.Layout] | None:
    """Return the button that leads to what was noticed last, or None where there is nothing to go to."""
    here = place_to_go(signals)
    if here is None or here.channel_id is None:
        return None
    address = parts.message_address(alert.guild_id, here.channel_id, here.message_id)
    key = "crisis-button-go-to-channel" if here.message_id is None else "crisis-button-go-to-message"
    return parts.link(language.text(key), address)


def place_to_go(signals: Sequence[Signal]) -> Signal | None:
    """Return the latest signal that moderators can go to: a private message or a form is not such a place."""
    visible = [signal for signal in signals if signal.channel_id is not None and signal.source not in _UNSEEN]
    return visible[-1] if visible else None


def state_line(language: Language, alert: Alert) -> str:
    """Return who has the alert, or who closed it, in one line."""
    match alert.state:
        case State.OPEN:
            return language.text("crisis-state-open")
        case State.ACKNOWLEDGED:
            assert alert.acknowledged_at is not None
            moderator = parts.person(alert.acknowledged_by, language)
            return language.text(
                "crisis-state-acknowledged", moderator=moderator, since=parts.ago(alert.acknowledged_at)
            )
        case State.RESOLVED | State.FALSE_ALARM:
            assert alert.closed_at is not None
            key = "crisis-state-resolved" if alert.state is State.RESOLVED else "crisis-state-false-alarm"
            moderator = parts.person(alert.closed_by, language)
            return language.text(key, moderator=moderator, since=parts.ago(alert.closed_at))


def _history_line(language: Language, event: Event) -> str:
    actor = parts.person(event.actor_id, language)
    figure = str(event.figure) if event.figure is not None else ""
    what = language.text(_HISTORY_KEYS[event.what], actor=actor, figure=figure)
    return f"-# {parts.at(event.at)}\n{what}"
