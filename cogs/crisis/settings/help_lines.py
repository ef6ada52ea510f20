"""What an admin can set in `help-lines.yaml`: whom a person can turn to, by country."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from enum import Enum
from typing import Annotated

from pydantic import Field, model_validator

from bot.configuration import CountryCode, Misplaced, Path, SettingsModel, SeveralMisplaced

PhoneNumber = Annotated[str, Field(pattern=r"^[+*(]?[0-9][0-9 ()/-]{1,24}$")]
WebAddress = Annotated[str, Field(pattern=r"^https?://[^\s/]+\.[^\s]+$")]
LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]


class HelpTopic(Enum):
    """What a help line is for."""

    CRISIS = "crisis"
    SUBSTANCE_USE = "substance_use"
    VIOLENCE = "violence"
    YOUNG_PEOPLE = "young_people"


class TextLine(SettingsModel):
    """A number to write a text message to."""

    number: PhoneNumber = Field(description="The number to write to, quoted.")
    say: str | None = Field(default=None, min_length=1, description="The word to write first, such as HOME.")


class HelpLine(SettingsModel):
    """One service that people can turn to. It says where it was read, so that it can be read again."""

    name: str = Field(min_length=1, max_length=100, description="What the service calls itself.")
    topics: tuple[HelpTopic, ...] = Field(
        min_length=1,
        description="What it is for: crisis (and suicide), substance_use, violence, young_people.",
    )
    phone: PhoneNumber | None = Field(
        default=None, description="The number as one dials it in the country, quoted."
    )
    text: TextLine | None = Field(default=None, description="Where to write a text message.")
    web: WebAddress | None = Field(default=None, description="Its own page or chat.")
    hours: str | None = Field(
        default=None,
        min_length=1,
        description='"24/7", or the hours in the country\'s own time. Left out: not known.',
    )
    languages: tuple[LanguageCode, ...] = Field(
        default=(), description='Languages spoken, as two letters, quoted: "en", "es".'
    )
    source: WebAddress = Field(description="The public page on which this line was read.")
    checked: date = Field(description="The day on which that page was last read: 2026-11-24.")

    @model_validator(mode="after")
    def _can_be_reached(self) -> HelpLine:
        if not (self.phone or self.text or self.web):
            raise ValueError("a help line needs a phone, a text or a web")
        return self


class EmergencyNumber(SettingsModel):
    """The number of a country for danger to life."""

    number: PhoneNumber = Field(description="The number, quoted.")
    source: WebAddress = Field(description="The public page on which it was read.")
    checked: date = Field(description="The day on which that page was last read.")


class CountrySettings(SettingsModel):
    """What is known for one country."""

    emergency: EmergencyNumber | None = Field(default=None, description="The number for danger to life.")
    lines: tuple[HelpLine, ...] = Field(
        min_length=1,
        description="The help lines; the first is the one most people should try first.",
    )


class HelpLineSettings(SettingsModel):
    """`help-lines.yaml`: whom a person can turn to, by country."""

    international: tuple[HelpLine, ...] = Field(
        min_length=1, description="Shown where no country is known, or none of its lines is."
    )
    countries: dict[CountryCode, CountrySettings] = Field(
        description='By the country\'s two letters, quoted: "US". An unquoted NO means "no".'
    )

    @model_validator(mode="after")
    def _each_line_once(self) -> HelpLineSettings:
        misplaced = list(_listed_twice(self.international, ("international",)))
        for code, country in self.countries.items():
            misplaced += _listed_twice(country.lines, ("countries", code, "lines"))
        if misplaced:
            raise SeveralMisplaced(misplaced)
        return self


def _listed_twice(lines: tuple[HelpLine, ...], path: Path) -> Iterator[Misplaced]:
    names: set[str] = set()
    for number, line in enumerate(lines):
        if line.name in names:
            yield Misplaced((*path, number, "name"), f'"{line.name}" is listed twice', "each line once")
        names.add(line.name)
