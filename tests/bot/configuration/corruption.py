"""Ways in which people, editors and disks break a settings file.

Each way takes a valid file and gives a broken one that is invalid for certain, with the line that it broke
where the problem must be on exactly that line. A way that finds nothing to break in a file gives None.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from bot.configuration import Path, SettingsFile
from bot.configuration.parsing import parse
from bot.configuration.shape import keys_at, schemas_at
from bot.configuration.tree import Items, Keys, Node, Scalar

_KEY_LINE = re.compile(r"(?P<indent> *)(?P<key>[\w\"-]+):(?: (?P<value>[^#]+?))?(?: +#.*)?$")
_ITEM_LINE = re.compile(r"(?P<indent> *)- (?P<value>[^#]+)$")


@dataclass(frozen=True)
class Variant:
    """A broken file: how it was broken, what it holds now, and the line that must be named, if certain."""

    way: str
    name: str
    raw: bytes
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.way.replace(' ', '-')}-{self.name.replace('/', '-')}"


@dataclass(frozen=True)
class Leaf:
    """A single value in a valid file, with the path it has in its settings file's model."""

    path: Path
    scalar: Scalar
    file: SettingsFile

    @property
    def kinds(self) -> set[str]:
        return {schema["type"] for schema in schemas_at(self.file.model, self.path) if "type" in schema}

    @property
    def line(self) -> int:
        return self.scalar.place.line


@dataclass
class Source:
    """A valid file, ready to be broken."""

    name: str
    text: str
    files: tuple[SettingsFile, ...]
    random: random.Random
    lines: list[str] = field(init=False)
    tree: Node = field(init=False)

    def __post_init__(self) -> None:
        self.lines = self.text.split("\n")
        self.tree, problems = parse(self.text, self.name)
        assert not problems

    @property
    def own_file(self) -> SettingsFile | None:
        return next((file for file in self.files if file.name == self.name), None)

    def sections(self) -> Iterator[tuple[SettingsFile, Node]]:
        if self.own_file is not None:
            yield self.own_file, self.tree
            return
        assert isinstance(self.tree, Keys)
        for file in self.files:
            if file.stem in self.tree.entries:
                yield file, self.tree.entries[file.stem].value

    def leaves(self) -> list[Leaf]:
        found: list[Leaf] = []

        def walk(file: SettingsFile, node: Node, path: Path) -> None:
            match node:
                case Scalar():
                    found.append(Leaf(path, node, file))
                case Items():
                    for number, value in enumerate(node.values):
                        walk(file, value, (*path, number))
                case Keys():
                    for key, entry in node.entries.items():
                        walk(file, entry.value, (*path, key))

        for file, node in self.sections():
            walk(file, node, ())
        return [leaf for leaf in found if leaf.scalar.text and self._on_one_line(leaf)]

    def _on_one_line(self, leaf: Leaf) -> bool:
        line = self.lines[leaf.scalar.place.line - 1]
        return line[leaf.scalar.place.column - 1 :].lstrip("\"'").startswith(leaf.scalar.text)

    def written(self, leaf: Leaf) -> str:
        """Return the value as it stands in the file, quotes included."""
        line, start = self.lines[leaf.line - 1], leaf.scalar.place.column - 1
        quoted = not leaf.scalar.plain
        return line[start : start + len(leaf.scalar.text) + (2 if quoted else 0)]

    def with_leaf(self, leaf: Leaf, value: str) -> str:
        line, start = self.lines[leaf.line - 1], leaf.scalar.place.column - 1
        return self.with_line(leaf.line, line[:start] + value + line[start + len(self.written(leaf)) :])

    def with_line(self, number: int, *instead: str) -> str:
        return "\n".join([*self.lines[: number - 1], *instead, *self.lines[number:]])

    def key_lines(self) -> list[tuple[int, re.Match[str]]]:
        return [
            (number, match)
            for number, line in enumerate(self.lines, start=1)
            if (match := _KEY_LINE.match(line)) is not None
        ]

    def followers(self) -> list[tuple[int, re.Match[str]]]:
        """Return lines `key: …` right below a line `key: value` of the same indentation."""
        return [
            (number, match)
            for number, match in self.key_lines()
            if (above := _KEY_LINE.match(self.lines[number - 2] if number > 1 else "")) is not None
            and above["value"]
            and above["indent"] == match["indent"]
        ]

    def item_pairs(self) -> list[tuple[int, re.Match[str]]]:
        """Return lines `- text` right below another of the same indentation."""
        return [
            (number, match)
            for number, line in enumerate(self.lines, start=1)
            if number > 1
            and (match := _ITEM_LINE.match(line)) is not None
            and (above := _ITEM_LINE.match(self.lines[number - 2])) is not None
            and above["indent"] == match["indent"]
            and not set(match["value"] + above["value"]) & set("{}[]\"':")
        ]


