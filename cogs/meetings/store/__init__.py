"""Rows in, frozen records out."""
