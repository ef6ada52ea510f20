"""Settings that an admin edits: YAML in, validated immutable models out, every problem with its place."""

from bot.configuration.countries import CountryCode, country_names
from bot.configuration.live import LiveConfiguration
from bot.configuration.loading import load
from bot.configuration.problems import ConfigurationRefused, Misplaced, Path, Problem, SeveralMisplaced
from bot.configuration.settings_file import Located, SettingsFile, SettingsModel
from bot.configuration.snapshot import Configuration
from bot.configuration.zones import TimeZoneName

__all__ = [
    "Configuration",
    "ConfigurationRefused",
    "CountryCode",
    "LiveConfiguration",
    "Located",
    "Misplaced",
    "Path",
    "Problem",
    "SettingsFile",
    "SettingsModel",
    "SeveralMisplaced",
    "TimeZoneName",
    "country_names",
    "load",
]
