"""The bot as it runs: put together, connected, kept connected, and ended in order."""
