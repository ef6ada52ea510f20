from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.configuration import ConfigurationRefused, load
from cogs.crisis.detection import Tier
from cogs.crisis.escalation import Audience
from cogs.crisis.settings import CRISIS_FILE, HELP_LINES_FILE, CrisisSettings, HelpLineSettings, HelpTopic

CRISIS = """\
tiers:
  emergency:
    ping: everyone
    steps:
      - {after_minutes: 2, ping: everyone}
    repeat_every_minutes: 3
  urgent:
    ping: on_call
    steps:
      - after_minutes: 5
        ping: on_call
      - after_minutes: 10
        ping: everyone
    repeat_every_minutes: 10
  concern:
    ping: moderators
    steps:
      - {after_minutes: 15, ping: on_call}
    repeat_every_minutes: 60
rules:
  one:
    tier: urgent
    reason: A reason.
    phrases:
      - kill myself
      - want to … die
    unless:
      - die laughing
  two:
    tier: concern
    reason: Another reason.
    phrases:
      - no hope
"""
HELP_LINES = """\
international:
  - name: Somewhere
    topics: [crisis]
    web: https://example.org
    source: https://example.org/about
    checked: 2026-11-24
countries:
  "NO":
    lines:
      - name: A line
        topics: [crisis, substance_use]
        phone: "116 123"
        source: https://example.org/norway
        checked: 2026-11-24
"""


def read_crisis(folder: Path, text: str) -> CrisisSettings:
    (folder / "crisis.yaml").write_text(text, encoding="utf-8")
    return load(folder, [CRISIS_FILE]).section(None, CrisisSettings)


def read_help_lines(folder: Path, text: str) -> HelpLineSettings:
    (folder / "help-lines.yaml").write_text(text, encoding="utf-8")
    return load(folder, [HELP_LINES_FILE]).section(None, HelpLineSettings)


def line_of(text: str, part: str) -> int:
    return text[: text.rindex(part)].count("\n") + 1


def test_settings_become_a_lexicon_and_a_ladder(tmp_path: Path) -> None:
    settings = read_crisis(tmp_path, CRISIS)
    assert [match.rule for match in settings.detector.matches("no hope. i want to die")] == ["two", "one"]
    assert settings.detector is settings.detector
    ladder = settings.tiers.of(Tier.URGENT).ladder
    assert [step.ping for step in ladder.steps] == [Audience.ON_CALL, Audience.EVERYONE]
    assert ladder.repeat_every == timedelta(minutes=10)
    assert settings.tiers.of(Tier.CONCERN).ping is Audience.MODERATORS
    assert settings.calls is Tier.URGENT
    assert settings.history.hours == 24


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "- no hope",
            "- KILL  Myself!",
            "is in tier concern here, and in tier urgent at {file}:25",
        ),
        ("- no hope", '- "[kill|hurt] myself"', "in tier urgent at {file}:25"),
        ("- no hope", '- "[no|any hope"', "never closes"),
        ("- no hope", '- ""', "an empty phrase"),
        ("- no hope", "- hopel*ss", "not at the end of a word"),
        ("- die laughing", "- … laughing", "at an end"),
        ("after_minutes: 10", "after_minutes: 5", "the one before it after 5"),
        ("after_minutes: 10", "after_minutes: 0", ""),
        ("ping: moderators", "ping: nobody", ""),
        ("reason: Another reason.", 'reason: ""', ""),
        ("tier: concern", "tier: worry", ""),
        ("tier: concern", "tiers: concern", ""),
    ],
)
def test_a_bad_lexicon_or_ladder_is_refused_at_its_line(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    text = CRISIS.replace(old, new)
    with pytest.raises(ConfigurationRefused) as refused:
        read_crisis(tmp_path, text)
    problems = refused.value.problems
    here = [problem for problem in problems if problem.line == line_of(text, new)]
    assert here, [str(problem) for problem in problems]
    assert told.format(file=tmp_path / "crisis.yaml") in str(here[0])


def test_a_ladder_without_steps_is_refused(tmp_path: Path) -> None:
    text = CRISIS.replace("    steps:\n      - {after_minutes: 15, ping: on_call}\n", "    steps: []\n")
    with pytest.raises(ConfigurationRefused) as refused:
        read_crisis(tmp_path, text)
    assert refused.value.problems[0].line == line_of(text, "steps: []")


def test_all_bad_phrases_are_told_at_once(tmp_path: Path) -> None:
    text = CRISIS.replace("- kill myself", '- "["').replace("- no hope", '- "]"')
    with pytest.raises(ConfigurationRefused) as refused:
        read_crisis(tmp_path, text)
    assert [problem.line for problem in refused.value.problems] == [
        line_of(text, '"["'),
        line_of(text, '"]"'),
    ]


def test_the_same_phrase_twice_in_one_tier_is_allowed(tmp_path: Path) -> None:
    read_crisis(tmp_path, CRISIS.replace("tier: concern", "tier: urgent").replace("no hope", "kill myself"))


def test_a_number_without_quotes_keeps_its_zeros(tmp_path: Path) -> None:
    settings = read_help_lines(tmp_path, HELP_LINES.replace('"116 123"', "0800"))
    assert settings.countries["NO"].lines[0].phone == "0800"


def test_help_lines_are_read_with_their_source_and_date(tmp_path: Path) -> None:
    settings = read_help_lines(tmp_path, HELP_LINES)
    (line,) = settings.countries["NO"].lines
    assert line.topics == (HelpTopic.CRISIS, HelpTopic.SUBSTANCE_USE)
    assert (line.phone, line.checked) == ("116 123", date(2026, 11, 24))


@pytest.mark.parametrize(
    ("old", "new", "at"),
    [
        ("        source: https://example.org/norway\n", "", "- name: A line"),
        ("        checked: 2026-11-24\n", "", "- name: A line"),
        ("https://example.org/norway", "somewhere", "somewhere"),
        ('phone: "116 123"', 'phone: "call us"', 'phone: "call us"'),
        ('        phone: "116 123"\n', "", "- name: A line"),
        ('"NO"', '"XX"', '"XX"'),
        ("checked: 2026-11-24\ncountries", "checked: soon\ncountries", "checked: soon"),
        ("[crisis, substance_use]", "[crisis, weather]", "weather"),
    ],
)
def test_a_bad_help_line_is_refused_at_its_line(tmp_path: Path, old: str, new: str, at: str) -> None:
    assert old in HELP_LINES
    text = HELP_LINES.replace(old, new)
    with pytest.raises(ConfigurationRefused) as refused:
        read_help_lines(tmp_path, text)
    assert line_of(text, at) in [problem.line for problem in refused.value.problems], str(refused.value)


def test_a_line_listed_twice_is_refused_at_the_second(tmp_path: Path) -> None:
    line = HELP_LINES[HELP_LINES.index("      - name: A line") :]
    with pytest.raises(ConfigurationRefused) as refused:
        read_help_lines(tmp_path, HELP_LINES + line)
    assert [problem.line for problem in refused.value.problems] == [HELP_LINES.count("\n") + 1]
    assert "twice" in str(refused.value)
