"""What an error says about the call that raised it."""

from __future__ import annotations

from datetime import timedelta

import aiohttp
import discord
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbox.outcomes import FIRST_TRY, GONE_OR_CLOSED, NotDone, Refused, Unknown, outcome_of
from tests.bot.outbox.script import http_error

AT_ONCE = timedelta(milliseconds=5)
codes = st.integers(min_value=0, max_value=300_000)
times = st.timedeltas(min_value=timedelta(), max_value=timedelta(minutes=2))


@pytest.mark.parametrize("code", sorted(GONE_OR_CLOSED))
@given(took=times)
def test_a_recipient_who_is_gone_or_closed_is_refused_however_long_it_took(
    code: int, took: timedelta
) -> None:
    status = 404 if code < 20_000 else 403
    assert outcome_of(http_error(status, code), took) == Refused(code, status, expected=True)


@given(codes, times)
def test_a_mistake_of_ours_is_refused_and_not_expected(code: int, took: timedelta) -> None:
    outcome = outcome_of(http_error(400, 50035), took)
    assert outcome == Refused(50035, 400, expected=False)


@given(st.integers(min_value=500, max_value=599), codes, times)
def test_after_a_server_error_nothing_is_known(status: int, code: int, took: timedelta) -> None:
    assert outcome_of(http_error(status, code), took) == Unknown()


@given(times)
def test_a_rate_limit_means_not_done_unless_an_earlier_try_is_hidden_behind_it(took: timedelta) -> None:
    limited = http_error(429, headers={"Retry-After": "12.5"})
    expected = NotDone(12.5) if took < FIRST_TRY else Unknown()
    assert outcome_of(limited, took) == expected
    assert outcome_of(discord.RateLimited(12.5), took) == expected


@pytest.mark.parametrize(
    "error",
    [
        aiohttp.ServerDisconnectedError(),
        aiohttp.ClientPayloadError(),
        aiohttp.ServerTimeoutError(),
        TimeoutError(),
        ConnectionResetError(104, "reset"),
        OSError("broken pipe"),
        RuntimeError("a surprise"),
        http_error(408),
    ],
    ids=repr,
)
def test_a_lost_connection_tells_nothing(error: Exception) -> None:
    assert outcome_of(error, AT_ONCE) == Unknown()


def test_a_connection_that_never_was_made_did_nothing() -> None:
    key = aiohttp.client_reqrep.ConnectionKey(
        "host", 443, is_ssl=True, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None
    )
    error = aiohttp.ClientConnectorError(key, OSError(111, "refused"))
    assert outcome_of(error, AT_ONCE) == NotDone()
    assert outcome_of(error, timedelta(seconds=3)) == Unknown()


def test_a_bad_token_and_a_closed_edge_pass() -> None:
    assert outcome_of(http_error(401), AT_ONCE) == NotDone()
    assert outcome_of(http_error(403, 0), AT_ONCE) == NotDone()
    assert outcome_of(http_error(400, 40003), AT_ONCE) == NotDone()


@pytest.mark.parametrize("header", ["", "soon", "-3", "nan", "inf"])
def test_a_strange_retry_after_is_ignored(header: str) -> None:
    assert outcome_of(http_error(429, headers={"Retry-After": header}), AT_ONCE) == NotDone(None)


@given(st.integers(min_value=400, max_value=599), codes, times)
def test_every_answer_has_an_outcome(status: int, code: int, took: timedelta) -> None:
    assert isinstance(outcome_of(http_error(status, code), took), NotDone | Refused | Unknown)
