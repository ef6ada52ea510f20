"""Reading our own Fluent files: which texts there are, and which parameters each needs."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from bot.running.parts import TEXTS
from cogs import FEATURES

FOLDERS = {"bot": TEXTS, **{feature.name: feature.texts for feature in FEATURES}}
LOCALES = tuple(sorted(file.stem for file in TEXTS.glob("*.ftl")))


@dataclass(frozen=True)
class Text:
    """One text of one language."""

    owner: str
    key: str
    value: ast.Pattern | None
    words: str
    mentioned: frozenset[str]
    referred: frozenset[str]


@cache
def texts(locale: str) -> dict[str, Text]:
    """Return all texts and terms of `locale` by key; a term's key begins with a dash."""
    found = {}
    for owner, folder in FOLDERS.items():
        for entry in _parsed(folder / f"{locale}.ftl").body:
            if isinstance(entry, ast.Message | ast.Term):
                key = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                seen = _Seen()
                seen.visit(entry)
                found[key] = Text(
                    owner,
                    key,
                    entry.value,
                    " ".join(seen.words),
                    frozenset(seen.mentioned),
                    frozenset(seen.referred),
                )
    return found


def parameters(locale: str, key: str) -> frozenset[str]:
    """Return the parameters that the text needs, those of the texts it contains included."""
    text = texts(locale)[key]
    needed = set(text.mentioned)
    for other in text.referred:
        if not other.startswith("-"):  # a term gets its parameters where it is called
            needed |= parameters(locale, other)
    return frozenset(needed)


class _Seen(Visitor):
    def __init__(self) -> None:
        self.words: list[str] = []
        self.mentioned: set[str] = set()
        self.referred: set[str] = set()

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802 - the library's name
        self.words.append(node.value)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.mentioned.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.referred.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.referred.add(f"-{node.id.name}")


@cache
def _parsed(file: Path) -> ast.Resource:
    return FluentParser().parse(file.read_text(encoding="utf-8"))
