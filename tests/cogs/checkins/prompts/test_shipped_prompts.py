"""The questions that are shipped: enough of them, in both languages, kind to whoever reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused, load
from cogs.checkins.actions.weekly import QUESTIONS
from cogs.checkins.settings import PROMPTS_FILE, PromptLibrary, PromptSettings
from tests.architecture.test_texts import SHAMING

SHIPPED = Path(__file__).parents[4] / "config" / "prompts.yaml"
TEXT = SHIPPED.read_text(encoding="utf-8")


def read(folder: Path, text: str) -> PromptLibrary:
    (folder / "prompts.yaml").write_text(text, encoding="utf-8")
    return load(folder, [PROMPTS_FILE]).section(None, PromptLibrary)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> PromptLibrary:
    return read(tmp_path_factory.mktemp("config"), TEXT)


def texts(library: PromptLibrary, language: str) -> list[str]:
    return [prompt.text.all[language] for prompt in every(library)]


def every(library: PromptLibrary) -> list[PromptSettings]:
    return [prompt for prompts in library.sets.values() for prompt in prompts.values()]


def test_there_are_enough_in_both_languages_and_for_the_days_of_the_year(library: PromptLibrary) -> None:
    assert len(set(texts(library, "en"))) >= 60
    assert len(set(texts(library, "es"))) >= 60
    assert {"morning", "evening", QUESTIONS} <= library.sets.keys()
    for name in ("morning", "evening"):
        assert sum(prompt.when is None for prompt in library.sets[name].values()) >= 30
        assert sum(prompt.when is not None for prompt in library.sets[name].values()) >= 10


def test_each_is_a_question_that_fits_on_a_phone_and_is_said_once(library: PromptLibrary) -> None:
    for language in ("en", "es"):
        said = texts(library, language)
        assert [text for text in said if not text.endswith("?") or len(text) > 110] == []
        assert len(said) - len(set(said)) <= 1  # one of a date may be the same in both sets


@pytest.mark.parametrize("language", ["en", "es"])
def test_none_shames_advises_or_takes_a_way_of_recovery_or_a_faith_for_granted(
    library: PromptLibrary, language: str
) -> None:
    wrong = {
        "en": r"sober\w*|abstin\w*|streak|god|pray\w*|bless\w*|christmas|easter|should|try to|have you tried",
        "es": r"sobri\w*|abstin\w*|racha|dios|rez\w*|bendi\w*|navidad|deber[íi]as?|intenta|has probado",
    }[language]
    forbidden = re.compile(rf"\b(?:{SHAMING[language]}|{wrong})\b", re.IGNORECASE)
    assert [text for text in texts(library, language) if forbidden.search(text)] == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    gentlest-hour:", "    just-for-today:", "`just-for-today` is given twice"),
        ("    smile:", "    just-for-today:", "stands in the set `morning` already"),
        ("when: 14 February", "when: 30 February", "there is no 30 February"),
        ("when: 14 February", "when: Valentine", "is not a day"),
        ("en: How did your day begin?", 'en: ""', ""),
        ("en: How did your day begin?", 'en: "  "', "this text is empty"),
        ("en: How did your day begin?", f"en: {'w' * 201}", "has 201 characters"),
        ("en: How did your day begin?", "fr: Bonjour?", "`fr` is not a language of this bot"),
        ("    smile:\n      theme:", "    smile:\n      topic:", "`topic` is not a key that belongs here"),
        ("  morning:", "  Morning:", "cannot be a key here"),
    ],
)
def test_what_is_wrong_is_refused_where_it_stands(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, text)
    [problem] = refused.value.problems
    assert told in problem.what
    # The value for a value; for two keys of one name either is the place to change.
    changed = text[: text.index(new)].count("\n") + 1 + new.count("\n")
    again = text[: text.rindex(new)].count("\n") + 1
    assert problem.line in (changed, again)
