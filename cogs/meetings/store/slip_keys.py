"""The keys with which guilds sign attendance slips: made when first needed, and never thrown away.

A slip names the key that signed it, so those of an older key go on being verified with its public part.
"""

from __future__ import annotations

from sqlalchemy import insert, select

from bot.database import Transaction
from cogs.meetings.slips import PublicKey, SigningKey
from cogs.meetings.store.tables import slip_keys


async def signing_key(transaction: Transaction, guild_id: int) -> SigningKey | None:
    """Return the newest key that the guild can sign with; None where there is none that our keys open."""
    query = select(slip_keys.c.private_key).where(slip_keys.c.guild_id == guild_id)
    for row in await transaction.execute(query.order_by(slip_keys.c.id.desc())):
        written = transaction.cipher.opened(row.private_key)
        if written is not None:
            return SigningKey(bytes.fromhex(written))
    return None


async def make_signing_key(transaction: Transaction, guild_id: int) -> SigningKey:
    """Return the guild's key, making one where it has none; the transaction is one that writes."""
    key = await signing_key(transaction, guild_id)
    if key is not None:
        return key
    key = SigningKey.new()
    await transaction.execute(
        insert(slip_keys).values(
            guild_id=guild_id,
            private_key=transaction.cipher.encrypt(key.raw.hex()),
            public_key=key.public.hex,
            created_at=transaction.now,
        )
    )
    return key


async def public_keys(transaction: Transaction, guild_id: int) -> tuple[PublicKey, ...]:
    """Return the public keys of a guild, the newest first."""
    query = select(slip_keys.c.public_key).where(slip_keys.c.guild_id == guild_id)
    rows = await transaction.execute(query.order_by(slip_keys.c.id.desc()))
    return tuple(PublicKey.from_hex(row.public_key) for row in rows)


async def public_keys_of_all(transaction: Transaction) -> tuple[tuple[int, PublicKey], ...]:
    """Return the id of a guild and its public key, for each key there is, the newest first."""
    query = select(slip_keys.c.guild_id, slip_keys.c.public_key).order_by(slip_keys.c.id.desc())
    rows = (await transaction.execute(query)).all()
    return tuple((row.guild_id, PublicKey.from_hex(row.public_key)) for row in rows)
