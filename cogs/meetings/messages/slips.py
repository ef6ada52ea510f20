"""An attendance slip in words: on paper, where it is given, and where it is verified."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import discord
from babel.dates import format_date, format_time

from bot.language import Language
from bot.message import Message, Picture
from cogs.crisis.messages.parts import CALM, Layout, box, button, layout, paragraph
from cogs.meetings.slips import SEALED, Invalid, PublicKey, Reason, Slip, Valid
from cogs.meetings.slips.picture import SlipFace

PICTURE = "attendance-slip.png"

ASK = r"meetings:slip-ask:(?P<occurrence>[0-9]+)"
FORM = rf"meetings:slip:(?P<sealed>{SEALED})"
NAME = "name"

_NOT_VALID = 0xB3261E
_LONGEST_NAME = 40
_LONGEST_DESCRIPTION = 1024

Row = tuple[str, str]


def form(language: Language, sealed: str) -> discord.ui.Modal:
    """Return the form in which a name may be written for the slip that was asked for."""
    modal = discord.ui.Modal(
        title=language.text("meetings-slip-form-title"), custom_id=f"meetings:slip:{sealed}", timeout=None
    )
    modal.stop()  # it is answered by its custom id, after a restart too
    modal.add_item(discord.ui.TextDisplay(language.text("meetings-slip-form-words")))
    modal.add_item(
        discord.ui.Label(
            text=language.text("meetings-slip-form-name"),
            description=language.text("meetings-slip-form-description"),
            component=discord.ui.TextInput(custom_id=NAME, required=False, max_length=_LONGEST_NAME),
        )
    )
    return modal


def ask_button(language: Language, occurrence_id: int) -> discord.ui.Button[Layout]:
    """Return the button that a room's post has in the last part."""
    return button(language.text("meetings-slip-button"), f"meetings:slip-ask:{occurrence_id}")


def face_of(
    language: Language,
    slip: Slip,
    code: Sequence[str],
    *,
    home: ZoneInfo,
    own: ZoneInfo,
    contact: str | None,
    key: PublicKey,
) -> SlipFace:
    """Return what stands on the paper. `home`: the meeting's zone; `own`: that of whom it is for."""
    ask = language.text("meetings-slip-check-moderators")
    if contact is not None:
        ask = language.text("meetings-slip-check-contact", contact=contact)
    return SlipFace(
        heading=language.text("meetings-slip-heading"),
        group=slip.group,
        rows=(
            *_when_and_what(language, slip, place=_place(home)),
            *_own_time(language, slip, own),
            _presence(language, slip),
            (language.text("meetings-slip-name"), slip.name),
        ),
        proof=_proof(language, slip),
        code=tuple(code),
        checking=(
            language.text("meetings-slip-check-server"),
            ask,
            language.text("meetings-slip-check-program", key=key.fingerprint),
        ),
        footer=language.text(
            "meetings-slip-footer", given=_local_day(language, slip), until=_last_day(language, slip)
        ),
    )


def given(language: Language, face: SlipFace, picture: bytes) -> Message:
    """Return the slip for whom it is for: the picture, and its code as text. Nobody else sees it."""
    description = _described(face)
    gallery = discord.ui.MediaGallery[Layout]()
    gallery.add_item(media=f"attachment://{PICTURE}", description=description)
    words = paragraph(
        f"**{language.text('meetings-slip-heading')}**",
        language.text("meetings-slip-given"),
        language.text("meetings-slip-given-code"),
        "```\n" + "\n".join(face.code) + "\n```",
    )
    return Message(view=layout(gallery, words), pictures=(Picture(PICTURE, picture, description),))


def verified(language: Language, result: Valid | Invalid) -> Message:
    """Return what a code says, or why it proves nothing, for who verifies it in the server."""
    heading, *lines = said_of(language, result)
    colour = CALM if isinstance(result, Valid) else _NOT_VALID
    shown = [discord.utils.escape_markdown(line) for line in lines]
    return Message(view=layout(box(colour, paragraph(f"### {heading}", *shown))))


def how_to_verify(language: Language, key: PublicKey | None, contact: str | None) -> Message:
    """Return how slips are verified, here and outside, with the server's public key if it has one yet."""
    lines = [language.text("meetings-slip-how-here")]
    if key is None:
        lines.append(language.text("meetings-slip-how-none"))
    else:
        lines += [language.text("meetings-slip-how-outside"), f"```\n{key.hex}\n```"]
    if contact is not None:
        shown = discord.utils.escape_markdown(contact)
        lines.append(language.text("meetings-slip-how-contact", contact=shown))
    return Message(view=layout(box(CALM, paragraph(*lines))))


