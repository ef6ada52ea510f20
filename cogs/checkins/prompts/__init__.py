"""Which question opens a check-in: the days a question belongs to, and which one is drawn. Pure."""

from cogs.checkins.prompts.drawing import Candidate, Choice, Drawn, choose
from cogs.checkins.prompts.yearly_days import NoSuchDay, YearlyDays, read_yearly_days

__all__ = ["Candidate", "Choice", "Drawn", "NoSuchDay", "YearlyDays", "choose", "read_yearly_days"]
