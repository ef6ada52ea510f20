"""What storage tells people when it cannot work."""


class DatabaseUnusable(Exception):  # noqa: N818 - it says what happened, as every refusal here does
    """The database cannot be used as configured. `str()` is one plain sentence, without any password."""
