from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot.language import Languages, MissingText
from bot.language.fluent_texts import BrokenTexts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "en.ftl").write_text(
        "greeting = Hello, { $who }\nonly-here = English only\n"
        "count = { $number ->\n    [one] one\n   *[other] { $number } of them\n }\n",
        encoding="utf-8",
    )
    (tmp_path / "es.ftl").write_text(
        "greeting = Hola, { $who }\ncount = { $numero ->\n   *[other] { $numero }\n }\n", encoding="utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("locale", "found"),
    [
        ("es", "es"),
        ("es-ES", "es"),
        ("es-419", "es"),
        ("en-GB", "en"),
        ("ja", "en"),
        (None, "en"),
        ("ES", "es"),
    ],
)
def test_a_locale_falls_back_to_its_language_and_then_to_english(
    folder: Path, locale: str | None, found: str
) -> None:
    assert Languages.load([folder]).of_locale(locale).locale == found


def test_a_chosen_language_goes_before_the_one_of_their_discord_while_it_is_spoken(folder: Path) -> None:
    languages = Languages.load([folder])
    ana: Any = SimpleNamespace(user=SimpleNamespace(id=1), locale="en-GB")
    ben: Any = SimpleNamespace(user=SimpleNamespace(id=2), locale="en-GB")
    languages.remember_choice(1, "es")
    assert [languages.of_interaction(each).locale for each in (ana, ben)] == ["es", "en"]
    languages.remember_choice(1, "tlh")  # of a version that spoke it
    assert languages.of_interaction(ana).locale == "en"
    languages.remember_choice(1, None)
    assert languages.choice_of(1) is None


def test_commands_are_called_in_a_chosen_language_as_the_persons_discord_calls_them(folder: Path) -> None:
    for locale, name, said in (("en", "settings", "See"), ("es", "ajustes", "Mira")):
        (folder / f"{locale}.ftl").write_text(
            f"panel-command-settings-name = {name}\n"
            f"panel-command-settings-description = {said}\n"
            f"panel-hint = {said} `/{{ panel-command-settings-name }}`\n",
            encoding="utf-8",
        )
    languages = Languages.load([folder], strict=True)
    ana: Any = SimpleNamespace(user=SimpleNamespace(id=1), locale="en-GB")
    lucia: Any = SimpleNamespace(user=SimpleNamespace(id=2), locale="es-ES")
    languages.remember_choice(1, "es")
    assert languages.of_interaction(lucia).text("panel-hint") == "Mira `/ajustes`"
    chosen = languages.of_interaction(ana)
    assert (chosen.locale, chosen.text("panel-hint")) == ("es", "Mira `/settings`")
    assert chosen.text("panel-command-settings-description") == "Mira"
    assert languages.of_locale("es").text("panel-hint") == "Mira `/ajustes`"


def test_a_text_is_filled_in_without_marks_around_what_was_filled_in(folder: Path) -> None:
    assert Languages.load([folder]).of_locale("es").text("greeting", who="Ana") == "Hola, Ana"


def test_plurals_follow_the_language(folder: Path) -> None:
    english = Languages.load([folder]).source
    assert english.text("count", number=1) == "one"
    assert english.text("count", number=1200) == "1,200 of them"


def test_an_id_is_never_given_thousands_separators(folder: Path) -> None:
    english = Languages.load([folder]).source
    assert english.text("greeting", who=1234567890123456789) == "Hello, 1234567890123456789"


def test_a_missing_text_is_said_in_english_and_logged(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert Languages.load([folder]).of_locale("es").text("only-here") == "English only"
    assert "only-here" in caplog.text


def test_a_translation_with_an_unknown_parameter_is_said_in_english_and_logged(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert Languages.load([folder]).of_locale("es").text("count", number=3) == "3 of them"
    assert "numero" in caplog.text


def test_a_text_that_nobody_wrote_does_not_stop_an_answer(folder: Path) -> None:
    assert Languages.load([folder]).of_locale("es").text("nobody-wrote-this") == "nobody-wrote-this"


def test_a_missing_parameter_still_gives_the_rest_of_the_text(folder: Path) -> None:
    assert Languages.load([folder]).source.text("greeting").startswith("Hello")


@pytest.mark.parametrize(
    ("key", "locale"), [("nobody-wrote-this", "en"), ("only-here", "es"), ("greeting", "en")]
)
def test_tests_are_told_of_a_missing_text_or_parameter(folder: Path, key: str, locale: str) -> None:
    with pytest.raises(MissingText):
        Languages.load([folder], strict=True).of_locale(locale).text(key)


def test_a_long_parameter_is_shown_whole(folder: Path) -> None:
    words = "word " * 780
    assert Languages.load([folder], strict=True).source.text("greeting", who=words) == f"Hello, {words}"


def test_a_line_that_is_not_fluent_is_refused_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("good = Good\n\nbad\n", encoding="utf-8")
    with pytest.raises(BrokenTexts, match=r"en\.ftl:3"):
        Languages.load([tmp_path])


def test_two_features_cannot_own_the_same_key(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "en.ftl").write_text("same = x\n", encoding="utf-8")
    with pytest.raises(BrokenTexts, match="same"):
        Languages.load([tmp_path / "a", tmp_path / "b"])


def test_a_key_given_twice_in_one_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en.ftl").write_text("same = x\nsame = y\n", encoding="utf-8")
    with pytest.raises(BrokenTexts, match="same"):
        Languages.load([tmp_path])
