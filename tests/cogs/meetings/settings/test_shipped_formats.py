"""The six formats that come with the bot: whole, in both languages, in words of our own that shame nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from bot.configuration import load
from bot.language import Languages
from bot.running.parts import settings_files
from bot.wording import Wording
from cogs import FEATURES
from cogs.meetings.messages.parts import beginning
from cogs.meetings.script import Script
from cogs.meetings.settings import MeetingFormats, PartKind
from tests.architecture.sources import ROOT
from tests.architecture.test_texts import SHAMING

MINUTES = {
    "open-discussion": 60,
    "speaker": 60,
    "step-study": 60,
    "check-in-round": 45,
    "newcomer": 45,
    "just-listen": 30,
}
UNKIND = {
    "en": r"only|must|should|have to be|finally|sober|sobriety|promise\w*|guarantee\w*|donat\w*|basket",
    "es": r"debes|tienes que ser|por fin|sobri[oa]|promet\w*|garantiz\w*|don(?:ar|ativo|ación)",
}
BORROWED = {
    # What belongs to the fellowships, and what belongs to one faith.
    "en": r"serenity|higher power|powerless|god|lord|pray\w*|amen|one day at a time|keep coming back",
    "es": r"serenidad|poder superior|impotentes?|dios|señor|orar|oración|amén|un día a la vez|sigue viniendo",
}


@cache
def shipped() -> MeetingFormats:
    return load(ROOT / "config", settings_files(FEATURES)).section(None, MeetingFormats)


def wordings() -> Iterator[Wording]:
    for each in shipped().formats.values():
        yield from (each.name, each.summary, *each.topics)
        for part in each.parts:
            yield part.title
            if part.text is not None:
                yield part.text


def test_there_are_six_formats_each_as_long_as_a_meeting() -> None:
    assert list(shipped().formats) == list(MINUTES)
    for format_id, minutes in MINUTES.items():
        written = shipped().formats[format_id]
        assert 0 <= minutes - written.length.total_seconds() / 60 < 1, format_id


def test_each_opens_and_closes_honours_days_and_says_what_stays_here_and_what_does_not() -> None:
    for written in shipped().formats.values():
        kinds = [part.kind for part in written.parts]
        assert (kinds[0], kinds[-1]) == (PartKind.OPENING, PartKind.CLOSING)
        assert {PartKind.READING, PartKind.SILENCE, PartKind.CHIPS, PartKind.NOTICE} <= set(kinds)
        everything = {
            language: " ".join(part.text.all[language] for part in written.parts if part.text)
            for language in ("en", "es")
        }
        for language, said in (("en", "stays here"), ("es", "se queda aquí")):
            assert said in everything[language]
        # The bot calls a person where somebody may be in danger: it would not be honest to keep that quiet.
        for language, said in (("en", "a life is in danger"), ("es", "una vida en peligro")):
            assert said in everything[language]
        assert len(written.topics) == (8 if PartKind.TOPIC in kinds else 0)


def test_all_words_are_in_english_and_spanish_and_none_twice_in_a_list_of_topics() -> None:
    assert all(set(wording.all) == {"en", "es"} for wording in wordings())
    for written in shipped().formats.values():
        assert len({topic.all["en"] for topic in written.topics}) == len(written.topics)


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_shames_presses_promises_or_is_borrowed_from_a_fellowship(language: str) -> None:
    unwanted = re.compile(
        rf"\b(?:{SHAMING[language]}|{UNKIND[language]}|{BORROWED[language]})\b", re.IGNORECASE
    )
    texts = [wording.all[language] for wording in wordings()]
    assert {text: match[0] for text in texts if (match := unwanted.search(text))} == {}


def test_each_part_fits_into_one_message_and_its_lines_onto_a_phone() -> None:
    languages = Languages.load([feature.texts for feature in FEATURES], strict=True)
    for written in shipped().formats.values():
        script = Script(written)
        for index, part in enumerate(script.parts):
            for language in (languages.of_locale("en"), languages.of_locale("es")):
                view = beginning(language, script, index, topic=written.topic_of(index), in_turn=True).view
                assert view is not None
                assert view.content_length() < 1500, (part.id, language.locale)
                lines = part.text.spoken_in(language).splitlines() if part.text else []
                assert all(len(line) <= 130 for line in lines), part.id
