"""The settings files that the bot is shipped with, and what they may hold."""

from pathlib import Path

from bot.running.parts import settings_files
from cogs import FEATURES

CONFIG = Path(__file__).parents[3] / "config"
FILES = settings_files(FEATURES)
EXAMPLE_OF_A_GUILD = CONFIG / "guilds" / "example.yaml.txt"
GUILD_FILE = "guilds/123456789012345678.yaml"


def shipped_texts() -> dict[str, str]:
    """Return every shipped file by its name under `config/`; the example as a guild's own file."""
    texts = {file.name: (CONFIG / file.name).read_text(encoding="utf-8") for file in FILES}
    texts[GUILD_FILE] = EXAMPLE_OF_A_GUILD.read_text(encoding="utf-8")
    return texts
