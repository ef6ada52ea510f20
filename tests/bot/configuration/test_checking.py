from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.command_line.main import main
from bot.configuration.checking import check
from cogs import FEATURES
from tests.bot.configuration.shipped import CONFIG, FILES

COMMUNITY = next(file for file in FILES if file.name == "community.yaml")
TEXT = (CONFIG / COMMUNITY.name).read_text(encoding="utf-8")

edits = st.tuples(
    st.integers(0, len(TEXT)),
    st.integers(0, 40),
    st.one_of(
        st.just(""),
        st.text("abAZ019 :-#\n\t\"'[]{}&*!|>%@`,?~\xa0“", max_size=12),
        st.sampled_from(TEXT.split("\n")),
    ),
)


def test_the_shipped_files_are_in_order() -> None:
    assert check(CONFIG, FILES) == (0, [f"{CONFIG}: everything in order"])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=st.lists(edits, min_size=1, max_size=3))
def test_no_edit_of_a_shipped_file_ends_in_a_traceback(
    changes: list[tuple[int, int, str]], tmp_path: Path
) -> None:
    text = TEXT
    for start, length, instead in changes:
        text = text[:start] + instead + text[start + length :]
    file = tmp_path / COMMUNITY.name
    file.write_text(text, encoding="utf-8")
    code, lines = check(tmp_path, [COMMUNITY])
    if code:
        assert all(re.fullmatch(re.escape(str(file)) + r":\d+:\d+: .+", line) for line in lines)


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        (
            "community.yaml",
            "language: [en\n",
            "community.yaml:1:11: the bracket that opens here is never closed",
        ),
        ("crisis.yaml", "tires: {}\n", "crisis.yaml:1:1: `tires` is not a key that belongs here"),
        ("help-lines.yaml", b"\xff\x00\xfe", "help-lines.yaml:1:1: byte 0xff is not UTF-8 text"),
    ],
)
def test_the_command_prints_one_problem_a_line_and_ends_with_1(
    name: str, text: str | bytes, line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in FILES:
        (tmp_path / file.name).write_bytes((CONFIG / file.name).read_bytes())
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    assert main(FEATURES, ["config", "check", "--config", str(tmp_path)]) == 1
    said = capsys.readouterr()
    assert said.err == ""
    assert any(each.startswith(f"{tmp_path}/{line}") for each in said.out.splitlines()), said.out
    assert all(each.startswith(f"{tmp_path}/{name}:") for each in said.out.splitlines())


def test_a_folder_that_may_not_be_read_is_a_problem_with_its_path_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    code, (line,) = check(tmp_path, [COMMUNITY])
    assert code == 1
    assert line.startswith(f"{tmp_path}:1:1: the folder cannot be read (Permission denied)")
    assert "chmod u+rx" in line


def test_a_guilds_folder_that_may_not_be_read_is_a_problem_beside_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = Path.iterdir

    def refuse_guilds(folder: Path) -> Iterator[Path]:
        if folder.name == "guilds":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", refuse_guilds)
    (tmp_path / "community.yaml").write_text("language: 7\n", encoding="utf-8")
    _, lines = check(tmp_path, [COMMUNITY])
    assert any("language" in line or "community.yaml:1:" in line for line in lines)
    assert any(f"{tmp_path / 'guilds'}:1:1: the folder cannot be read" in line for line in lines)
