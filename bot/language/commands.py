"""Names and descriptions of commands in the languages that Discord shows them in."""

from __future__ import annotations

from discord import Locale
from discord.app_commands import TranslationContextTypes, Translator, locale_str

from bot.language.languages import SOURCE_LOCALE, Languages


class CommandTranslator(Translator):
    """Finds the translation of `locale_str("alert", key="crisis-command-alert-name")` by its key."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    async def translate(
        self, string: locale_str, locale: Locale, context: TranslationContextTypes
    ) -> str | None:
        """Return the translation, or None where Discord should show the default, which is English."""
        key = string.extras.get("key")
        language = self._languages.translation(locale)
        if key is None or language is None or language.locale == SOURCE_LOCALE or key not in language.keys:
            return None
        return language.text(key)