Broken = tuple[str | bytes, int | None]
Way = Callable[[Source], Broken | None]
WAYS: dict[str, Way] = {}


def way(function: Way) -> Way:
    WAYS[function.__name__.strip("_").replace("_", " ")] = function
    return function


def variants(texts: dict[str, str], files: tuple[SettingsFile, ...], number: int, seed: int) -> list[Variant]:
    """Return `number` broken files, made in every way there is in turn, from every text in turn."""
    chance = random.Random(seed)
    sources = [Source(name, text, files, chance) for name, text in texts.items()]
    made: list[Variant] = []
    seen: set[tuple[str, bytes]] = set()
    turn = 0
    while len(made) < number:
        name, break_it = list(WAYS.items())[turn % len(WAYS)]
        for source in chance.sample(sources, len(sources)):
            broken = break_it(source)
            if broken is None:
                continue
            raw = broken[0] if isinstance(broken[0], bytes) else broken[0].encode()
            if (source.name, raw) not in seen and raw != source.text.encode():
                seen.add((source.name, raw))
                made.append(Variant(name, source.name, raw, broken[1]))
                break
        turn += 1
        assert turn < number * 20, "the ways have run dry"
    return made


def _pick(source: Source, among: list[tuple[int, re.Match[str]]]) -> tuple[int, re.Match[str]] | None:
    return source.random.choice(among) if among else None


def _leaf(source: Source, wanted: Callable[[Leaf], bool]) -> Leaf | None:
    among = [leaf for leaf in source.leaves() if wanted(leaf)]
    return source.random.choice(among) if among else None


def _in_block(source: Source, leaf: Leaf) -> bool:
    """Whether the value has its line to itself behind `key: `: what follows in the line cannot matter."""
    line = source.lines[leaf.line - 1]
    match = _KEY_LINE.match(line)
    return match is not None and match["value"] == source.written(leaf)


@way
def a_colon_deleted(source: Source) -> Broken | None:
    picked = _pick(source, source.key_lines())
    if picked is None:
        return None
    number, match = picked
    line = source.lines[number - 1]
    end = match.end("key")
    return source.with_line(number, line[:end] + line[end + 1 :]), None


@way
def no_space_behind_the_colon(source: Source) -> Broken | None:
    picked = _pick(
        source, [(n, m) for n, m in source.followers() if m["value"] and m["value"][0] not in '[{"']
    )
    if picked is None:
        return None
    number, match = picked
    line = source.lines[number - 1]
    end = match.end("key")
    return source.with_line(number, line[: end + 1] + line[end + 2 :]), number


@way
def a_key_indented_more(source: Source) -> Broken | None:
    picked = _pick(source, source.followers())
    return (source.with_line(picked[0], " " + source.lines[picked[0] - 1]), None) if picked else None


@way
def a_key_indented_less(source: Source) -> Broken | None:
    picked = _pick(source, [(n, m) for n, m in source.followers() if len(m["indent"]) >= 2])
    return (source.with_line(picked[0], source.lines[picked[0] - 1][1:]), picked[0]) if picked else None


@way
def a_tab_for_indentation(source: Source) -> Broken | None:
    picked = _pick(source, [(n, m) for n, m in source.followers() if m["indent"]])
    if picked is None:
        return None
    number, _ = picked
    return source.with_line(number, "\t" + source.lines[number - 1].lstrip()), number


@way
def an_item_indented_more(source: Source) -> Broken | None:
    picked = _pick(source, source.item_pairs())
    return (
        (source.with_line(picked[0], "  " + source.lines[picked[0] - 1]), picked[0] - 1) if picked else None
    )


@way
def a_dash_deleted(source: Source) -> Broken | None:
    picked = _pick(source, source.item_pairs())
    if picked is None:
        return None
    number, match = picked
    return source.with_line(number, match["indent"] + "  " + match["value"]), number - 1


@way
def no_space_behind_the_dash(source: Source) -> Broken | None:
    picked = _pick(source, source.item_pairs())
    if picked is None:
        return None
    number, match = picked
    return source.with_line(number, match["indent"] + "-" + match["value"]), None


