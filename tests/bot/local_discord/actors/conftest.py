import pytest
from quiet_discord import Quiet


@pytest.fixture
def quiet() -> Quiet:
    return Quiet()
