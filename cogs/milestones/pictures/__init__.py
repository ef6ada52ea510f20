"""The pictures of milestones: chips, and the card that shows a counter. Pure; their words come ready made.

They are drawn through `bot.pictures.drawn`, which keeps them off the event loop.
"""

from cogs.milestones.pictures.card import CARD_WIDTH, CardFace, draw_card
from cogs.milestones.pictures.chip import CHIP_SIZE, ChipFace, draw_chip
from cogs.milestones.pictures.colours import CHIP_COLOURS, UnknownColour, chip_colour

__all__ = [
    "CARD_WIDTH",
    "CHIP_COLOURS",
    "CHIP_SIZE",
    "CardFace",
    "ChipFace",
    "UnknownColour",
    "chip_colour",
    "draw_card",
    "draw_chip",
]