@way
def a_key_given_twice(source: Source) -> Broken | None:
    # Of a list that goes on in the next line, a second beginning is something else that is wrong.
    values = [(each, each[1]["value"] or "") for each in source.followers()]
    whole = [each for each, value in values if value.count("[") == value.count("]")]
    picked = _pick(source, whole)
    if picked is None or not picked[1]["value"]:
        return None
    number, _ = picked
    return source.with_line(number, source.lines[number - 1], source.lines[number - 1]), number + 1


def _known_keys(source: Source) -> list[tuple[int, int, str, list[str]]]:
    """Return line, column, key and allowed keys of every key that a model names."""
    found: list[tuple[int, int, str, list[str]]] = []

    def walk(file: SettingsFile, node: Node, path: Path) -> None:
        if isinstance(node, Items):
            for number, value in enumerate(node.values):
                walk(file, value, (*path, number))
        elif isinstance(node, Keys):
            known = keys_at(file.model, path)
            for key, entry in node.entries.items():
                if key in known:
                    found.append((entry.place.line, entry.place.column, key, known))
                walk(file, entry.value, (*path, key))

    for file, node in source.sections():
        walk(file, node, ())
    return found


@way
def a_key_misspelt(source: Source) -> Broken | None:
    line, column, key, known = source.random.choice(_known_keys(source))
    spot = source.random.randrange(len(key))
    letters = source.random.choice(["", key[spot] * 2, "x", key[spot].upper()])
    misspelt = key[:spot] + letters + key[spot + 1 :]
    if misspelt in known or not misspelt:
        return None
    text = source.lines[line - 1]
    assert text[column - 1 :].startswith(key)
    return source.with_line(line, text[: column - 1] + misspelt + text[column - 1 + len(key) :]), line


@way
def a_key_too_many(source: Source) -> Broken | None:
    picked = _pick(source, source.followers())
    if picked is None or (source.own_file is None and not picked[1]["indent"]):
        return None
    number, match = picked
    added = f"{match['indent']}frobnicate: 3"
    return source.with_line(number, source.lines[number - 1], added), None if not match[
        "value"
    ] else number + 1


@way
def a_no_break_space_before_a_key(source: Source) -> Broken | None:
    top = [line for line, column, *_ in _known_keys(source) if column == 1]
    if not top:
        return None
    line = source.random.choice(top)
    return source.with_line(line, "\xa0" + source.lines[line - 1]), line


@way
def a_map_for_a_single_value(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: bool(leaf.kinds) and "object" not in leaf.kinds)
    return (source.with_leaf(leaf, "{number: one}"), leaf.line) if leaf else None


@way
def a_list_for_a_single_value(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: bool(leaf.kinds) and "array" not in leaf.kinds)
    return (source.with_leaf(leaf, "[one, two]"), leaf.line) if leaf else None


@way
def nothing_for_a_value(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: bool(leaf.kinds) and "null" not in leaf.kinds)
    return (source.with_leaf(leaf, source.random.choice(["null", "~", "Null"])), leaf.line) if leaf else None


@way
def a_value_deleted(source: Source) -> Broken | None:
    leaf = _leaf(
        source, lambda leaf: bool(leaf.kinds) and "null" not in leaf.kinds and _in_block(source, leaf)
    )
    return (source.with_leaf(leaf, ""), leaf.line) if leaf else None


@way
def a_name_that_is_a_comment(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: _in_block(source, leaf))
    return (source.with_leaf(leaf, "#moderators"), leaf.line) if leaf else None


@way
def a_value_that_begins_with_a_sign(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: True)
    return (source.with_leaf(leaf, source.random.choice("@`%&*!|>") + "one"), leaf.line) if leaf else None


@way
def a_number_with_something_about_it(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: leaf.kinds == {"integer"})
    odd = source.random.choice(
        ["12:30", "010", "1e3", "0x1F", "1_000", '"5"', "5m", "yes", "2.5", "-7", "9" * 40]
    )
    return (source.with_leaf(leaf, odd), leaf.line) if leaf else None


@way
def a_truth_value_that_is_none(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: leaf.kinds == {"boolean"})
    return (
        (source.with_leaf(leaf, source.random.choice(["perhaps", "1", '"true"', "y"])), leaf.line)
        if leaf
        else None
    )


@way
def a_word_that_is_not_among_the_allowed(source: Source) -> Broken | None:
    def closed(leaf: Leaf) -> bool:
        return any("enum" in schema or "const" in schema for schema in schemas_at(leaf.file.model, leaf.path))

    leaf = _leaf(source, closed)
    return (
        (source.with_leaf(leaf, leaf.scalar.text + source.random.choice("xyz")), leaf.line) if leaf else None
    )


