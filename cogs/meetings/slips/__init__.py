"""Attendance slips: what one says, its signed code, its picture. Pure; nothing of them is kept anywhere."""

from cogs.meetings.slips.asked import SEALED, Asked, seal, unsealed
from cogs.meetings.slips.code import Invalid, Reason, Valid, read, signed
from cogs.meetings.slips.keys import PublicKey, SigningKey
from cogs.meetings.slips.slip import Slip, made_out

__all__ = [
    "SEALED",
    "Asked",
    "Invalid",
    "PublicKey",
    "Reason",
    "SigningKey",
    "Slip",
    "Valid",
    "made_out",
    "read",
    "seal",
    "signed",
    "unsealed",
]
