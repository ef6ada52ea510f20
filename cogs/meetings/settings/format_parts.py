"""The parts of a meeting as an admin writes them: what happens in each, how long it takes, who reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from bot.configuration import Misplaced, SettingsModel, SeveralMisplaced
from bot.wording import Wording, sound

PartId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
PartTitle = Annotated[
    Wording, AfterValidator(lambda wording: sound(wording, 80, "it stands above a message"))
]
PartText = Annotated[
    Wording, AfterValidator(lambda wording: sound(wording, 1500, "a message has to hold more beside it"))
]

SHORTEST_SPEAKER = timedelta(minutes=5)
"""So much a speaker's part keeps in a meeting that is shorter than its script."""


class PartKind(StrEnum):
    """What happens in a part."""

    OPENING = "opening"
    READING = "reading"
    SILENCE = "silence"
    TOPIC = "topic"
    SPEAKER = "speaker"
    SHARES = "shares"
    CHIPS = "chips"
    NOTICE = "notice"
    CLOSING = "closing"

    @property
    def needs_text(self) -> bool:
        """Whether there is nothing in such a part but its words."""
        return self in (PartKind.OPENING, PartKind.READING, PartKind.NOTICE, PartKind.CLOSING)

    @property
    def has_speakers(self) -> bool:
        """Whether somebody has the word in it, for a time."""
        return self in (PartKind.SPEAKER, PartKind.SHARES)


class Reader(StrEnum):
    """Who reads a part, or leads through it."""

    CHAIR = "chair"
    READER = "reader"
    BOT = "bot"


class Part(SettingsModel):
    """One part of a meeting. `minutes` or, for a silence, `seconds` says how long it takes."""

    id: PartId = Field(description="A short name of its own, such as welcome")
    kind: PartKind = Field(
        description="opening, reading, silence, topic, speaker, shares, chips, notice or closing"
    )
    title: PartTitle = Field(description="What stands above it, at most 80 characters")
    text: PartText | None = Field(
        default=None, description="What is read: one text, or one for each language, at most 1500 characters"
    )
    minutes: int | None = Field(default=None, ge=1, le=180, description="How many minutes it takes: 1 to 180")
    seconds: int | None = Field(
        default=None, ge=10, le=600, description="For a silence in place of minutes: 10 to 600 seconds"
    )
    reader: Reader = Field(
        default=Reader.CHAIR,
        description="Who reads it: chair, reader (whoever signed up to read), or bot (nobody reads it aloud)",
    )
    share_minutes: int | None = Field(
        default=None, ge=1, le=60, description="For shares: how many minutes each person has"
    )
    warn_before_seconds: int = Field(
        default=60,
        ge=0,
        le=600,
        description="For shares and speaker: how long before the end a quiet sign comes. 0: no sign",
    )
    in_turn: bool | None = Field(
        default=None, description="For shares: true, by raised hands; false, freely. Left out: as the format"
    )

    @property
    def length(self) -> timedelta:
        """How long the script gives it."""
        if self.seconds is not None:
            return timedelta(seconds=self.seconds)
        assert self.minutes is not None
        return timedelta(minutes=self.minutes)

    @property
    def share_length(self) -> timedelta | None:
        """How long each person has; None where this is not a part with shares."""
        return None if self.share_minutes is None else timedelta(minutes=self.share_minutes)

    @property
    def warn_before(self) -> timedelta | None:
        """How long before a speaker's end the quiet sign comes; None: no sign, or nobody speaks."""
        before = timedelta(seconds=self.warn_before_seconds)
        if not self.kind.has_speakers or not before:
            return None
        return before if before < (self.share_length or self.length) else None

    @property
    def shortest(self) -> timedelta:
        """What must be left of it in a short meeting: one share, some minutes of a speaker, all else."""
        if self.share_length is not None:
            return self.share_length
        if self.kind is PartKind.SPEAKER:
            return min(self.length, SHORTEST_SPEAKER)
        return self.length

    @model_validator(mode="after")
    def _makes_sense(self) -> Part:
        wrong = [*_wrong_length(self), *_wrong_text(self), *_wrong_shares(self)]
        if wrong:
            raise SeveralMisplaced(wrong)
        return self


def _wrong_length(part: Part) -> Iterator[Misplaced]:
    silent = part.kind is PartKind.SILENCE
    if part.minutes is None and part.seconds is None:
        expected = "`seconds: 30`, or minutes" if silent else "such as `minutes: 5`"
        yield Misplaced((), "it is not said how long this part takes", expected)
    if part.minutes is not None and part.seconds is not None:
        yield Misplaced(("seconds",), "`minutes` is given as well", "one of the two")
    elif part.seconds is not None and not silent:
        yield Misplaced(("seconds",), "only a silence is measured in seconds", "such as `minutes: 5`")


def _wrong_text(part: Part) -> Iterator[Misplaced]:
    if part.text is None and part.kind.needs_text:
        yield Misplaced(("kind",), f"a part of the kind {part.kind} needs words", "a text beside it")
    if part.text is None and part.reader is Reader.READER:
        yield Misplaced(("reader",), "there is nothing to read in this part", "a text, or reader: chair")


def _wrong_shares(part: Part) -> Iterator[Misplaced]:
    given = part.model_fields_set
    if part.kind is PartKind.SHARES and part.share_minutes is None:
        what = "it is not said how long each person may speak"
        yield Misplaced(("kind",), what, "such as `share_minutes: 3` beside it")
    if part.kind is not PartKind.SHARES:
        for key in ("share_minutes", "in_turn"):
            if key in given:
                yield Misplaced((key,), "only shares have this", f"kind: shares, or no {key}")
    if "warn_before_seconds" in given and not part.kind.has_speakers:
        what = "nobody's time is measured in this part"
        yield Misplaced(("warn_before_seconds",), what, "kind: shares or speaker, or no warn_before_seconds")
    if part.share_length is not None and part.minutes is not None and part.length < part.share_length:
        what = f"one share takes {part.share_minutes} minutes, the whole part only {part.minutes}"
        yield Misplaced(("share_minutes",), what, f"at most {part.minutes}")
    spoken = part.share_minutes or part.minutes
    if "warn_before_seconds" in given and spoken and part.warn_before_seconds >= 60 * spoken:
        what = "the sign would come before anybody has begun"
        yield Misplaced(("warn_before_seconds",), what, f"less than {60 * spoken}, or 0 for no sign")
