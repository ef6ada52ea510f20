"""Every word a person sees: Fluent texts, one language at a time."""

from bot.language.commands import CommandTranslator
from bot.language.languages import Language, Languages, MissingText

__all__ = ["CommandTranslator", "Language", "Languages", "MissingText"]
