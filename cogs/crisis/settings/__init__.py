"""The feature's two settings files."""

from bot.configuration import SettingsFile
from cogs.crisis.settings.crisis import (
    CrisisSettings,
    HistorySettings,
    NoteSettings,
    NoteStyle,
    RuleSettings,
    StepSettings,
    TierSettings,
    TiersSettings,
    check_tiers,
)
from cogs.crisis.settings.help_lines import (
    CountrySettings,
    EmergencyNumber,
    HelpLine,
    HelpLineSettings,
    HelpTopic,
    TextLine,
)

CRISIS_FILE = SettingsFile(
    "crisis.yaml", CrisisSettings, check=check_tiers, warm=lambda settings: settings.detector
)
HELP_LINES_FILE = SettingsFile("help-lines.yaml", HelpLineSettings)

__all__ = [
    "CRISIS_FILE",
    "HELP_LINES_FILE",
    "CountrySettings",
    "CrisisSettings",
    "EmergencyNumber",
    "HelpLine",
    "HelpLineSettings",
    "HelpTopic",
    "HistorySettings",
    "NoteSettings",
    "NoteStyle",
    "RuleSettings",
    "StepSettings",
    "TextLine",
    "TierSettings",
    "TiersSettings",
]
