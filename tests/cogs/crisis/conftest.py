from __future__ import annotations

from pathlib import Path

import pytest

from bot.configuration import load
from cogs.crisis.detection import Detector
from cogs.crisis.settings import CRISIS_FILE, HELP_LINES_FILE, CrisisSettings, HelpLineSettings

SHIPPED = Path(__file__).parents[3] / "config"


@pytest.fixture(scope="session")
def shipped_crisis(tmp_path_factory: pytest.TempPathFactory) -> CrisisSettings:
    folder = tmp_path_factory.mktemp("crisis")
    (folder / "crisis.yaml").write_bytes((SHIPPED / "crisis.yaml").read_bytes())
    return load(folder, [CRISIS_FILE]).section(None, CrisisSettings)


@pytest.fixture(scope="session")
def shipped_help_lines(tmp_path_factory: pytest.TempPathFactory) -> HelpLineSettings:
    folder = tmp_path_factory.mktemp("help-lines")
    (folder / "help-lines.yaml").write_bytes((SHIPPED / "help-lines.yaml").read_bytes())
    return load(folder, [HELP_LINES_FILE]).section(None, HelpLineSettings)


@pytest.fixture(scope="session")
def shipped_detector(shipped_crisis: CrisisSettings) -> Detector:
    return shipped_crisis.detector
