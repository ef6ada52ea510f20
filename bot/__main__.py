"""The composition root: the only file that puts the platform and the features together."""

import sys

from bot.command_line.main import main as run_command_line
from cogs import FEATURES


def main() -> int:
    """Run the command line with all features, and return the exit code."""
    return run_command_line(FEATURES)


if __name__ == "__main__":
    sys.exit(main())
