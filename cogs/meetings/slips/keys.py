"""The key with which a guild signs its slips (Ed25519, RFC 8032), and how it is named."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

SIGNATURE_SIZE = 64
KEY_ID_SIZE = 4

# What is signed for slips can never pass for anything else that this key might sign one day.
_PURPOSE = b"mutual-aid attendance slip\x00"


@dataclass(frozen=True)
class PublicKey:
    """What slips are verified with. `raw` is the key's 32 bytes; nothing about it is secret."""

    raw: bytes

    def __post_init__(self) -> None:
        """Raises `ValueError` for what is no key."""
        Ed25519PublicKey.from_public_bytes(self.raw)

    @classmethod
    def from_hex(cls, text: str) -> PublicKey:
        """Return the key written as 64 hexadecimal digits, however they are spaced; `ValueError` if not."""
        return cls(bytes.fromhex("".join(text.replace(":", " ").split())))

    @property
    def hex(self) -> str:
        """Return the key as 64 hexadecimal digits."""
        return self.raw.hex()

    @property
    def key_id(self) -> bytes:
        """Return the four bytes by which a slip says which key signed it."""
        return hashlib.sha256(self.raw).digest()[:KEY_ID_SIZE]

    @property
    def fingerprint(self) -> str:
        """Return the key's id as it is printed on slips: `A1B2-C3D4`. It finds the key and proves nothing."""
        digits = self.key_id.hex().upper()
        return f"{digits[:4]}-{digits[4:]}"

    def signed(self, signature: bytes, data: bytes) -> bool:
        """Say whether `signature` is this key's own on `data`."""
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, _PURPOSE + data)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True)
class SigningKey:
    """What slips are signed with. `raw` is the key's 32 bytes, which never leave the database unencrypted."""

    raw: bytes

    def __post_init__(self) -> None:
        """Raises `ValueError` for what is no key."""
        Ed25519PrivateKey.from_private_bytes(self.raw)

    def __repr__(self) -> str:
        return f"SigningKey({self.public.fingerprint})"

    @classmethod
    def new(cls) -> SigningKey:
        """Return a key that nobody has seen."""
        return cls(Ed25519PrivateKey.generate().private_bytes_raw())

    @property
    def public(self) -> PublicKey:
        """Return what its signatures are verified with."""
        return PublicKey(Ed25519PrivateKey.from_private_bytes(self.raw).public_key().public_bytes_raw())

    def sign(self, data: bytes) -> bytes:
        """Return the 64 bytes of the signature on `data`."""
        return Ed25519PrivateKey.from_private_bytes(self.raw).sign(_PURPOSE + data)
