"""The demo: scenes in YAML, played by the real bot on a Discord of its own."""
