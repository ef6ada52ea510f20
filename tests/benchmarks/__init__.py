"""How fast the bot is, always next to something simpler in the same run on the same machine."""
