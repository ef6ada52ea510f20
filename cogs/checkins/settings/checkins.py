"""What an admin can set in `check-ins.yaml`: which check-ins there are, when they come, what they ask."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from bot.community import ChannelReference, RoleReference
from bot.configuration import Misplaced, SettingsModel, SeveralMisplaced
from cogs.checkins.opening import Times
from cogs.checkins.settings.local_times import END_OF_DAY, ClosingTime, LocalTime, read_time
from cogs.checkins.settings.questions import Question
from cogs.checkins.settings.wording import Title

MOST_QUESTIONS = 5
"""Discord shows at most five fields in a form."""

KindId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]


class Weekday(Enum):
    """A day of the week, Monday first."""

    MONDAY = "monday"
    TUESDAY = "tuesday"
    WEDNESDAY = "wednesday"
    THURSDAY = "thursday"
    FRIDAY = "friday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"

    @property
    def number(self) -> int:
        """As `date.weekday` counts: 0 is Monday."""
        return list(Weekday).index(self)


class Window(SettingsModel):
    """A time of day that may be chosen by the bot, so that one post serves several time zones."""

    earliest: LocalTime = Field(description='The first time that is good for the prompt, such as "07:00"')
    latest: LocalTime = Field(description='The last one, such as "09:00"')

    @model_validator(mode="after")
    def _forwards(self) -> Window:
        if self.latest < self.earliest:
            what = f"{self.latest} comes before {self.earliest}"
            raise Misplaced(("latest",), what, f'"{self.earliest}" or later')
        return self


class OpensOn(Enum):
    """On which of a member's local days the prompt for a day comes."""

    SAME_DAY = "same_day"
    EVENING_BEFORE = "evening_before"


class NudgeSettings(SettingsModel):
    """A private word to somebody who has not been heard of for a while."""

    after_missed: int = Field(ge=1, le=60, description="After this many check-ins in a row without an answer")
    at_most: int = Field(
        default=2, ge=1, le=10, description="No more than so many, until the member answers again"
    )


class CheckinKind(SettingsModel):
    """One check-in that the group has, such as the morning's."""

    id: KindId = Field(description="A short name of its own, such as morning. Do not change it later")
    name: Title = Field(description="What members call it, at most 45 characters")
    channel: ChannelReference | None = Field(
        default=None, description="Where the prompt is posted. Left out: private, nothing is posted"
    )
    role: RoleReference | None = Field(
        default=None,
        description="Whoever has this role takes part. Left out: whoever wants to, by /check-in join",
    )
    days: tuple[Weekday, ...] = Field(
        default=tuple(Weekday), min_length=1, description="On which days: [monday, wednesday]. Left out: all"
    )
    at: LocalTime | None = Field(
        default=None, description="When the prompt comes, on each member's own clock"
    )
    between: Window | None = Field(
        default=None,
        description="In place of at: the bot chooses, so that one post serves several time zones",
    )
    opens: OpensOn = Field(
        default=OpensOn.SAME_DAY,
        description="same_day, or evening_before: the prompt for a day comes on the day before it",
    )
    closes: ClosingTime = Field(
        default=END_OF_DAY, description='Until when on the day itself a prompt may come: "22:00" or "24:00"'
    )
    grace_days: int = Field(
        default=0, ge=0, le=7, description="For how many days more an answer still counts for its day"
    )
    prompts: str | None = Field(default=None, description="The set of prompts that are drawn from")
    nudge: NudgeSettings | None = Field(default=None, description="Left out: nobody is written to")
    thread_per_day: bool = Field(
        default=False, description="Whether answers that members share go to a thread of their day"
    )
    questions: tuple[Question, ...] = Field(description=f"What is asked, 1 to {MOST_QUESTIONS} questions")

    @property
    def private(self) -> bool:
        """Whether nothing of it is posted in a channel."""
        return self.channel is None

    @property
    def times(self) -> Times:
        """What these settings say of time, as the rules use it."""
        earliest, latest = self.at, self.at
        if self.between is not None:
            earliest, latest = self.between.earliest, self.between.latest
        assert earliest is not None
        assert latest is not None
        return Times(
            weekdays=frozenset(day.number for day in self.days),
            earliest=read_time(earliest),
            latest=read_time(latest),
            day_before=self.opens is OpensOn.EVENING_BEFORE,
            closes=None if self.closes == END_OF_DAY else read_time(self.closes),
            grace_days=self.grace_days,
        )

    def question(self, question_id: str) -> Question | None:
        """Return the question with this id, or None where it is not asked any more."""
        return next((each for each in self.questions if each.id == question_id), None)

    @model_validator(mode="after")
    def _makes_sense(self) -> CheckinKind:
        wrong = [*_wrong_times(self), *_wrong_questions(self)]
        for number, day in enumerate(self.days):
            if day in self.days[:number]:
                wrong.append(Misplaced(("days", number), f"`{day.value}` is given twice", "each day once"))
        if self.thread_per_day and self.channel is None:
            wrong.append(
                Misplaced(("thread_per_day",), "a private check-in has no thread", "a channel, or false")
            )
        if wrong:
            raise SeveralMisplaced(wrong)
        return self


