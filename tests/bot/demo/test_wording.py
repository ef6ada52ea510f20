from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.demo.wording import Names, as_read, relative

NOW = datetime(2026, 3, 2, 20, 40, tzinfo=UTC)
NAMES = Names(ZoneInfo("Europe/Madrid"), NOW, {1: "Ana"}, {2: "On call"}, {3: "evening"})


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("<@1> and <@!1> call <@&2> in <#3>", "@Ana and @Ana call @On call in #evening"),
        ("<@9>, <@&9>, <#9>", "@unknown, @unknown, #unknown"),
        ("**bold** and *slanted* and __**both**__", "bold and slanted and both"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("# Title", "Title"),
        ("-# small print", "small print"),
        ("[a page](https://example.org/x) and </help-lines:12>", "a page and /help-lines"),
        (r"\*not bold\*", "*not bold*"),
        ("<:wave:12> `code`", ":wave: code"),
        (f"<t:{int(NOW.timestamp())}:t>", "21:40"),
        (f"<t:{int(NOW.timestamp())}>", "2 March 2026 21:40"),
        (f"<t:{int(NOW.timestamp()) + 300}:R>", "in 5 minutes"),
        ("<t:99999999999999:f>", "(no such time)"),
    ],
)
def test_markup_is_read_as_it_is_shown(written: str, read: str) -> None:
    assert as_read(written, NAMES) == read


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "now"), (1, "in a second"), (-60, "a minute ago"), (3600, "in an hour"), (-86400 * 3, "3 days ago")],
)
def test_a_distance_in_time_is_told_in_words(seconds: int, words: str) -> None:
    assert relative(timedelta(seconds=seconds)) == words
