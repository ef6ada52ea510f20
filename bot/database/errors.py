"""What storage tells people when it cannot work."""

import errno


class DatabaseUnusable(Exception):
    """The database cannot be used as configured.

    `what` says why in one plain sentence, without any password, and `mend` what to do about it; `str()` is
    both.
    `for_good`: trying again is pointless until a person has changed something.
    """

    def __init__(self, what: str, mend: str, *, for_good: bool = True) -> None:
        self.what = what
        self.mend = mend
        self.for_good = for_good
        super().__init__(f"{what}: {mend}")


def file_unusable(which: str, error: OSError) -> DatabaseUnusable:
    """Return the refusal for a file of the database that the system does not let us use."""
    if error.errno == errno.ENOSPC:
        return DatabaseUnusable(
            f"there is no room left on the disk for {which}", "make room on it", for_good=False
        )
    return DatabaseUnusable(
        f"{which} cannot be used ({error.strerror or type(error).__name__})",
        "see that its folder is one, and that the user the bot runs as may write there",
    )
