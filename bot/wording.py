"""Words that an admin writes for members: one text for everybody, or one for each language."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import ConfigDict, Field, RootModel

from bot.community import shipped_languages
from bot.configuration import Misplaced, SeveralMisplaced
from bot.configuration.suggestions import did_you_mean, listed

if TYPE_CHECKING:
    from bot.language import Language

Text = Annotated[str, Field(min_length=1)]


class Wording(RootModel[Text | dict[str, Text]]):
    """A text, or a map from a language ("en", "es") to the text in it."""

    model_config = ConfigDict(frozen=True, strict=True)

    def spoken_in(self, language: Language) -> str:
        """Return the text in `language`; where it is not written in that one, in English, else any."""
        if isinstance(self.root, str):
            return self.root
        for locale in (language.locale, language.locale.split("-")[0], "en"):
            if locale in self.root:
                return self.root[locale]
        return next(iter(self.root.values()))

    def is_spoken_in(self, language: Language) -> bool:
        """Say whether there is a text for `language`; one for everybody is in the group's own."""
        return isinstance(self.root, str) or bool(
            {language.locale, language.locale.split("-")[0]} & self.root.keys()
        )

    @property
    def all(self) -> dict[str | None, str]:
        """Language → text; None where there is one text for everybody."""
        if isinstance(self.root, str):
            return {None: self.root}
        return {language: text for language, text in self.root.items()}  # noqa: C416  (a wider key)


def sound(wording: Wording, most: int, why: str = "Discord shows no more") -> Wording:
    """Return `wording` if its languages are the bot's and each text has 1 to `most` characters.

    Raises `Misplaced` or `SeveralMisplaced`; `why` says what the limit is for.
    """
    if not wording.all:
        raise Misplaced((), "no text is given", "a text, or one for each language")
    wrong = []
    for language, text in wording.all.items():
        path = () if language is None else (language,)
        if language is not None and language not in shipped_languages():
            known = shipped_languages()
            what = f"`{language}` is not a language of this bot"
            wrong.append(Misplaced(path, what, listed(known), did_you_mean(language, known)))
        elif not text.strip():
            wrong.append(Misplaced(path, "this text is empty", "a few words"))
        elif len(text) > most:
            what = f"this text has {len(text)} characters"
            wrong.append(Misplaced(path, what, f"at most {most}: {why}"))
    if wrong:
        raise SeveralMisplaced(wrong)
    return wording
