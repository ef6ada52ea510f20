"""Members' free text is encrypted at rest; this is where the key comes from."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from bot.database.errors import DatabaseUnusable, file_unusable

KEY_FILE = "data_key"
HOW_TO_MAKE_A_KEY = (  # also for who has no openssl: on Windows there is none
    'python -c "import base64, os; print(base64.urlsafe_b64encode(os.urandom(32)).decode())"'
)


class Undecipherable(Exception):
    """Text was encrypted with a key that is not among ours any more."""


class KeySource(Enum):
    """Where the key was found. `doctor` advises to move one that lies beside the database it protects."""

    ENVIRONMENT = "environment"
    FILE = "file"
    NOT_MADE_YET = "not made yet"


class Cipher:
    """Encrypts with the first of its keys and decrypts with any of them, so that a key can be replaced."""

    def __init__(self, keys: list[bytes]) -> None:
        """Take Fernet keys (32 bytes in URL-safe base64), the newest first; a malformed one is a
        `ValueError`.
        """
        self._fernet = MultiFernet([Fernet(key) for key in keys])

    def encrypt(self, text: str) -> bytes:
        """Return `text` as a token to be stored in a `LargeBinary` column."""
        return self._fernet.encrypt(text.encode())

    def decrypt(self, token: bytes) -> str:
        """Return the text in `token`; `Undecipherable` if none of the keys made it."""
        try:
            return self._fernet.decrypt(token).decode()
        except InvalidToken as error:
            raise Undecipherable("no key in use opens this text") from error

    def opened(self, token: bytes | None) -> str | None:
        """Return the text in `token`; None of nothing, and where none of the keys made it.

        For whatever has to go on without the words: who lost the key is told at start, and by the doctor.
        """
        if token is None:
            return None
        try:
            return self.decrypt(token)
        except Undecipherable:
            return None

    def renew(self, token: bytes) -> bytes:
        """Return `token` encrypted with the first key; `Undecipherable` if none of the keys made it."""
        try:
            return self._fernet.rotate(token)
        except InvalidToken as error:
            raise Undecipherable("no key in use opens this text") from error


@dataclass(frozen=True)
class LoadedCipher:
    """A cipher, where its key came from, and the key's file if it is one."""

    cipher: Cipher
    source: KeySource
    file: Path | None = None


def load_cipher(data_key: str | None, folder: Path, *, make: bool = True) -> LoadedCipher:
    """Return the cipher of `data_key` (comma-separated, newest first), else of the key file in `folder`.

    At the first start without `data_key` the file is made, readable by its owner alone. With `make=False` it
    is not, and the cipher is good for nothing but looking whether it fits. A malformed key, or a file that
    cannot be read or made, raises `DatabaseUnusable`; the key itself is never in the message.
    """
    if data_key is not None and data_key.strip():
        keys = [part.strip().encode() for part in data_key.split(",") if part.strip()]
        return LoadedCipher(_cipher_of(keys, "DATA_KEY"), KeySource.ENVIRONMENT)
    file = folder / KEY_FILE
    if not make and not file.exists():
        return LoadedCipher(Cipher([Fernet.generate_key()]), KeySource.NOT_MADE_YET, file)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = file.read_bytes() if file.exists() else _make_key(file)
    except OSError as error:
        raise file_unusable(f"the key file {file}", error) from error
    return LoadedCipher(_cipher_of(text.split(), str(file)), KeySource.FILE, file)


def _make_key(file: Path) -> bytes:
    key = Fernet.generate_key()
    # Written aside and linked into place: a crash in between must not leave half a key, and of two processes
    # starting together the second takes the first one's key.
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(key + b"\n")
            stream.flush()
            os.fsync(stream.fileno())
        try:
            file.hardlink_to(draft)
        except FileExistsError:
            return file.read_bytes()
    finally:
        draft.unlink(missing_ok=True)
    return key


def _cipher_of(keys: list[bytes], origin: str) -> Cipher:
    try:
        return Cipher(keys)
    except ValueError:
        # `from None`: the library's own message may quote the key.
        raise DatabaseUnusable(
            f"{origin} holds no usable key",
            f"each must be 32 bytes in URL-safe base64, as made by {HOW_TO_MAKE_A_KEY}",
        ) from None
