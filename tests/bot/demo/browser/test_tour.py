"""The guided tour, taken from start to end by somebody who does what it says."""

from __future__ import annotations

import pytest

from tests.bot.demo.browser.visit import Visit

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_from_start_to_end(visit: Visit) -> None:
    demo, pages = visit.demo, []
    demo.page.visitors = lambda: pages  # type: ignore[method-assign]
    people, channels = demo.community.people, demo.community.channels

    async def reaches(step: int) -> None:
        demo.backstage.something_happened()
        await visit.until(lambda: visit.state("tour")["at"] == step)

    bot = demo.community.application
    assert bot is not None
    tour = visit.state("tour")
    assert tour["act_as"] == str(people["Ana"].id)
    assert tour["look_at"] == str(channels["evening"].id)
    await visit.actor("Ana").writes("#evening", "I just don't want to be alive anymore")
    await reaches(1)

    note = await visit.until(lambda: demo.discord.world.channels.find_direct(people["Ana"], bot.user))
    assert visit.state("tour")["look_at"] == str(note.id)
    pages = [(people["Ana"].id, note.id)]
    await reaches(2)

    assert visit.state("tour")["act_as"] == str(people["Sam"].id)
    alert = await visit.alert_about("Ana")
    await visit.actor("Sam").presses(alert, "Acknowledge")
    await reaches(3)

    pages = [(people["Sam"].id, channels["alerts"].id)]
    demo.tour.look_again()
    assert visit.state("tour")["at"] == 3
    pages = [(people["Ana"].id, note.id)]
    await reaches(4)

    sam = visit.actor("Sam")
    await sam.presses(alert, "Resolve")
    await sam.submits({})
    await reaches(5)

    for _ in range(4):  # a day in the group is lived in a browser, by tests/browser
        await visit.perform("tour", go="next")
    await visit.perform("fault", name="kill")
    await reaches(10)
    await visit.actor("Bea").writes("#evening", "I don't want to live anymore")
    await reaches(11)

    await visit.perform("tour", go="next")
    tour = visit.state("tour")
    assert tour["finished"]
    assert tour["done"] == [0, 1, 2, 3, 4, 9, 10, 11]


async def test_it_can_be_gone_through_skipped_and_begun_again(visit: Visit) -> None:
    await visit.perform("tour", go="restart")
    assert (visit.state("tour")["at"], visit.state("tour")["done"]) == (0, [])
    await visit.perform("tour", go="next")
    await visit.perform("tour", go="next")
    await visit.perform("tour", go="back")
    assert visit.state("tour")["at"] == 1
    await visit.perform("tour", go="skip")
    assert visit.state("tour")["skipped"]
    await visit.perform("tour", go="restart")
    tour = visit.state("tour")
    assert not tour["skipped"]
    assert not tour["finished"]


async def test_words_that_the_bot_does_not_take_for_danger_get_another_hint(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.demo.browser.tour.taking.SECONDS_UNTIL_OTHERWISE", 0.0)
    await visit.perform("tour", go="restart")
    first = visit.state("tour")["try"]
    await visit.actor("Ana").writes("#evening", "I had soup again.")
    await visit.until(lambda: visit.state("tour")["try"] != first)
    assert visit.state("tour")["at"] == 0
    assert "want to die" in visit.state("tour")["try"]
