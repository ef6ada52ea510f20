from collections.abc import Callable, Mapping
from typing import Any

import pytest

from bot.local_discord.page import BackstageRefused
from tests.bot.local_discord.page.visiting import Visit


class Props:
    def __init__(self) -> None:
        self.now: dict[str, Any] = {"clock": {"now": "09:00"}, "doings": []}
        self.listeners: list[Callable[[], None]] = []
        self.asked: list[tuple[str, Mapping[str, Any]]] = []

    def state(self) -> Mapping[str, Any]:
        return dict(self.now)

    async def perform(self, action: str, arguments: Mapping[str, Any]) -> Mapping[str, Any]:
        self.asked.append((action, arguments))
        if action == "fly":
            raise BackstageRefused("Nobody here can fly.")
        return {"seen": True}

    def subscribe(self, changed: Callable[[], None]) -> Callable[[], None]:
        self.listeners.append(changed)
        return lambda: self.listeners.remove(changed)

    def change(self, **state: Any) -> None:
        self.now |= state
        for changed in self.listeners:
            changed()


@pytest.fixture
async def props() -> Props:
    return Props()


@pytest.fixture
async def visit(props: Props) -> Any:
    visit = Visit(backstage=props)
    await visit.start()
    yield visit
    await visit.stop()
    assert props.listeners == []


async def test_a_page_is_told_the_whole_state_once_and_then_what_has_changed(
    visit: Visit, props: Props
) -> None:
    tab = await visit.tab()
    assert (await tab.told("backstage"))["state"] == props.now
    props.change(clock={"now": "10:00"})
    assert (await tab.told("backstage"))["state"] == {"clock": {"now": "10:00"}}
    props.change(clock={"now": "10:00"})
    del props.now["doings"]
    props.change()
    assert (await tab.told("backstage"))["state"] == {"doings": None}


async def test_what_is_asked_of_those_behind_the_scenes_is_passed_on(visit: Visit, props: Props) -> None:
    tab = await visit.tab()
    answer = await tab.does("backstage", action="clock", arguments={"by": "10m"})
    assert answer["result"] == {"seen": True}
    assert props.asked == [("clock", {"by": "10m"})]
    assert await tab.fails("backstage", action="fly") == "Nobody here can fly."


async def test_without_a_backstage_there_is_nothing_behind_the_scenes() -> None:
    bare = Visit()
    await bare.start()
    tab = await bare.tab()
    assert await tab.fails("backstage", action="clock") == "There is nobody behind the scenes."
    await bare.stop()
