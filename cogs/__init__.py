"""The features, in the order in which they are put together: each may stand on those before it."""

from bot.feature import Feature
from cogs import checkins, crisis, meetings, members, milestones

FEATURES: tuple[Feature, ...] = (
    members.feature,
    crisis.feature,
    checkins.feature,
    milestones.feature,
    meetings.feature,
)
