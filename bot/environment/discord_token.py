"""What a bot's token looks like, and how to come by one.

Nothing here ever repeats the token that it was given.
"""

from __future__ import annotations

import base64
import binascii
import re

HOW_TO_GET_A_TOKEN = (
    "How to get a token:",
    "  1. Open https://discord.com/developers/applications and press New Application (or open yours).",
    "  2. Bot (on the left): press Reset Token, then Copy. Discord shows it only this once.",
    "  3. On the same page, under Privileged Gateway Intents, switch on Server Members Intent and",
    "     Message Content Intent. Without them the bot cannot see who is there or read a call for help.",
    "  4. Paste it into the file .env, behind DISCORD_TOKEN= (the file .env.example shows the form).",
    "  Whoever has the token is the bot: never post it. If it got out, press Reset Token again.",
)

_PART = re.compile(r"[A-Za-z0-9_-]+={0,2}\Z")
_SHORTEST_LAST_PART = 20


def trouble_with_token(token: str) -> str:
    """Return what is wrong with the form of `token` in one sentence, or an empty string if nothing is.

    A token has three parts with dots between them; the first is the bot's id in base64. Whether Discord
    accepts it, only Discord knows.
    """
    for looks, said in _MISTAKES:
        if looks(token):
            return said
    return ""


def id_in_token(token: str) -> int | None:
    """Return the bot's id, which is the first part of its token, or None where there is none."""
    first = token.split(".", 1)[0].rstrip("=")
    try:
        digits = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4))
    except (binascii.Error, ValueError):
        return None
    return int(digits) if re.fullmatch(rb"[1-9][0-9]{16,19}", digits) else None


def _has_three_parts(token: str) -> bool:
    parts = token.split(".")
    return (
        len(parts) == 3 and all(_PART.match(part) for part in parts) and len(parts[2]) >= _SHORTEST_LAST_PART
    )


_MISTAKES = (
    (lambda token: not token.strip(), "It is missing."),
    (
        lambda token: token.strip().lower().startswith(("bot ", "bearer ")),
        "A word stands before it (such as Bot): paste the token alone.",
    ),
    (
        lambda token: token.strip()[:1] in "\"'`“”‘’<" or token.strip()[-1:] in "\"'`“”‘’>",
        "There are quotes or brackets around it: paste the token alone.",
    ),
    (lambda token: token != "".join(token.split()), "There is a space or a line break in it."),
    (
        lambda token: token.startswith(("http:", "https:")),
        "It is an address. A token is three groups of letters and digits with dots between them.",
    ),
    (
        lambda token: token.startswith("mfa."),
        "It is a person's token. Discord forbids bots that use a person's account.",
    ),
    (
        lambda token: re.fullmatch(r"[0-9]{17,20}", token) is not None,
        "It is an id (Application ID?), not the token.",
    ),
    (
        lambda token: re.fullmatch(r"[0-9a-f]{64}", token) is not None,
        "It is the application's Public Key, not the bot's token.",
    ),
    (
        lambda token: re.fullmatch(r"[A-Za-z0-9_-]{32}", token) is not None,
        "It looks like the Client Secret (page OAuth2), not the token of the page Bot.",
    ),
    (
        lambda token: not _has_three_parts(token),
        "It is not of the form of a token: three groups of letters and digits with dots between them.",
    ),
    (
        lambda token: id_in_token(token) is None,
        "Its first part is not a bot's id: probably the beginning was not copied.",
    ),
)
