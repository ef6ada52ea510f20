"""The feature's settings files."""

from bot.configuration import SettingsFile
from cogs.milestones.settings.celebration_lines import CelebrationLines
from cogs.milestones.settings.milestones import LONGEST_NAME, MilestonesSettings, StepSet

MILESTONES_FILE = SettingsFile("milestones.yaml", MilestonesSettings)
LINES_FILE = SettingsFile("celebration-lines.yaml", CelebrationLines)

__all__ = [
    "LINES_FILE",
    "LONGEST_NAME",
    "MILESTONES_FILE",
    "CelebrationLines",
    "MilestonesSettings",
    "StepSet",
]
