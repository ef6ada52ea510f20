"""The only file that knows the Fluent library: files in, formatted texts out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast


class BrokenTexts(Exception):
    """A Fluent file that cannot be used: `file:line: what is wrong`."""


class FluentTexts:
    """The texts of one language, from as many files as there are features."""

    def __init__(self, locale: str) -> None:
        # Isolation marks would appear as odd characters in Discord's plain text and inside mentions.
        self._bundle = FluentBundle([locale], use_isolating=False)
        self._locale = locale
        self._resources: list[ast.Resource] = []
        self._keys: dict[str, Path] = {}

    def add(self, file: Path) -> None:
        """Read `file`. Raises `BrokenTexts` for a line that is not Fluent, or a key that is there already."""
        source = file.read_text(encoding="utf-8")
        resource = _parsed(source)
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                start = entry.span.start if entry.span else 0
                line = source.count("\n", 0, start) + 1
                reason = "; ".join(str(note.message) for note in entry.annotations)
                raise BrokenTexts(f"{file}:{line}: this is not Fluent ({reason})")
            if isinstance(entry, ast.Message):
                if entry.id.name in self._keys:
                    raise BrokenTexts(
                        f"{file}: the key {entry.id.name} is in {self._keys[entry.id.name]} already"
                    )
                self._keys[entry.id.name] = file
        self._bundle.add_resource(resource)
        self._resources.append(resource)

    def with_some_of(self, other: FluentTexts, which: re.Pattern[str]) -> FluentTexts:
        """Return these texts, with those of `other` whose key `which` finds: texts refer to one another."""
        mixed = FluentTexts(self._locale)
        mixed._keys = self._keys
        for resource in self._resources:
            mixed._bundle.add_resource(resource)
        for resource in other._resources:
            some = [each for each in resource.body if isinstance(each, ast.Message)]
            some = [each for each in some if which.search(each.id.name)]
            mixed._bundle.add_resource(ast.Resource(list(some)), allow_overrides=True)
        return mixed

    @property
    def keys(self) -> frozenset[str]:
        """The keys of all texts."""
        return frozenset(self._keys)

    def format(self, key: str, parameters: Mapping[str, object]) -> tuple[str, Iterable[Exception]]:
        """Return the text, and what went wrong in making it. Raises `KeyError` for an unknown key."""
        value = self._bundle.get_message(key).value
        if value is None:
            raise KeyError(key)
        short, long = _set_aside(parameters)
        text, problems = self._bundle.format_pattern(value, short)
        return _STAND_IN.sub(lambda match: long[int(match[1])], str(text)), problems


@lru_cache(maxsize=128)
def _parsed(source: str) -> ast.Resource:
    """Parse once for every bot that this process ever starts: a demo restarts its own, a test opens many.

    Parsing is most of what a start takes. Nobody changes what is returned: a bundle only reads it.
    """
    return FluentResource(source)


_LONGEST_PARAMETER = 500
"""The library refuses what is over 2,500 characters long, and a person may write 4,000."""

_STAND_IN = re.compile("\ue000([0-9]+)\ue001")


def _set_aside(parameters: Mapping[str, object]) -> tuple[dict[str, object], list[str]]:
    """Return the parameters with a stand-in for each long text, and these texts."""
    short: dict[str, object] = {}
    long: list[str] = []
    for name, parameter in parameters.items():
        if isinstance(parameter, str) and (
            len(parameter) > _LONGEST_PARAMETER or _STAND_IN.search(parameter)
        ):
            short[name] = f"\ue000{len(long)}\ue001"
            long.append(parameter)
        else:
            short[name] = parameter
    return short, long
