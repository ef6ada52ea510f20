"""The config folder of the demo's bot: the shipped files, with the group's own community settings."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from bot.configuration.loading import GUILDS


class DemoConfig:
    """`folder` holds links, so that whoever changes a file of theirs can try it with `/config reload`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def gather(self, shipped: Path, community: Path) -> None:
        """Fill the folder anew: all that is in `shipped`, with `community` for its community settings."""
        shutil.rmtree(self.folder / GUILDS, ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.yaml"):
            old.unlink()
        for path in {each.name: each for each in (*shipped.glob("*.yaml"), community)}.values():
            _link(self.folder / path.name, path)

    def change_for(self, guild_id: int, changes: Path) -> None:
        """Let what is in `changes`, where there is such a file, hold for one server in place of the rest."""
        if changes.exists():
            _link(self.folder / GUILDS / f"{guild_id}.yaml", changes)

    def with_true_paths(self, text: str) -> str:
        """Return what the bot says of a file in the folder, with the place of the file that is meant."""
        return re.sub(
            rf"{re.escape(str(self.folder))}/([\w./-]+)",
            lambda found: str((self.folder / found[1]).resolve()),
            text,
        )


def _link(here: Path, there: Path) -> None:
    here.parent.mkdir(parents=True, exist_ok=True)
    try:
        here.symlink_to(there.resolve())
    except OSError:  # Windows allows it to few
        shutil.copyfile(there, here)
