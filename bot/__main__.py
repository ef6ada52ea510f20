"""The composition root: the only file that puts the platform and the features together."""

import sys


def main() -> int:
    """Run the command line with all features, and return the exit code."""
    try:
        # Loading takes a second, in which somebody may press Ctrl-C too.
        from bot.command_line.main import main as run_command_line
        from cogs import FEATURES
    except KeyboardInterrupt:
        return 0
    return run_command_line(FEATURES)


if __name__ == "__main__":
    sys.exit(main())
