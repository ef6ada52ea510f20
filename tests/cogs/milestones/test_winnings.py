"""What was won back is told roundly, in the member's language, and never more than it can be."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.milestones.winnings import PerDay, Winnings, is_known_currency, rounded, won_back


@pytest.mark.parametrize(
    ("per_day", "days", "locale", "told"),
    [
        (PerDay(Decimal("8.50"), "EUR", 90), 90, "en-US", Winnings("€760", "5 days")),
        (PerDay(Decimal("8.50"), "EUR", 90), 90, "es", Winnings("760\xa0€", "5 días")),
        (PerDay(Decimal(1000), "COP", 30), 3650, "es", Winnings("3.600.000\xa0COP", "76 días")),
        (PerDay(Decimal("0.30"), "USD", 70), 1, "en", Winnings("$0.30", "1 hour")),
        (PerDay(Decimal("12.99"), "USD", 5), 1, "xx", Winnings("$12", "5 minutes")),
        (PerDay(Decimal(0), "USD", 0), 100, "en", Winnings(None, None)),
        (PerDay(Decimal(9), "USD", 60), 0, "en", Winnings(None, None)),
    ],
)
def test_it_reads_as_people_say_it(per_day: PerDay, days: int, locale: str, told: Winnings) -> None:
    assert won_back(per_day, days, locale) == told


@given(st.decimals(0, 10**9, places=2))
def test_rounding_never_tells_more_and_takes_less_than_a_tenth(amount: Decimal) -> None:
    assert rounded(amount) <= amount
    if amount >= 10:
        assert amount - rounded(amount) < amount / 10


def test_a_currency_is_known_by_its_code() -> None:
    assert is_known_currency("MXN")
    assert not is_known_currency("PESOS")
