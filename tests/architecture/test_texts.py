"""Every word a person sees is in the Fluent files, complete in every language, and kind."""

import re
from pathlib import Path

import pytest

from tests.architecture.fluent_files import LOCALES, parameters, texts
from tests.architecture.sources import Module
from tests.architecture.used_texts import bypasses, patterns, speaking_modules, strings, uses

OTHERS = [locale for locale in LOCALES if locale != "en"]

# Person-first words: nobody is dirty, abuses, or fails. The words for wanting to die are said plainly.
SHAMING = {
    "en": r"clean|dirty|addicts?|junk(?:ie|y|ies)|alcoholics?|abus(?:e|ed|er|ers|ing)|drunks?|drunkards?"
    r"|relaps\w*|lapse[ds]?|fail(?:s|ed|ing|ures?)?|(?:substance|drug) users?|commit(?:s|ted|ting)? suicide",
    "es": r"limpi[oa]s?|suci[oa]s?|adict[oa]s?|drogadict[oa]s?|yonquis?|alcohólic[oa]s?|borrach[oa]s?"
    r"|recaíd[oa]s?|reca(?:er|igo|es|e|iste|ó)|fracas\w*|abus(?:o|os|ar|ador\w*)|cometer suicidio",
}


def test_spanish_is_spoken_besides_english() -> None:
    assert {"en", "es"} <= set(LOCALES)


@pytest.mark.parametrize("locale", OTHERS)
def test_every_language_has_the_texts_of_english_and_no_others(locale: str) -> None:
    assert set(texts(locale)) == set(texts("en"))


@pytest.mark.parametrize("locale", OTHERS)
def test_a_translation_uses_the_same_parameters(locale: str) -> None:
    different = {
        key: (sorted(parameters("en", key)), sorted(parameters(locale, key)))
        for key in texts("en").keys() & texts(locale).keys()
        if not key.startswith("-") and parameters("en", key) != parameters(locale, key)
    }
    assert different == {}


@pytest.mark.parametrize("locale", LOCALES)
def test_a_text_that_names_a_command_refers_to_its_name(locale: str) -> None:
    """Whoever chose a language of their own still has commands called as their Discord's language has it."""
    names = [
        {
            key: text.words
            for key, text in texts(each).items()
            if re.search(r"-command-(?:[a-z-]+-)?name$", key)
        }
        for each in LOCALES
    ]
    everywhere_alike = {
        name for key, name in names[0].items() if all(each[key] == name for each in names)
    } | {"config"}  # admins alone have it
    written = {
        key: command
        for key, text in texts(locale).items()
        for command in re.findall(r"`/([\w-]+)", text.words)
        if command not in everywhere_alike
    }
    assert written == {}


def test_keys_begin_with_their_owners_name_and_parameters_are_snake_case() -> None:
    for key, text in texts("en").items():
        assert key.removeprefix("-").startswith(f"{text.owner}-"), key
        for name in text.mentioned:
            assert re.fullmatch(r"[a-z][a-z0-9_]*", name), (key, name)


def test_every_text_that_is_asked_for_exists() -> None:
    known = [key for key in texts("en") if not key.startswith("-")]
    missing = []
    for module in speaking_modules():
        for use in uses(module):
            found = [key for key in known if re.fullmatch(use.key, key)] if use.pattern else use.key in known
            if not found:
                missing.append(f"{use.place}: {use.key}")
    assert missing == []


def test_every_text_is_asked_for_with_the_parameters_it_needs() -> None:
    wrong = []
    for module in speaking_modules():
        for use in uses(module):
            if use.pattern or use.parameters is None or use.key not in texts("en"):
                continue
            needed = parameters("en", use.key)
            if needed != use.parameters:
                wrong.append(f"{use.place}: {use.key} needs {sorted(needed)}, gets {sorted(use.parameters)}")
    assert wrong == []


def test_no_text_is_left_over() -> None:
    said = {word for module in speaking_modules() for word in strings(module)}
    put_together = {
        pattern
        for module in speaking_modules()
        for pattern in patterns(module)
        if re.match(r"(?:bot|[a-z]+)\\-", pattern)
    }
    referred = {other for text in texts("en").values() for other in text.referred}
    unused = [
        key
        for key in texts("en")
        if key not in said
        and key not in referred
        and not any(re.fullmatch(pattern, key) for pattern in put_together)
    ]
    assert unused == []


def test_no_words_bypass_the_texts() -> None:
    assert [place for module in speaking_modules() for place in bypasses(module)] == []


@pytest.mark.parametrize(
    "line",
    [
        'await channel.send("Please stop")',
        'await answer_privately(interaction, "Done. " + name)',
        'discord.ui.Button(label="Take it", custom_id=custom_id)',
        'discord.ui.Button[Any](label=f"Take {name}")',
        "discord.ui.TextDisplay(f'## Alert of {name}')",
        'discord.ui.TextInput(placeholder="Say more")',
        'app_commands.describe(words="What happened")',
        'app_commands.command(name="alert", description="Call a moderator")',
        'Message(content="Thank you" if once else "Thanks")',
        'app_commands.Choice(name="Spain", value="ES")',
    ],
)
def test_words_that_bypass_the_texts_would_be_noticed(tmp_path: Path, line: str) -> None:
    assert _bypassing(tmp_path, line), line


@pytest.mark.parametrize(
    "line",
    [
        "await channel.send(language.text('crisis-title'))",
        "discord.ui.Button(label=label, custom_id='crisis:take:1', emoji='🙋')",
        "discord.ui.TextDisplay(f'## {title}\\n<t:{seconds}:R> <@{user}>')",
        'app_commands.command(name=locale_str("alert", key="crisis-command-alert-name"))',
        'app_commands.Choice(name=name, value="ES")',
    ],
)
def test_what_is_no_bypass_is_left_alone(tmp_path: Path, line: str) -> None:
    assert _bypassing(tmp_path, line) == []


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_shames_anyone(locale: str) -> None:
    shaming = re.compile(rf"\b(?:{SHAMING[locale]})\b", re.IGNORECASE)
    found = {key: match[0] for key, text in texts(locale).items() if (match := shaming.search(text.words))}
    assert found == {}


def _bypassing(folder: Path, line: str) -> list[str]:
    file = folder / "module.py"
    file.write_text(f"async def work():\n    {line}\n", encoding="utf-8")
    return list(bypasses(Module("module", file)))