class CheckinsSettings(SettingsModel):
    """`check-ins.yaml`: the check-ins of the group."""

    kinds: tuple[CheckinKind, ...] = Field(
        default=(), max_length=20, description="The check-ins that the group has. An empty list: none"
    )

    def kind(self, kind_id: str) -> CheckinKind | None:
        """Return the check-in with this id, or None where the group has none (any more)."""
        return next((each for each in self.kinds if each.id == kind_id), None)

    @model_validator(mode="after")
    def _each_once(self) -> CheckinsSettings:
        first: dict[str, int] = {}
        doubles = []
        for number, kind in enumerate(self.kinds):
            if first.setdefault(kind.id, number) != number:
                what = f"`{kind.id}` is given twice (first as check-in {first[kind.id] + 1})"
                doubles.append(Misplaced(("kinds", number, "id"), what, "each id once"))
        if doubles:
            raise SeveralMisplaced(doubles)
        return self


def _wrong_times(kind: CheckinKind) -> Iterator[Misplaced]:
    if kind.at is None and kind.between is None:
        yield Misplaced((), "it is not said when the prompt comes", '`at: "08:00"`, or `between`')
        return
    if kind.at is not None and kind.between is not None:
        yield Misplaced(("between",), "`at` is given as well", "one of the two")
        return
    latest = kind.between.latest if kind.between is not None else kind.at
    assert latest is not None
    if kind.opens is OpensOn.SAME_DAY and kind.closes <= latest:
        what = f"it closes at {kind.closes}, before or when it opens ({latest})"
        yield Misplaced(
            ("closes",) if "closes" in kind.model_fields_set else (), what, f"later than {latest}"
        )


def _wrong_questions(kind: CheckinKind) -> Iterator[Misplaced]:
    if not kind.questions:
        yield Misplaced(("questions",), "nothing is asked", f"1 to {MOST_QUESTIONS} questions")
    if len(kind.questions) > MOST_QUESTIONS:
        what = f"this is question {MOST_QUESTIONS + 1} of {len(kind.questions)}"
        expected = f"at most {MOST_QUESTIONS}: Discord shows no more in one form"
        yield Misplaced(("questions", MOST_QUESTIONS), what, expected)
    ids: set[str] = set()
    roles = set()
    for number, question in enumerate(kind.questions):
        if question.id in ids:
            yield Misplaced(("questions", number, "id"), f"`{question.id}` is given twice", "each id once")
        ids.add(question.id)
        if question.role is not None and question.role in roles:
            what = f"two questions are about {question.role.value}"
            yield Misplaced(("questions", number, "role"), what, "each role once")
        roles.add(question.role)
