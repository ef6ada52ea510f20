"""What an admin can set in `celebration-lines.yaml`: the warm lines that come with a celebration."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import AfterValidator, Field

from bot.configuration import SettingsModel
from bot.wording import Wording, sound

if TYPE_CHECKING:
    from bot.language import Language

LONGEST_LINE = 200

LineId = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{1,47}$")]
Line = Annotated[
    Wording, AfterValidator(lambda wording: sound(wording, LONGEST_LINE, "it has to be read at a glance"))
]


class CelebrationLines(SettingsModel):
    """`celebration-lines.yaml`: the warm lines that come with a celebration."""

    lines: dict[LineId, Line] = Field(
        min_length=1,
        description="Each line by a name of its own: one text, or one for each language",
    )
    for_the_group: frozenset[LineId] = Field(
        default=frozenset(),
        description="The names of the lines that say the group has seen it: private messages leave them out",
    )

    def spoken_in(self, language: Language) -> tuple[str, ...]:
        """Return the ids of the lines written in `language`; of all of them where there is none."""
        here = {None, language.locale, language.locale.partition("-")[0]}
        spoken = tuple(line_id for line_id, line in self.lines.items() if here & line.all.keys())
        return spoken or tuple(self.lines)

    def text_of(self, line_id: str, language: Language) -> str | None:
        """Return a line in `language`, else in English; None where it was taken out of the file since."""
        line = self.lines.get(line_id)
        return None if line is None else line.spoken_in(language)
