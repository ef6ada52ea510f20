"""An answer that its member lets others read."""

from __future__ import annotations

from bot.language import Language
from bot.message import Message
from cogs.checkins.messages import parts
from cogs.checkins.messages.values import lines_of
from cogs.checkins.settings import CheckinKind
from cogs.checkins.store import Answer


def answer(language: Language, kind: CheckinKind, written: Answer, *, privately: bool) -> Message:
    """Return it for the channel, or `privately` for a companion. It pings nobody."""
    name = kind.name.spoken_in(language)
    member = parts.person(written.person_id)
    if privately:
        said = language.text("checkins-shared-privately", member=member, check_in=name)
    else:
        said = language.text("checkins-shared", member=member, check_in=name)
    return Message(
        view=parts.layout(parts.box(parts.paragraph(said, *lines_of(language, kind, written)))),
        silent=True,
    )
