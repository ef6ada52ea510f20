"""Time moves for the bot and the local Discord alike, and what falls due on the way happens at its time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.bot.demo.browser.visit import Visit

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_it_runs_and_stands(visit: Visit) -> None:
    assert visit.state("clock")["running"]
    assert visit.demo.discord.clock_rate == 1  # else the bot would believe that no time passes
    await visit.perform("clock", run=False)
    assert visit.demo.clock.now() == visit.demo.clock.now()
    assert visit.demo.discord.clock_rate == 0
    await visit.perform("clock", run=True)
    assert visit.demo.discord.clock_rate == 1
    await visit.perform("clock", run=False)


async def test_what_is_due_on_the_way_happens_at_its_own_time(visit: Visit) -> None:
    demo = visit.demo
    await visit.actor("Jonas").writes("#evening", "I can't do this anymore. I want to die.")
    alert = await visit.alert_about("Jonas")
    await visit.until(lambda: any(each["status"] == "planned" for each in visit.state("doings")))
    before = demo.clock.now()
    await visit.perform("clock", by="1h")
    assert demo.clock.now() == before + timedelta(hours=1)
    calls = [
        message.created_at
        for message in demo.community.channels["alerts"].messages.values()
        if message.author.bot and message.id > alert.id
    ]
    assert len(calls) >= 2
    assert sorted(calls) == calls
    assert calls[0] < before + timedelta(minutes=20)
    done = [each for each in visit.state("doings") if each["kind"] == "agenda" and each["status"] == "done"]
    assert done


async def test_the_next_morning_is_half_past_nine_in_the_group(visit: Visit) -> None:
    before = visit.demo.clock.now()
    await visit.perform("clock", by="morning")
    here = visit.demo.clock.now().astimezone(visit.demo.zone)
    assert (here.hour, here.minute) == (9, 30)
    assert visit.demo.clock.now() - before <= timedelta(days=1)


async def test_behind_the_scenes_shows_no_words_no_tokens_and_no_ids_of_people(visit: Visit) -> None:
    shown = repr(visit.demo.backstage.state())
    application = visit.demo.community.application
    assert application is not None
    assert application.token not in shown
    assert "interaction." not in shown
    assert "want to die" not in shown.replace("For example: I can't do this anymore. I want to die.", "")
    assert str(visit.demo.community.people["Jonas"].id) not in repr(visit.state("doings"))
    assert visit.demo.page.key not in shown
