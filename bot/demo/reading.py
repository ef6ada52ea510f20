"""A message as a person reads it, from top to bottom: lines of text, rules, rows of buttons, menus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.demo.wording import Names, as_read, with_emphasis, without_emphasis

# Discord's numbers for kinds of components (developer documentation, "Component Reference").
_ROW, _BUTTON, _SECTION, _TEXT, _GALLERY, _FILE, _SEPARATOR, _CONTAINER = 1, 2, 9, 10, 12, 13, 14, 17
_MENUS = frozenset({3, 5, 6, 7, 8})
_TONES = {1: "primary", 3: "success", 4: "danger", 5: "link"}


@dataclass(frozen=True)
class Text:
    """A paragraph. `manner` is plain, heading, small or quote."""

    text: str
    manner: str = "plain"
    emphasised: str | None = None
    """The same with the marks of bold words (see `wording`); None where there are none."""


@dataclass(frozen=True)
class Rule:
    """A line across."""


@dataclass(frozen=True)
class Button:
    """A button; `tone` is plain, primary, success, danger or link."""

    label: str
    custom_id: str | None
    enabled: bool
    tone: str = "plain"


@dataclass(frozen=True)
class Buttons:
    """Buttons side by side."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True)
class Menu:
    """A menu to choose from."""

    placeholder: str
    choices: tuple[str, ...]
    enabled: bool = True


Block = Text | Rule | Buttons | Menu


def blocks_of(
    content: str, embeds: Sequence[Mapping[str, Any]], components: Sequence[Mapping[str, Any]], names: Names
) -> tuple[Block, ...]:
    """Return what a message with these parts (as Discord sends them) shows."""
    found: list[Block] = list(_paragraphs(content, names))
    for embed in embeds:
        found.extend(_embed(embed, names))
    found.extend(_components(components, names))
    return tuple(found)


def text_of(blocks: Sequence[Block]) -> str:
    """Return the words alone, a paragraph a line, without what stands on buttons."""
    return "\n".join(block.text for block in blocks if isinstance(block, Text))


def buttons_of(blocks: Sequence[Block]) -> tuple[Button, ...]:
    """Return the buttons in reading order."""
    return tuple(button for block in blocks if isinstance(block, Buttons) for button in block.buttons)


def _paragraphs(text: str, names: Names) -> Iterator[Text]:
    for line in text.splitlines():
        if not line.strip():
            continue
        manner = "plain"
        if line.startswith(("# ", "## ", "### ")):
            manner = "heading"
        elif line.startswith("-# "):
            manner = "small"
        elif line.startswith("> "):
            manner, line = "quote", line.removeprefix("> ")
        yield _text(line, manner, names)


def _text(line: str, manner: str, names: Names) -> Text:
    emphasised = with_emphasis(line, names)
    plain = without_emphasis(emphasised)
    return Text(plain, manner, emphasised if emphasised != plain else None)


def _embed(embed: Mapping[str, Any], names: Names) -> Iterator[Block]:
    if embed.get("title"):
        yield Text(as_read(embed["title"], names), "heading")
    yield from _paragraphs(embed.get("description") or "", names)
    for entry in embed.get("fields") or ():
        yield Text(as_read(f"{entry['name']}: {entry['value']}", names))
    footer = embed.get("footer") or {}
    if footer.get("text"):
        yield Text(as_read(footer["text"], names), "small")


def _components(components: Sequence[Mapping[str, Any]], names: Names) -> Iterator[Block]:
    for component in components:
        kind = component.get("type")
        if kind == _TEXT:
            yield from _paragraphs(component.get("content", ""), names)
        elif kind == _SEPARATOR:
            yield Rule()
        elif kind == _CONTAINER:
            yield from _components(component.get("components", ()), names)
        elif kind == _SECTION:
            yield from _components(component.get("components", ()), names)
            accessory = component.get("accessory") or {}
            if accessory.get("type") == _BUTTON:
                yield Buttons((_button(accessory),))
        elif kind == _ROW:
            yield from _row(component.get("components", ()))
        elif kind == _GALLERY:
            for item in component.get("items", ()):
                yield Text(f"(picture: {item.get('description') or 'no description'})", "small")
        elif kind == _FILE:
            yield Text("(file)", "small")


def _row(components: Sequence[Mapping[str, Any]]) -> Iterator[Block]:
    buttons = tuple(_button(component) for component in components if component.get("type") == _BUTTON)
    if buttons:
        yield Buttons(buttons)
    for component in components:
        if component.get("type") in _MENUS:
            choices = tuple(str(option.get("label", "")) for option in component.get("options") or ())
            enabled = not component.get("disabled", False)
            yield Menu(str(component.get("placeholder") or "Choose"), choices, enabled)


def _button(component: Mapping[str, Any]) -> Button:
    tone = _TONES.get(component.get("style") or 0, "plain")
    emoji = (component.get("emoji") or {}).get("name")
    label = " ".join(part for part in (emoji, component.get("label")) if part)
    return Button(label, component.get("custom_id"), not component.get("disabled", False), tone)
