"""From a file's bytes to its text, with what editors do to files explained."""

from __future__ import annotations

import re
from pathlib import Path

from bot.configuration.problems import ConfigurationRefused
from bot.configuration.suggestions import did_you_mean
from bot.configuration.tree import Place

LARGEST_FILE = 1024 * 1024
"""In bytes. A settings file written by hand has a few thousand."""

# What YAML does not allow, and the three invisible line ends that it counts as lines but editors do not.
_FORBIDDEN = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def read_text(path: Path) -> str:
    """Return the text of the settings file at `path`; raises `ConfigurationRefused` with its place."""
    start = Place(str(path), 1, 1)
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise ConfigurationRefused([start.problem("the file is missing", "", _neighbour(path))]) from None
    except IsADirectoryError:
        raise ConfigurationRefused([start.problem("this is a folder", "a file")]) from None
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise ConfigurationRefused([start.problem(f"the file cannot be read ({reason})")]) from None
    return text_of(raw, str(path))


def text_of(raw: bytes, file: str) -> str:
    """Return the text that `raw` holds; raises `ConfigurationRefused` where it is not readable text."""
    start = Place(file, 1, 1)
    if len(raw) > LARGEST_FILE:
        what = "the file is larger than 1 MiB"
        raise ConfigurationRefused([start.problem(what, "a settings file of a few hundred lines")])
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ConfigurationRefused([start.problem("the file is saved as UTF-16", "a file saved as UTF-8")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place(raw[: error.start].decode("utf-8-sig", errors="replace"), file)
        what = f"byte {raw[error.start]:#04x} is not UTF-8 text"
        raise ConfigurationRefused([place.problem(what, "a file saved as UTF-8")]) from None
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        place = _place(text[: forbidden.start()], file)
        what = f"an invisible character (U+{ord(forbidden.group()):04X}) stands here"
        raise ConfigurationRefused([place.problem(what, "text only; delete it and type the text anew")])
    return text


def _place(before: str, file: str) -> Place:
    lines = re.split("\r\n|\r|\n", before)
    return Place(file, len(lines), len(lines[-1]) + 1)


def _neighbour(path: Path) -> str:
    try:
        names = [each.name for each in path.parent.iterdir() if each.is_file()]
    except OSError:
        return ""
    by_stem = {name.split(".", 1)[0]: name for name in names if not name.startswith(".")}
    return by_stem.get(did_you_mean(path.stem, by_stem), "")
