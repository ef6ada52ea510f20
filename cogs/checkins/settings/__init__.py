"""The feature's settings files."""

from bot.configuration import SettingsFile
from bot.wording import Wording
from cogs.checkins.settings.checkins import (
    MOST_QUESTIONS,
    CheckinKind,
    CheckinsSettings,
    NudgeSettings,
    OpensOn,
    Weekday,
    Window,
)
from cogs.checkins.settings.contradictions import contradictions
from cogs.checkins.settings.prompts import PromptLibrary, PromptSettings
from cogs.checkins.settings.questions import HIGHEST, LOWEST, Choice, Question, QuestionKind, QuestionRole

CHECKINS_FILE = SettingsFile("check-ins.yaml", CheckinsSettings, check_with=contradictions)
PROMPTS_FILE = SettingsFile("prompts.yaml", PromptLibrary)

__all__ = [
    "CHECKINS_FILE",
    "HIGHEST",
    "LOWEST",
    "MOST_QUESTIONS",
    "PROMPTS_FILE",
    "CheckinKind",
    "CheckinsSettings",
    "Choice",
    "NudgeSettings",
    "OpensOn",
    "PromptLibrary",
    "PromptSettings",
    "Question",
    "QuestionKind",
    "QuestionRole",
    "Weekday",
    "Window",
    "Wording",
]
