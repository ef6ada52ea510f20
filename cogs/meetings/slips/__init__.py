"""Attendance slips: what one says, its signed code, its picture. Pure; nothing of them is kept anywhere."""

from cogs.meetings.slips.code import Invalid, Reason, Valid, key_id_of, read, signed
from cogs.meetings.slips.keys import PublicKey, SigningKey
from cogs.meetings.slips.slip import Slip, made_out

__all__ = [
    "Invalid",
    "PublicKey",
    "Reason",
    "SigningKey",
    "Slip",
    "Valid",
    "key_id_of",
    "made_out",
    "read",
    "signed",
]
