"""From YAML text to a tree of placed values, safely.

Built on the parser's events, not on its nodes: depth, size, aliases and tags are refused while reading,
before anything is built from them. PyYAML's constructors never run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NoReturn, cast

import yaml

from bot.configuration.problems import ConfigurationRefused, Problem
from bot.configuration.syntax import COLON_MISPLACED, NO_SPACE, explained, without_space
from bot.configuration.tree import Entry, Items, Keys, Node, Place, Scalar, value_of

DEEPEST = 30
MOST_VALUES = 50_000
LONGEST_TO_READ_AGAIN = 200_000

_FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT_TAGS = {"!", "tag:yaml.org,2002:str"}
_SCALAR_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null")} | {"!"}
_WORD_AND_QUESTION_MARK = re.compile(r"(?<=\w)\?")
_TYPOGRAPHIC_QUOTES = "“”„‟«»‘’‚‹›"


def parse(text: str, file: str) -> tuple[Node, list[Problem]]:
    """Return the tree of `text` and the problems that did not keep it from being read (a doubled key).

    An empty file is an empty map. Raises `ConfigurationRefused` where the text is no YAML, or not for us.
    """
    builder = _Builder(text, file)
    try:
        tree = builder.document(yaml.parse(text, Loader=_FAST_LOADER))
    except yaml.YAMLError as error:
        problem = _explained(error, text, file)
        if problem.what == COLON_MISPLACED and problem.line == builder.ran_on_to:
            # The parser stumbles over the line that follows; what is wrong has been said where it is.
            raise ConfigurationRefused(builder.problems) from None
        raise ConfigurationRefused([*builder.problems, problem]) from None
    return tree, builder.problems


def _explained(error: yaml.YAMLError, text: str, file: str) -> Problem:
    # libyaml and PyYAML word the same error differently, and PyYAML's words are the ones that are translated.
    # It is some hundred times slower, and much more so on brackets without end: the builder's limits stop it.
    # A question mark between brackets is a sign to it (`{en: How?, es: …}`), which to libyaml it is not.
    again = _Builder(text, file)
    if len(text) <= LONGEST_TO_READ_AGAIN:
        try:
            again.document(yaml.parse(_without_question_marks(text), Loader=yaml.SafeLoader))
        except yaml.YAMLError as second:
            error = second
        except ConfigurationRefused as refused:
            return refused.problems[-1]
    return explained(error, text, file, again.open_brackets)


def _without_question_marks(text: str) -> str:
    return _WORD_AND_QUESTION_MARK.sub("x", text)


def _mark(mark: Any) -> yaml.Mark:
    # The stubs allow an event without a mark; both parsers mark every event.
    assert mark is not None
    return cast("yaml.Mark", mark)


@dataclass
class _Anchor:
    node: Node | None = None
    values: int = 0
    depth: int = 0


@dataclass
class _Builder:
    text: str
    file: str
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, _Anchor] = field(default_factory=dict)
    values: int = 0
    deepest: int = 0
    lines: list[str] | None = None
    open_brackets: list[Place] = field(default_factory=list)
    ran_on_to: int = 0
    """The line on which the last text that ran on over several ends."""

    def document(self, events: Iterator[yaml.Event]) -> Node:
        tree: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    what = "a second document begins here (`---`)"
                    self.refuse(self.place(event), what, "one document a file")
                tree = self.node(next(events), events, depth=1)
        start = Place(self.file, 1, 1)
        if tree is None or (isinstance(tree, Scalar) and value_of(tree) is None):
            return Keys(start, {})
        if isinstance(tree, Keys):
            return tree
        if isinstance(tree, Scalar) and (meant := without_space(tree.text)):
            raise ConfigurationRefused([*self.problems, tree.place.problem(NO_SPACE, "a space there", meant)])
        what = "the file is a list" if isinstance(tree, Items) else "the file is a single text"
        return self.refuse(tree.place, what, "lines of the form `key: value`")

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        place = self.place(event)
        if depth > DEEPEST:
            self.refuse(place, f"values are nested more than {DEEPEST} deep", "a few levels")
        self.deepest = max(self.deepest, depth)
        self.count(1, place)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, place, depth)
        assert isinstance(event, yaml.NodeEvent)
        anchor = self.anchored(event, place)
        values_before, deepest_before, self.deepest = self.values, self.deepest, depth
        in_brackets = bool(getattr(event, "flow_style", False))
        if in_brackets:
            self.open_brackets.append(place)
        node: Node
        if isinstance(event, yaml.ScalarEvent):
            node = self.scalar(event, place)
            if anchor is not None and node.plain and not node.text:
                self.problem(place, "a value begins with `&`", "quotes around it: '&…'")
        elif isinstance(event, yaml.SequenceStartEvent):
            self.check_tag(event, place, {"!", "tag:yaml.org,2002:seq"})
            node = self.items(events, place, depth)
        else:
            assert isinstance(event, yaml.MappingStartEvent)
            self.check_tag(event, place, {"!", "tag:yaml.org,2002:map"})
            node = self.keys(events, place, depth)
        if in_brackets:
            self.open_brackets.pop()
        if anchor is not None:
            anchor.node = node
            anchor.values, anchor.depth = self.values - values_before, self.deepest - depth
        self.deepest = max(self.deepest, deepest_before)
        return node

    def items(self, events: Iterator[yaml.Event], place: Place, depth: int) -> Items:
        values: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self.node(event, events, depth + 1))
        return Items(place, tuple(values))

    def keys(self, events: Iterator[yaml.Event], place: Place, depth: int) -> Keys:
        entries: dict[str, Entry] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key_place = self.place(event)
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self.problem(key_place, "a list or a map stands where a key belongs", "a word and a colon")
            elif key.plain and key.text == "<<":
                self.problem(key_place, "`<<` (YAML's merge key) is not supported", "the keys written out")
            elif key.plain and key.text == "":
                self.problem(key_place, "a colon without a key before it", "a word and a colon")
            elif key.text in entries:
                first = entries[key.text].place.line
                what = f"`{key.text}` is given twice (first on line {first})"
                self.problem(key_place, what, "each key once; delete one of them")
            else:
                entries[key.text] = Entry(key_place, value)
        return Keys(place, entries)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        text: str = event.value
        self.check_tag(event, place, _SCALAR_TAGS)
        plain = event.tag not in _TEXT_TAGS if event.tag is not None else not event.style
        if not event.style and text:
            self.check_plain(text, place)
        if event.style not in ("|", ">") and _mark(event.end_mark).line != _mark(event.start_mark).line:
            self.ran_on(event, place)
        if any("\ud800" <= character <= "\udfff" for character in text):
            self.refuse(
                place, "half a character (a surrogate escape) stands in this text", "whole characters"
            )
        remark = self.remark(event) if plain and not text else ""
        if remark[1:2].isalnum():
            # `alerts: #alerts` is an empty value and a comment: nobody would notice where it may be empty.
            what = "nothing but a comment stands here: YAML takes all behind # for a note"
            self.problem(place, what, f'quotes around it: "{remark.split()[0]}", or a space behind the #')
        return Scalar(place, text, plain, remark)

    def ran_on(self, event: yaml.ScalarEvent, place: Place) -> None:
        self.ran_on_to = _mark(event.end_mark).line + 1
        if not event.style and (meant := without_space(self.rest_of_line(event))):
            self.problems.append(place.problem(NO_SPACE, "a space there", meant))
            return
        what = "this text runs on over more than one line"
        expected = (
            "each text on one line (is a dash, a colon or a quote missing?), "
            "or `>` behind the colon and the text indented below"
        )
        self.problem(place, what, expected)

    def check_plain(self, text: str, place: Place) -> None:
        if text[0] in _TYPOGRAPHIC_QUOTES:
            self.problem(place, f"typographic quotes ({text[0]})", 'straight quotes: "…"')
        elif text[0] == "\xa0" or text[-1] == "\xa0":
            self.problem(place, "an invisible no-break space stands at this text", "ordinary spaces")

    def check_tag(self, event: yaml.NodeEvent, place: Place, allowed: set[str]) -> None:
        tag: str | None = getattr(event, "tag", None)
        if tag is not None and tag not in allowed:
            shown = tag.replace("tag:yaml.org,2002:", "!!")
            self.problem(
                place, f"the tag `{shown}` is not allowed", "a plain value; quote a text that begins with `!`"
            )

    def anchored(self, event: yaml.NodeEvent, place: Place) -> _Anchor | None:
        name: str | None = event.anchor
        if name is None:
            return None
        if name in self.anchors:
            self.problem(
                place, f"`&{name}` is defined twice", "each anchor once; quote a text that begins with `&`"
            )
        self.anchors[name] = anchor = _Anchor()
        return anchor

    def alias(self, event: yaml.AliasEvent, place: Place, depth: int) -> Node:
        anchor = self.anchors.get(event.anchor or "")
        if anchor is None:
            what = f"`*{event.anchor}` refers to nothing"
            self.refuse(place, what, "quotes around a text that begins with `*`")
        if anchor.node is None:
            self.refuse(
                place, f"`*{event.anchor}` stands inside of what it refers to", "the value written out"
            )
        self.count(anchor.values, place)
        if depth + anchor.depth > DEEPEST:
            self.refuse(place, f"values are nested more than {DEEPEST} deep", "a few levels")
        self.deepest = max(self.deepest, depth + anchor.depth)
        return replace(anchor.node, place=place)

    def count(self, values: int, place: Place) -> None:
        self.values += values
        if self.values > MOST_VALUES:
            what = f"the file holds more than {MOST_VALUES} values, repeated ones counted"
            self.refuse(place, what, "a smaller file")

    def remark(self, event: yaml.ScalarEvent) -> str:
        rest = self.rest_of_line(event)
        return rest if rest.startswith("#") else ""

    def rest_of_line(self, event: yaml.ScalarEvent) -> str:
        if self.lines is None:
            self.lines = self.text.splitlines()
        mark = _mark(event.start_mark)
        line = mark.line
        return self.lines[line][mark.column :].strip() if line < len(self.lines) else ""

    def place(self, event: yaml.Event) -> Place:
        mark = _mark(event.start_mark)
        return Place(self.file, mark.line + 1, mark.column + 1)

    def problem(self, place: Place, what: str, expected: str) -> None:
        self.problems.append(place.problem(what, expected))

    def refuse(self, place: Place, what: str, expected: str) -> NoReturn:
        raise ConfigurationRefused([*self.problems, place.problem(what, expected)])