def _community(source: Source, *path: str) -> Leaf | None:
    return _leaf(source, lambda leaf: leaf.file.stem == "community" and leaf.path == path)


@way
def an_unknown_time_zone(source: Source) -> Broken | None:
    leaf = _community(source, "time_zone")
    zone = source.random.choice(
        ["Europe/Lodnon", "EST", "Mars/Olympus", "utc", "GMT+25", "12:30", "NO", "new york"]
    )
    return (source.with_leaf(leaf, zone), leaf.line) if leaf else None


@way
def an_unknown_country(source: Source) -> Broken | None:
    leaf = _community(source, "country")
    country = source.random.choice(["UK", "us", "ZZ", "Germany", "USA", "1", "no", "EU", "XX"])
    return (source.with_leaf(leaf, country), leaf.line) if leaf else None


@way
def a_language_that_is_not_shipped(source: Source) -> Broken | None:
    leaf = _community(source, "language")
    return (
        (source.with_leaf(leaf, source.random.choice(["tlh", "english", "EN", "on"])), leaf.line)
        if leaf
        else None
    )


@way
def a_role_given_twice(source: Source) -> Broken | None:
    moderators, admins = _community(source, "roles", "moderators"), _community(source, "roles", "admins")
    if moderators is None or admins is None:
        return None
    other = source.random.choice([str.upper, str.lower, str, lambda name: "@" + name])(moderators.scalar.text)
    return source.with_leaf(admins, f'"{other}"'), admins.line


@way
def a_channel_given_twice(source: Source) -> Broken | None:
    alerts = _community(source, "channels", "alerts")
    line = next((n for n, text in enumerate(source.lines, 1) if text == "  alerts_fallback: []"), None)
    if alerts is None or line is None:
        return None
    other = source.random.choice(["#spare", "#rest", "#last"])
    return source.with_line(line, f'  alerts_fallback: ["{other}", "{alerts.scalar.text}"]'), line


@way
def a_quote_too_few(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: not leaf.scalar.plain)
    if leaf is None:
        return None
    # Never the first one: without it, a text that ends in a quote may be what somebody means.
    return source.with_leaf(leaf, source.written(leaf)[:-1]), None


@way
def a_quote_too_many(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: leaf.scalar.plain and _in_block(source, leaf))
    return (source.with_leaf(leaf, source.random.choice("\"'") + leaf.scalar.text), None) if leaf else None


@way
def typographic_quotes(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: True)
    opening, closing = source.random.choice(["“”", "„“", "«»", "‘’"])
    return (source.with_leaf(leaf, opening + leaf.scalar.text + closing), leaf.line) if leaf else None


@way
def an_escape_that_means_nothing(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: _in_block(source, leaf))
    odd = source.random.choice(['"C:\\config"', '"\\d+"', '"\\ud800"', '"\\x4"'])
    return (source.with_leaf(leaf, odd), leaf.line) if leaf else None


@way
def a_bracket_too_few(source: Source) -> Broken | None:
    among = [
        number
        for number, line in enumerate(source.lines, 1)
        if not line.lstrip().startswith("#") and re.search(r"(: |- )[\[{].*[\]}]$", line)
    ]
    if not among:
        return None
    number = source.random.choice(among)
    return source.with_line(number, source.lines[number - 1][:-1]), None


@way
def a_bracket_too_many(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: _in_block(source, leaf))
    if leaf is None:
        return None
    bracket = source.random.choice(["[", "{", "[["])
    return source.with_leaf(leaf, bracket + source.written(leaf)), None


@way
def a_comma_too_few(source: Source) -> Broken | None:
    among = [n for n, line in enumerate(source.lines, 1) if re.match(r" *- \{\w+: \w+, \w+: ", line)]
    if not among:
        return None
    number = source.random.choice(among)
    return source.with_line(number, source.lines[number - 1].replace(",", "", 1)), number


@way
def a_value_before_nested_keys(source: Source) -> Broken | None:
    parents = [
        (n, m)
        for n, m in source.key_lines()
        if not m["value"] and n < len(source.lines) and _KEY_LINE.match(source.lines[n])
    ]
    picked = _pick(source, [(n, m) for n, m in parents if source.lines[n].startswith(m["indent"] + " ")])
    if picked is None:
        return None
    line, end = source.lines[picked[0] - 1], picked[1].end("key") + 1
    return source.with_line(picked[0], f"{line[:end]} everything{line[end:]}"), None


