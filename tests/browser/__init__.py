"""The demo in a real Chromium: what a visitor does, with mouse, keyboard and thumb, and what they see."""
