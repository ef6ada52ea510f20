"""What the process's exit code means to whoever started it."""

IN_ORDER = 0
"""Done, and nothing was found to be wrong."""

FAILED = 1
"""A check found problems, an expectation of a scene did not hold, or something failed that may work later."""

WRONG_USAGE = 2
"""The command line (argparse's own code) or the scene of a demo was not understood."""

NEEDS_A_PERSON = 78
"""Starting again is pointless until somebody changes a setting: EX_CONFIG of sysexits.h, which systemd's
RestartPreventExitStatus= and the like can name."""
