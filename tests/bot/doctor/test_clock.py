from datetime import timedelta

import pytest

from bot.clock import MovableClock
from bot.doctor import Severity
from bot.doctor.checks.clock import skew


@pytest.mark.parametrize(
    ("seconds", "severity"),
    [
        (0, Severity.FINE),
        (29, Severity.FINE),
        (-29, Severity.FINE),
        (31, Severity.WARNING),
        (-3600, Severity.WARNING),
    ],
)
def test_a_clock_may_be_half_a_minute_off(clock: MovableClock, seconds: int, severity: Severity) -> None:
    (finding,) = skew(clock, clock.now() + timedelta(seconds=seconds))
    assert finding.severity is severity
