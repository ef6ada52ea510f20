"""Whatever a visitor lets go wrong, the alert comes all the same."""

from __future__ import annotations

import pytest

from bot.local_discord.page import BackstageRefused
from tests.bot.demo.browser.visit import Visit

pytestmark = pytest.mark.asyncio(loop_scope="module")

WORRYING = "I can't do this anymore. I want to die."


async def test_with_closed_dms(visit: Visit) -> None:
    sam = visit.demo.community.people["Sam"]
    await visit.perform("fault", name="dms", on=True)
    assert visit.fault("dms")["on"]
    assert not sam.dms_open
    await visit.actor("Ravi").writes("#evening", WORRYING)
    await visit.alert_about("Ravi")
    await visit.perform("fault", name="dms", on=False)
    assert sam.dms_open
    assert not visit.fault("dms")["on"]


async def test_without_the_alert_channel_which_can_be_brought_back(visit: Visit) -> None:
    before = visit.demo.community.channels["alerts"]
    await visit.perform("fault", name="alert-channel", on=True)
    assert visit.fault("alert-channel")["on"]
    await visit.actor("Lucía").writes("#en-español", "Ya no puedo más. Quiero morirme.")
    alert = await visit.alert_about("Lucía")
    assert alert.channel is visit.demo.community.channels["moderators"]
    with pytest.raises(BackstageRefused):
        await visit.perform("fault", name="alert-channel", on=True)
    await visit.perform("fault", name="alert-channel", on=False)
    assert not visit.fault("alert-channel")["on"]
    guild = visit.demo.community.guild
    again = next(channel for channel in guild.channels.values() if channel.name == "alerts")
    assert (again.topic, again.position, again.parent_id) == (before.topic, before.position, before.parent_id)
    assert again.topic
    access = visit.demo.discord.world.access
    assert access.may_view(again, visit.demo.community.people["Sam"].id)
    assert not access.may_view(again, visit.demo.community.people["Bea"].id)
    await visit.actor("Jonas").writes("#evening", WORRYING)
    assert (await visit.alert_about("Jonas")).channel is again


async def test_with_a_cut_connection_which_mends_itself(visit: Visit) -> None:
    await visit.perform("fault", name="gateway")
    assert visit.fault("gateway")["on"]
    assert visit.state("bot")["process"] == "running, but cut off from Discord"
    await visit.actor("Teuea").writes("#evening", WORRYING)
    await visit.alert_about("Teuea")
    assert not visit.fault("gateway")["on"]


async def test_with_bad_answers(visit: Visit) -> None:
    await visit.perform("fault", name="bad-answers", on=True)
    assert visit.fault("bad-answers")["on"]
    await visit.actor("Bea").writes("#evening", WORRYING)
    await visit.alert_about("Bea")
    assert any(doing["status"] == "Discord failed" for doing in visit.state("doings"))
    assert len(visit.alerts_about("Bea")) == 1


async def test_after_a_restart(visit: Visit) -> None:
    await visit.perform("fault", name="restart")
    await visit.actor("Ana").writes("#evening", WORRYING)
    await visit.alert_about("Ana")
    assert "The bot has ended in order" in [doing["what"] for doing in visit.state("doings")]


async def test_after_a_kill_from_which_it_comes_back_by_itself(visit: Visit) -> None:
    await visit.perform("bot", do="kill")
    assert visit.state("bot") == {
        "running": False,
        "starting": False,
        "process": "killed; back in 1 seconds, or with “Start it”",
    }
    await visit.actor("Noor").writes("#evening", WORRYING)
    await visit.alert_about("Noor")
    assert visit.state("bot")["running"]


async def test_a_bot_that_died_by_itself_is_shown_and_can_be_started(visit: Visit) -> None:
    process = visit.demo.bot._process
    assert process is not None
    process.terminate()
    await visit.until(lambda: not visit.demo.bot.alive)
    await visit.until(lambda: "ended by itself" in visit.state("bot")["process"])
    await visit.perform("bot", do="start")
    await visit.until(lambda: visit.demo.bot.connected)


async def test_what_does_not_exist_is_refused_in_plain_words(visit: Visit) -> None:
    for action, arguments in (
        ("fault", {"name": "flood"}),
        ("bot", {"do": "dance"}),
        ("clock", {"by": "back"}),
        ("tour", {"go": "home"}),
        ("nothing", {}),
    ):
        with pytest.raises(BackstageRefused, match=r"\.$"):
            await visit.perform(action, **arguments)