@way
def an_empty_list_for_a_map_or_the_reverse(source: Source) -> Broken | None:
    among = [n for n, line in enumerate(source.lines, 1) if re.match(r" *\w+: \[\]$", line)]
    if not among:
        return None
    number = source.random.choice(among)
    return source.with_line(number, source.lines[number - 1].replace("[]", "{}")), number


@way
def a_required_key_deleted(source: Source) -> Broken | None:
    if source.own_file is None:
        return None

    def required(leaf: Leaf) -> bool:
        above = schemas_at(leaf.file.model, leaf.path[:-1])
        return any(leaf.path[-1] in schema.get("required", []) for schema in above) and _in_block(
            source, leaf
        )

    leaf = _leaf(source, required)
    return (source.with_line(leaf.line), None) if leaf else None


@way
def a_tag_that_would_run_code(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: _in_block(source, leaf))
    tag = source.random.choice(
        [
            '!!python/object/apply:os.system ["true"]',
            "!!python/name:os.system",
            "!Ref thing",
            '!!binary "aGk="',
            "!!set {a}",
        ]
    )
    return (source.with_leaf(leaf, tag), leaf.line) if leaf else None


@way
def an_alias_of_nothing(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: _in_block(source, leaf))
    return (source.with_leaf(leaf, "*moderators"), leaf.line) if leaf else None


@way
def an_alias_bomb(source: Source) -> Broken | None:
    levels = source.random.randint(8, 25)
    bomb = ["bomb0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    bomb += [f"bomb{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return source.text + "\n" + "\n".join(bomb) + "\n", None


@way
def an_alias_inside_of_itself(source: Source) -> Broken | None:
    loop = source.random.choice(["loop: &loop [one, *loop]", "loop: &loop {again: *loop}"])
    return source.text + "\n" + loop + "\n", source.text.count("\n") + 2


@way
def a_merge_key(source: Source) -> Broken | None:
    leaf = _leaf(source, lambda leaf: _in_block(source, leaf))
    if leaf is None:
        return None
    indent = " " * (len(source.lines[leaf.line - 1]) - len(source.lines[leaf.line - 1].lstrip()))
    return source.with_line(
        leaf.line, source.lines[leaf.line - 1], f"{indent}<<: {{ping: everyone}}"
    ), leaf.line + 1


@way
def nested_too_deep(source: Source) -> Broken | None:
    depth = source.random.choice([40, 1_000, 100_000])
    return source.text + "\ndeep: " + "[" * depth + "]" * depth + "\n", source.text.count("\n") + 2


@way
def a_second_document(source: Source) -> Broken | None:
    return source.text + "\n---\n" + source.text, source.text.count("\n") + 2


@way
def a_list_for_the_whole_file(source: Source) -> Broken | None:
    return "\n".join(
        "- " + line if not line.startswith("#") and line else line for line in source.lines
    ), None


@way
def cut_off_inside_a_key(source: Source) -> Broken | None:
    among = [n for n, m in source.key_lines() if len(m["key"].strip('"')) > 2 and '"' not in m["key"]]
    if not among:
        return None
    number = source.random.choice(among)
    match = _KEY_LINE.match(source.lines[number - 1])
    assert match is not None
    cut = match["indent"] + match["key"][: source.random.randrange(1, len(match["key"]))]
    return "\n".join([*source.lines[: number - 1], cut]), None


@way
def nothing_left(source: Source) -> Broken | None:
    if source.own_file is None or not source.own_file.model.model_json_schema().get("required"):
        return None
    return source.random.choice(["", "\n\n", "# all deleted\n", "---\n", "null\n", "{}\n"]), 1


@way
def an_invisible_character(source: Source) -> Broken | None:
    spot = source.random.randrange(len(source.text))
    odd = source.random.choice("\x00\x07\x1b\x7f\x85\u2028\ufffe\x9c")
    return source.text[:spot] + odd + source.text[spot:], source.text.count("\n", 0, spot) + 1


@way
def bytes_that_are_no_text(source: Source) -> Broken | None:
    raw = source.text.encode()
    spot = source.random.randrange(len(raw))
    return raw[:spot] + source.random.choice([b"\xff", b"\xc0\xaf", b"\xf8\x88"]) + raw[spot:], None


@way
def saved_as_something_else(source: Source) -> Broken | None:
    return source.text.encode(source.random.choice(["utf-16", "utf-16-le", "utf-16-be", "utf-32"])), None


@way
def nothing_but_noise(source: Source) -> Broken | None:
    return source.random.randbytes(source.random.randint(64, 4096)), None


@way
def larger_than_allowed(source: Source) -> Broken | None:
    if source.random.random() < 0.7:
        return None
    return source.text + "# padding\n" * 150_000, 1