def said_of(language: Language, result: Valid | Invalid) -> list[str]:
    """Return in plain lines, without any mark-up, what verifying has found; the first is the answer."""
    match result:
        case Valid(slip):
            return [language.text("meetings-slip-genuine"), *_facts(language, slip), _compare(language, slip)]
        case Invalid(Reason.PAST_VALIDITY, slip=Slip() as slip):
            past = language.text("meetings-slip-past", until=_last_day(language, slip))
            return [past, *_facts(language, slip), _compare(language, slip)]
        case Invalid(Reason.UNREADABLE, line=int() as line):
            return [
                language.text("meetings-slip-unreadable"),
                language.text("meetings-slip-unreadable-line", line=line),
            ]
        case Invalid(Reason.UNREADABLE):
            return [language.text("meetings-slip-unreadable"), language.text("meetings-slip-unreadable-all")]
        case Invalid(Reason.OTHER_SERVER):
            return [language.text("meetings-slip-other"), language.text("meetings-slip-other-why")]
        case _:
            return [language.text("meetings-slip-changed"), language.text("meetings-slip-changed-why")]


def _facts(language: Language, slip: Slip) -> list[str]:
    rows = (
        (language.text("meetings-slip-group"), slip.group),
        *_when_and_what(language, slip),
        _presence(language, slip),
        (language.text("meetings-slip-name"), slip.name or language.text("meetings-slip-no-name")),
        (language.text("meetings-slip-given-on"), _local_day(language, slip)),
        (language.text("meetings-slip-good-until"), _last_day(language, slip)),
    )
    return [f"{label}: {value}" for label, value in rows]


def _compare(language: Language, slip: Slip) -> str:
    return f"{language.text('meetings-slip-compare')} {_proof(language, slip)}"


def _proof(language: Language, slip: Slip) -> str:
    return language.text("meetings-slip-proof", named="yes" if slip.name else "no")


def _when_and_what(language: Language, slip: Slip, place: str = "") -> tuple[Row, ...]:
    start = _local(slip.starts_at, slip)
    return (
        (language.text("meetings-slip-meeting"), slip.meeting),
        (language.text("meetings-slip-date"), _day(language, start)),
        (language.text("meetings-slip-time"), _time_at(language, start, place)),
    )


def _own_time(language: Language, slip: Slip, own: ZoneInfo) -> tuple[Row, ...]:
    """Return when it was where the person lives, if that is another time than at the meeting's home."""
    start = slip.starts_at.astimezone(own)
    if start.utcoffset() == slip.ahead_of_utc:
        return ()
    when = _time_at(language, start, _place(own))
    if start.date() != _local(slip.starts_at, slip).date():
        when = f"{_short_day(language, start)}, {when}"
    return ((language.text("meetings-slip-own-time"), when),)


def _presence(language: Language, slip: Slip) -> Row:
    minutes = language.text(
        "meetings-slip-minutes",
        present=slip.minutes_present,
        held=slip.minutes_held,
        until=_time(language, _local(slip.issued_at, slip)),
    )
    return language.text("meetings-slip-present"), minutes


def _described(face: SlipFace) -> str:
    """Return the slip for who hears it instead of seeing it; its code stands below it as text."""
    lines = [f"{face.heading}. {face.group}."]
    lines += [f"{label}: {value}." for label, value in face.rows if value]
    said = " ".join([*lines, face.proof, face.footer])
    return said if len(said) <= _LONGEST_DESCRIPTION else f"{said[: _LONGEST_DESCRIPTION - 1]}…"


def _local(instant: datetime, slip: Slip) -> datetime:
    """Return an instant on the clock of the meeting's home."""
    return instant.astimezone(timezone(slip.ahead_of_utc))


def _local_day(language: Language, slip: Slip) -> str:
    return _short_day(language, _local(slip.issued_at, slip))


def _last_day(language: Language, slip: Slip) -> str:
    return _short_day(language, _local(slip.valid_until, slip))


def _time_at(language: Language, instant: datetime, place: str) -> str:
    zone = _ahead(instant.utcoffset() or timedelta())
    where = f"{place}, {zone}" if place else zone
    return f"{_time(language, instant)} ({where})"


def _ahead(offset: timedelta) -> str:
    """Return `UTC`, `UTC+1`, `UTC−3:30`."""
    hours, minutes = divmod(abs(offset) // timedelta(minutes=1), 60)
    if not (hours or minutes):
        return "UTC"
    sign = "−" if offset < timedelta() else "+"
    return f"UTC{sign}{hours}:{minutes:02}" if minutes else f"UTC{sign}{hours}"


def _place(zone: ZoneInfo) -> str:
    """Return the city that a zone is named after; nothing where it is named after no place."""
    area, _, city = zone.key.rpartition("/")
    return "" if not area or area == "Etc" else city.replace("_", " ")


def _day(language: Language, instant: datetime) -> str:
    return str(format_date(instant.date(), "full", locale=_babel(language)))


def _short_day(language: Language, instant: datetime) -> str:
    return str(format_date(instant.date(), "long", locale=_babel(language)))


def _time(language: Language, instant: datetime) -> str:
    # The clock's reading alone: Babel would take an aware instant to UTC first.
    return str(format_time(instant.time(), "short", locale=_babel(language))).replace("\u202f", " ")


def _babel(language: Language) -> str:
    return language.locale.replace("-", "_")
