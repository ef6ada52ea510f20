"""DATABASE_URL, as people write it, turned into what the drivers understand."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from bot.database.errors import DatabaseUnusable

_FORMS = "it must look like sqlite:///data/mutual-aid.db or postgresql://user:password@host/database"
_HOW_TO_QUOTE = "in the user and the password write %40 for @, %3A for :, %2F for /, %3F for ? and %25 for %"
_LIBPQ_ONLY = frozenset(
    {"channel_binding", "gssencmode", "target_session_attrs", "options", "connect_timeout"}
)


@dataclass(frozen=True)
class Address:
    """Where the database is. `str()` never shows the password; `file` is None on PostgreSQL."""

    url: URL
    file: Path | None

    def __str__(self) -> str:
        return str(self.file) if self.file is not None else self.url.render_as_string(hide_password=True)

    def __repr__(self) -> str:
        return f"Address({self})"

    @property
    def folder(self) -> Path:
        """Where a running bot keeps its files: beside the database, or in `data/`."""
        return self.file.parent if self.file is not None else Path("data")

    @classmethod
    def parse(cls, text: str) -> Address:
        """Return the address that `text` (DATABASE_URL) names; `DatabaseUnusable` if it names none we can
        use.
        """
        if text.partition("?")[0].count("@") > 1:
            # SQLAlchemy would take the end of the password for the server's name, which is shown to people.
            raise DatabaseUnusable("DATABASE_URL holds more than one @", _HOW_TO_QUOTE)
        try:
            url = make_url(text.strip())
        except (ArgumentError, ValueError):
            # `from None`: SQLAlchemy quotes the whole text, password included.
            raise DatabaseUnusable("DATABASE_URL is not a database address", _FORMS) from None
        match url.drivername:
            case "sqlite" | "sqlite+aiosqlite" | "sqlite+pysqlite":
                return cls._of_sqlite(url)
            case (
                "postgres"
                | "postgresql"
                | "postgresql+asyncpg"
                | "postgresql+psycopg"
                | "postgresql+psycopg2"
            ):
                return cls._of_postgresql(url)
        raise DatabaseUnusable(f"DATABASE_URL names a database we cannot use ({url.drivername})", _FORMS)

    @classmethod
    def _of_sqlite(cls, url: URL) -> Address:
        if url.host:
            raise DatabaseUnusable("DATABASE_URL has too few slashes", _FORMS)
        if not url.database or url.database == ":memory:":
            raise DatabaseUnusable("DATABASE_URL names no file, and alerts must outlive the process", _FORMS)
        file = Path(url.database)
        return cls(URL.create("sqlite+aiosqlite", database=str(file)), file)

    @classmethod
    def _of_postgresql(cls, url: URL) -> Address:
        if not url.database:
            raise DatabaseUnusable("DATABASE_URL does not say which database", _FORMS)
        query = {key: value for key, value in url.query.items() if key not in _LIBPQ_ONLY}
        if "sslmode" in query:  # hosted databases hand out libpq's word for what asyncpg calls ssl
            query["ssl"] = query.pop("sslmode")
        return cls(url.set(drivername="postgresql+asyncpg", query=query), None)
