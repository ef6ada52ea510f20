"""What an admin can set in `meeting-formats.yaml`: the kinds of meeting, each a script of parts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.configuration import Misplaced, SettingsModel, SeveralMisplaced
from bot.configuration.suggestions import did_you_mean
from bot.wording import Wording, sound
from cogs.meetings.meeting_guide import TYPES
from cogs.meetings.settings.format_parts import Part, PartKind
from cogs.meetings.settings.rooms import Room, RoomKind

FEWEST_PARTS, MOST_PARTS = 2, 30
LONGEST_MEETING = timedelta(hours=4)

FormatId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
FormatName = Annotated[Wording, AfterValidator(lambda wording: sound(wording, 45))]
Summary = Annotated[Wording, AfterValidator(lambda wording: sound(wording, 100))]
Topic = Annotated[
    Wording, AfterValidator(lambda wording: sound(wording, 200, "it has to be read at a glance"))
]


def _known(code: str) -> str:
    if code not in TYPES:
        suggestion = did_you_mean(code, sorted(TYPES)) or did_you_mean(code.upper(), sorted(TYPES))
        raise Misplaced((), f"meeting finders know no type `{code}`", "D, SP, ST, BE, …", suggestion)
    return code


GuideType = Annotated[str, AfterValidator(_known), Field(max_length=10)]


class Turns(StrEnum):
    """How people come to speak."""

    FREE = "free"
    QUEUE = "queue"


class MeetingFormat(SettingsModel):
    """One kind of meeting: its script, and the manners that go with it."""

    name: FormatName = Field(description="What members call it, at most 45 characters")
    summary: Summary = Field(description="One line on what happens, at most 100 characters")
    parts: tuple[Part, ...] = Field(
        description=f"What happens, in order: {FEWEST_PARTS} to {MOST_PARTS} parts, the last one a closing"
    )
    topics: tuple[Topic, ...] = Field(
        default=(), max_length=60, description="What a meeting may be about: one is drawn for its topic part"
    )
    turns: Turns | None = Field(
        default=None,
        description="queue: by raised hands, one at a time; free: as it comes. Left out: free in a thread, "
        "by raised hands everywhere else",
    )
    cross_talk: bool = Field(
        default=False,
        description="false: nobody answers a share, and in a voice room the others are muted meanwhile",
    )
    newcomers_first: bool = Field(default=True, description="Whether newcomers' raised hands come first")
    guide_types: tuple[GuideType, ...] = Field(
        default=(), max_length=10, description="What meeting finders call it, such as D, SP or BE"
    )
    rating: bool = Field(
        default=True, description="Whether members are asked afterwards, anonymously, if it helped"
    )

    @property
    def length(self) -> timedelta:
        """How long the script takes as it is written."""
        return sum((part.length for part in self.parts), timedelta())

    @property
    def needs_turns(self) -> bool:
        """Whether the script asks for raised hands, whatever room it is held in."""
        return any(part.kind is PartKind.SHARES and self._asks_for_turns(part) is True for part in self.parts)

    def in_turn(self, part: Part, room: Room, turns: bool | None = None) -> bool:
        """Say whether people speak by raised hands in this part; False where nobody shares in it.

        `turns` is what the meeting itself says: it comes before what the part and the format say.
        """
        if part.kind is not PartKind.SHARES:
            return False
        asked = turns if turns is not None else self._asks_for_turns(part)
        return asked if asked is not None else room.kind is not RoomKind.TEXT or room.made

    def topic_of(self, number: int) -> Wording | None:
        """Return the topic of a meeting; None where there are none.

        `number` counts this meeting's occurrences (0, 1, …), not days: then each topic comes once before any
        comes again.
        """
        return self.topics[number % len(self.topics)] if self.topics else None

    def _asks_for_turns(self, part: Part) -> bool | None:
        if part.in_turn is not None:
            return part.in_turn
        return None if self.turns is None else self.turns is Turns.QUEUE

    @model_validator(mode="after")
    def _makes_sense(self) -> MeetingFormat:
        wrong = [*_wrong_parts(self), *_wrong_order(self), *_doubles(self)]
        if self.topics and not any(part.kind is PartKind.TOPIC for part in self.parts):
            wrong.append(Misplaced(("topics",), "no part has a topic", "a part with `kind: topic`"))
        if wrong:
            raise SeveralMisplaced(wrong)
        return self


class MeetingFormats(SettingsModel):
    """`meeting-formats.yaml`: the kinds of meeting that the group has."""

    formats: dict[FormatId, MeetingFormat] = Field(
        default_factory=dict, description="By a short name, such as open-discussion, each kind of meeting"
    )

    def format(self, format_id: str) -> MeetingFormat | None:
        """Return the format of this name, or None where it is not in the file (any more)."""
        return self.formats.get(format_id)


def _wrong_parts(written: MeetingFormat) -> Iterator[Misplaced]:
    if not FEWEST_PARTS <= len(written.parts) <= MOST_PARTS:
        what = f"this meeting has {len(written.parts)} part{'' if len(written.parts) == 1 else 's'}"
        yield Misplaced(("parts",), what, f"{FEWEST_PARTS} to {MOST_PARTS}")
    if written.length > LONGEST_MEETING:
        minutes = int(written.length.total_seconds() / 60)
        what = f"its parts take {minutes} minutes in all"
        yield Misplaced(("parts",), what, f"at most {int(LONGEST_MEETING.total_seconds() / 60)}")


def _wrong_order(written: MeetingFormat) -> Iterator[Misplaced]:
    kinds = [part.kind for part in written.parts]
    last = len(kinds) - 1
    if PartKind.CLOSING not in kinds:
        yield Misplaced(("parts",), "the meeting has no closing", "a last part with `kind: closing`")
    for number, kind in enumerate(kinds):
        if kind is PartKind.CLOSING and number != last:
            yield Misplaced(("parts", number, "kind"), "the meeting goes on after this", "closing last")
        if kind is PartKind.OPENING and number != 0:
            yield Misplaced(("parts", number, "kind"), "the meeting has begun before this", "opening first")


def _doubles(written: MeetingFormat) -> Iterator[Misplaced]:
    first: dict[str, int] = {}
    for number, part in enumerate(written.parts):
        if first.setdefault(part.id, number) != number:
            what = f"`{part.id}` is given twice (first as part {first[part.id] + 1})"
            yield Misplaced(("parts", number, "id"), what, "each id once")
    for number, code in enumerate(written.guide_types):
        if code in written.guide_types[:number]:
            yield Misplaced(("guide_types", number), f"`{code}` is given twice", "each once")
