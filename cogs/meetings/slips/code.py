"""A slip as a code on paper, signed, and back.

The code is the slip: its version, the id of the guild's key, what the slip says, and the signature over all
of that. Nothing has to be looked up, so nothing has to be kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum

from cogs.meetings.slips.keys import KEY_ID_SIZE, SIGNATURE_SIZE, PublicKey, SigningKey
from cogs.meetings.slips.letters import NotReadable, spelled, unspelled
from cogs.meetings.slips.slip import Slip

_VERSION = 1
_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_HEAD = 1 + KEY_ID_SIZE
_LONGEST_NUMBER = 5  # bytes of seven bits


class Reason(Enum):
    """Why a code is not valid."""

    UNREADABLE = "unreadable"
    OTHER_SERVER = "other_server"
    CHANGED = "changed"
    PAST_VALIDITY = "past_validity"


@dataclass(frozen=True)
class Valid:
    """The guild has signed this very slip, and its time has not passed."""

    slip: Slip


@dataclass(frozen=True)
class Invalid:
    """The code proves nothing. `line` (from 1) is the first one not read; `slip` is what is past validity."""

    reason: Reason
    line: int | None = None
    slip: Slip | None = None


def signed(slip: Slip, key: SigningKey) -> tuple[str, ...]:
    """Return the lines of the slip's code, in groups of five letters.

    Raises `ValueError` for a slip that a code cannot carry exactly, which `made_out` makes none of.
    """
    body = bytes([_VERSION]) + key.public.key_id + _packed(slip)
    return spelled(body + key.sign(body))


def read(code: str, keys: Iterable[PublicKey], now: datetime) -> Valid | Invalid:
    """Return what `code` says if one of the guild's `keys` has signed it, and it is still valid at `now`."""
    try:
        data = unspelled(code)
    except NotReadable as problem:
        return Invalid(Reason.UNREADABLE, line=problem.line)
    body, signature = data[:-SIGNATURE_SIZE], data[-SIGNATURE_SIZE:]
    if len(body) < _HEAD or body[0] != _VERSION:
        return Invalid(Reason.UNREADABLE)
    named = [key for key in keys if key.key_id == body[1:_HEAD]]
    if not named:
        return Invalid(Reason.OTHER_SERVER)
    if not any(key.signed(signature, body) for key in named):
        return Invalid(Reason.CHANGED)
    try:
        slip = _unpacked(body[_HEAD:])
    except (ValueError, OverflowError):  # signed by a later version of the bot
        return Invalid(Reason.UNREADABLE)
    return Valid(slip) if now <= slip.valid_until else Invalid(Reason.PAST_VALIDITY, slip=slip)


def _packed(slip: Slip) -> bytes:
    numbers = (
        _minutes(slip.starts_at - _EPOCH),
        _minutes(slip.issued_at - slip.starts_at),
        _without_sign(_minutes(slip.ahead_of_utc)),
        slip.minutes_present,
        slip.minutes_held,
        slip.valid_days,
    )
    texts = [text.encode() for text in (slip.group, slip.meeting, slip.name)]
    return b"".join([*map(_number, numbers), *(_number(len(text)) + text for text in texts)])


def _unpacked(data: bytes) -> Slip:
    """Return the slip in `data`; `ValueError` or `OverflowError` where there is none."""
    reader = _Reader(data)
    start, issued, ahead, present, held, days = (reader.number() for _ in range(6))
    group, meeting, name = (reader.text() for _ in range(3))
    reader.finish()
    starts_at = _EPOCH + start * _MINUTE
    return Slip(
        group=group,
        meeting=meeting,
        starts_at=starts_at,
        ahead_of_utc=_with_sign(ahead) * _MINUTE,
        minutes_present=present,
        minutes_held=held,
        name=name,
        issued_at=starts_at + issued * _MINUTE,
        valid_days=days,
    )


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data

    def number(self) -> int:
        value = 0
        for place in range(_LONGEST_NUMBER):
            (byte,) = self._take(1)
            value |= (byte & 0x7F) << (7 * place)
            if byte < 0x80:
                return value
        raise ValueError("a number does not end")

    def text(self) -> str:
        return self._take(self.number()).decode()

    def finish(self) -> None:
        if self._data:
            raise ValueError("something follows the slip")

    def _take(self, size: int) -> bytes:
        if size > len(self._data):
            raise ValueError("the slip is not whole")
        taken, self._data = self._data[:size], self._data[size:]
        return taken


def _number(value: int) -> bytes:
    """Return a number from 0 in bytes of seven bits, the least first, the top bit set on all but the last."""
    if value < 0:
        raise ValueError("a slip has no such number below 0")
    packed = bytearray()
    while value >= 0x80:
        packed.append(value & 0x7F | 0x80)
        value >>= 7
    packed.append(value)
    if len(packed) > _LONGEST_NUMBER:
        raise ValueError("a number is too large for a slip")
    return bytes(packed)


def _without_sign(value: int) -> int:
    """Return 0, 1, 2, 3, 4 … for 0, -1, 1, -2, 2 …, so that small numbers of either sign stay short."""
    return value * 2 if value >= 0 else -value * 2 - 1


def _with_sign(value: int) -> int:
    return value // 2 if value % 2 == 0 else -(value + 1) // 2


def _minutes(duration: timedelta) -> int:
    minutes, rest = divmod(duration, _MINUTE)
    if rest:
        raise ValueError("a slip's times are whole minutes")
    return minutes
