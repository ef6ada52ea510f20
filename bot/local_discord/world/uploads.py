"""What an uploaded file is, by its own first bytes: a name or a sender may say anything."""

from __future__ import annotations

import mimetypes
import struct

_ANYTHING = "application/octet-stream"


def kind_of(data: bytes, filename: str, said: str | None = None) -> str | None:
    """Return the content type of a file: a picture's own, else what was said, else what its name means.

    `said` is what the upload declared. A client that declares nothing says `application/octet-stream`.
    """
    declared = None if said is None or said.partition(";")[0] == _ANYTHING else said
    return _picture(data) or declared or mimetypes.guess_type(filename)[0] or said


def size_of(data: bytes) -> tuple[int, int] | None:
    """Return width and height of a PNG or a GIF in pixels; None of anything else."""
    kind = _picture(data)
    if kind == "image/png" and len(data) >= 24:
        width, height = struct.unpack(">II", data[16:24])
        return width, height
    if kind == "image/gif" and len(data) >= 10:
        width, height = struct.unpack("<HH", data[6:10])
        return width, height
    return None


def _picture(data: bytes) -> str | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return None
