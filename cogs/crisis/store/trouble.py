"""What an unreachable, full or locked database raises."""

from sqlalchemy.exc import SQLAlchemyError

DATABASE_TROUBLE: tuple[type[Exception], ...] = (SQLAlchemyError, OSError)
