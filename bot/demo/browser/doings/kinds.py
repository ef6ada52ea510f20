"""What each kind of entry is called behind the scenes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.configuration import ConfigurationRefused, SettingsFile, SettingsModel
from bot.configuration.decoding import read_text
from bot.configuration.parsing import parse
from bot.configuration.validating import validated

_KINDS = Path(__file__).with_name("kinds.yaml")


class KindsFile(SettingsModel):
    """The words for each kind, by its name."""

    kinds: dict[str, str]


def load_words() -> Mapping[str, str]:
    """Return the words for each kind of entry; raises `ConfigurationRefused` where the file is wrong."""
    tree, problems = parse(read_text(_KINDS), str(_KINDS))
    if problems:
        raise ConfigurationRefused(problems)
    words = validated(tree, SettingsFile(_KINDS.name, KindsFile))
    assert isinstance(words, KindsFile)
    return words.kinds
