"""Finding in our source code which texts are used with which parameters, and which words bypass the texts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from tests.architecture.sources import Module, belongs_to, modules

_ERRORS = {"UserFacing", "NotAllowed", "Finished"}

# What speaks to admins on a terminal, and the local Discord, which speaks as Discord does.
_NOT_TO_MEMBERS = (
    "bot.local_discord",
    "bot.demo",
    "bot.command_line",
    "bot.doctor",
    "bot.configuration",
    "bot.database",
)

_SHOWN_BY_KEYWORD = {
    "content", "label", "placeholder", "title", "description", "text", "reason", "default",
    "group_description", "message", "answer", "filename",
}  # fmt: skip
_SENDING = {
    "send", "send_message", "edit_message", "edit", "edit_original_response", "reply", "answer_privately",
    "create_thread", "send_modal", "respond",
}  # fmt: skip
_SHOWING = {
    "Button", "Select", "TextInput", "TextDisplay", "Label", "Modal", "Section", "SelectOption", "Embed",
    "Choice", "Message", "OfferedHelp", "View", "LayoutView", "Container", "Group", "UserSelect",
    "RoleSelect", "ChannelSelect", "describe", "rename", "command", "context_menu", "add_field", "set_footer",
}  # fmt: skip
_NOT_SHOWN_BY_KEYWORD = {
    "custom_id", "emoji", "style", "url", "nonce", "key", "id", "value", "min_length", "template", "filename",
}  # fmt: skip

_ALL_KEYWORDS_ARE_SHOWN = {"describe", "rename", "command", "context_menu", "ContextMenu", "Group", "Choice"}

_MARKUP = re.compile(r"<(?:[@#:a-z][^>]*)>|https?://\S+|:[a-z_]+:")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True)
class Use:
    """A text is asked for. `parameters` is None where they cannot be read from the source."""

    place: str
    key: str
    parameters: frozenset[str] | None
    pattern: bool = False
    """The key is put together while running; it is a regular expression here."""


def speaking_modules() -> list[Module]:
    """Return the modules whose words could reach a member."""
    return [
        module
        for module in modules("bot", "cogs")
        if not any(belongs_to(module.name, silent) for silent in _NOT_TO_MEMBERS)
    ]


def uses(module: Module) -> Iterator[Use]:
    """Yield every use of a text in `module` that can be recognised by how it is written."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name == "locale_str":
            for keyword in node.keywords:
                if keyword.arg == "key":
                    yield from _use(module, keyword.value, frozenset())
        elif node.args and (name in _ERRORS or (name == "text" and isinstance(node.func, ast.Attribute))):
            yield from _use(module, node.args[0], _keywords(node))


def strings(module: Module) -> Iterator[str]:
    """Yield every string in `module`: what is a key among them is used in some way."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield "".join(_literals(node))


def patterns(module: Module) -> Iterator[str]:
    """Yield every string that is put together in `module`, as a regular expression."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.JoinedStr):
            yield _pattern(node)


def bypasses(module: Module) -> Iterator[str]:
    """Yield every place where words of the source code itself are sent or shown."""
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        name = _name(node.func)
        if name not in _SENDING | _SHOWING:
            continue
        suspects: list[ast.expr] = [*node.args]
        for keyword in node.keywords:
            if keyword.arg in _NOT_SHOWN_BY_KEYWORD or keyword.arg is None:
                continue
            if keyword.arg in _SHOWN_BY_KEYWORD or name in _ALL_KEYWORDS_ARE_SHOWN:
                suspects.append(keyword.value)
        for suspect in suspects:
            for words in _words_in(suspect):
                yield f"{module.place(suspect)}: {words!r}"


def _use(module: Module, key: ast.expr, parameters: frozenset[str] | None) -> Iterator[Use]:
    match key:
        case ast.Constant(value=str(text)):
            yield Use(module.place(key), text, parameters)
        case ast.JoinedStr():
            yield Use(module.place(key), _pattern(key), parameters, pattern=True)
        case ast.IfExp():
            yield from _use(module, key.body, parameters)
            yield from _use(module, key.orelse, parameters)


def _keywords(call: ast.Call) -> frozenset[str] | None:
    names = [keyword.arg for keyword in call.keywords]
    return None if None in names else frozenset(name for name in names if name)


def _pattern(joined: ast.JoinedStr) -> str:
    parts = []
    for value in joined.values:
        literal = isinstance(value, ast.Constant)
        parts.append(
            re.escape(str(value.value)) if isinstance(value, ast.Constant) and literal else "[a-z0-9-]+"
        )
    return "".join(parts)


def _literals(joined: ast.JoinedStr) -> Iterator[str]:
    for value in joined.values:
        if isinstance(value, ast.Constant):
            yield str(value.value)


def _words_in(expression: ast.expr) -> Iterator[str]:
    match expression:
        case ast.Constant(value=str(text)):
            literal = text
        case ast.JoinedStr():
            literal = "0".join(_literals(expression))
        case ast.BinOp(left=left, right=right):
            yield from _words_in(left)
            yield from _words_in(right)
            return
        case ast.IfExp(body=body, orelse=orelse):
            yield from _words_in(body)
            yield from _words_in(orelse)
            return
        case _:
            return
    if _WORD.search(_MARKUP.sub("", literal)):
        yield literal


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=value):  # discord.ui.Button[Any](…)
            return _name(value)
    return ""
