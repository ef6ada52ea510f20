"""English, as dates are typed in it."""

from __future__ import annotations

from cogs.milestones.typed_dates.signs import Tongue

_MONTHS = {
    "january": "M01", "jan": "M01", "february": "M02", "feb": "M02", "march": "M03", "mar": "M03",
    "april": "M04", "apr": "M04", "may": "M05", "june": "M06", "jun": "M06", "july": "M07", "jul": "M07",
    "august": "M08", "aug": "M08", "september": "M09", "sept": "M09", "sep": "M09", "october": "M10",
    "oct": "M10", "november": "M11", "nov": "M11", "december": "M12", "dec": "M12",
}  # fmt: skip
_WEEKDAYS = {
    "monday": "D0", "mon": "D0", "tuesday": "D1", "tues": "D1", "tue": "D1", "wednesday": "D2", "weds": "D2",
    "wed": "D2", "thursday": "D3", "thurs": "D3", "thur": "D3", "thu": "D3", "friday": "D4", "fri": "D4",
    "saturday": "D5", "sat": "D5", "sunday": "D6", "sun": "D6",
}  # fmt: skip
_UNITS = {
    **dict.fromkeys(("minute", "minutes", "min", "mins"), "Uminute"),
    **dict.fromkeys(("hour", "hours", "hr", "hrs"), "Uhour"),
    **dict.fromkeys(("day", "days"), "Uday"),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), "Uweek"),
    **dict.fromkeys(("month", "months", "mth", "mths"), "Umonth"),
    **dict.fromkeys(("year", "years", "yr", "yrs"), "Uyear"),
}
_UNIT = r"(?:min(?:ute)?s?|h(?:ou)?rs?|days?|w(?:ee)?ks?|m(?:on)?ths?|y(?:ea)?rs?)"

_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
_FILLERS = frozenset({
    "the", "on", "of", "since", "from", "about", "around", "roughly", "approximately", "approx", "circa",
    "almost", "nearly", "over", "exactly", "for", "maybe", "early", "late", "ca", "i", "think", "sober",
    "clean", "abstinent", "free", "quit", "stopped", "started", "was", "it", "until",
})  # fmt: skip
"""Words that change nothing in what is meant, how people speak of their recovery among them."""

ENGLISH = Tongue(
    phrases=(
        (rf"(\d+) ?({_UNIT})", r"\1 \2"),
        (r"(\d+)([dwy])", r"\1 \2"),
        (r"(\d+)(?:st|nd|rd|th)", r"\1 Nth"),
        (r"(?:its|it has|i ve|ive|i have) been", ""),
        *((ordinal, f"{number} Nth") for number, ordinal in enumerate(_ORDINALS, 1)),
        (r"([23])0 (?:- )?(\d) Nth", r"\1\2 Nth"),
        (r"(?:quit|stopped) \w+ing", ""),
        (r"(?:my )?last (?:drink|use|time|dose|cigarette|smoke|bet|hit|day) was", ""),
        (r"(?:the )?(?:beginning|start|middle|end) of(?= \w)|mid(?= )", ""),
        (r"day before yesterday", "DayBefore"),
        (r"night before last", "DayBefore Pnight"),
        (r"day after tomorrow", "Tomorrow"),
        (r"(?:just|right) now", "Now"),
        (r"last night", "Yesterday Pnight"),
        (r"last evening", "Yesterday Pevening"),
        (r"tonight", "This Pnight"),
        (r"at night", "Pnight"),
        (r"(?:in|during) the(?= (?:morning|afternoon|evening|night)\b)", ""),
        (r"(?:at )?(?:noon|midday|lunchtime)", "At 12:00"),
        (r"(?:at )?midnight", "Midnight"),
        (r"half past (\d{1,2})", r"At \1:30"),
        (r"quarter past (\d{1,2})", r"At \1:15"),
        (r"(?:at )?(\d{1,2}) ?o ?clock", r"At \1"),
        (r"new years? eve", "H1231"),
        (r"new years?(?: day)?", "H0101"),
        (r"(?:christmas|xmas) eve", "H1224"),
        (r"(?:christmas|xmas)(?: day)?", "H1225"),
        (r"boxing day", "H1226"),
        (r"valentines?(?: day)?", "H0214"),
        (r"(?:st|saint) patricks?(?: day)?", "H0317"),
        (r"halloween", "H1031"),
        (r"(?:a )?couple(?: of)?", "2"),
        (r"(?:a )?(?:few|several)|some", "Few"),
        (r"an? and a half", "1 Half"),
        (r"and a half", "Half"),
        (rf"half an?(?= {_UNIT}\b)", "Half"),
        (rf"an?(?= {_UNIT}\b)", "1"),
        (r"(?:a )?fortnight", "14 days"),
        (r"from now|from today", "Ahead"),
        (r"back|prior|before now|before today", "Ago"),
        (r"(?:this )?past", "Past"),
    ),
    words={
        **_MONTHS, **_WEEKDAYS, **_UNITS,
        "d": "Uday", "w": "Uweek", "y": "Uyear", "weekend": "Weekend", "@": "At", "at": "At", "in": "In",
        "today": "Today", "yesterday": "Yesterday", "tomorrow": "Tomorrow", "now": "Now", "ago": "Ago",
        "last": "Last", "previous": "Last", "this": "This", "next": "Next", "coming": "Next", "and": "And",
        "morning": "Pmorning", "afternoon": "Pafternoon", "evening": "Pevening", "night": "Pnight",
        "later": "Ahead",
    },
    numbers={
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
        "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    },
    joiner="and",
    more_words=("christmas", "halloween", "midnight", "tonight", "fortnight", "before"),
    fillers=_FILLERS,
    day_first=False,
)  # fmt: skip
