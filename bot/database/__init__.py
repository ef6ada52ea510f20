"""Storage: one `metadata`, one `Database` a process, and the transaction that every store function takes."""

from bot.database.address import Address
from bot.database.columns import RowId, Snowflake, UTCDateTime, metadata
from bot.database.database import Database
from bot.database.encryption import Cipher, KeySource, LoadedCipher, Undecipherable, load_cipher
from bot.database.errors import DatabaseUnusable
from bot.database.inserting import insert_new
from bot.database.legibility import Legibility, legibility
from bot.database.transaction import Transaction

__all__ = [
    "Address",
    "Cipher",
    "Database",
    "DatabaseUnusable",
    "KeySource",
    "Legibility",
    "LoadedCipher",
    "RowId",
    "Snowflake",
    "Transaction",
    "UTCDateTime",
    "Undecipherable",
    "insert_new",
    "legibility",
    "load_cipher",
    "metadata",
]
