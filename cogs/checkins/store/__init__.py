"""The check-ins' tables and queries: who takes part, who was asked, what was answered, what was posted."""

from cogs.checkins.store import answers, enrolments, invitations, nudges, openings, posts
from cogs.checkins.store.answers import answers_of
from cogs.checkins.store.invitations import Count, counts, invitations_of
from cogs.checkins.store.records import (
    Answer,
    AnswerValue,
    Enrolment,
    Invitation,
    InvitedBy,
    Nudge,
    Post,
    Preferences,
    Share,
    State,
)

__all__ = [
    "Answer",
    "AnswerValue",
    "Count",
    "Enrolment",
    "Invitation",
    "InvitedBy",
    "Nudge",
    "Post",
    "Preferences",
    "Share",
    "State",
    "answers",
    "answers_of",
    "counts",
    "enrolments",
    "invitations",
    "invitations_of",
    "nudges",
    "openings",
    "posts",
]
