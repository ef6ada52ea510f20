"""What storage tells people when it cannot work."""


class DatabaseUnusable(Exception):
    """The database cannot be used as configured. `str()` is one plain sentence, without any password."""
