from collections.abc import AsyncIterator

import pytest
from visiting import Visit


@pytest.fixture
async def visit() -> AsyncIterator[Visit]:
    visit = Visit()
    await visit.start()
    yield visit
    await visit.stop()
