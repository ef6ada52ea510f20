"""The composition root: the only file that puts the platform and the features together."""

import gc
import sys


def main() -> int:
    """Run the command line with all features, and return the exit code."""
    # What is loaded stays for as long as the process. Looking through it for garbage, again and again while
    # loading and then once in a while, would take a fifth of the time until the bot is there.
    gc.disable()
    try:
        # Loading takes a second, in which somebody may press Ctrl-C too.
        from bot.command_line.main import main as run_command_line
        from cogs import FEATURES
    except KeyboardInterrupt:
        return 0
    gc.freeze()
    gc.enable()
    return run_command_line(FEATURES)


if __name__ == "__main__":
    sys.exit(main())
