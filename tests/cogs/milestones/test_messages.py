"""A day that was typed is shown as that day, wherever the reader's device is."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot.running.parts import languages_of
from cogs import FEATURES
from cogs.milestones.messages import confirming
from cogs.milestones.typed_dates import Read

LEAP_DAY = Read(datetime(2024, 2, 29, tzinfo=UTC), exact=False)


def test_a_whole_day_is_shown_in_words_and_an_instant_by_the_readers_own_clock() -> None:
    languages = languages_of(FEATURES, strict=True)
    spanish = languages.of_locale("es-ES")
    assert confirming.echo(spanish, LEAP_DAY, ZoneInfo("UTC")) == "jueves, 29 de febrero de 2024"
    earlier = confirming.echo(languages.source, LEAP_DAY, ZoneInfo("America/Mexico_City"))
    assert earlier == "Wednesday, February 28, 2024"
    exact = Read(LEAP_DAY.at, exact=True)
    assert confirming.echo(spanish, exact, ZoneInfo("UTC")) == "<t:1709164800:F>"
