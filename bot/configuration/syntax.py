"""What YAML's own parser complains about, in plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from bot.configuration.problems import Problem
from bot.configuration.tree import Place

_NO_SPACE = re.compile(r"(?:- +)?(?P<key>[A-Za-z_][A-Za-z0-9_-]*) ?:(?P<value>[^\s:/].*)\Z")
_MET = re.compile(r"(?:but )?(?:found|got) (?:character )?'(?P<met>.*?)'$")


COLON_MISPLACED = "a colon stands where none belongs"
NO_SPACE = "no space stands behind the colon"


@dataclass(frozen=True)
class _Complaint:
    """A parser's error, taken apart: what it said, where, and where the thing that it was reading began."""

    said: str
    context: str
    here: Place
    began: Place
    character: str
    open_brackets: Sequence[Place]

    @property
    def met(self) -> str:
        found = _MET.search(self.said)
        return found["met"] if found else ""

    @property
    def opened(self) -> str:
        line = self.open_brackets[-1].line if self.open_brackets else self.here.line
        return f" (opened on line {line})" if line != self.here.line else ""


def explained(error: yaml.YAMLError, text: str, file: str, open_brackets: Sequence[Place] = ()) -> Problem:
    """Return `error`, raised while `text` was parsed, as a problem with its place.

    `open_brackets` are those that were open where parsing stopped, the innermost last.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return Place(file, 1, 1).problem("this is not readable as YAML", "lines of the form `key: value`")
    here = _place(error.problem_mark or error.context_mark, file)
    began = _place(error.context_mark or error.problem_mark, file)
    lines = re.split("\r\n|\r|\n", text)
    line = lines[here.line - 1] if here.line <= len(lines) else ""
    character = line[here.column - 1 : here.column]
    said = error.problem or ""
    begun = lines[began.line - 1] if began.line <= len(lines) else ""
    if "could not find expected ':'" in said and (meant := without_space(begun[began.column - 1 :])):
        return began.problem(NO_SPACE, "a space there", meant)
    return _in_words(_Complaint(said, error.context or "", here, began, character, open_brackets))


def without_space(line: str) -> str:
    """Return how a line reads with the space that is missing behind its colon, or "" where none is missing.

    `language:en` is a text to YAML, and no key; an address (`https://…`) is meant to be one.
    """
    found = _NO_SPACE.match(line.strip())
    return f"`{found['key']}: {found['value']}`" if found else ""


def _place(mark: yaml.Mark | None, file: str) -> Place:
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1, 1)


def _in_words(it: _Complaint) -> Problem:
    if it.character == "\t" and "quoted" not in it.context:
        return it.here.problem("a tab stands here", "spaces: YAML does not allow tabs for indentation")
    if "quoted scalar" in it.context:
        return _about_quotes(it)
    for sign, said in (
        (it.character, "cannot start any token" in it.said),
        ("*", "an alias" in it.context),
        ("&", "an anchor" in it.context),
        ("!", "a tag" in it.context or "tag handle" in it.said),
        ("%", "directive" in it.context or "directive" in it.said or "incompatible YAML" in it.said),
        ("?", "mapping keys are not allowed" in it.said),
    ):
        if said:
            place = it.here if sign == it.character else it.began
            return place.problem(f"a value begins with `{sign}`", f"quotes around it: '{sign}…'")
    if "could not find expected ':'" in it.said:
        return it.began.problem(
            "a colon is missing on this line", "`key: value` with a space behind the colon"
        )
    if "mapping values are not allowed" in it.said:
        return it.here.problem(
            COLON_MISPLACED,
            "the key indented like the keys above it, or quotes around a text that holds a colon",
        )
    if "sequence entries are not allowed" in it.said:
        return it.here.problem("a list item (`-`) stands where none belongs", "it on a line below its key")
    if it.open_brackets and "stream end" in it.said:
        return it.open_brackets[-1].problem("the bracket that opens here is never closed", "`]` or `}`")
    if "flow sequence" in it.context:
        return it.here.problem(f"a list in brackets is not closed{it.opened}", "`,` or `]`")
    if "flow mapping" in it.context:
        return it.here.problem(f"a map in braces is not closed{it.opened}", "`,` or `}`")
    if "block scalar" in it.context:
        return it.here.problem("`>` or `|` is followed by something else", "the text on the lines below it")
    return _about_layout(it)


def _about_quotes(it: _Complaint) -> Problem:
    if "unexpected end of stream" in it.said or "document separator" in it.said:
        return it.began.problem("the quote that opens here is never closed", "a quote at the end of the text")
    return it.here.problem(
        f"`\\{it.character}` means nothing between double quotes",
        "single quotes around a text with a backslash, or the backslash doubled",
    )


def _about_layout(it: _Complaint) -> Problem:
    if it.met in {"]", "}"}:
        return it.here.problem(f"`{it.met}` closes nothing", f"quotes around a text with `{it.met}`")
    if it.met == "," or "flow node" in it.context:
        return it.here.problem("a value is missing here", "a value between brackets and commas")
    if it.met == "<scalar>":
        return it.here.problem(
            "text stands here that belongs to nothing",
            "quotes around the whole text, or a colon or dash that is missing",
        )
    if it.met == ":":
        return it.here.problem("a colon without a key before it", "a word and a colon")
    if it.met in {"<block sequence start>", "-"}:
        return it.here.problem(
            "a list item (`-`) is indented unlike the ones above it", "all items of a list below each other"
        )
    if it.met in {"<block mapping start>", "?", "<block end>"} or "block" in it.context:
        return it.here.problem(
            "this line is indented unlike the ones above it", "keys that belong together below each other"
        )
    if "<document start>" in it.said:
        return it.here.problem(
            "this does not belong to what stands above it", "the same indentation as the line above"
        )
    return it.here.problem("this is not readable as YAML", "`key: value`, or `- item` below a key")
