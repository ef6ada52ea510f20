"""A group in which every name is an attack, and a bot that has something of everything."""
