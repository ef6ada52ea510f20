"""The settings of the year's group: the shipped ones, and four check-ins."""

from __future__ import annotations

import shutil
from pathlib import Path

from bot.running.parts import settings_files
from cogs import FEATURES
from tests.bot_process import CHECKOUT
from tests.simulated_year.asked import KINDS
from tests.simulated_year.lives import GUILD_ZONE

CHANNEL = "check-ins"
MILESTONES = "milestones"

_COMMUNITY = f"""
roles: {{moderators: Moderator, admins: Admin, on_call: On call}}
channels: {{alerts: "#alerts"}}
time_zone: {GUILD_ZONE}
"""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def check_ins() -> str:
    """Return `check-ins.yaml`."""
    return "kinds:\n" + "".join(
        f"""  - id: {kind.id}
    name: {kind.id.title()}
    channel: "#{CHANNEL}"
    at: "{kind.at:%H:%M}"
    opens: {"evening_before" if kind.day_before else "same_day"}
    days: [{", ".join(_WEEKDAYS[number] for number in sorted(kind.weekdays))}]
    prompts: {"morning" if kind.id == "morning" else "evening"}
    nudge: {{after_missed: 4, at_most: 2}}
    questions: [{{id: well, ask: Are you well?, kind: yes_no}}]
"""
        for kind in KINDS
    )


def write_config(folder: Path) -> None:
    """Write the settings of a group that has its own folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in settings_files(FEATURES):
        shutil.copyfile(CHECKOUT / "config" / file.name, folder / file.name)
    (folder / "community.yaml").write_text(_COMMUNITY, encoding="utf-8")
    (folder / "check-ins.yaml").write_text(check_ins(), encoding="utf-8")
