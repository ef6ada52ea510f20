"""What an admin can set in `meetings.yaml`: which meetings there are, and the rules for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.community import ChannelReference, RoleReference
from bot.configuration import Misplaced, SettingsModel, SeveralMisplaced, TimeZoneName
from bot.configuration.times_of_day import LocalTime
from bot.wording import Wording, sound
from cogs.meetings.settings.rooms import Room

LONGEST_NAME = 80
LONGEST_NOTES = 500
SHORTEST, LONGEST = 10, 240
"""Minutes that a meeting may last."""

MeetingId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
Name = Annotated[Wording, AfterValidator(lambda wording: sound(wording, LONGEST_NAME))]
Notes = Annotated[Wording, AfterValidator(lambda wording: sound(wording, LONGEST_NOTES))]
LocalDate = Annotated[
    str, Field(pattern=r"^\d{4}-\d{2}-\d{2}$", json_schema_extra={"examples": ["2027-01-05"]})
]


class Audience(Enum):
    """Whom a meeting is for, in the words of meeting lists."""

    OPEN = "open"
    CLOSED = "closed"
    NEWCOMERS = "newcomers"
    WOMEN = "women"
    MEN = "men"
    LGBTQ = "lgbtq"
    YOUNG_PEOPLE = "young-people"


class MovedDate(SettingsModel):
    """One date of a meeting that takes place at another time."""

    day: LocalDate = Field(description='The day it would have been on, in quotes: "2027-12-25"')
    to_day: LocalDate = Field(description='The day it is on instead, in quotes: "2027-12-26"')
    to_time: LocalTime | None = Field(default=None, description="The time then. Left out: the usual one")


class Meeting(SettingsModel):
    """One meeting that the group has, such as the Tuesday evening one; the same made by `/meeting create`."""

    id: MeetingId = Field(description="A short name of its own, such as tuesday. Do not change it later")
    name: Name = Field(description="What members call it. One text, or one for each language")
    notes: Notes | None = Field(default=None, description="A line or two about it, shown in the listing")
    format: str = Field(description="Its format: one of meeting-formats.yaml")
    when: str = Field(
        min_length=1,
        max_length=500,
        description="When it takes place: every Tuesday 19:30, or an iCalendar RRULE",
    )
    at: LocalTime | None = Field(default=None, description='The time, where `when` does not say it: "19:30"')
    begins: LocalDate | None = Field(
        default=None,
        description="The first day on which it may take place, in quotes. Needed for every other …",
    )
    time_zone: TimeZoneName | None = Field(
        default=None, description="Its home time zone. Left out: the group's"
    )
    minutes: int = Field(default=60, ge=SHORTEST, le=LONGEST, description="How long it lasts")
    room: Room = Field(description="Where it takes place")
    language: str | None = Field(
        default=None, max_length=16, description="The language it is held in: en, es. Left out: the group's"
    )
    attend: tuple[RoleReference, ...] = Field(
        default=(),
        max_length=10,
        description="Who may come: members with one of these roles. Left out: everybody",
    )
    audience: Audience = Field(
        default=Audience.OPEN,
        description="What the listing says of who it is for; `attend` is what decides",
    )
    chair: RoleReference | None = Field(
        default=None, description="Who may chair it. Left out: as `chairs` says for all meetings"
    )
    turns: bool | None = Field(
        default=None,
        description="true: only who has the word may write or speak. Left out: as the format says",
    )
    skip: tuple[LocalDate, ...] = Field(
        default=(), max_length=200, description='Days on which it does not take place: ["2027-12-25"]'
    )
    moved: tuple[MovedDate, ...] = Field(
        default=(), max_length=200, description="Days on which it takes place at another time"
    )

    @model_validator(mode="after")
    def _real_dates(self) -> Meeting:
        written = [
            *((("begins",), self.begins) for _ in (0,) if self.begins is not None),
            *((("skip", number), day) for number, day in enumerate(self.skip)),
            *((("moved", number, "day"), each.day) for number, each in enumerate(self.moved)),
            *((("moved", number, "to_day"), each.to_day) for number, each in enumerate(self.moved)),
        ]
        wrong = [
            Misplaced(path, f"`{day}` is not a day of the calendar", 'a day such as "2027-01-05"')
            for path, day in written
            if not _is_date(day)
        ]
        if wrong:
            raise SeveralMisplaced(wrong)
        return self


class ChairSettings(SettingsModel):
    """Who may chair a meeting: all that is given must hold."""

    role: RoleReference | None = Field(
        default=None, description="Members with this role. Left out: any member"
    )
    days_in_group: int = Field(default=30, ge=0, le=3650, description="For so many days in the server")
    not_chaired_for_days: int = Field(
        default=0,
        ge=0,
        le=365,
        description="Who has not chaired in so many days, so that it goes round. 0: anybody",
    )


class SlipSettings(SettingsModel):
    """Attendance slips, for members whom a court or a programme asks for one."""

    offered: bool = Field(default=True, description="Whether the group gives them")
    valid_days: int = Field(default=90, ge=1, le=3650, description="For so many days a slip can be verified")
    contact: str | None = Field(
        default=None, max_length=200, description="Whom a verifier can write to: an address or a name"
    )


class MeetingsSettings(SettingsModel):
    """`meetings.yaml`: the group's meetings."""

    channel: ChannelReference | None = Field(
        default=None, description="Where meetings are announced. Left out: nowhere; /meetings lists them"
    )
    opens_before_minutes: int = Field(
        default=15, ge=0, le=120, description="The room opens so many minutes before the meeting"
    )
    grace_minutes: int = Field(
        default=15, ge=0, le=120, description="The room closes so many minutes after its end, at the latest"
    )
    remind_before_minutes: int = Field(
        default=60,
        ge=5,
        le=1440,
        description="So many minutes before, the channel and who asked are reminded",
    )
    scheduled_events: bool = Field(
        default=True, description="Whether each meeting also becomes an event of the server"
    )
    newcomer_days: int = Field(
        default=30, ge=0, le=365, description="Who has been in the server for fewer days is a newcomer"
    )
    chairs: ChairSettings = Field(default_factory=ChairSettings, description="Who may chair")
    slips: SlipSettings = Field(default_factory=SlipSettings, description="Attendance slips")
    meetings: tuple[Meeting, ...] = Field(default=(), max_length=100, description="The meetings")

    def meeting(self, meeting_id: str) -> Meeting | None:
        """Return the meeting with this id, or None where the file has none (any more)."""
        return next((each for each in self.meetings if each.id == meeting_id), None)

    @model_validator(mode="after")
    def _each_once(self) -> MeetingsSettings:
        wrong = list(_doubles(self.meetings))
        if wrong:
            raise SeveralMisplaced(wrong)
        return self


def _doubles(meetings: tuple[Meeting, ...]) -> Iterator[Misplaced]:
    first: dict[str, int] = {}
    for number, meeting in enumerate(meetings):
        if first.setdefault(meeting.id, number) != number:
            what = f"`{meeting.id}` is given twice (first as meeting {first[meeting.id] + 1})"
            yield Misplaced(("meetings", number, "id"), what, "each id once")


def _is_date(written: str) -> bool:
    try:
        date.fromisoformat(written)
    except ValueError:
        return False
    return True
