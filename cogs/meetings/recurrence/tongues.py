"""English and Spanish as people say when a meeting is: words become signs, and one grammar reads the signs.

The signs: `D0` (Monday) to `D6` a weekday, `M01` a month, `Uday` a unit, `N3` a number word, `O1` (first) to
`O5`, `O-1` (last), and `Every`, `Other`, `Workdays`, `Weekend`, `To`, `Once`, `Until`, `Times`, `Nth`,
`Noon`, `Midnight`, `At`, `Oclock`, `am` and `pm` as typed, `Am` and `Pm` for mornings and evenings. What
people type comes in small letters, so no word is a sign by accident.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Tongue:
    """One language. `phrases`: patterns of several words and their signs, in order; `fillers` say nothing."""

    phrases: Sequence[tuple[re.Pattern[str], str]]
    words: Mapping[str, str]
    fillers: frozenset[str]
    seen_in_phrases: frozenset[str]
    """Words that only phrases know, for guessing what a misspelt one was meant to be."""
    of_the_month: str
    every_weeks: str
    """How "the second Friday" is said so that it can be read in one way only."""

    def signs(self, plain_text: str) -> list[str]:
        """Return the signs of a `plain` text; a word of no meaning here stays as it was typed."""
        for pattern, sign in self.phrases:
            plain_text = pattern.sub(sign, plain_text)
        signs = (self.words.get(word, word) for word in plain_text.split())
        return [sign for sign in signs if sign not in self.fillers]

    def word(self, sign: str) -> str:
        """Return the first word that has this sign."""
        return next(word for word, meant in self.words.items() if meant == sign)

    @property
    def vocabulary(self) -> frozenset[str]:
        """All single words it knows."""
        return frozenset(self.words) | self.fillers | self.seen_in_phrases


def plain(text: str) -> str:
    """Return `text` in small letters, without accents and without the marks that mean nothing here."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    bare = re.sub(r"['’´`]s\b", "s", bare)
    bare = re.sub(r"\b([ap])\. ?m\b\.?", r"\1m", bare)
    bare = re.sub(r"[,;!?¡¿()\"“”«»&+]", " ", bare)
    bare = re.sub(r"\.(?![0-9])", " ", bare)
    return " ".join(bare.split())


def _phrases(*written: tuple[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rf"(?<![\w:.-])(?:{pattern})(?![\w-])"), sign) for pattern, sign in written)


def _weekdays(*names: str) -> dict[str, str]:
    return {name: f"D{day}" for day, line in enumerate(names) for name in line.split()}


def _months(*names: str) -> dict[str, str]:
    return {name: f"M{month:02}" for month, line in enumerate(names, 1) for name in line.split()}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _all(sign: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), sign)


_ENGLISH_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?"

