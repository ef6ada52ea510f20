"""The colours of all pictures: on a card of their own, so that they read alike on Discord's dark and light.

Every ink and every series colour has a contrast of at least 4.5:1 with `CARD` and with `PANEL`, the ratio
that WCAG 2.2 asks of text (success criterion 1.4.3); `EDGE` keeps 3:1 with both of Discord's backgrounds
(1.4.11), so that a card and a chip are seen where they end.
"""

from __future__ import annotations

from typing import TypeAlias

from PIL import ImageColor

Colour: TypeAlias = str
"""`#rrggbb`. Nothing is half transparent: what should look so is `mixed` with what lies under it."""

DISCORD_DARK: Colour = "#313338"
DISCORD_LIGHT: Colour = "#ffffff"

CARD: Colour = "#1f2430"
PANEL: Colour = "#2a3040"  # a box upon the card
EDGE: Colour = "#7f8ba3"  # the card's border, and a chip's
GRID: Colour = "#3d4559"  # lines of a chart: seen, never read

INK: Colour = "#f4f6fb"
QUIET_INK: Colour = "#b7c0d4"  # captions, axes
# Upon a colour of any lightness: near enough to white and black that one of the two keeps 4.5:1 with it.
LIGHT_INK: Colour = "#ffffff"
DARK_INK: Colour = "#040508"

# Told apart by most colour-blind eyes too: cold against warm, and lighter against darker.
MOOD: Colour = "#6cc5f5"
CRAVING: Colour = "#ffb05c"
CHECKED_IN: Colour = "#5ed6a0"
MILESTONE: Colour = "#ffdf6b"
ACCENT: Colour = "#b8a6ff"
SERIES: tuple[Colour, ...] = (MOOD, CRAVING, CHECKED_IN, MILESTONE, ACCENT)


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: Colour) -> Colour:
    """Return the ink, light or dark, that reads better upon the colour: always at least 4.5:1."""
    return max(LIGHT_INK, DARK_INK, key=lambda ink: contrast(ink, colour))


def mixed(colour: Colour, other: Colour, share: float) -> Colour:
    """Return the colour that `colour` becomes when `share` of it (0 to 1) is laid over `other`."""
    pairs = zip(_channels(colour), _channels(other), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02x}" for over, under in pairs)


def _channels(colour: Colour) -> tuple[int, ...]:
    return ImageColor.getrgb(colour)[:3]


def _luminance(colour: Colour) -> float:
    """Return the relative luminance, 0 to 1 (WCAG 2.2, definition of relative luminance)."""
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in (channel / 255 for channel in _channels(colour))
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
