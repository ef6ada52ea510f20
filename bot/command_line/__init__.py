"""The command `mutual-aid`, which is `python -m bot`."""

from bot.command_line.line_command import LineCommand

__all__ = ["LineCommand"]
