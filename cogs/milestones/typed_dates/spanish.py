"""Spanish, as dates are typed in it, with and without its accents (none are left when it comes here)."""

from __future__ import annotations

from cogs.milestones.typed_dates.signs import Tongue

_MONTHS = {
    "enero": "M01", "ene": "M01", "febrero": "M02", "feb": "M02", "marzo": "M03", "abril": "M04",
    "abr": "M04",
    "mayo": "M05", "may": "M05", "junio": "M06", "jun": "M06", "julio": "M07", "jul": "M07", "agosto": "M08",
    "ago": "M08", "septiembre": "M09", "setiembre": "M09", "sept": "M09", "sep": "M09", "octubre": "M10",
    "oct": "M10", "noviembre": "M11", "nov": "M11", "diciembre": "M12", "dic": "M12",
}  # fmt: skip
_WEEKDAYS = {
    "lunes": "D0", "lun": "D0", "martes": "D1", "mar": "D1", "miercoles": "D2", "mie": "D2", "mier": "D2",
    "jueves": "D3", "jue": "D3", "viernes": "D4", "vie": "D4", "sabado": "D5", "sab": "D5", "domingo": "D6",
    "dom": "D6",
}  # fmt: skip
_UNITS = {
    **dict.fromkeys(("minuto", "minutos", "min", "mins"), "Uminute"),
    **dict.fromkeys(("hora", "horas", "hs", "hrs"), "Uhour"),
    **dict.fromkeys(("dia", "dias"), "Uday"),
    **dict.fromkeys(("semana", "semanas"), "Uweek"),
    **dict.fromkeys(("mes", "meses"), "Umonth"),
    **dict.fromkeys(("ano", "anos"), "Uyear"),
}
_WEEKDAY = "|".join(_WEEKDAYS)
_UNIT = "|".join(_UNITS)
_PARTS = {"manana": "Pmorning", "tarde": "Pafternoon", "noche": "Pnight", "madrugada": "Psmallhours"}

_FILLERS = frozenset({
    "el", "la", "los", "las", "de", "del", "desde", "en", "sobre", "hacia", "aproximadamente",
    "exactamente", "justo", "mas", "menos", "casi", "ya", "como", "unos", "unas", "creo", "que",
    "fue", "limpio",
    "limpia", "sobrio", "sobria", "sin", "consumir", "deje", "pare", "empece", "lo", "estoy",
})  # fmt: skip
"""Words that change nothing in what is meant, how people speak of their recovery among them."""

SPANISH = Tongue(
    phrases=(
        (rf"(\d+) ?({_UNIT})", r"\1 \2"),
        (r"(\d+)(?:[oa]|e?r[oa]?|d[oa]|t[oa]|m[oa])", r"\1"),
        (r"deje de \w+[aei]r", ""),
        (r"(\d{1,2})(?: de)? mar", r"\1 M03"),
        (r"mar(?= \d{1,2}\b)", "M03"),
        (r"(?:el )?dia(?= \d{1,2}(?: |$))", "NthDay"),
        (r"el(?= \d{1,2}$)", "NthDay"),
        (r"primer dia del ano|primero de ano|(?:dia de )?ano nuevo", "H0101"),
        (r"noche ?vieja|fin de ano|ultimo dia del ano", "H1231"),
        (r"noche ?buena", "H1224"),
        (r"(?:dia de )?navidad(?:es)?", "H1225"),
        (r"(?:dia de )?(?:los )?reyes(?: magos)?", "H0106"),
        (r"(?:dia de )?san valentin", "H0214"),
        (r"halloween", "H1031"),
        (r"dia de (?:los )?muertos", "H1102"),
        (r"primero(?= de)|primero(?= (?:ene|feb|mar|abr|may|jun|jul|ago|se[pt]|oct|nov|dic))", "1"),
        (r"(?:mi )?ultim[oa] (?:trago|copa|vez|consumo|dosis|cigarro|cigarrillo|apuesta|dia) fue", ""),
        (r"(?:a )?(?:principios?|inicios?|comienzos?|mediados|finales|fines)(?= de)", ""),
        (r"antes de ayer|anteayer|antier", "DayBefore"),
        (r"anteanoche|antenoche|antes de anoche", "DayBefore Pnight"),
        (r"pasado manana", "Tomorrow"),
        (r"anoche", "Yesterday Pnight"),
        (r"(?:ahora|justo)(?: mismo| ahora)?|en este momento|recien|ahorita", "Now"),
        *(
            phrase
            for word, sign in _PARTS.items()
            for phrase in (
                (rf"esta {word}", f"This {sign}"),
                (rf"(?:(?:de|por|en|a) (?:la )?|la ){word}", sign),
                (rf"(ayer|hoy) {word}", rf"\1 {sign}"),
            )
        ),
        (r"(?:al? )?medio ?dia", "At 12:00"),
        (r"(?:a )?(?:la )?media ?noche", "Midnight"),
        (r"a las? (\d{1,2}) y media", r"At \1:30"),
        (r"a las? (\d{1,2}) y cuarto", r"At \1:15"),
        (r"a las?", "At"),
        (rf"hace(?= (?:{_UNIT})\b)", "hace 1"),
        (r"(?:hoy )?(?:desde )?(?:hace|hacen|llevo|van) (.+)", r"\1 Ago"),
        (r"1 par de", "2"),
        (rf"un[oa]s(?= (?:{_UNIT})\b)", "Few"),
        (r"(?:un[oa]s )?poc[oa]s|algun[oa]s|vari[oa]s", "Few"),
        (r"medi[oa](?= (?:ano|hora)\b)", "Half"),
        (r"y medi[oa]", "Half"),
        (r"(?:1 )?quincena", "15 dias"),
        (r"(?:dentro de|en)(?= (?:\d{1,3}|Few|Half) )", "In"),
        (r"atras|antes", "Ago"),
        (r"fin de semana|finde", "Weekend"),
        (rf"({_WEEKDAY})(?: de)?(?: la)? (?:semana pasada|pasada semana)", r"\1 Last semana"),
        (rf"(?:semana pasada|pasada semana)(?: el)? ({_WEEKDAY})", r"\1 Last semana"),
        (rf"({_WEEKDAY}) (?:que viene|proximo|siguiente)", r"Next \1"),
        (r"este pasado", "Past"),
        (rf"({_WEEKDAY}|semana|mes|ano|Weekend|H\d{{4}}) pasad[oa]", r"Last \1"),
        (r"pasad[oa]|ultim[oa]", "Last"),
        (r"proxim[oa]|que viene|siguiente", "Next"),
        (r"est[ea]", "This"),
    ),
    words={
        **_MONTHS, **_WEEKDAYS, **_UNITS,
        "hoy": "Today", "ayer": "Yesterday", "manana": "Tomorrow", "tarde": "Pafternoon", "noche": "Pnight",
        "madrugada": "Psmallhours", "y": "And",
    },
    numbers={
        "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7,
        "ocho": 8, "nueve": 9,
        "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16,
        "diecisiete": 17, "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiuno": 21, "veintiun": 21,
        "veintidos": 22, "veintitres": 23, "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26,
        "veintisiete": 27, "veintiocho": 28, "veintinueve": 29, "treinta": 30, "cuarenta": 40,
        "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90,
    },
    joiner="y",
    more_words=("anteayer", "anoche", "navidad", "nochevieja", "pasado", "pasada", "ultimo", "desde"),
    fillers=_FILLERS,
    day_first=True,
)  # fmt: skip
