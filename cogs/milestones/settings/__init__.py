"""The feature's settings files."""

from bot.configuration import SettingsFile
from cogs.milestones.settings.milestones import LONGEST_NAME, MilestonesSettings, StepSet

MILESTONES_FILE = SettingsFile("milestones.yaml", MilestonesSettings)

__all__ = ["LONGEST_NAME", "MILESTONES_FILE", "MilestonesSettings", "StepSet"]
