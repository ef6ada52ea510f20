"""`python -m bot …`, tied to the process that started it: when that has gone, however it went, this ends too.

A demo that is killed would otherwise leave a bot behind that tries for ever to reach it. Whoever starts this
holds the other end of its standard input.
"""

from __future__ import annotations

import os
import runpy
import signal
import threading
import time

_STANDARD_INPUT = 0
_SECONDS_TO_END = 6.0


def _end_with_the_other_end() -> None:
    while os.read(_STANDARD_INPUT, 1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_SECONDS_TO_END)
    os._exit(1)


def main() -> None:
    """Run the bot with the arguments of this process."""
    threading.Thread(target=_end_with_the_other_end, name="tether", daemon=True).start()
    runpy.run_module("bot", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
