"""The bot as a process of its own, killed, cut off, answered badly: nothing may be lost, nothing doubled."""
