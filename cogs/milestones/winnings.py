"""What was won back: money and time that used to go, in round figures. Pure.

The figures come from the person's own guess of a day, so they are rounded down to two leading digits: an
exact cent would claim more than anybody knows.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import format_currency, is_currency
from babel.units import format_unit


@dataclass(frozen=True)
class PerDay:
    """What a day used to take: `money` in `currency` (ISO 4217: "EUR"), and minutes. 0: not told."""

    money: Decimal = Decimal(0)
    currency: str = "USD"
    minutes: int = 0


@dataclass(frozen=True)
class Winnings:
    """What was won back, as people read it ("€1,200", "12 days"); None where nothing was, or not told."""

    money: str | None
    time: str | None


def is_known_currency(code: str) -> bool:
    """Say whether `code` is a currency of ISO 4217, in capitals."""
    return bool(is_currency(code))


def won_back(per_day: PerDay, days: int, locale: str) -> Winnings:
    """Return what `days` days have given back, in the words of `locale` ("es", "en-US")."""
    spoken = _locale(locale)
    money = rounded(per_day.money * days)
    minutes = per_day.minutes * days
    return Winnings(
        money=_money(money, per_day.currency, spoken) if money > 0 else None,
        time=_time(minutes, spoken) if minutes > 0 else None,
    )


def rounded(amount: Decimal) -> Decimal:
    """Return `amount` rounded down to two leading digits; below 10 to whole units, below 1 as it is."""
    if amount < 1:
        return amount
    digits = max(0, amount.adjusted() - 1)
    return amount.quantize(Decimal(1).scaleb(digits), rounding=ROUND_DOWN) + 0


def _money(amount: Decimal, currency: str, locale: Locale) -> str:
    if amount < 1:
        return str(format_currency(amount, currency, locale=locale))
    whole = str(locale.currency_formats["standard"].pattern).replace(".00", "")
    return str(format_currency(amount, currency, format=whole, locale=locale, currency_digits=False))


def _time(minutes: int, locale: Locale) -> str:
    unit, length = next((unit, length) for unit, length, least in _UNITS if minutes >= least)
    return str(format_unit(int(rounded(Decimal(minutes // length))), f"duration-{unit}", locale=locale))


_UNITS = (("day", 24 * 60, 2 * 24 * 60), ("hour", 60, 60), ("minute", 1, 1))
"""A unit, its minutes, and from how many minutes on a time is told in it."""


def _locale(name: str) -> Locale:
    for candidate in (name, name.partition("-")[0]):
        try:
            return Locale.parse(candidate, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
