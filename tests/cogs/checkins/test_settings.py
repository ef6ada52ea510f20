"""What an admin may write in check-ins.yaml, and what they are told where it makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.community import COMMUNITY_FILE
from bot.configuration import ConfigurationRefused, load
from cogs.checkins.settings import CHECKINS_FILE, PROMPTS_FILE, CheckinsSettings, QuestionRole

SHIPPED = Path(__file__).parents[3] / "config" / "check-ins.yaml"

MORNING = """kinds:
  - id: morning
    name: Morning
    at: "08:00"
    questions:
      - {id: mood, ask: How are you?, kind: scale, role: mood, hard_at: 3}
"""


def read(folder: Path, text: str) -> CheckinsSettings:
    (folder / "check-ins.yaml").write_text(text, encoding="utf-8")
    return load(folder, [CHECKINS_FILE]).section(None, CheckinsSettings)


def test_the_shipped_file_has_a_morning_pledge_and_an_evening_review_with_mood_craving_and_a_line(
    tmp_path: Path,
) -> None:
    settings = read(tmp_path, SHIPPED.read_text(encoding="utf-8"))
    assert [kind.id for kind in settings.kinds] == ["morning", "evening"]
    evening = settings.kind("evening")
    assert evening is not None
    assert [question.role for question in evening.questions] == [
        QuestionRole.MOOD,
        QuestionRole.CRAVING,
        None,
    ]


@pytest.mark.parametrize(
    ("written", "instead", "place", "said"),
    [
        ("name: Morning", "name: {de: Morgen}", "3:16", "`de` is not a language of this bot"),
        ('at: "08:00"', 'at: "8:00"', "4:9", "`8:00` is not a time of day"),
        ('at: "08:00"', 'at: "08:00"\n    closes: "07:30"', "5:13", "it closes at 07:30"),
        ('at: "08:00"', 'between: {earliest: "09:00", latest: "08:00"}', "4:42", "08:00 comes before 09:00"),
        ('at: "08:00"', 'at: "08:00"\n    days: [monday, monday]', "5:20", "`monday` is given twice"),
        ('at: "08:00"', 'at: "08:00"\n    thread_per_day: true', "5:21", "has no thread"),
        ("role: mood, ", "", "6:61", "which end of this scale is hard"),
        ("kind: scale", "kind: text", "6:57", "only a scale can have a role"),
        ("kind: scale, role: mood, hard_at: 3", "kind: choice", "6:45", "something to choose from"),
    ],
)
def test_what_makes_no_sense_is_named_with_its_place(
    tmp_path: Path, written: str, instead: str, place: str, said: str
) -> None:
    assert written in MORNING
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, MORNING.replace(written, instead))
    [problem] = refused.value.problems
    assert (f"{problem.line}:{problem.column}", said in str(problem)) == (place, True), str(problem)


def test_an_id_that_stands_twice_is_named_at_its_second_place(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, MORNING + MORNING.removeprefix("kinds:\n"))
    [problem] = refused.value.problems
    assert (problem.line, problem.column) == (7, 9)
    assert "`morning` is given twice" in str(problem)


def test_a_sixth_question_is_refused_since_discord_shows_no_more_than_five(tmp_path: Path) -> None:
    more = "".join(f"      - {{id: q{number}, ask: And?, kind: text}}\n" for number in range(5))
    with pytest.raises(ConfigurationRefused) as refused:
        read(tmp_path, MORNING + more)
    [problem] = refused.value.problems
    assert problem.line == 11
    assert "at most 5" in str(problem)


def test_a_prompt_the_evening_before_may_come_later_in_the_day_than_it_closes(tmp_path: Path) -> None:
    evening_before = 'at: "20:00"\n    opens: evening_before\n    closes: "12:00"'
    settings = read(tmp_path, MORNING.replace('at: "08:00"', evening_before))
    assert settings.kinds[0].times.day_before


COMMUNITY = """roles: {moderators: Moderator, admins: Admin}
channels: {alerts: "#alerts", alerts_fallback: ["#staff"]}
"""


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('channel: "#Staff"', "5:14: #Staff is where alerts appear"),
        (
            "prompts: mornin",
            "5:14: `mornin` is not a set of prompts; expected morning; did you mean morning?",
        ),
    ],
)
def test_what_contradicts_another_file_is_named_at_its_place(tmp_path: Path, line: str, said: str) -> None:
    (tmp_path / "community.yaml").write_text(COMMUNITY, encoding="utf-8")
    (tmp_path / "prompts.yaml").write_text(
        "sets: {morning: {calm: {theme: today, text: How are you?}}}\n", encoding="utf-8"
    )
    (tmp_path / "check-ins.yaml").write_text(
        MORNING.replace('at: "08:00"', f'at: "08:00"\n    {line}'), encoding="utf-8"
    )
    files = [COMMUNITY_FILE, CHECKINS_FILE, PROMPTS_FILE]
    with pytest.raises(ConfigurationRefused) as refused:
        load(tmp_path, files)
    [problem] = refused.value.problems
    assert said in str(problem)
