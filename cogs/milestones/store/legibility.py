"""Opening what a member wrote. Where no key of ours opens it any more, everything else has to go on."""

from __future__ import annotations

from bot.database import Transaction, Undecipherable


def opened(transaction: Transaction, token: bytes | None) -> str | None:
    """Return the words in `token`; None of nothing, and where no key in use opens them.

    Whoever lost the key is told at start, and by the doctor.
    """
    if token is None:
        return None
    try:
        return transaction.cipher.decrypt(token)
    except Undecipherable:
        return None
