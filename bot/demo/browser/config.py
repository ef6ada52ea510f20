"""The config folder of the demo's bot: the shipped files, with the group's own community settings."""

from __future__ import annotations

import re
import shutil
from pathlib import Path


class DemoConfig:
    """`folder` holds links, so that whoever changes a file of theirs can try it with `/config reload`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def gather(self, shipped: Path, community: Path) -> None:
        """Fill the folder anew: all that is in `shipped`, with `community` for its community settings."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for old in self.folder.glob("*.yaml"):
            old.unlink()
        for path in {each.name: each for each in (*shipped.glob("*.yaml"), community)}.values():
            here = self.folder / path.name
            try:
                here.symlink_to(path.resolve())
            except OSError:  # Windows allows it to few
                shutil.copyfile(path, here)

    def with_true_paths(self, text: str) -> str:
        """Return what the bot says of a file in the folder, with the place of the file that is meant."""
        return re.sub(
            rf"{re.escape(str(self.folder))}/([\w.-]+)",
            lambda found: str((self.folder / found[1]).resolve()),
            text,
        )
