"""Buttons, selects and forms of meetings."""
