"""Which language a text is given in, and what happens where a translation lacks something.

The language a member chose, else their Discord's, decides for private answers; the guild's language decides
for public posts.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.language.fluent_texts import FluentTexts

if TYPE_CHECKING:
    import discord

    from bot.configuration import LiveConfiguration

_log = logging.getLogger(__name__)

SOURCE_LOCALE = "en"
"""The language that is always complete, and the last one fallen back to."""

_SMALLEST_SNOWFLAKE = 10**15
"""Discord's ids are far above, counts are far below. An id must never be shown with thousands separators."""


_COMMAND_NAMES = re.compile(r"-command-(?:[a-z-]+-)?name$")
"""The keys of what Discord calls a command or an option; a text that names one refers to its key."""


class MissingText(Exception):
    """A text, or a parameter that it needs, is not there. A mistake of ours, never of the person reading."""


class Language:
    """One language, with what it falls back to."""

    def __init__(self, locale: str, texts: FluentTexts, fallback: Language | None, *, strict: bool) -> None:
        self.locale = locale
        self._texts = texts
        self._fallback = fallback
        self._strict = strict
        self._calling: dict[str, Language] = {}

    @property
    def keys(self) -> frozenset[str]:
        """The keys this language has itself, without its fallback."""
        return self._texts.keys

    def calling_commands_as(self, other: Language) -> Language:
        """Return this language, with commands called as in `other`: whoever chose a language for themselves
        finds them in their Discord under the names that Discord's own language has.
        """
        if other.locale == self.locale:
            return self
        if other.locale not in self._calling:
            texts = self._texts.with_some_of(other._texts, _COMMAND_NAMES)
            self._calling[other.locale] = Language(self.locale, texts, self._fallback, strict=self._strict)
        return self._calling[other.locale]

    def text(self, key: str, /, **parameters: Any) -> str:
        """Return the text called `key`, with `parameters` filled in.

        A missing key or parameter raises `MissingText` when strict (in tests); otherwise it is logged, and
        English is asked; where English lacks it too, the key itself is returned: an odd word on the screen is
        better than no answer to a person in need.
        """
        shown = {name: _shown(value) for name, value in parameters.items()}
        language: Language | None = self
        while language is not None:
            text = language._own_text(key, shown)
            if text is not None:
                return text
            language = language._fallback
        return key

    def _own_text(self, key: str, parameters: Mapping[str, object]) -> str | None:
        try:
            text, problems = self._texts.format(key, parameters)
        except KeyError:
            self._complain(f"no text called {key} in {self.locale}")
            return None
        mistakes = "; ".join(str(problem) for problem in problems)
        if mistakes:
            self._complain(f"the text {key} in {self.locale}: {mistakes}")
            # The source language's half-filled text is still better than a bare key.
            return None if self._fallback else text
        return text

    def _complain(self, mistake: str) -> None:
        if self._strict:
            raise MissingText(mistake)
        _log.error("%s", mistake)


class Languages:
    """All languages the bot speaks."""

    def __init__(self, languages: Mapping[str, Language]) -> None:
        """`languages` maps a Fluent file's name (`es`, `pt-br`) to its language; it must contain `en`."""
        self._languages = {locale.lower(): language for locale, language in languages.items()}
        self._source = self._languages[SOURCE_LOCALE]
        self._chosen: dict[int, str] = {}

    @classmethod
    def load(cls, folders: Iterable[Path], *, strict: bool = False) -> Languages:
        """Read every `<locale>.ftl` in `folders`. Raises `BrokenTexts` for a file that cannot be used."""
        by_locale: dict[str, FluentTexts] = {}
        for folder in folders:
            for file in sorted(folder.glob("*.ftl")):
                by_locale.setdefault(file.stem, FluentTexts(file.stem)).add(file)
        by_locale.setdefault(SOURCE_LOCALE, FluentTexts(SOURCE_LOCALE))
        source = Language(SOURCE_LOCALE, by_locale.pop(SOURCE_LOCALE), None, strict=strict)
        others = {
            locale: Language(locale, texts, source, strict=strict) for locale, texts in by_locale.items()
        }
        return cls({SOURCE_LOCALE: source, **others})

    @property
    def locales(self) -> frozenset[str]:
        """The names of all languages, in lower case."""
        return frozenset(self._languages)

    @property
    def source(self) -> Language:
        """English."""
        return self._source

    def translation(self, locale: str | discord.Locale) -> Language | None:
        """Return the language for `locale` (`es-419` finds `es`), or None where there is none of our own."""
        name = str(locale).lower().replace("_", "-")
        return self._languages.get(name) or self._languages.get(name.partition("-")[0])

    def of_locale(self, locale: str | discord.Locale | None) -> Language:
        """Return the language for `locale`: that very one, else its base language, else English."""
        found = None if locale is None else self.translation(locale)
        return found or self._source

    def of_interaction(self, interaction: discord.Interaction[Any]) -> Language:
        """Return the language for what only the person who acts sees: chosen, or else their Discord's.

        Commands are called in it as their Discord calls them.
        """
        discords = self.of_locale(interaction.locale)
        chosen = self.choice_of(interaction.user.id)
        found = None if chosen is None else self.translation(chosen)
        return (found or discords).calling_commands_as(discords)

    def choice_of(self, person_id: int) -> str | None:
        """Return the locale the person chose, as far as it has been told to `remember_choice`."""
        return self._chosen.get(person_id)

    def remember_choice(self, person_id: int, locale: str | None) -> None:
        """Answer the person in `locale` from now on, whatever their Discord is set to; None: no longer.

        Kept in memory, since answers cannot wait for the database: one entry for each who chose.
        """
        if locale is None:
            self._chosen.pop(person_id, None)
        else:
            self._chosen[person_id] = locale

    def of_guild(self, configuration: LiveConfiguration, guild_id: int | None) -> Language:
        """Return the guild's language as configured: for what everybody, or the moderators, see."""
        from bot.community import CommunitySettings

        return self.of_locale(configuration.current.section(guild_id, CommunitySettings).language)


def _shown(value: object) -> object:
    if isinstance(value, int) and not isinstance(value, bool) and value >= _SMALLEST_SNOWFLAKE:
        return str(value)
    return value
