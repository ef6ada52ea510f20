"""The guided tour: what each step says, what it waits for, and where the visitor stands in it."""

from bot.demo.browser.tour.description import Step
from bot.demo.browser.tour.loading import TOUR, load_tour
from bot.demo.browser.tour.taking import Tour
from bot.demo.browser.tour.visitors import Visitors

__all__ = ["TOUR", "Step", "Tour", "Visitors", "load_tour"]
