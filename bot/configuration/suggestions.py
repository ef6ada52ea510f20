"""Finding what somebody probably meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def did_you_mean(written: str, allowed: Iterable[str]) -> str:
    """Return the allowed word nearest to `written`, or an empty string when none is near."""
    by_folded = {_folded(word): word for word in allowed}
    folded = _folded(written)
    if folded in by_folded:
        return by_folded[folded]
    if len(folded) < 2:
        return ""
    near = difflib.get_close_matches(folded, by_folded, n=1, cutoff=0.6)
    return by_folded[near[0]] if near else ""


def listed(words: Iterable[str], at_most: int = 12) -> str:
    """Return `a, b or c`, cut short with `…` where there are many."""
    all_words = list(words)
    shown = all_words[:at_most]
    if len(all_words) > at_most:
        return ", ".join(shown) + ", …"
    return " or ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def _folded(word: str) -> str:
    return word.strip().casefold().replace("-", "_").replace(" ", "_")
