"""A slip's code: verified, and every forgery refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cogs.meetings.slips import (
    Invalid,
    PublicKey,
    Reason,
    SigningKey,
    Valid,
    made_out,
    read,
    signed,
)
from cogs.meetings.slips.keys import KEY_ID_SIZE
from cogs.meetings.slips.letters import spelled, unspelled
from tests.cogs.meetings.slips.samples import CODE, ISSUED_AT, KEY, OTHER_KEY, slip

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_KEYS = (KEY.public,)
_NOW = ISSUED_AT + timedelta(days=1)


def _reason(code: str, keys: tuple[PublicKey, ...] = _KEYS) -> Reason | None:
    result = read(code, keys, _NOW)
    return result.reason if isinstance(result, Invalid) else None


def test_the_verifier_sees_the_whole_slip() -> None:
    assert read(CODE, _KEYS, _NOW) == Valid(slip())


@settings(max_examples=40)
@given(
    st.text(max_size=80),
    st.text(max_size=50),
    st.datetimes(datetime(2020, 1, 1), datetime(2300, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["Asia/Kathmandu", "America/St_Johns", "UTC", "Pacific/Chatham"]),
    st.integers(0, 600),
    st.integers(1, 3650),
)
def test_any_slip_made_out_is_read_as_it_was(
    title: str, name: str, start: datetime, zone: str, minutes: int, days: int
) -> None:
    made = made_out(
        group=title,
        meeting=title[::-1],
        starts_at=start.replace(tzinfo=UTC),
        zone=ZoneInfo(zone),
        minutes_present=minutes,
        minutes_held=minutes,
        name=name,
        issued_at=start.replace(tzinfo=UTC) + timedelta(minutes=minutes),
        valid_days=days,
    )

    assert read("".join(signed(made, KEY)), _KEYS, made.valid_until) == Valid(made)


def test_a_usual_code_is_typed_in_nine_lines() -> None:
    assert len(CODE.splitlines()) == 9


def test_no_other_letter_in_any_place_is_accepted() -> None:
    for place, letter in enumerate(CODE):
        if letter.isspace():
            continue
        other = _ALPHABET[(_ALPHABET.index(letter) + 1 + place % 31) % 32]
        if other != letter:
            assert _reason(CODE[:place] + other + CODE[place + 1 :]) is Reason.UNREADABLE


def test_no_changed_byte_is_accepted_however_well_it_is_spelled() -> None:
    data = unspelled(CODE)

    for place in range(len(data)):
        changed = bytes([*data[:place], data[place] ^ (1 << place % 8), *data[place + 1 :]])
        reason = _reason("\n".join(spelled(changed)))
        if place == 0:
            assert reason is Reason.UNREADABLE  # of another version
        elif place <= KEY_ID_SIZE:
            assert reason is Reason.OTHER_SERVER
        else:
            assert reason is Reason.CHANGED


@pytest.mark.parametrize("cut", [0, 1, 5, 60, 68, 100])
def test_a_part_of_a_code_proves_nothing(cut: int) -> None:
    assert _reason("\n".join(spelled(unspelled(CODE)[:cut]))) is not None


def test_another_servers_slip_is_told_from_a_forged_one() -> None:
    of_another = "\n".join(signed(slip(), OTHER_KEY))
    data = unspelled(of_another)
    as_ours = spelled(data[:1] + KEY.public.key_id + data[1 + KEY_ID_SIZE :])

    assert _reason(of_another) is Reason.OTHER_SERVER
    assert _reason(of_another, ()) is Reason.OTHER_SERVER
    assert _reason("\n".join(as_ours)) is Reason.CHANGED


def test_a_slip_of_an_older_key_of_the_server_is_valid() -> None:
    assert _reason(CODE, (OTHER_KEY.public, KEY.public)) is None


def test_a_slip_is_good_until_its_last_instant_and_then_shown_as_past() -> None:
    until = ISSUED_AT + timedelta(days=90)

    assert read(CODE, _KEYS, until) == Valid(slip())
    assert read(CODE, _KEYS, until + timedelta(seconds=1)) == Invalid(Reason.PAST_VALIDITY, slip=slip())


def test_a_mistyped_line_is_named() -> None:
    lines = CODE.splitlines()
    lines[3] = lines[3][::-1]

    assert read("\n".join(lines), _KEYS, _NOW) == Invalid(Reason.UNREADABLE, line=4)


def test_what_a_later_version_signed_is_unreadable_and_no_forgery() -> None:
    body = unspelled(CODE)[:-64] + b"more"

    assert _reason("\n".join(spelled(body + KEY.sign(body)))) is Reason.UNREADABLE


def test_a_key_is_written_in_digits_and_never_shown_when_it_is_private() -> None:
    key = SigningKey.new()

    assert PublicKey.from_hex(key.public.hex.upper()[:32] + " " + key.public.hex[32:]) == key.public
    assert key.raw.hex() not in repr(key)
    assert repr(key.raw) not in repr(key)
    for wrong in ("", "12", "zz" * 32, "00" * 31):
        with pytest.raises(ValueError):
            PublicKey.from_hex(wrong)
