"""A part of a file with all else blanked, so that its lines and columns are the whole file's."""

from __future__ import annotations

from bot.configuration.tree import Entry


def excerpt(text: str, entry: Entry) -> str:
    """Return the value of `entry` (a key at its place in `text`) and nothing else, where it stands in `text`.

    The value ends where a line begins no further right than the key. Lines and columns count from 1.
    """
    lines = text.splitlines()
    first, column = entry.place.line - 1, entry.place.column - 1
    colon = lines[first].index(":", column)
    kept = [(" " * (colon + 1) + lines[first][colon + 1 :]).rstrip()]
    for line in lines[first + 1 :]:
        bare = line.lstrip(" ")
        if bare and not bare.startswith("#") and len(line) - len(bare) <= column:
            break
        kept.append(line)
    return "\n".join([""] * first + kept) + "\n"
