"""The group that a visitor walks into: who is there, and what they said during the last days."""

from bot.demo.browser.group.description import DemoGroup, Resident
from bot.demo.browser.group.loading import EVENING_CIRCLE, load_demo_group
from bot.demo.browser.group.settling import Settling, beginning_of, clock_before

__all__ = [
    "EVENING_CIRCLE",
    "DemoGroup",
    "Resident",
    "Settling",
    "beginning_of",
    "clock_before",
    "load_demo_group",
]
