import errno
import random
import socket
from itertools import islice
from typing import Any, cast

import aiohttp
import discord
import pytest

from bot.running.supervision import LONGEST_PAUSE, pauses, refusal_for_good, why_unreachable


class _Socket:
    close_code = None


def _closed(code: int) -> discord.ConnectionClosed:
    return discord.ConnectionClosed(cast(Any, _Socket()), shard_id=0, code=code)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (discord.LoginFailure("Improper token has been passed."), "DISCORD_TOKEN"),
        (_closed(4004), "DISCORD_TOKEN"),
        (discord.PrivilegedIntentsRequired(0), "Message Content Intent"),
        (_closed(4014), "Message Content Intent"),
        (_closed(4013), "Update the bot"),
        (_closed(4012), "Update the bot"),
    ],
)
def test_what_only_a_person_can_mend_is_said_in_plain_words(error: Exception, words: str) -> None:
    refusal = refusal_for_good(error)
    assert refusal is not None
    assert words in str(refusal)


@pytest.mark.parametrize(
    "error",
    [
        _closed(1000),
        _closed(4009),
        _closed(4011),  # more shards are needed: the next connection asks how many
        ConnectionRefusedError(),
        KeyError("a malformed gateway event"),
        AttributeError("the library's own stumble over a refused first connection"),
        discord.GatewayNotFound(),
    ],
)
def test_everything_else_is_tried_again(error: Exception) -> None:
    assert refusal_for_good(error) is None


def test_pauses_grow_are_spread_and_never_exceed_a_minute() -> None:
    waited = list(islice(pauses(random.Random(1)), 40))
    for attempt, pause in enumerate(waited):
        longest = min(2.0**attempt, LONGEST_PAUSE)
        assert longest / 2 <= pause <= longest
    assert len(set(waited)) == len(waited)


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (socket.gaierror(-3, "Temporary failure in name resolution"), "no network"),
        (aiohttp.ClientConnectorDNSError(cast(Any, None), OSError(-3, "no name")), "no network"),
        (OSError(errno.ENETUNREACH, "Network is unreachable"), "no network"),
        (ConnectionRefusedError(errno.ECONNREFUSED, "refused"), "the connection is refused"),
        (TimeoutError(), "no answer in time"),
        (OSError(errno.EPIPE, "Broken pipe"), "Broken pipe"),
        (aiohttp.ServerDisconnectedError(), "breaks the connection off"),
    ],
)
def test_why_discord_is_out_of_reach_is_said_in_plain_words(error: Exception, words: str) -> None:
    assert words in why_unreachable(error)