_ENGLISH = Tongue(
    phrases=_phrases(
        (r"(?:(?:in|at) the )?mornings?", "Am"),
        (r"(?:at )?(?:12 )?noon|mid-?day", "Noon"),
        (r"(?:at )?(?:12 )?midnight", "Midnight"),
        (r"(?:(?:in|at) the )?(?:afternoon|evening|night)s?|at night", "Pm"),
        (r"nightly", "Every Uday Pm"),
        (r"every day of the week|seven days a week|7 days a week", "Every Uday"),
        (r"(?:every )?(?:week ?days?|work(?:ing)? ?days?)", "Workdays"),
        (rf"({_ENGLISH_DAYS})(?: to | ?- ?| through | thru )({_ENGLISH_DAYS})", r"\1 To \2"),
        (r"(?:every )?week-?ends?", "Weekend"),
        (r"every other|each other|alternate|alternating", "Every Other"),
        (r"fortnightly|every fortnight|each fortnight", "Every Other Uweek"),
        (r"o'?clock", "Oclock"),
        (r"(?:only )?once(?: only)?|one[ -]time(?: only)?|just once", "Once"),
        (r"till|until|up to", "Until"),
        (r"per|a(?= (?:day|week|month|year)\b)", "Every"),
    ),
    words={
        **_weekdays(
            "monday mondays mon", "tuesday tuesdays tues tue", "wednesday wednesdays weds wed",
            "thursday thursdays thurs thur thu", "friday fridays fri", "saturday saturdays sat",
            "sunday sundays sun",
        ),
        **_months(
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        **_all("Every", "every each any all"),
        **_all("Uminute", "minute minutes min mins"), **_all("Uhour", "hour hours"),
        **_all("Uday", "day days"),
        **_all("Uweek", "week weeks"), **_all("Umonth", "month months"), **_all("Uyear", "year years"),
        "hourly": "Every Uhour", "daily": "Every Uday", "weekly": "Every Uweek", "monthly": "Every Umonth",
        "yearly": "Every Uyear", "annually": "Every Uyear", "tonight": "Tonight",
        **_all("Biweekly", "biweekly bi-weekly"),
        **_all("O1", "first 1st"), **_all("O2", "second 2nd"), **_all("O3", "third 3rd"),
        **_all("O4", "fourth 4th"), **_all("O5", "fifth 5th"), "last": "O-1",
        **_all("N1", "one"), **_all("N2", "two"), **_all("N3", "three"), **_all("N4", "four"),
        **_all("N5", "five"),
        **_all("N6", "six"), **_all("N7", "seven"), **_all("N8", "eight"), **_all("N9", "nine"),
        **_all("N10", "ten"), **_all("N11", "eleven"), **_all("N12", "twelve"),
        **_all("Times", "times time"), "other": "Other",
        "at": "At", "am": "am", "pm": "pm",
    },
    fillers=_set(
        "the on of in and or from we meet meets meeting meetings happens happening always"
    ),
    seen_in_phrases=_set(
        "weekdays weekday weekend weekends noon midnight once until morning afternoon evening "
        "fortnightly"
    ),
    of_the_month="{nth} {day} of the month",
    every_weeks="every {weeks} weeks on {day}",
)  # fmt: skip

_SPANISH_DAYS = r"lunes|martes|miercoles|jueves|viernes|sabados?|domingos?"

_SPANISH = Tongue(
    phrases=_phrases(
        (r"(?:al? )?medio ?dia", "Noon"),
        (r"(?:a )?(?:la )?media ?noche", "Midnight"),
        (r"(?:todas las|cada) (?=(?:manana|madrugada|tarde|noche)s?\b)", "Every "),
        (r"(?:(?:de|por|en) la )?(?:manana|madrugada)s?", "Am"),
        (r"(?:(?:de|por|en) la )?(?:tarde|noche)s?", "Pm"),
        (r"(?:todos los |cada )?dias? (?:laborables?|habil(?:es)?|de semana)|entre semana", "Workdays"),
        (rf"({_SPANISH_DAYS})(?: al? | ?- ?)({_SPANISH_DAYS})", r"\1 To \2"),
        (r"(?:todos )?(?:los |cada )?(?:fines? de semana|findes?)", "Weekend"),
        (rf"(?:un |cada )?({_SPANISH_DAYS}) (?:si y otro no|si otro no|por medio)", r"Every Other \1"),
        (rf"({_SPANISH_DAYS}) (?:alternos?)", r"Every Other \1"),
        (r"semana (?:si y otro no|si y otra no|por medio)|semanas alternas", "Every Other semana"),
        (r"quincenal(?:mente)?|cada quincena|cada 15 dias|cada quince dias", "Every Other semana"),
        (r"(?:a )?diario|diariamente|todos los dias|cada dia", "Every Uday"),
        (r"todas las semanas|cada semana|semanal(?:mente)?|a la semana|por semana", "Every Uweek"),
        (r"todos los meses|cada mes|mensual(?:mente)?", "Every Umonth"),
        (r"todos los anos|cada ano|anual(?:mente)?", "Every Uyear"),
        (r"todos los|todas las|todo", "Every"),
        (r"a las? (\d{1,2}) y media", r"At \1:30"),
        (r"a las? (\d{1,2}) y cuarto", r"At \1:15"),
        (r"a las?", "At"),
        (r"(?:solo )?(?:una|1) (?:sola )?vez|unica vez", "Once"),
        (r"hasta(?: el)?", "Until"),
        (r"el dia(?= \d{1,2}\b)|dia(?= \d{1,2}\b)", "Nth"),
        (r"en punto", "Oclock"),
        (r"esta noche", "Tonight"),
        (r"1ro?|1er|1°|1º", "O1"),
        (r"ultimo dia", "O-1 Uday"),
        (r"primer dia", "O1 Uday"),
    ),
    words={
        **_weekdays("lunes lun", "martes mar", "miercoles mie mier", "jueves jue", "viernes vie",
                    "sabado sabados sab", "domingo domingos dom"),
        **_months(
            "enero ene", "febrero feb", "marzo", "abril abr", "mayo", "junio jun", "julio jul", "agosto ago",
            "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic",
        ),
        **_all("Every", "cada"), **_all("Uminute", "minuto minutos min"), **_all("Uhour", "hora horas"),
        **_all("Uday", "dia dias"), **_all("Uweek", "semana semanas"), **_all("Umonth", "mes meses"),
        **_all("Uyear", "ano anos"),
        **_all("O1", "primer primero primera primeros"), **_all("O2", "segundo segunda segundos 2do 2o"),
        **_all("O3", "tercer tercero tercera terceros 3er"), **_all("O4", "cuarto cuarta cuartos 4to"),
        **_all("O5", "quinto quinta quintos 5to"), **_all("O-1", "ultimo ultima ultimos"),
        **_all("N1", "un una uno"), **_all("N2", "dos"), **_all("N3", "tres"), **_all("N4", "cuatro"),
        **_all("N5", "cinco"), **_all("N6", "seis"), **_all("N7", "siete"), **_all("N8", "ocho"),
        **_all("N9", "nueve"), **_all("N10", "diez"), **_all("N11", "once"), **_all("N12", "doce"),
        **_all("Times", "veces vez"), "am": "am", "pm": "pm",
        **_all("Biweekly", "bisemanal"),
    },
    fillers=_set(
        "el la los las de del en y e o por que nos reunimos reunion reuniones hay siempre"
    ),
    seen_in_phrases=_set(
        "todos todas diario quincenal semanal mensual hasta mediodia medianoche laborables manana tarde "
        "noche"
    ),
    of_the_month="{nth} {day} del mes",
    every_weeks="cada {weeks} semanas los {day}",
)  # fmt: skip

TONGUES = {"en": _ENGLISH, "es": _SPANISH}
