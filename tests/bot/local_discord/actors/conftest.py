import pytest

from tests.bot.local_discord.actors.quiet_discord import Quiet


@pytest.fixture
def quiet() -> Quiet:
    return Quiet()
