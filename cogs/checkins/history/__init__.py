"""What a person's check-ins look like over some time, as figures, as a picture and as words. Pure."""

from cogs.checkins.history.days import Answered, History, Span, Trend, Week, history_of, trend_of
from cogs.checkins.history.picture import HistoryWords, draw_history

__all__ = [
    "Answered",
    "History",
    "HistoryWords",
    "Span",
    "Trend",
    "Week",
    "draw_history",
    "history_of",
    "trend_of",
]
