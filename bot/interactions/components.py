"""Buttons, selects and forms that go on working after a restart: their custom id says everything.

discord.py swallows what goes wrong while it rebuilds a dynamic item or checks it, and forgets modals when the
process ends. So these classes only describe; `bot.interactions.dispatch` finds them by their custom id and
calls them inside the error handler. `callback` and `on_submit` stay the library's, which do nothing.
"""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

import discord

if TYPE_CHECKING:
    from bot.running.client import MutualAidBot


Fields = dict[str, "str | list[str]"]
"""What a person filled in: the custom id of a field → its text, or the chosen values."""


class Button(discord.ui.DynamicItem[discord.ui.Button[Any]], template=r"(?!)"):
    """A button of ours: subclass it with `template=r"crisis:take:(?P<id>[0-9]+)"`, list it in the feature.

    `rebuilt` makes it from the match of its custom id, whose groups are then `said`; the item it is given
    carries nothing else.
    """

    said: Mapping[str, str]

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Button)
        return cls.rebuilt(item, match)

    @classmethod
    def rebuilt(cls, item: discord.ui.Button[Any], match: re.Match[str]) -> Self:
        """Return the button that a custom id stands for. What it carries is read from `match` here."""
        button = cls(item)
        button.said = match.groupdict()
        return button

    @abstractmethod
    async def press(self, interaction: discord.Interaction[MutualAidBot]) -> None:
        """Do what the button is for. Whatever it raises is told to the person by the error handler."""
        raise NotImplementedError


class Select(discord.ui.DynamicItem[discord.ui.Select[Any]], template=r"(?!)"):
    """A menu of ours, declared and rebuilt like a `Button`."""

    said: Mapping[str, str]

    @classmethod
    async def from_custom_id(
        cls, interaction: discord.Interaction[Any], item: discord.ui.Item[Any], match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, discord.ui.Select)
        return cls.rebuilt(item, match)

    @classmethod
    def rebuilt(cls, item: discord.ui.Select[Any], match: re.Match[str]) -> Self:
        """Return the menu that a custom id stands for. What it carries is read from `match` here."""
        menu = cls(item)
        menu.said = match.groupdict()
        return menu

    @abstractmethod
    async def choose(self, interaction: discord.Interaction[MutualAidBot], values: Sequence[str]) -> None:
        """Do what choosing `values` means."""
        raise NotImplementedError


class Modal(discord.ui.Modal):
    """A form of ours. `template` matches its custom id, which carries the ids that `submit` needs.

    Fields are found again by their custom ids, so give every text input and select one of its own.
    """

    template: ClassVar[re.Pattern[str]] = re.compile(r"(?!)")

    def __init__(self, *, title: str, custom_id: str) -> None:
        """Raises `ValueError` when `custom_id` would not lead back to this form."""
        if not self.template.fullmatch(custom_id):
            raise ValueError(f"{custom_id!r} does not match {self.template.pattern!r}")
        super().__init__(title=title, custom_id=custom_id, timeout=None)
        # A finished form is shown as it is, and the library keeps no copy: an unsent one would stay for ever.
        self.stop()

    @classmethod
    @abstractmethod
    async def submit(
        cls, interaction: discord.Interaction[MutualAidBot], match: re.Match[str], fields: Fields
    ) -> None:
        """Do what the form is for."""
        raise NotImplementedError


def submitted_fields(components: Sequence[Mapping[str, Any]]) -> dict[str, str | list[str]]:
    """Return the fields of a submitted form, whatever rows and labels they stand in."""
    fields: dict[str, str | list[str]] = {}
    for component in components:
        inner = component.get("components") or ([component["component"]] if "component" in component else [])
        fields.update(submitted_fields(inner))
        name = component.get("custom_id")
        if name is not None and "values" in component:
            fields[name] = [str(value) for value in component["values"]]
        elif name is not None and "value" in component:
            fields[name] = str(component["value"])
    return fields
